/* Landing: a reader comes by a hit; the words that were found are marked in the sentence.  Loaded by reader.js for such an address. */
(function () {
  "use strict";
  /* The text of an element without what is not its own, as nodes with the place where each begins. */
  function textOf(element, without) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), nodes = [], text = "", node;
    while ((node = walker.nextNode())) if (!node.parentElement.closest(without)) { nodes.push([node, text.length]); text += node.data; }
    return { nodes: nodes, text: text };
  }
  function spots(text, literals) {
    var out = [];
    literals.forEach(function (literal) {
      for (var at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
        var end = at + literal.length, left = text[at - 1] || " ", right = text.slice(end, end + 2), first = literal[0], last = literal[literal.length - 1];
        if (/[a-z]/i.test(first) && /[a-z]/i.test(left) || /\d/.test(first) && /[\d.]/.test(left)) continue;
        if (/\d/.test(last) && /^(\d|[.,]\d)/.test(right) || literal.length < 3 && /[a-z]/i.test(last) && /^[a-z]/i.test(right)) continue;
        out.push([at, end]);
      }
    });
    return out;
  }
  function paint(nodes, spots) {
    nodes.forEach(function (own) {
      var within = spots.map(function (spot) { return [Math.max(0, spot[0] - own[1]), Math.min(own[0].data.length, spot[1] - own[1])]; }).filter(function (spot) { return spot[0] < spot[1]; });
      within.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
      within = within.filter(function (spot, i) { return !i || spot[0] >= within[i - 1][1]; });
      if (within.length) own[0].replaceWith.apply(own[0], marked(own[0].data, within));
    });
  }
  function land() {
    var literals = new URLSearchParams(location.search).getAll("mark").filter(Boolean), id = location.hash.slice(1), place;
    try { id = decodeURIComponent(id); } catch (error) { /* a stray percent sign: take it as it stands */ }
    place = id && document.getElementById(id);
    if (!literals.length || !place) return;
    var all = [place].concat(Array.prototype.slice.call(document.querySelectorAll('[data-seg="' + CSS.escape(id) + '"]')));
    (place.closest(".row") ? Array.prototype.slice.call(place.closest(".row").querySelectorAll(".seg")) : all).forEach(function (side) {
      /* Both scripts have their characters at the same places. */
      side.querySelectorAll(".hans + .hant").forEach(function (hant) {
        paint(textOf(hant, ".mark").nodes, spots(textOf(hant.previousElementSibling, ".mark").text, literals));
      });
      var own = textOf(side, ".hant, .mark, .ours, .counterpart");
      paint(own.nodes, spots(own.text, literals));
    });
    reveal(place, all);
  }

  /* Where the view hides what was found, the passage shows both its languages. */
  function reveal(place, all) {
    var row = place.closest(".row"), seen = all.filter(function (side) { return side.offsetParent !== null; });
    if (!row || seen.some(function (side) { return side.querySelector("mark"); })) return;
    row.classList.add("whole");
    place.scrollIntoView();
  }
  /* Text with its marks, as nodes. */
  function marked(text, spots) {
    var out = [], at = 0;
    spots.forEach(function (spot) {
      var mark = document.createElement("mark");
      mark.textContent = text.slice(spot[0], spot[1]);
      out.push(text.slice(at, spot[0]), mark);
      at = spot[1];
    });
    return out.concat(text.slice(at));
  }

  land();
})();
