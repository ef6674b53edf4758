/** Addresses: a passage, a sentence, or a range a..b, lit and brought into sight. */

import { all, byId, fragment, isHidden } from "../dom.js";
import { shownSide, sides } from "./sentences.js";

/**
 * The end of a range, which may leave out what it shares with its beginning.
 * @param {string} end
 * @param {string} start
 */
function full(end, start) {
  return end.includes(":") ? end : start.slice(0, start.indexOf(":") + 1) + end;
}

/** Go to what the address names. */
export function land() {
  for (const element of all(".in-range")) element.classList.remove("in-range");
  const ends = fragment().split("..");
  const start = byId(ends[0]);
  const end = ends.length === 2 ? byId(full(ends[1], ends[0])) : null;
  if (!start) return;
  const fold = start.closest("details");
  if (fold) fold.open = true;
  const ofSentences = start.classList.contains("seg");
  const places = all(ofSentences ? ".seg[id]" : ".row, .head[id]");
  if (!places.includes(start)) return;
  if (end || ofSentences) lightRange(places, start, end || start, ofSentences);
  bringIntoSight(start, ofSentences ? shownSide(ends[0]) || start : start, Boolean(end));
}

/**
 * @param {HTMLElement[]} places
 * @param {HTMLElement} start
 * @param {HTMLElement} end
 * @param {boolean} ofSentences
 */
function lightRange(places, start, end, ofSentences) {
  const from = places.indexOf(start);
  for (const place of places.slice(from, Math.max(from, places.indexOf(end)) + 1)) {
    for (const side of ofSentences ? sides(place.id) : [place]) side.classList.add("in-range");
  }
}

/**
 * @param {HTMLElement} start
 * @param {HTMLElement} seen
 * @param {boolean} isRange
 */
function bringIntoSight(start, seen, isRange) {
  if (isHidden(seen)) seen.closest(".row")?.classList.add("whole");
  if (isRange || seen !== start) seen.scrollIntoView();
}
