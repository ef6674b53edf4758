/** What one acts on is what the reader sees: her selection, what she chose or landed on, else the passage in view. */

import { all, columnOf, first } from "../dom.js";
import { nameOf, passageOf, shownSide } from "../texts.js";
import { sentences } from "./ranges.js";

/**
 * What is acted on: its kind, its address, and its sentences by name.
 * @typedef {{ kind: "sentence" | "passage" | "range", name: string, names: string[] }} Aim
 */

/** Of a passage at the upper edge so much is seen before it is the one in view. */
const SEEN = 140;

/** @type {Aim | null} What the reader chose or landed on last. */
let aimed = null;

/** @param {Aim | null} target */
export function aimAt(target) {
  aimed = target;
}

/** @param {string} name @returns {Aim} */
export function aimOfSentence(name) {
  return { kind: "sentence", name, names: [name] };
}

/** @param {string} name @returns {Aim} */
export function aimOfPassage(name) {
  return { kind: "passage", name, names: sentences().filter((own) => passageOf(own) === name) };
}

/**
 * @param {string[]} names
 * @param {string} [name] the address of them all
 * @returns {Aim}
 */
export function aimOfRange(names, name) {
  if (names.length === 1) return aimOfSentence(names[0]);
  const last = names[names.length - 1];
  return { kind: "range", name: name || `${names[0]}..${last.split(":")[1]}`, names };
}

/** The sentences that a selection runs over, in the column where it begins. */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return [];
  const range = selection.getRangeAt(0);
  const cell = range.startContainer.parentElement?.closest(".cell");
  if (!cell) return [];
  return all(`.row[id] .cell.${columnOf(cell)} .seg`)
    .filter((sentence) => range.intersectsNode(sentence))
    .map(nameOf);
}

/** @param {Aim} target */
function isInSight(target) {
  return target.names.some((name) => {
    const box = shownSide(name)?.getBoundingClientRect();
    return box && box.bottom > 0 && box.top < innerHeight;
  });
}

/** What is acted on now; nothing on a page without sentences. @returns {Aim | null} */
export function aim() {
  const names = selected();
  if (names.length) return aimOfRange(names);
  if (aimed && isInSight(aimed)) return aimed;
  const row = all(".row[id]").find((own) => first(".seg", own) && own.getBoundingClientRect().bottom > SEEN);
  return row ? aimOfPassage(row.id) : null;
}
