/** Matching: the passages that have every unit of a query, and their sentences. */

import { sidesOf } from "./places.js";
import { parse } from "./query.js";
import { ranked } from "./rank.js";
import { languageOf, passages, reports, segments, sentenceOf, themes, themesOf } from "./texts.js";

/** @typedef {Partial<Record<"report" | "theme" | "lang" | "origin", string>>} Filter */
/**
 * The units that are looked for, and all of them in a row, without and with spaces.
 * @typedef {{ units: import("./query.js").Unit[], phrases: string[] }} Wanted
 */

/** Units of a query beyond these are left aside: a side's units are the bits of one number. */
const MOST = 30;

/** @param {Filter} filter */
function isEmpty(filter) {
  return !Object.values(filter).some(Boolean);
}

/**
 * Which sides a filter lets pass.
 * @param {Filter} filter
 * @returns {(side: number) => boolean}
 */
function passing(filter) {
  const report = filter.report && reports.indexOf(filter.report);
  const theme = filter.theme && String(themes.indexOf(filter.theme));
  const language = filter.lang && (filter.lang === "zh" ? 0 : 1);
  return (side) => {
    const segment = sentenceOf(side);
    if (filter.report && segment.chapter.report !== report) return false;
    if (theme && !themesOf[segment.passage].includes(theme)) return false;
    if (filter.lang && languageOf(side) !== language) return false;
    return !filter.origin || segment.origin[languageOf(side)] === filter.origin;
  };
}

/**
 * Everything that a query finds, best first, or by time.
 * @param {string} query
 * @param {Filter} [filter]
 * @param {boolean} [byTime]
 */
export function find(query, filter = {}, byTime = false) {
  const units = parse(query);
  const wanted = wantedOf(units.filter((unit) => !unit.not).slice(0, MOST));
  const pass = isEmpty(filter) ? () => true : passing(filter);
  /** How many units, in their order, each passage has. */
  const met = new Uint8Array(passages);
  const { masks, touched } = matched(wanted.units, met, pass);
  for (const unit of units) if (unit.not) leaveOut(unit, met, pass);
  const full = touched.filter((side) => met[sentenceOf(side).passage] === wanted.units.length);
  return { wanted, ...ranked(wanted, masks, full, byTime), typed: units.length };
}

/**
 * @param {import("./query.js").Unit[]} units
 * @returns {Wanted}
 */
function wantedOf(units) {
  const forms = units.map((unit) => unit.form);
  return { units, phrases: [forms.join(""), forms.join(" ")] };
}

/**
 * By side, which units it has, as bits; a passage that lacks one is followed no further.
 * @param {import("./query.js").Unit[]} units
 * @param {Uint8Array} met
 * @param {(side: number) => boolean} pass
 */
function matched(units, met, pass) {
  const masks = new Int32Array(segments.length * 2);
  /** @type {number[]} */
  const touched = [];
  units.forEach((unit, bit) => {
    for (const side of sidesOf(unit)) {
      const { passage } = sentenceOf(side);
      if (met[passage] < bit || !pass(side)) continue;
      met[passage] = bit + 1;
      if (!masks[side]) touched.push(side);
      masks[side] |= 1 << bit;
    }
  });
  return { masks, touched };
}

/**
 * @param {import("./query.js").Unit} unit
 * @param {Uint8Array} met
 * @param {(side: number) => boolean} pass
 */
function leaveOut(unit, met, pass) {
  for (const side of sidesOf(unit)) if (pass(side)) met[sentenceOf(side).passage] = 0;
}
