/** Terms: looked up on rest, click or by key; what does it is loaded then. */

import { around, state } from "../dom.js";
import { shownSide } from "../texts.js";
import { aim } from "./aim.js";
import { FIGURE, TOUCH } from "./figures.js";
import { later } from "./later.js";
import { current, moveTo, rowInSight } from "./sentences.js";
import { shownSentences } from "./walking.js";

const REST = 300;

/** @typedef {import("../terms/main.js").Terms} Terms */
const terms = later("assets/terms.js", () => window.readerTerms);
/** Whether what waits for the script was asked by a pointer at rest: it is forgotten where that goes on. */
let isOnRest = false;
/** @type {number | undefined} */
let resting;

/**
 * @param {(terms: Terms) => void} question
 * @param {boolean} [onRest]
 */
function ask(question, onRest = false) {
  isOnRest = onRest;
  terms.ask(question);
}

/** @param {Event} event */
function termOf(event) {
  return state("terms") === "off" || TOUCH.matches ? null : around(event, ".term");
}

/** @param {Event} event */
function onPointer(event) {
  clearTimeout(resting);
  const term = termOf(event);
  if (term) {
    resting = window.setTimeout(ask, REST, (/** @type {Terms} */ terms) => terms.show(term, false), true);
    return;
  }
  if (isOnRest) terms.forget();
  if (window.readerTerms && !around(event, "#reader-term")) window.readerTerms.hide();
}

/** @param {Event} event */
function onClick(event) {
  const term = termOf(event);
  const figure = around(event, FIGURE);
  if (!term || String(getSelection()) || (figure && term.contains(figure))) return;
  clearTimeout(resting);
  event.preventDefault();
  moveTo(term.closest(".row .seg") || current);
  ask((terms) => terms.show(term, true));
  event.stopImmediatePropagation();
}

/** Show the terms of the passage that the reader acts on. */
export function listTerms() {
  const target = aim();
  const row = target && shownSide(target.names[0])?.closest(".row");
  if (row) ask((terms) => terms.list(row));
}

/**
 * Go to the next term, or to the one before.
 * @param {1 | -1} by
 */
export function goToTerm(by) {
  const row = rowInSight();
  const sentence = current || shownSentences().find((shown) => shown.closest(".row") === row);
  if (sentence) ask((terms) => terms.step(by, sentence));
}

export function listenToTerms() {
  document.addEventListener("mouseover", onPointer);
  document.addEventListener("click", onClick, true);
}
