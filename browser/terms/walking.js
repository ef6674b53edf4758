/** Terms by keyboard: from one to the next, and all of a passage. */

import { all, byId, columnOf, isHidden, the } from "../dom.js";
import { entry } from "./entry.js";
import { focusTerm } from "./popup.js";

/**
 * The next term of a column, or the one before, as seen from a sentence.
 * @param {number} by
 * @param {Element} sentence
 */
export function step(by, sentence) {
  const column = `.row .cell.${columnOf(sentence)} .seg .term`;
  const shown = all(column).filter((term) => !isHidden(term));
  const at = shown.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const ahead = shown.filter((term) => isAhead(term, by, sentence));
  const nearest = by > 0 ? ahead[0] : ahead[ahead.length - 1];
  const next = at >= 0 ? shown[at + by] : nearest;
  if (next) focusTerm(next);
}

/**
 * @param {Element} term
 * @param {number} by
 * @param {Element} sentence
 */
function isAhead(term, by, sentence) {
  if (sentence.contains(term)) return by > 0;
  const way = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return Boolean(sentence.compareDocumentPosition(term) & way);
}

/**
 * Every term of a passage, once, in a dialog of the page.
 * @param {Element} row
 */
export function list(row) {
  const dialog = /** @type {HTMLDialogElement | null} */ (byId("dialog-terms"));
  if (!dialog || dialog.open) return;
  const numbers = new Set(all(".term", row).map((term) => String(term.dataset.term)));
  the(".terms", dialog).replaceChildren(...Array.from(numbers, entry));
  the(".none", dialog).hidden = numbers.size > 0;
  dialog.showModal();
}
