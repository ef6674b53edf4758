/* The query, its filters and the address; what the engine answers. */
function filter() { return KEYS.reduce(function (own, key) { own[key] = field(key).value; return own; }, {}); }
function read() {
  var said = new URLSearchParams(location.search), q = said.get("q");
  if (q === null) return;
  if (!input.value) input.value = q;
  KEYS.forEach(function (key) { field(key).value = said.get(key) || ""; if (field(key).selectedIndex < 0) field(key).value = ""; });
  panel.querySelector("[data-does=kwic]").setAttribute("aria-pressed", said.get("as") === "kwic");
}
function asked(query) {
  var own = filter();
  query.set("q", input.value);
  KEYS.forEach(function (key) { if (own[key]) query.set(key, own[key]); else query.delete(key); });
  if (kwic()) query.set("as", "kwic"); else query.delete("as");
  return query;
}
function write(closed) {
  clearTimeout(writing);
  writing = null;
  var query = new URLSearchParams(location.search);
  if (closed || !input.value) ["q", "as"].concat(KEYS).forEach(function (key) { query.delete(key); }); else asked(query);
  var text = String(query);
  try { history.replaceState(closed ? null : history.state, "", location.pathname + (text ? "?" + text : "") + location.hash); } catch (error) { /* not allowed here */ }
  if (part("whole")) part("whole").href = base + "search.html?" + asked(new URLSearchParams());
}
function ask(again) {
  if (!panel || input.dataset.composing || again && shut) return;
  if (!again) { enter = shut = false; clearTimeout(writing); writing = setTimeout(write, 250); }
  number++;
  if (input.value.trim()) {
    var held = again && { top: panel.scrollTop, id: document.activeElement.dataset.id };
    answer(engine.search(input.value, filter(), FIRST));
    if (held) stay(held);
    return;
  }
  result = null;
  part("list").replaceChildren(); part("none").hidden = true; part("count").replaceChildren();
  if (!whole) { panel.hidden = true; root.classList.remove("searching"); }
}

/* More texts have come: the reader stays where she was. */
function stay(held) {
  while (held.top > panel.scrollHeight - panel.clientHeight && shown < Math.min(result.total, AT_ONCE)) append(engine.more(shown, MORE));
  if (!whole) panel.scrollTop = held.top;
  var link = held.id && results().find(function (own) { return own.dataset.id === held.id; });
  if (link) link.focus({ preventScroll: true });
}

function answer(found) {
  var list = part("list"), none = part("none"), partly = have + failed.length < data.reports.length;
  result = found;
  shown = 0;
  list.replaceChildren();
  list.classList.toggle("kwic", kwic());
  if (!whole) panel.scrollTop = 0;
  none.hidden = Boolean(found.total || !found.typed || partly);
  if (!none.hidden) nothing(none, found.suggestions);
  if (partly && !found.total) { status(label("loading")); return; }
  status(found.total ? label("found", { n: found.total, p: found.passages, r: found.reports }).concat(partly ? [" "].concat(label("partly")) : []) : none.hidden ? [] : label("empty", { q: input.value }));
  if (failed.length) part("count").append(" ", make("strong", {}, label("failed")));
  append(found.groups);
  if (enter && found.total) go();
}
function nothing(none, suggestions) {
  none.replaceChildren(make("p", {}, label("empty", { q: input.value })));
  if (suggestions.length) none.append(make("p", {}, label("try")), make("ul", { class: "found-try" }, suggestions.map(function (own) {
    return make("li", {}, [make("button", { type: "button", "data-does": "try", "data-query": own.text, "data-why": own.why }, own.text + " (" + own.count + ")"), " "].concat(label(own.why)));
  })));
}
