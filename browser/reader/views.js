/** Views: they stand in attributes of the root and in the address, and are remembered. */

import { STATES } from "../contract.js";
import { all, isHidden, LIBRARY, langOfInterface, remember, root, showPressed, state } from "../dom.js";
import { nameOf, shownSide } from "../texts.js";
import { nameInOneLanguage } from "./names.js";
import { current, makeStop, moveTo } from "./sentences.js";
import { follow, hold, inPlace } from "./unhurried.js";

/** What changes no passage's size or words: nothing has to wait for it. */
const LIGHT = ["terms", "keys"];

const site = document.title.split(" - ").pop();

/** The value after the one a key has, round and round.
 * @param {keyof typeof STATES} key
 */
export function next(key) {
  const values = STATES[key];
  set(key, values[(values.indexOf(String(state(key))) + 1) % values.length]);
}

/**
 * Change what is shown; the passage in sight stays where it is.
 * @param {string} key
 * @param {string} value
 */
export function set(key, value) {
  const focused = Boolean(current?.contains(document.activeElement));
  inPlace(() => {
    if (!LIGHT.includes(key)) hold();
    root.setAttribute(`data-${key}`, value);
    for (const element of all(".counterpart")) element.remove();
    if (key === "ui") nameInOneLanguage();
    if (key === "ui" || key === "script") tagLanguages();
    showPressed();
    stayAtSentence(focused);
  });
  follow(afterwards, tagScript);
}

/** Where the view hides the reader's sentence, she is at its other side.
 * @param {boolean} focused
 */
function stayAtSentence(focused) {
  if (current && isHidden(current)) {
    moveTo(shownSide(nameOf(current)));
    if (current) makeStop(current);
  }
  const active = document.activeElement;
  if (focused && current && !(active && current.contains(active) && !isHidden(active))) {
    current.focus({ preventScroll: true });
  }
}

function afterwards() {
  showTitle();
  rememberView();
}

function rememberView() {
  const query = new URLSearchParams(location.search);
  /** @type {Record<string, string | null>} */
  const kept = {};
  for (const key of Object.keys(STATES)) {
    kept[key] = state(key);
    query.set(key, String(kept[key]));
  }
  try {
    localStorage.setItem(LIBRARY, JSON.stringify(kept));
  } catch {
    // not allowed here
  }
  remember(history.state, `?${query}${location.hash}`);
}

/** Language tags, title and buttons follow what is shown. */
export function showState() {
  nameInOneLanguage();
  tagLanguages();
  showTitle();
  showPressed();
}

function tagLanguages() {
  root.lang = langOfInterface();
  tagScript();
}

/**
 * Chinese is tagged with the script that is shown.
 * @param {ParentNode} [within]
 */
export function tagScript(within = document) {
  const hant = state("script") === "hant";
  for (const element of now(hant ? '[lang="zh-Hans"]' : '[lang="zh-Hant"]:not(.hant)', within)) {
    element.lang = hant ? "zh-Hant" : "zh-Hans";
  }
  const [shown, other] = hant ? ["hant", "hans"] : ["hans", "hant"];
  hideOtherScript(shown, other, within);
  exchange(shown, other, within);
}

/**
 * Words of the interface are written in one script, and keep the other in an attribute.
 * @param {string} shown
 * @param {string} other
 * @param {ParentNode} within
 */
function exchange(shown, other, within) {
  for (const element of now(`[data-${shown}]`, within)) {
    element.dataset[other] = element.textContent || "";
    element.textContent = String(element.dataset[shown]);
    delete element.dataset[shown];
  }
}

/**
 * The script that is not shown is hidden in the page itself: the reading mode of a browser knows no style sheet.
 * @param {string} shown
 * @param {string} other
 * @param {ParentNode} within
 */
function hideOtherScript(shown, other, within) {
  for (const element of now(`.${other}:not([hidden])`, within)) element.hidden = true;
  for (const element of now(`.${shown}[hidden]`, within)) element.hidden = false;
}

/**
 * What does not wait.
 * @param {string} selector
 * @param {ParentNode} within
 */
function now(selector, within) {
  return all(`${selector}:not([data-waits] *)`, within);
}

function showTitle() {
  const heading = document.querySelector("h1");
  if (!heading || document.title === site) return;
  // biome-ignore lint/performance/useDomNodeTextContent: only the words that are shown
  document.title = `${heading.innerText.replace(/\s+/g, " ").trim()} - ${site}`;
}
