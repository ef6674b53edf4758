/** The texts of a page: the sides of a sentence by its name, their words, and what they are. */

import { all, byId, first, isHidden, NO_TEXT, state } from "./dom.js";

/** @typedef {"zh" | "en"} Language */
/** @typedef {"hans" | "hant"} Script */

export const LANGUAGES = /** @type {const} */ (["zh", "en"]);

/**
 * The id of a sentence; both its sides have it.
 * @param {HTMLElement} sentence
 */
export function nameOf(sentence) {
  return sentence.id || /** @type {string} */ (sentence.dataset.seg);
}

/**
 * The passage that a sentence is in.
 * @param {string} name
 */
export function passageOf(name) {
  return name.slice(0, name.lastIndexOf("."));
}

/** @param {string} name */
export function sides(name) {
  const named = byId(name);
  return all(`.seg[data-seg="${CSS.escape(name)}"]`).concat(named ? [named] : []);
}

/** @param {string} name */
export function shownSide(name) {
  return sides(name).find((side) => !isHidden(side)) || byId(name);
}

/**
 * What a sentence is in a language; the two sides of a heading stand in one element.
 * @param {string} name
 * @param {Language} language
 * @returns {HTMLElement | null}
 */
export function sideIn(name, language) {
  const own = sides(name);
  const within = own[0] && !own[0].closest(".cell");
  if (within) return first(`:scope > .${language}`, own[0]);
  return own.find((side) => side.closest(`.cell.${language}`)) || null;
}

/**
 * What stands between two sentences where they are read in one run: rows of a table keep their lines.
 * @param {string} name
 * @param {Language} language
 */
function before(name, language) {
  return byId(name)?.closest("table") ? "\n" : language === "en" ? " " : "";
}

/**
 * The words of sentences in one run.
 * @param {string[]} names
 * @param {Language} language
 * @param {(name: string, language: Language) => string} words
 */
export function inOneRun(names, language, words) {
  return names.reduce((run, name) => {
    const own = words(name, language);
    return run && own ? `${run}${before(name, language)}${own}` : run || own;
  }, "");
}

/**
 * The words of an element in one script, without marks.
 * @param {Node} element
 * @param {string} [script] the one that is shown, where none is said
 */
export function wordsOf(element, script = String(state("script"))) {
  const without = `${script === "hant" ? ".hans" : ".hant"}, ${NO_TEXT}`;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let words = "";
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (!node.parentElement?.closest(without)) words += node.data;
  }
  return words.trim();
}

/**
 * What sentences say of themselves where they are not official, in their own language.
 * @param {(Element | null)[]} texts
 * @param {Language} language
 */
export function statusOf(texts, language) {
  const share = texts.find(Boolean)?.closest(".share");
  if (share) return statusInShare(texts, language, share);
  const words = first(".reader-bar")?.dataset || {};
  const own = language === "zh" ? "ZhInZh" : "EnInEn";
  if (texts.some(isOurs)) return String(words[`ours${own}`]);
  const isUnreviewed = first(`.column.${language}.published-translation`);
  return isUnreviewed && texts.some(Boolean) ? String(words[`origin${own}`]) : "";
}

/**
 * On a theme page the head of a report's column says it, or the mark of a sentence that is other.
 * @param {(Element | null)[]} texts
 * @param {Language} language
 * @param {Element} share
 */
function statusInShare(texts, language, share) {
  const head = first(`.column.${language}:not(.official) .status`, share);
  const said = head || texts.find(isOurs)?.querySelector(".ours");
  const words = said && first(`.ui-${language}`, said);
  return words ? wordsOf(words) : "";
}

/** @param {Element | null} text */
export function isOurs(text) {
  return Boolean(text?.classList.contains("unofficial"));
}

/**
 * A status behind a text.
 * @param {string} status
 * @param {Language} language
 */
export function inBrackets(status, language) {
  return language === "zh" ? `（${status}）` : `(${status})`;
}
