/** Two columns are in one language: that of the view, else that of the interface, until the reader wants another. */

import { all, root, showPressed, state } from "../dom.js";

/** @type {string | null} The view with two languages that the reader comes from. */
let before = null;
/** @type {string | null} */
let given = null;

/** The buttons of the views with two languages. */
const pairs = /** @type {HTMLButtonElement[]} */ (
  all('[data-do="view"]:is([data-value="side"], [data-value="stack"])')
);

/** @param {string} view */
function setView(view) {
  root.setAttribute("data-view", view);
  showPressed();
}

function isOne() {
  return state("view") === "zh" || state("view") === "en";
}

/** A key still leads round to two languages: on to the next that is one. */
function stayWithOne() {
  if (pairs[0]?.disabled && !isOne()) setView("zh");
}

export function beginOneLanguage() {
  const view = state("view");
  for (const button of pairs) button.disabled = true;
  if (given || isOne()) return;
  before = view;
  given = String(state("ui"));
  setView(given);
}

/** Give the reader's view back, unless she has chosen another. */
export function endOneLanguage() {
  for (const button of pairs) button.disabled = false;
  if (before && state("view") === given) setView(before);
  before = null;
  given = null;
}

new MutationObserver(stayWithOne).observe(root, { attributeFilter: ["data-view"] });
