/** Landing: a reader comes by a hit; the words that were found are marked in the sentence. */

import { all, byId, fragment, isHidden, make, NO_TEXT } from "./dom.js";

/** @typedef {[start: number, end: number]} Spot */
/** @typedef {{ node: Text, start: number }} Piece */

/**
 * The text of an element, without some parts of it, with its nodes and the place where each begins.
 * @param {Element} element
 * @param {string} without
 */
function piecesOf(element, without) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Piece[]} */
  const pieces = [];
  let text = "";
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (node.parentElement?.closest(without)) continue;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { pieces, text };
}

/**
 * Where the words stand in a text; a figure or a short word only as a whole.
 * @param {string} text
 * @param {string[]} literals
 */
function spotsOf(text, literals) {
  /** @type {Spot[]} */
  const spots = [];
  for (const literal of literals) {
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
      const end = at + literal.length;
      if (isBegun(literal, text[at - 1] || " ") && isEnded(literal, text.slice(end, end + 2))) {
        spots.push([at, end]);
      }
    }
  }
  return spots;
}

/**
 * @param {string} literal
 * @param {string} before
 */
function isBegun(literal, before) {
  if (/^[a-z]/i.test(literal)) return !/[a-z]/i.test(before);
  return !(/^\d/.test(literal) && /[\d.]/.test(before));
}

/**
 * @param {string} literal
 * @param {string} after
 */
function isEnded(literal, after) {
  if (/\d$/.test(literal)) return !/^(\d|[.,]\d)/.test(after);
  return !(literal.length < 3 && /[a-z]$/i.test(literal) && /^[a-z]/i.test(after));
}

/**
 * @param {Piece[]} pieces
 * @param {Spot[]} spots
 */
function paint(pieces, spots) {
  for (const { node, start } of pieces) {
    const within = spots
      .map(
        ([from, to]) => /** @type {Spot} */ ([Math.max(0, from - start), Math.min(node.length, to - start)]),
      )
      .filter(([from, to]) => from < to)
      .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const apart = within.filter(([from], i) => !i || from >= within[i - 1][1]);
    if (apart.length) node.replaceWith(...marked(node.data, apart));
  }
}

/**
 * @param {string} text
 * @param {Spot[]} spots
 */
function marked(text, spots) {
  const parts = [];
  let at = 0;
  for (const [from, to] of spots) {
    parts.push(text.slice(at, from), make("mark", {}, text.slice(from, to)));
    at = to;
  }
  return [...parts, text.slice(at)];
}

/**
 * @param {HTMLElement} side
 * @param {string[]} literals
 */
function paintSide(side, literals) {
  for (const hant of all(".hans + .hant", side)) {
    /* Both scripts have their characters at the same places. */
    const hans = /** @type {Element} */ (hant.previousElementSibling);
    paint(piecesOf(hant, ".mark").pieces, spotsOf(piecesOf(hans, ".mark").text, literals));
  }
  const { pieces, text } = piecesOf(side, `.hant, ${NO_TEXT}`);
  paint(pieces, spotsOf(text, literals));
}

/**
 * Where the view hides what was found, the passage shows both its languages.
 * @param {HTMLElement} place
 * @param {HTMLElement[]} sides
 */
function reveal(place, sides) {
  const row = place.closest(".row");
  const isSeen = sides.some((side) => !isHidden(side) && side.querySelector("mark"));
  if (!row || isSeen) return;
  row.classList.add("whole");
  place.scrollIntoView();
}

function land() {
  const literals = new URLSearchParams(location.search).getAll("mark").filter(Boolean);
  const id = fragment();
  const place = byId(id);
  if (!literals.length || !place) return;
  const sides = [place, ...all(`[data-seg="${CSS.escape(id)}"]`)];
  const row = place.closest(".row");
  for (const side of row ? all(".seg", row) : sides) paintSide(side, literals);
  reveal(place, sides);
}

land();
