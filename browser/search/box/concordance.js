/** Hits as lines of a concordance: what stands before the words, the words, what follows. */

import { make } from "../../dom.js";
import { hitLink } from "./link.js";
import { sideOf, snippet } from "./text.js";

/** @typedef {import("../engine/snippets.js").Side} Side */
/** @typedef {import("../engine/snippets.js").Card} Card */
/** @typedef {[start: number, end: number]} Place */

/** By language, how many characters stand before and after. */
const WIDTH = [32, 70];

/**
 * A line for each place of the words in a hit.
 * @param {Card & { more: Card[] }} hit
 * @param {number} report
 */
export function lines(hit, report) {
  const cards = [hit, ...hit.more];
  return cards.flatMap((card) => {
    const marked = card === hit ? cards : [card];
    return card.sides.flatMap((side, language) =>
      side ? joined(side).map((place) => line(card, marked, language, report, place)) : [],
    );
  });
}

/**
 * The places of the words; those that stand beside each other are one: the words of a phrase.
 * @param {Side} side
 */
function joined({ marks, text }) {
  /** @type {Place[]} */
  const places = [];
  for (const [start, end, byGlossary] of marks) {
    const before = places[places.length - 1];
    if (byGlossary) continue;
    if (before && !text.slice(before[1], start).trim()) before[1] = end;
    else places.push([start, end]);
  }
  return places;
}

/**
 * @param {Card} card
 * @param {Card[]} marked Those whose marks the link takes along.
 * @param {number} language
 * @param {number} report
 * @param {Place} place
 */
function line(card, marked, language, report, [start, end]) {
  const width = WIDTH[language];
  const other = card.sides[1 - language];
  const words = sideOf(/** @type {Side} */ (card.sides[language]), language, report, (_, text) => [
    make("span", { class: "found-before" }, make("bdi", {}, text.slice(Math.max(0, start - width), start))),
    make("mark", {}, text.slice(start, end)),
    make("span", { class: "found-after" }, text.slice(end, end + width)),
  ]);
  words.classList.add("found-words");
  const children = other ? [words, sideOf(other, 1 - language, report, snippet)] : [words];
  return make("li", { class: "found-line" }, hitLink(card, marked, children));
}
