/** Keys and the buttons of the bar: what each of them does. */

import { around, byId, first, state, withModifier } from "../dom.js";
import { act, choose, listFigures, openActs, openMenu } from "./acts.js";
import { goToSearch, leaveSearch } from "./search.js";
import { focus } from "./sentences.js";
import { goToTerm, listTerms } from "./terms.js";
import { next, set } from "./views.js";
import { nextPassage, nextSentence } from "./walking.js";

/** What the buttons do that set no state. @type {Record<string, () => void>} */
const BUTTONS = {
  copy: openMenu,
  leave: leaveSearch,
  help: () => /** @type {HTMLDialogElement | null} */ (first("#dialog-keys"))?.showModal(),
  menu: () => byId("__drawer")?.click(),
  print: () => window.print(),
  search: goToSearch,
};

/** @type {Record<string, () => void>} */
const KEYS = {
  j: () => focus(nextPassage(1)),
  k: () => focus(nextPassage(-1)),
  l: () => focus(nextSentence(1)),
  h: () => focus(nextSentence(-1)),
  c: openActs,
  o: () => next("order"),
  v: () => next("view"),
  t: () => next("script"),
  g: listTerms,
  i: listFigures,
  "]": () => goToTerm(1),
  "[": () => goToTerm(-1),
  "/": goToSearch,
  "?": () => BUTTONS.help(),
};

/** @param {Event} event */
function onClick(event) {
  const button = around(event, "[data-do], [data-act]");
  if (!button) return;
  const { do: does, act: name, value } = button.dataset;
  if (name) act(name);
  else if (does && does in BUTTONS) BUTTONS[does]();
  else if (does) set(does, String(value));
}

/** Some keyboards have brackets only with Alt.
 * @param {KeyboardEvent} event
 */
function isBracket(event) {
  return /^[[\]]$/.test(event.key) && event.altKey && !event.metaKey;
}

/** @param {KeyboardEvent} event */
function isForSearch(event) {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
}

/** @param {HTMLElement} element */
function isTyping(element) {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const element = /** @type {HTMLElement} */ (event.target);
  if (isForSearch(event)) {
    goToSearch();
    event.preventDefault();
    return;
  }
  if (withModifier(event) && !isBracket(event)) return;
  if (event.isComposing || first("dialog[open]") || isTyping(element)) return;
  if (event.key === "Enter" && element.matches(".row[id] .seg")) {
    choose(element, true);
    event.preventDefault();
  } else if (event.key in KEYS && state("keys") !== "off") {
    KEYS[event.key]();
    event.preventDefault();
  }
}

export function listenToKeys() {
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
}
