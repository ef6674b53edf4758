/* Looking up a term in the text: what it is in the other language, officially and here, and what it means.
   Loaded by reader.js when a reader first rests on a term, taps it, steps to it, or asks for the terms of a passage. */
window.readerTerms = (function () {
  "use strict";
  var base = window.readerBase, data = null, asked = null, tip = null, owner = null, pinned = false, back = null;

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    element.append.apply(element, [].concat(children || []));
    return element;
  }

  /* --- What is said of a term ------------------------------------------------------------------------------------- */

  /* A Chinese text is one, or two where its Traditional is another: both stand there, and the view shows one. */
  function chinese(tag, attributes, text) {
    var lang = document.documentElement.dataset.script === "hant" ? "zh-Hant" : "zh-Hans";
    return make(tag, Object.assign({ lang: lang }, attributes), typeof text === "string" ? text :
      [make("span", { class: "hans" }, text[0]), make("span", { class: "hant", lang: "zh-Hant" }, text[1])]);
  }
  function english(tag, attributes, text) { return make(tag, Object.assign({ lang: "en" }, attributes), text); }
  function label(name) {
    return [chinese("span", { class: "zh" }, data.labels[name][0]), " ", english("span", { class: "en" }, data.labels[name][1])];
  }
  function quoted(one) { return "“" + one + "”"; }
  function entry(number) {
    var own = data.terms[number], simplified = typeof own[0] === "string" ? own[0] : own[0][0];
    var said = [chinese("b", { class: "zh" }, own[0]), " ", english("span", { class: "en" }, own[1])];
    if (own[2].length) said.push(make("span", { class: "official" }, label("official").concat(" ", english("span", {}, own[2].slice(0, 3).map(quoted).join("; ")))));
    if (own[3]) said.push(chinese("span", {}, own[3]), english("span", {}, own[4]));
    return make("div", { class: "reader-term" }, [make("div", { class: "said" }, said), make("div", { class: "ways" }, [
      make("a", { href: base + "glossary.html#t-" + number }, label("entry")), " · ",
      make("a", { href: base + "search.html?as=kwic&q=" + encodeURIComponent('"' + simplified + '"') }, label("sentences"))])]);
  }

  /* --- The pop-up: a tip while a reader rests on a term, a dialog when it is opened ---------------------------------- */

  function hide() {
    if (tip) tip.remove();
    tip = owner = null;
    pinned = false;
  }
  function put() {
    var lines = owner.getClientRects(), first = lines[0], last = lines[lines.length - 1], box = tip.getBoundingClientRect();
    if (!first) { hide(); return; }
    var below = last.bottom + 6 + box.height < innerHeight, left = below ? last.left : first.left;
    tip.style.insetInlineStart = Math.max(8, Math.min(left, document.documentElement.clientWidth - box.width - 8)) + "px";
    tip.style.insetBlockStart = (below ? last.bottom + 4 : Math.max(8, first.top - box.height - 4)) + "px";
  }
  function show(term, pin) {
    var from = document.activeElement;
    hide();
    owner = term;
    pinned = pin;
    tip = entry(term.dataset.term);
    tip.id = "reader-term";
    tip.firstChild.id = "reader-term-said";
    tip.setAttribute("role", pin ? "dialog" : "tooltip");
    (document.querySelector("article") || document.body).append(tip);
    if (pin) open(from);
    put();
  }
  function open(from) {
    back = from === owner ? owner : owner.closest(".seg");
    tip.setAttribute("aria-labelledby", "reader-term-said");
    tip.tabIndex = -1;
    var button = make("button", { type: "button" }, label("close"));
    button.addEventListener("click", close);
    tip.lastChild.append(" · ", button);
    tip.addEventListener("keydown", keep);
    tip.focus({ preventScroll: true });
  }
  function close() {
    var to = back && back.offsetParent === null ? back.closest(".seg") : back;
    hide();
    if (to && isTerm(to)) enter(to); else if (to) to.focus({ preventScroll: true });
  }
  /* The tab key stays in the dialog. */
  function keep(event) {
    if (event.key !== "Tab") return;
    var stops = Array.prototype.slice.call(tip.querySelectorAll("a, button")), at = stops.indexOf(document.activeElement);
    var next = at + (event.shiftKey ? -1 : 1);
    stops[at < 0 && event.shiftKey ? stops.length - 1 : (next + stops.length) % stops.length].focus();
    event.preventDefault();
  }

  /* --- The keyboard: from term to term, and all of a passage ---------------------------------------------------------- */

  /* A term is a button while it has the focus, and plain text to those who read on. */
  var WORN = { role: "button", "aria-haspopup": "dialog", "aria-describedby": "reader-term-said" };
  function wear(term) { Object.keys(WORN).forEach(function (name) { term.setAttribute(name, WORN[name]); }); }
  function enter(term) {
    term.tabIndex = -1;
    wear(term);
    term.focus({ preventScroll: true });
    term.scrollIntoView({ block: "nearest" });
  }
  function isTerm(element) { return element.classList.contains("term"); }
  function step(by, sentence) {
    var side = sentence.closest(".cell").classList.contains("en") ? ".en" : ".zh", way = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    var shown = Array.prototype.filter.call(document.querySelectorAll(".row .cell" + side + " .seg .term"), function (term) { return term.offsetParent !== null; });
    var at = shown.indexOf(document.activeElement);
    var ahead = shown.filter(function (term) { return sentence.contains(term) ? by > 0 : sentence.compareDocumentPosition(term) & way; });
    var next = at >= 0 ? shown[at + by] : by > 0 ? ahead[0] : ahead[ahead.length - 1];
    if (next) enter(next);
  }
  function list(row) {
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

  document.addEventListener("focusin", function (event) {
    if (!isTerm(event.target)) return;
    wear(event.target);
    if (!pinned || owner !== event.target) show(event.target, false);
  });
  document.addEventListener("focusout", function (event) {
    if (!isTerm(event.target)) return;
    Object.keys(WORN).forEach(function (name) { event.target.removeAttribute(name); });
    if (owner === event.target && !pinned) hide();
  });
  document.addEventListener("keydown", function (event) {
    var at = document.activeElement, by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape" && pinned) close();
    else if (event.key === "Escape" && isTerm(at)) at.closest(".seg").focus({ preventScroll: true });
    else if (event.key === "Escape") hide();
    else if (isTerm(at) && by) { step(by, at.closest(".seg")); event.preventDefault(); }
    else if (isTerm(at) && (event.key === "Enter" || event.key === " ")) { show(at, true); event.preventDefault(); }
  });
  document.addEventListener("scroll", function () {
    if (tip && !pinned && owner === document.activeElement) put(); else if (!pinned) hide();
  }, { passive: true });
  document.addEventListener("click", function (event) { if (tip && !tip.contains(event.target) && !event.target.closest(".term")) hide(); });

  /* --- What reader.js calls; the first call waits for the data ---------------------------------------------------------- */

  function known(all) {
    data = all;
    if (asked) asked.way.apply(null, asked.what);
  }
  function ready(way) {
    return function () { if (data) way.apply(null, arguments); else asked = { way: way, what: arguments }; };
  }
  known.show = ready(show);
  known.list = ready(list);
  known.step = ready(step);
  known.hide = function () {
    if (asked && asked.way === show && !asked.what[1]) asked = null;
    if (!pinned && owner !== document.activeElement) hide();
  };
  document.head.append(make("script", { src: base + "glossary/terms.js" }));
  return known;
})();
