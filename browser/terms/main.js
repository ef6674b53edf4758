/**
 * Looking up a term in the text: what it is in the other language, officially and here, and what it means.
 * Loaded when a reader first rests on a term, taps it, steps to it, or asks for the terms of a passage.
 */

import { around, first, loadScript, withModifier } from "../dom.js";
import { learn } from "./entry.js";
import * as popup from "./popup.js";
import { list, step } from "./walking.js";

/**
 * What the glossary's data calls, with what the reading layer calls; the first call waits for the data.
 * @typedef {object} Ways
 * @property {(term: HTMLElement, asDialog: boolean) => void} show
 * @property {(row: Element) => void} list
 * @property {(by: number, sentence: Element) => void} step
 * @property {() => void} hide
 * @typedef {((glossary: import("./entry.js").Glossary) => void) & Ways} Terms
 */

let isKnown = false;
/** @type {(() => void) | null} */
let asked = null;
let isOnRest = false;

/** @param {() => void} call */
function ready(call, onRest = false) {
  isOnRest = onRest;
  if (isKnown) call();
  else asked = call;
}

/** @param {FocusEvent} event */
function onFocus(event) {
  const term = /** @type {HTMLElement} */ (event.target);
  if (!popup.isTerm(term)) return;
  popup.dress(term);
  if (!popup.isPinned() || !popup.isOwner(term)) popup.show(term, false);
}

/** @param {FocusEvent} event */
function onBlur(event) {
  const term = /** @type {HTMLElement} */ (event.target);
  if (!popup.isTerm(term)) return;
  popup.undress(term);
  if (popup.isOwner(term) && !popup.isPinned()) popup.hide();
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (withModifier(event) || event.isComposing || first("dialog[open]")) return;
  const active = /** @type {HTMLElement} */ (document.activeElement);
  if (event.key === "Escape") leave(active);
  else if (popup.isTerm(active) && onKeyOfTerm(event.key, active)) event.preventDefault();
}

/** @param {HTMLElement} active */
function leave(active) {
  if (popup.isPinned()) popup.close();
  else if (popup.isTerm(active)) {
    /** @type {HTMLElement} */ (active.closest(".seg")).focus({ preventScroll: true });
  } else popup.hide();
}

/**
 * What a key does on a term; gives whether it does anything.
 * @param {string} key
 * @param {HTMLElement} term
 */
function onKeyOfTerm(key, term) {
  const sentence = /** @type {HTMLElement} */ (term.closest(".seg"));
  if (key === "ArrowRight") step(1, sentence);
  else if (key === "ArrowLeft") step(-1, sentence);
  else if (key === "Enter" || key === " ") popup.show(term, true);
  else return false;
  return true;
}

function onScroll() {
  if (popup.isPinned()) return;
  if (popup.isOwner(document.activeElement)) popup.place();
  else popup.hide();
}

/** @param {Event} event */
function onClick(event) {
  const element = /** @type {Element} */ (event.target);
  if (popup.isOpen() && !popup.isWithin(element) && !around(event, ".term")) popup.hide();
}

/** @type {Ways} */
const ways = {
  show: (term, asDialog) => ready(() => popup.show(term, asDialog), !asDialog),
  list: (row) => ready(() => list(row)),
  step: (by, sentence) => ready(() => step(by, sentence)),
  hide: () => {
    if (isOnRest) asked = null;
    if (!popup.isPinned() && !popup.isOwner(document.activeElement)) popup.hide();
  },
};

window.readerTerms = Object.assign((/** @type {import("./entry.js").Glossary} */ glossary) => {
  learn(glossary);
  isKnown = true;
  asked?.();
}, ways);

document.addEventListener("focusin", onFocus);
document.addEventListener("focusout", onBlur);
document.addEventListener("keydown", onKey);
document.addEventListener("scroll", onScroll, { passive: true });
document.addEventListener("click", onClick);
loadScript(`${window.readerBase}glossary/terms.js`);
