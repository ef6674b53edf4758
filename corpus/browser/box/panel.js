/* The panel under the box: count, filters, tools, list. */
/* A choice names itself in its first option: there is no room for a label beside it on a phone. */
function choice(name, says, options) {
  return make("select", { name: name, "aria-label": plain(says) }, [make("option", { value: "" }, plain(says) + ": " + plain(words.any))].concat(options.map(function (own) {
    return make("option", { value: own[0] }, plain(own[1]));
  })));
}
function build() {
  var origins = Object.keys(data.origin).filter(function (name) { return data.reports.some(function (own) { return own.origins.flat().indexOf(name) >= 0; }); });
  panel = make("div", { class: "found", hidden: "" }, [
    make("div", { class: "found-head" }, [make("p", { class: "found-count", role: "status", "aria-live": "polite" }),
      whole ? "" : make("button", { type: "button", "data-does": "close" }, label("close"))]),
    make("details", { class: "found-tools" }, [make("summary", {}, label("tools")), make("div", {}, [
      choice("report", words.report, data.reports.map(function (own) { return [own.id, own.name]; })),
      choice("theme", words.theme, data.themes.map(function (own) { return [own[0], [own[1], own[2]]]; })),
      choice("lang", words.language, [["zh", words.zh], ["en", words.en]]),
      choice("origin", words.origin, origins.map(function (name) { return [name, data.origin[name]]; })),
      make("button", { type: "button", "data-does": "kwic", "aria-pressed": "false" }, label("kwic")),
      make("button", { type: "button", "data-does": "csv" }, label("csv")),
      whole ? "" : make("a", { class: "found-whole" }, label("whole"))])]),
    make("div", { class: "found-none", "data-search-empty": "", hidden: "" }),
    make("div", { class: "found-list", role: "group", "aria-label": plain(words.list) })]);
  box.append(panel);
  panel.addEventListener("change", function () { ask(); });
  panel.addEventListener("click", clicked);
  (whole ? window : panel).addEventListener("scroll", follow, { passive: true });
  new MutationObserver(function () { ask(true); }).observe(root, { attributeFilter: ["data-script"] });
  read();
  part("tools").open = kwic() || matchMedia("(min-width: 45em)").matches || KEYS.some(function (key) { return field(key).value; });
}
function part(name) { return panel.querySelector(".found-" + name); }
function field(name) { return panel.querySelector("[name=" + name + "]"); }
function status(children) { if (panel) { part("count").replaceChildren.apply(part("count"), children); open(); } }
function open() { if (panel.hidden) { panel.hidden = false; root.classList.toggle("searching", !whole); } }
function close() {
  if (!panel || whole || panel.hidden) return;
  panel.hidden = shut = true;
  root.classList.remove("searching");
  write(true);
}
function kwic() { return panel.querySelector("[data-does=kwic]").getAttribute("aria-pressed") === "true"; }
