/** Where a unit stands: its places in a text, and the sides that have it. */

import { DIGIT, HAN, isDigit, kind, LATIN } from "./fold.js";
import { indexes, occurs, placeOf, shortest, sidesWith } from "./index.js";
import { pieces } from "./pieces.js";
import { languageOf, segments, sentenceOf, stems } from "./texts.js";

/** @typedef {import("./query.js").Unit} Unit */
/** @typedef {[start: number, end: number]} Place */

const WORD = /[a-z\u00df-\u024f\u0370-\u052f]+/gu;
/** How well a word is found: as it was written, begun, or in another form. */
const WRITTEN = 3;
const BEGUN = 2;
const OTHER = 1;

/**
 * The words of the texts that a word stands for.
 * @param {string} word
 */
function formsOf(word) {
  const forms = new Set(occurs(word) ? [word] : []);
  if (word.length > 2) for (const index of indexes) addBegun(index.words, word, forms);
  for (const other of stems.get(word) || []) if (occurs(other)) forms.add(other);
  return forms;
}

/**
 * @param {string[]} words
 * @param {string} beginning
 * @param {Set<string>} forms
 */
function addBegun(words, beginning, forms) {
  for (let i = placeOf(words, beginning); words[i]?.startsWith(beginning); i++) forms.add(words[i]);
}

/**
 * The places of a unit in a folded text.
 * @param {Pick<Unit, "form" | "exact" | "words">} unit
 * @param {string} text
 * @returns {Place[]}
 */
export function placesIn(text, unit) {
  return unit.words ? placesOfWords(text, unit.form, unit.words) : placesOfForm(text, unit.form, unit.exact);
}

/**
 * @param {string} text
 * @param {string} form
 * @param {Set<string>} words
 */
function placesOfWords(text, form, words) {
  /** @type {Place[]} */
  const places = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.has(word)) continue;
    const length = word.startsWith(form) ? form.length : word.length;
    places.push([index, index + length]);
  }
  return places;
}

/**
 * @param {string} text
 * @param {string} form
 * @param {boolean} exact
 */
function placesOfForm(text, form, exact) {
  /** @type {Place[]} */
  const places = [];
  const head = kind(form[0]);
  const tail = kind(form[form.length - 1]);
  const mayGoOn = !exact && /[^\W\d_]{3}$/.test(form);
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    const isWhole = isBegun(head, text[at - 1] || " ") && isEnded(tail, text[end] || " ", mayGoOn);
    if (isWhole) places.push([at, end]);
  }
  return places;
}

/**
 * @param {number} head
 * @param {string} before
 */
function isBegun(head, before) {
  if (head === DIGIT && before === ".") return false;
  return head === HAN || kind(before) !== head;
}

/**
 * @param {number} tail
 * @param {string} after
 * @param {boolean} mayGoOn
 */
function isEnded(tail, after, mayGoOn) {
  if (tail === DIGIT) return !isDigit(after) && after !== ".";
  return tail !== LATIN || mayGoOn || kind(after) !== LATIN;
}

/**
 * The sides that have a unit; of a word it is noted how well each fits.
 * @param {Unit} unit
 */
export function sidesOf(unit) {
  return unit.isWord ? sidesOfWord(unit) : sidesOfForm(unit);
}

/** @param {Unit} unit */
function sidesOfWord(unit) {
  /** @type {number[]} */
  const sides = [];
  const fits = new Uint8Array(segments.length * 2);
  const words = formsOf(unit.form);
  for (const word of words) {
    const fit = fitOf(word, unit.form);
    for (const index of indexes) {
      for (const side of sidesWith(index, word)) {
        if (!fits[side]) sides.push(side);
        if (fits[side] < fit) fits[side] = fit;
      }
    }
  }
  unit.words = words;
  unit.fits = fits;
  return sides;
}

/**
 * @param {string} word
 * @param {string} form
 */
function fitOf(word, form) {
  if (word === form) return WRITTEN;
  return word.startsWith(form) ? BEGUN : OTHER;
}

/** @param {Unit} unit */
function sidesOfForm(unit) {
  const { form, exact } = unit;
  const keys = pieces(form);
  const ending = kind(form[form.length - 1]);
  const lists = () => shortest(keys).flatMap((list) => Array.from(list));
  if (keys.length === 1 && typeof keys[0] === "number") return lists();
  if (!exact && keys.length > 1 && ending === LATIN) keys.pop();
  const isHan = kind(form[0]) === HAN && ending === HAN;
  return lists().filter((side) => {
    const text = sentenceOf(side).fold[languageOf(side)];
    return text.includes(form) && (isHan || placesIn(text, unit).length);
  });
}
