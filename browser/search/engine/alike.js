/** What occurs and is written almost as a form that does not. */

import { distance } from "./distance.js";
import { countOf, shortest, vocabulary } from "./index.js";
import { pieces } from "./pieces.js";
import { sidesOf } from "./places.js";
import { plainUnit } from "./query.js";
import { languageOf, sentenceOf } from "./texts.js";

const MOST = 4;
/** Forms longer than these are no words. */
const LONGEST = 30;
const LONGEST_PART = 40;

/** @param {string} form */
export function alike(form) {
  if (/^[a-z]+$/.test(form)) return wordsAlike(form);
  return form.length > 2 && form.length < LONGEST ? [...parted(form), ...blanked(form)] : [];
}

/** @param {string} word */
function wordsAlike(word) {
  const most = slack(word);
  if (!most) return [];
  return vocabulary()
    .filter((other) => Math.abs(other.length - word.length) <= most && distance(word, other, most) <= most)
    .sort((a, b) => distance(word, a, 2) - distance(word, b, 2) || countOf(b) - countOf(a))
    .slice(0, MOST);
}

/**
 * How many letters a word may differ in.
 * @param {string} word
 */
function slack(word) {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.+]/g, "\\$&");
}

/**
 * The folded texts that may have some pieces.
 * @param {string} form
 */
function textsWith(form) {
  return shortest(pieces(form)).flatMap((sides) =>
    Array.from(sides, (side) => sentenceOf(side).fold[languageOf(side)]),
  );
}

/**
 * What stands in the texts with punctuation within.
 * @param {string} form
 */
function parted(form) {
  const shape = new RegExp(Array.from(form, escaped).join(",?"));
  const forms = textsWith(form).flatMap((text) => shape.exec(text)?.[0] || []);
  return Array.from(new Set(forms)).slice(0, 2);
}

/**
 * What stands in the texts with one character in the place of another.
 * @param {string} form
 */
function blanked(form) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  Array.from(form).forEach((_, i) => {
    const [before, after] = [form.slice(0, i), form.slice(i + 1)];
    const shape = new RegExp(`${escaped(before)}([^,. ])${escaped(after)}`, "g");
    for (const match of textsWith(`${before} ${after}`).flatMap((text) => text.match(shape) || [])) {
      counts.set(match, (counts.get(match) || 0) + 1);
    }
  });
  const forms = Array.from(counts).sort((a, b) => b[1] - a[1]);
  return forms.slice(0, MOST).map(([match]) => match);
}

/**
 * The longest parts of a run that occur, from its beginning.
 * @param {string} form
 */
export function parts(form) {
  const found = [];
  const chars = Array.from(form);
  for (let i = 0; i < chars.length; ) {
    const end = endOfLongest(chars, i);
    if (end > i + 1) found.push(chars.slice(i, end).join(""));
    i = end;
  }
  return found.filter((part) => part !== form && part.length < LONGEST_PART);
}

/**
 * @param {string[]} chars
 * @param {number} start
 */
function endOfLongest(chars, start) {
  for (let end = chars.length; end > start + 1; end--) {
    if (sidesOf(plainUnit(chars.slice(start, end).join(""))).length) return end;
  }
  return start + 1;
}
