/** The texts: every report that has come in, sentence by sentence. */

import { SEPARATOR } from "../../contract.js";
import { variants } from "./fold.js";
import { addIndex } from "./index.js";
import { learnAlphabet, learnTraditional } from "./packing.js";

/** @typedef {[zh: string, en: string]} Pair */
/** @typedef {{ report: number, number: number, names: Pair }} Chapter */
/**
 * @typedef {object} Segment
 * @property {Chapter} chapter
 * @property {string} row The number of its passage in the chapter, with its letters.
 * @property {string} place Its number in the passage, with its letters.
 * @property {string} role
 * @property {number} passage The number of its passage among all.
 * @property {Pair} text
 * @property {Pair} fold
 * @property {Pair} origin
 * @property {string | undefined} hant Where its Traditional is not that of its characters one by one.
 */
/**
 * What reports share, as the builder writes it.
 * @typedef {object} Shared
 * @property {{ id: string }[]} reports
 * @property {string} alphabet
 * @property {string} hant
 * @property {string} variants
 * @property {string} stems
 * @property {string[]} themes
 */
/**
 * A report, as the builder writes it.  An origin is that of most sentences, then those that have another.
 * @typedef {object} Report
 * @property {string} id
 * @property {[number: number, zh: string, en: string, rows: string][]} chapters
 * @property {string} zh
 * @property {string} en
 * @property {Record<number, string>} hant
 * @property {string} themes
 * @property {[most: string, others: Record<number, string>][]} origins
 */
/**
 * What the worker makes of a report's texts.
 * @typedef {{ id: string, zh: string, folds: Pair } & import("./index.js").Packed} Prepared
 */

/** @type {string[]} */
export let reports = [];
/** @type {string[]} */
export let themes = [];
/** @type {Segment[]} */
export const segments = [];
/** @type {string[][]} By passage, the numbers of its themes. */
export const themesOf = [];
/** @type {Map<string, string[]>} By word, all words of its stem. */
export const stems = new Map();

/** How many passages there are. */
export let passages = 0;

/** @param {Shared} shared */
export function learnShared(shared) {
  const characters = learnAlphabet(shared.alphabet);
  Array.from(shared.hant).forEach((hant, i) => {
    if (hant === " ") return;
    learnTraditional(characters[i], hant);
    variants.set(hant, characters[i]);
  });
  const pairs = Array.from(shared.variants);
  for (let i = 0; i < pairs.length; i += 2) variants.set(pairs[i], pairs[i + 1]);
  shared.stems.split(";").forEach(learnStem);
  reports = shared.reports.map((report) => report.id);
  themes = shared.themes;
}

/** @param {string} group A beginning and its endings, as `invest:,ed,ment`. */
function learnStem(group) {
  const [beginning, endings = ""] = group.split(":");
  const words = endings.split(",").map((ending) => beginning + ending);
  for (const word of words) stems.set(word, words);
}

/**
 * Take in a report, as it was loaded and as it was prepared.
 * @param {Report} report
 * @param {Prepared} prepared
 */
export function add(report, prepared) {
  const base = segments.length;
  const lines = [prepared.zh, report.en, ...prepared.folds].map((text) => text.split(SEPARATOR));
  for (const themeNumbers of report.themes.split(",")) themesOf.push(themeNumbers.split(" "));
  for (const [number, zh, en, rows] of report.chapters) {
    const chapter = { report: reports.indexOf(report.id), number, names: /** @type {Pair} */ ([zh, en]) };
    for (const row of rows.split(" ")) addRow(report, chapter, row, lines, base);
  }
  addIndex(prepared, base * 2);
}

/**
 * @param {Report} report
 * @param {Chapter} chapter
 * @param {string} row The number of a passage, with a letter for the role of each of its sentences; in brackets what
 *   a number has beside digits, and a sentence's number where it is not its place.
 * @param {string[][]} lines
 * @param {number} base
 */
function addRow(report, chapter, row, lines, base) {
  const [whole, digits, letters = ""] = /** @type {RegExpExecArray} */ (/^(\d+)(?:\(([a-z]+)\))?/.exec(row));
  const signs = row.slice(whole.length).matchAll(/([A-Za-z])(?:\(([0-9a-z]+)\))?/g);
  Array.from(signs).forEach(([, role, place], i) => {
    const at = segments.length - base;
    const [zh, en, zhFold, enFold] = lines.map((texts) => texts[at]);
    segments.push({
      chapter,
      row: digits + letters,
      place: place || String(i + 1),
      role,
      passage: passages,
      text: [zh, en],
      fold: [zhFold, enFold],
      origin: [originOf(report, 0, at, zh), originOf(report, 1, at, en)],
      hant: report.hant[at],
    });
  });
  passages++;
}

/**
 * @param {Report} report
 * @param {0 | 1} language
 * @param {number} at
 * @param {string} text
 */
function originOf(report, language, at, text) {
  const [most, others] = report.origins[language];
  return text ? others[at] || most : "missing";
}

/** @param {Segment} segment */
export function idOf(segment) {
  return `${reports[segment.chapter.report]}:${segment.chapter.number}.${segment.row}.${segment.place}`;
}

/**
 * The sentence that a side is of: a side is twice a sentence's number, one more for English.
 * @param {number} side
 */
export function sentenceOf(side) {
  return segments[side >> 1];
}

/**
 * @param {number} side
 * @returns {0 | 1}
 */
export function languageOf(side) {
  return /** @type {0 | 1} */ (side & 1);
}
