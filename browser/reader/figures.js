/** Figures whose indicator is known: links in the text. */

import { all, around } from "../dom.js";

export const FIGURE = "a.fact";
/** Where a finger points, a tap chooses the sentence; what stands in it is asked for there. */
export const TOUCH = matchMedia("(max-width: 44.98em), (hover: none)");

/** @param {Event} event */
function onClick(event) {
  if (!around(event, FIGURE)) return;
  if (TOUCH.matches || String(getSelection())) event.preventDefault();
}

/**
 * Browsers begin no selection in a link, nor in what takes the focus: while the button is down, a figure is neither.
 * @param {MouseEvent} event
 */
function onMouseDown(event) {
  const figure = around(event, FIGURE);
  const href = figure?.getAttribute("href");
  if (!figure || !href || event.button) return;
  for (const name of ["href", "tabindex"]) figure.removeAttribute(name);
  const restore = () => {
    figure.setAttribute("href", href);
    figure.tabIndex = -1;
  };
  window.addEventListener("mouseup", restore, { capture: true, once: true });
}

/** They are no stops of the tab key: the strip of a sentence has them. */
export function listenToFigures() {
  for (const figure of all(FIGURE)) figure.tabIndex = -1;
  document.addEventListener("click", onClick, true);
  document.addEventListener("mousedown", onMouseDown, true);
}
