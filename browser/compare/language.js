/** Two columns are in one language: that of the view, else that of the interface, until the reader wants another. */

import { root, showPressed, state } from "../dom.js";

/** @type {string | null} The view with two languages that the reader comes from. */
let before = null;
/** @type {string | null} */
let given = null;

/** @param {string} view */
function setView(view) {
  root.setAttribute("data-view", view);
  showPressed();
}

export function beginOneLanguage() {
  const view = state("view");
  if (given || view === "zh" || view === "en") return;
  before = view;
  given = String(state("ui"));
  setView(given);
}

/** Give the reader's view back, unless she has chosen another. */
export function endOneLanguage() {
  if (before && state("view") === given) setView(before);
  before = null;
  given = null;
}
