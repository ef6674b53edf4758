/** Walking the text by keys: from sentence to sentence, from passage to passage. */

import { all, columnOf, isHidden } from "../dom.js";
import { current, rowInSight } from "./sentences.js";

/** @typedef {HTMLElement | undefined} Place */

export function shownSentences() {
  return all(".row .seg").filter((sentence) => !isHidden(sentence));
}

/**
 * The next sentence of the column the reader is in, or the one before.
 * @param {1 | -1} by
 * @returns {Place}
 */
export function nextSentence(by) {
  const shown = shownSentences();
  if (!current || !shown.includes(current)) return shown[0];
  const column = shown.filter(inColumn(columnOf(current)));
  return column[column.indexOf(current) + by];
}

/**
 * The first sentence of the next passage, or of the one before, in the column the reader is in.
 * @param {1 | -1} by
 * @returns {Place}
 */
export function nextPassage(by) {
  const shown = shownSentences();
  const rows = Array.from(new Set(shown.map((sentence) => sentence.closest(".row"))));
  const row = current?.closest(".row");
  const at = row ? rows.indexOf(row) + by : Math.max(0, rows.indexOf(rowInSight() || null));
  const within = shown.filter((sentence) => rows[at]?.contains(sentence));
  return within.find(inColumn(current ? columnOf(current) : "zh")) || within[0];
}

/**
 * @param {string} language
 * @returns {(sentence: HTMLElement) => boolean}
 */
function inColumn(language) {
  return (sentence) => sentence.closest(`.cell.${language}`) !== null;
}
