/* Looking up a term in the text: what it is in the other language, officially and here, and what it means.
   Loaded by reader.js when a reader first rests on a term, taps it, or asks for the terms of a passage. */
window.readerTerms = (function () {
  "use strict";
  var base = window.readerBase, terms = null, asked = null, tip = null, pinned = false;

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    element.append.apply(element, [].concat(children || []));
    return element;
  }
  function entry(number) {
    var own = terms[number], out = [make("b", { class: "zh", lang: "zh-Hans" }, own[0]), " ", make("span", { class: "en", lang: "en" }, own[1])];
    if (own[2].length) out.push(make("span", { class: "official" }, ["官方译法 Officially: ", make("span", { lang: "en" }, own[2].slice(0, 3).map(function (one) { return "“" + one + "”"; }).join("; "))]));
    if (own[3]) out.push(make("span", { lang: "zh-Hans" }, own[3]), make("span", { lang: "en" }, own[4]));
    out.push(make("span", { class: "ways" }, [make("a", { href: base + "glossary.html#t-" + number }, "术语表 Glossary"), " · ",
      make("a", { href: base + "search.html?as=kwic&q=" + encodeURIComponent('"' + own[0] + '"') }, "例句 Sentences")]));
    return make("div", { class: "reader-term" }, out);
  }
  function hide() {
    if (tip) tip.remove();
    tip = null;
    pinned = false;
  }
  function show(term, pin) {
    if (!terms) { asked = [term, pin]; return; }
    hide();
    pinned = pin;
    tip = entry(term.dataset.term);
    tip.id = "reader-term";
    tip.setAttribute("role", pin ? "dialog" : "tooltip");
    tip.setAttribute("aria-label", "术语 Term");
    document.body.append(tip);
    var at = term.getClientRects()[0], box = tip.getBoundingClientRect();
    tip.style.insetInlineStart = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.width - 8)) + "px";
    var below = at.bottom + 6 + box.height < innerHeight;
    tip.style.insetBlockStart = (below ? at.bottom + 4 : Math.max(8, at.top - box.height - 4)) + "px";
  }
  /* The terms of a passage, for the keyboard. */
  function list(row) {
    if (!terms) { asked = [row, "list"]; return; }
    var dialog = document.getElementById("dialog-terms"), place = dialog && dialog.querySelector(".terms"), seen = {};
    if (!dialog || dialog.open) return;
    place.replaceChildren();
    row.querySelectorAll(".term").forEach(function (term) {
      if (!seen[term.dataset.term]) place.append(entry(term.dataset.term));
      seen[term.dataset.term] = true;
    });
    dialog.querySelector(".none").hidden = Boolean(place.children.length);
    dialog.showModal();
  }
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", function () { if (!pinned) hide(); }, { passive: true });
  document.addEventListener("click", function (event) { if (tip && !tip.contains(event.target) && !event.target.closest(".term")) hide(); });

  var data = make("script", { src: base + "glossary/terms.js" });
  document.head.append(data);
  function known(all) {
    terms = all;
    if (asked && asked[1] === "list") list(asked[0]); else if (asked) show(asked[0], asked[1]);
  }
  known.show = show;
  known.hide = function () { if (!pinned) { asked = null; hide(); } };
  known.list = list;
  return known;
})();
