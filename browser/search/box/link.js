/** The way from a hit to its sentence, with the words that are to be marked there. */

import { pageOf, STATES } from "../../contract.js";
import { make } from "../../dom.js";

/** @typedef {import("../engine/snippets.js").Card} Card */

const MOST_MARKS = 8;

/**
 * @param {Card} card Where it leads.
 * @param {Card[]} cards Those whose marks it takes along.
 * @param {import("../../dom.js").Child[]} children
 */
export function hitLink(card, cards, children) {
  return make(
    "a",
    { href: addressOf(card.id, cards), "data-search-result": "", "data-id": card.id },
    children,
  );
}

/**
 * The way to a place, with nothing marked there.
 * @param {string} id
 * @param {import("../../dom.js").Child[]} children
 */
export function placeLink(id, children) {
  return make("a", { href: addressOf(id, []), "data-search-result": "", "data-id": id }, children);
}

/**
 * The way to a page, by its path from the root of the site, which may end with `#` and a place.
 * @param {string} path
 * @param {import("../../dom.js").Child[]} children
 */
export function pageLink(path, children) {
  const [file, place] = path.split("#");
  const query = String(shown());
  const href = `${window.readerBase}${file}${query && `?${query}`}${place ? `#${place}` : ""}`;
  return make("a", { href, "data-search-page": "" }, children);
}

/** What the address of this page says of what is shown. */
function shown() {
  const query = new URLSearchParams();
  const now = new URLSearchParams(location.search);
  for (const key of Object.keys(STATES)) {
    const value = now.get(key);
    if (value) query.set(key, value);
  }
  return query;
}

/**
 * @param {string} id
 * @param {Card[]} cards
 */
function addressOf(id, cards) {
  const query = shown();
  for (const words of markedWords(cards).slice(0, MOST_MARKS)) query.append("mark", words);
  return `${window.readerBase}${pageOf(id)}?${query}#${id}`;
}

/** @param {Card[]} cards */
function markedWords(cards) {
  const sides = cards.flatMap((card) => card.sides);
  const words = sides.flatMap((side) =>
    side ? side.marks.map(([start, end]) => side.text.slice(start, end)) : [],
  );
  return Array.from(new Set(words));
}
