/** Acting on a sentence: choosing one lights both its sides and opens what can be done; that is loaded then. */

import { all, around, first, the, withModifier } from "../dom.js";
import { nameOf, shownSide, sides } from "../texts.js";
import { aim, aimAt, aimOfSentence } from "./aim.js";
import { FIGURE } from "./figures.js";
import { later } from "./later.js";
import { original } from "./originals.js";
import { current, isOneLanguage, moveTo, OF_A_ROW, toggleCounterpart } from "./sentences.js";
import { listTerms } from "./terms.js";

/** @typedef {import("./aim.js").Aim} Aim */

const acts = later("assets/acts.js", () => window.readerActs);
/** @type {Aim | null} What the strip is open for. */
let open = null;

/**
 * @param {Aim | null} target
 * @param {boolean} withFocus
 */
function openFor(target, withFocus) {
  if (!target) return;
  closeActs();
  aimAt(target);
  open = target;
  for (const side of target.names.flatMap(sides)) side.classList.add("chosen");
  const sentence = shownSide(target.names[0]);
  if (sentence && !target.names.includes(current ? nameOf(current) : "")) moveTo(sentence);
  acts.ask((loaded) => loaded.open(target, withFocus));
}

/** Open what can be done with what the reader sees, for a reader at the keys. */
export function openActs() {
  openFor(aim(), true);
}

/** Show the figures of what the reader sees. */
export function listFigures() {
  const target = aim();
  if (target) acts.ask((loaded) => loaded.figures(target));
}

/** Open the menu of all that can be copied. */
export function openMenu() {
  const target = aim();
  if (target) acts.ask((loaded) => loaded.menu(target));
}

/** @param {boolean} [goesBack] whether the focus goes back to the sentence */
export function closeActs(goesBack = false) {
  if (!open) return;
  open = null;
  acts.forget();
  for (const side of all(".chosen")) side.classList.remove("chosen");
  const isWithin = first(".acts")?.contains(document.activeElement);
  window.readerActs?.close();
  if (goesBack && isWithin) current?.focus({ preventScroll: true });
}

/**
 * What a button of the strip does.
 * @param {string} name
 */
export function act(name) {
  const target = open || aim();
  if (name === "close") closeActs(true);
  else if (name === "terms") listTerms();
  else if (name === "related") showRelated();
  else if (target) acts.ask((loaded) => loaded.act(name, target));
}

function showRelated() {
  const fold = /** @type {HTMLDetailsElement | null} */ (
    current && first(".related", /** @type {Element} */ (current.closest(".row")))
  );
  if (!fold) return;
  closeActs();
  fold.open = true;
  the("summary", fold).focus({ preventScroll: true });
  fold.scrollIntoView();
}

/**
 * A sentence that is chosen again is let go.
 * @param {HTMLElement} sentence
 * @param {boolean} withFocus
 */
export function choose(sentence, withFocus) {
  const name = nameOf(sentence);
  const isChosen = open?.name === name;
  moveTo(sentence);
  if (isOneLanguage()) toggleCounterpart(sentence);
  if (isChosen && !withFocus) closeActs();
  else openFor(aimOfSentence(name), withFocus);
}

/** @param {Event} event */
function onClick(event) {
  const figure = event.defaultPrevented && around(event, FIGURE);
  if (!figure && around(event, "a, button, .acts, dialog, #reader-term")) return;
  const sentence = around(event, OF_A_ROW);
  if (String(getSelection())) return;
  if (!sentence) closeActs();
  else if (sentence.closest(".row[id]") && first("#dialog-copy")) choose(sentence, false);
  else if (isOneLanguage()) toggleCounterpart(sentence);
}

/** @param {Event} event */
function onFocus(event) {
  const sentence = around(event, OF_A_ROW);
  if (!sentence) return;
  const name = nameOf(sentence);
  if (open && !open.names.includes(name)) closeActs();
  if (!open) aimAt(aimOfSentence(name));
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key !== "Escape" || withModifier(event) || first("dialog[open], #reader-term")) return;
  closeActs(true);
}

export function listenToActs() {
  window.readerWords = original;
  document.addEventListener("click", onClick);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", () => closeActs());
}
