/** Sentences: which one the reader is at, the light on both its sides, and the counterpart opened in place. */

import { all, around, both, first, make, root, state } from "../dom.js";
import { nameOf, sides } from "../texts.js";

export const OF_A_ROW = ".row .seg";

/** @type {HTMLElement | null} The sentence the reader is at. */
export let current = null;
/** @type {string | null} */
let lit = null;

/** @param {HTMLElement | null} sentence */
export function moveTo(sentence) {
  current = sentence;
}

/** Below the bars, and the air above a passage that one landed on. */
const IN_SIGHT = 100;

/** The first row that is not above what is in sight. */
export function rowInSight() {
  return all(".row").find((row) => row.getBoundingClientRect().bottom > IN_SIGHT);
}

export function isOneLanguage() {
  return state("view") === "zh" || state("view") === "en";
}

/**
 * Of all sentences one is a stop of the tab key.
 * @param {HTMLElement} sentence
 */
export function makeStop(sentence) {
  for (const other of all('.seg[tabindex="0"]')) other.tabIndex = -1;
  sentence.tabIndex = 0;
}

/** @param {HTMLElement | null | undefined} sentence */
export function focus(sentence) {
  if (!sentence) return;
  sentence.focus({ preventScroll: true });
  sentence.scrollIntoView({ block: "nearest" });
}

/** @param {string | null} name */
function light(name) {
  if (name === lit) return;
  if (lit) for (const side of sides(lit)) side.classList.remove("lit");
  lit = name;
  if (name) for (const side of sides(name)) side.classList.add("lit");
}

/** @param {HTMLElement} sentence */
export function toggleCounterpart(sentence) {
  const open = sentence.nextElementSibling;
  if (open?.classList.contains("counterpart")) open.remove();
  else sentence.after(counterpart(sentence));
}

/** @param {HTMLElement} sentence */
function counterpart(sentence) {
  const shown = document.createElement(sentence.matches("tr") ? "tr" : "span");
  const other = sides(nameOf(sentence)).find((side) => side !== sentence);
  shown.className = "counterpart";
  if (other) {
    shown.lang = /** @type {HTMLElement} */ (other.closest("[lang]")).lang;
    shown.append(...other.cloneNode(true).childNodes);
  } else {
    const empty = first(".cell.missing", /** @type {Element} */ (sentence.closest(".row")));
    const words = empty ? [...empty.cloneNode(true).childNodes] : ["—"];
    shown.append(...(sentence.matches("tr") ? [make("td", { colspan: "99" }, words)] : words));
    shown.classList.add("none");
  }
  return shown;
}

/** @param {Event} event */
function onPointer(event) {
  const focused = document.activeElement?.closest(OF_A_ROW);
  const sentence = around(event, OF_A_ROW) || /** @type {HTMLElement | null} */ (focused);
  light(sentence ? nameOf(sentence) : null);
}

/** @param {Event} event */
function onFocus(event) {
  const sentence = around(event, OF_A_ROW);
  if (!sentence) return;
  current = sentence;
  makeStop(sentence);
  light(nameOf(sentence));
}

/** @param {Event} event */
function onClick(event) {
  const empty = around(event, ".row .cell.missing");
  if (empty && isOneLanguage()) empty.closest(".row")?.classList.toggle("whole");
}

/**
 * Selecting with the mouse stays in the column where it began.
 * @param {Event} event
 */
function onMouseDown(event) {
  const cell = around(event, ".cell");
  root.dataset.select = cell ? (cell.classList.contains("zh") ? "zh" : "en") : "";
}

export function listenToSentences() {
  document.addEventListener("mouseover", onPointer);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("click", onClick);
  document.addEventListener("mousedown", onMouseDown);
}

/** The first sentence that is shown takes the tab key's stop. */
export function makeFirstStop() {
  const sentence = first(state("view") === "en" ? ".row .cell.en .seg" : OF_A_ROW);
  if (sentence) sentence.tabIndex = 0;
}

/** The theme's link over what comes first leads to the first sentence, in words of the reader's language. */
export function listenToSkip() {
  const skip = first(".md-skip");
  if (!skip) return;
  const [zh, en] = String(skip.textContent)
    .trim()
    .split(/ (?=[A-Z])/);
  if (en) skip.replaceChildren(...both(zh, en));
  skip.addEventListener("click", (event) => {
    const sentence = first('.row .seg[tabindex="0"]');
    if (!sentence) return;
    focus(sentence);
    event.preventDefault();
  });
}
