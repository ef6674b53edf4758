/** The texts as they came: a browser that translates the page changes those that it may, and what we copy stays. */

import { all, state } from "../dom.js";
import { LANGUAGES, nameOf, sideIn, wordsOf } from "../texts.js";

/** @typedef {import("../texts.js").Language} Language */

/** @type {Map<string, Record<string, string>>} By name and language: the words in either script. */
const kept = new Map();

/** Keep every text that may be translated. */
export function keepOriginals() {
  if (!document.querySelector(".cell[translate]")) return;
  for (const sentence of all(".cell:not([translate]) .seg, .head .seg")) {
    const name = nameOf(sentence);
    const cell = sentence.closest(".cell");
    for (const language of LANGUAGES) {
      if (!cell || cell.classList.contains(language)) keep(name, language, sideOf(sentence, language));
    }
  }
}

/**
 * @param {HTMLElement} sentence
 * @param {Language} language
 */
function sideOf(sentence, language) {
  return sentence.closest(".cell") ? sentence : sentence.querySelector(`:scope > .${language}`);
}

/**
 * @param {string} name
 * @param {Language} language
 * @param {Element | null} side
 */
function keep(name, language, side) {
  if (!side || side.hasAttribute("translate")) return;
  const hans = wordsOf(side, "hans");
  const hant = language === "zh" ? wordsOf(side, "hant") : hans;
  kept.set(`${name} ${language}`, { hans, hant });
}

/**
 * The words of a sentence in a language, in the script that is shown.
 * @param {string} name
 * @param {Language} language
 */
export function original(name, language) {
  const words = kept.get(`${name} ${language}`);
  if (words) return words[String(state("script"))];
  const side = sideIn(name, language);
  return side ? wordsOf(side) : "";
}
