/** Figures whose indicator is known: links in the text. */

import { all, around } from "../dom.js";

export const FIGURE = "a.fact";
/** Where a finger points, a tap chooses the sentence; what stands in it is asked for there. */
export const TOUCH = matchMedia("(max-width: 44.98em), (hover: none)");

/**
 * A text is selected over its figures as over its other words.
 * @param {Event} event
 */
function onClick(event) {
  if (!around(event, FIGURE)) return;
  if (TOUCH.matches || String(getSelection())) event.preventDefault();
}

/** They are no stops of the tab key: the strip of a sentence has them. */
export function listenToFigures() {
  for (const figure of all(FIGURE)) {
    figure.tabIndex = -1;
    figure.draggable = false;
  }
  document.addEventListener("click", onClick, true);
}
