/** Addresses: a passage, a sentence, or a range a..b, lit and brought into sight. */

import { all, byId, fragment, isHidden, wholeFragment } from "../dom.js";
import { sides } from "../texts.js";
import { aimAt, aimOfPassage, aimOfRange } from "./aim.js";
import { lead } from "./nowhere.js";
import { endsOf, isAddress, isSentence, passages, sentences, within } from "./ranges.js";

/** Go to what the address names. */
export function land() {
  for (const element of all(".in-range")) element.classList.remove("in-range");
  const named = fragment();
  if (named !== wholeFragment()) {
    location.replace(`#${named}`);
    return;
  }
  const [start, end] = endsOf(named);
  const fold = byId(start)?.closest("details");
  if (fold) fold.open = true;
  if (!isAddress(start) || !isAddress(end)) return;
  const missing = [start, end].find((id) => !byId(id));
  if (missing && !lead(missing, named)) return;
  if (byId(start)?.matches(".row, .head, .seg")) arriveAt(start, end, Boolean(missing));
}

/**
 * @param {string} start
 * @param {string} end
 * @param {boolean} isTold whether something is said of it, which is in sight
 */
function arriveAt(start, end, isTold) {
  const isRange = start !== end;
  const ofSentences = isSentence(start) || isSentence(end);
  const names = within(sentences(), start, end);
  if (isRange && !ofSentences) lightPassages(start, end);
  if (ofSentences) for (const side of names.flatMap(sides)) side.classList.add("in-range");
  if (isRange || ofSentences) aimAt(aimOfRange(names, `${start}${isRange ? `..${end.split(":")[1]}` : ""}`));
  else aimAt(aimOfPassage(start));
  if (!isTold) bringIntoSight(start, isRange);
}

/**
 * @param {string} start
 * @param {string} end
 */
function lightPassages(start, end) {
  for (const id of within(passages(), start, end)) byId(id)?.classList.add("in-range");
}

/**
 * Of the two sides of a sentence the upper one is brought into sight.
 * @param {string} start
 * @param {boolean} isRange
 */
function bringIntoSight(start, isRange) {
  const own = byId(start);
  if (!own) return;
  const places = isSentence(start) ? sides(start) : [own];
  if (places.every(isHidden)) own.closest(".row")?.classList.add("whole");
  const tops = places.filter((place) => !isHidden(place)).map((place) => place.getBoundingClientRect().top);
  const seen = places.find((place) => place.getBoundingClientRect().top === Math.min(...tops)) || own;
  if (isRange || seen !== own) seen.scrollIntoView();
}
