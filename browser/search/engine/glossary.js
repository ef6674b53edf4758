/** The glossary: the words that answer in the other language. */

import { fold, HAN, kind, LATIN } from "./fold.js";
import { placesIn } from "./places.js";

/** @typedef {{ zh: string, fold: string, en: string[], pinyin: string }} Term The English and the fold are folded. */
/** @typedef {{ terms: string[][], pinyin: string }} Glossary A term is Chinese, then each of its English. */
/** @typedef {import("./texts.js").Segment} Segment */
/** @typedef {(segment: Segment, language: number) => string[]} Counterparts */

/** @type {Term[]} */
export let terms = [];

/** @param {Glossary} glossary */
export function learn(glossary) {
  const typed = glossary.pinyin.split(" ");
  terms = glossary.terms.map(([zh, ...en], i) => ({
    zh,
    fold: fold(zh),
    en: en.map((rendering) => fold(rendering)),
    pinyin: typed[i],
  }));
}

/**
 * Whether a form has another within; a short one says nothing.
 * @param {string} form
 * @param {string} part
 */
function has(form, part) {
  if (part.length < 2 || (kind(part[0]) === LATIN && part.length < 4)) return false;
  return kind(part[0]) === HAN ? form.includes(part) : ` ${form} `.includes(` ${part} `);
}

/**
 * Which words of a sentence answer, in the other language, to what is looked for.
 * @param {import("./match.js").Wanted} wanted
 * @returns {Counterparts}
 */
export function counterparts({ units, phrases }) {
  const forms = units.map((unit) => unit.form);
  const isMeant = (/** @type {string} */ form) =>
    phrases.includes(form) || forms.some((own) => own === form || has(form, own) || has(own, form));
  const meant = terms
    .map((term) => ({ term, zh: isMeant(term.fold), en: term.en.filter(isMeant) }))
    .filter(({ zh, en }) => zh || en.length);
  const inEnglish = (/** @type {Segment} */ segment) =>
    meant.filter(({ term, zh }) => zh && segment.fold[0].includes(term.fold)).flatMap(({ term }) => term.en);
  const inChinese = (/** @type {Segment} */ segment) =>
    meant.filter(({ en }) => en.some((form) => stands(form, segment.fold[1]))).map(({ term }) => term.fold);
  return (segment, language) => (language ? inEnglish(segment) : inChinese(segment));
}

/**
 * @param {string} form
 * @param {string} text
 */
function stands(form, text) {
  return placesIn(text, { form, exact: false }).length > 0;
}
