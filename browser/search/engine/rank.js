/** Ranking: sentences by role, origin, form and density, in the order of reports and chapters. */

import { ROLES } from "../../contract.js";
import { grouped } from "./groups.js";
import { passages, segments } from "./texts.js";

/** @typedef {import("./match.js").Wanted} Wanted */
/** @typedef {{ at: number, more: readonly number[], score: number }} Hit `more`: sentences that bring the rest. */

/** @type {readonly number[]} */
const ALONE = Object.freeze([]);
const LEAST = -1e9;
/** What a hit loses for each sentence that it needs besides. */
const SPLIT = 60;
const PHRASE = 30;
const DENSITY = 10;
const FIT = 8;

/** @type {Record<string, number>} */
const OF_ROLE = {
  [ROLES.title]: 40,
  [ROLES.heading]: 40,
  [ROLES.lead]: 20,
  [ROLES.item]: 3,
  [ROLES.box]: 0,
  [ROLES.text]: 0,
  [ROLES.note]: -2,
  [ROLES.front]: -2,
};
/** @type {Record<string, number>} */
const OF_ORIGIN = { official: 6, "published-translation": 3, unofficial: 1 };

/**
 * Hits: sentences that have every unit; where none of a passage has, its best sentence with those that bring the rest.
 * @param {Wanted} wanted
 * @param {Int32Array} masks
 * @param {number[]} sides
 * @param {boolean} byTime
 */
export function ranked(wanted, masks, sides, byTime) {
  const full = (1 << wanted.units.length) - 1;
  const whole = new Uint8Array(passages);
  const numbers = Array.from(new Set(sides.map((side) => side >> 1)));
  const hits = [];
  for (const at of numbers) {
    if (maskOf(at, masks) !== full) continue;
    whole[segments[at].passage] = 1;
    hits.push({ at, more: ALONE, score: score(at, wanted, masks) });
  }
  const partial = numbers.filter((number) => !whole[segments[number].passage]);
  for (const list of byPassage(partial).values()) hits.push(hitOfSeveral(list, full, wanted, masks));
  return grouped(hits, byTime);
}

/** @param {number[]} numbers */
function byPassage(numbers) {
  /** @type {Map<number, number[]>} */
  const lists = new Map();
  for (const number of numbers) {
    const { passage } = segments[number];
    const list = lists.get(passage);
    if (list) list.push(number);
    else lists.set(passage, [number]);
  }
  return lists;
}

/**
 * The units that a sentence has in either language.
 * @param {number} number
 * @param {Int32Array} masks
 */
function maskOf(number, masks) {
  return masks[number * 2] | masks[number * 2 + 1];
}

/** @param {number} mask */
function countBits(mask) {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}

/**
 * @param {number[]} list
 * @param {number} full
 * @param {Wanted} wanted
 * @param {Int32Array} masks
 * @returns {Hit}
 */
function hitOfSeveral(list, full, wanted, masks) {
  let met = 0;
  const chosen = [];
  const brings = (/** @type {number} */ number) => countBits(maskOf(number, masks) & ~met);
  while (met !== full) {
    const best = list.reduce((a, b) => (brings(b) > brings(a) ? b : a));
    met |= maskOf(best, masks);
    chosen.push(best);
  }
  const [at, ...more] = chosen;
  return { at, more, score: score(at, wanted, masks) - SPLIT * more.length };
}

/**
 * @param {number} number
 * @param {Wanted} wanted
 * @param {Int32Array} masks
 */
function score(number, wanted, masks) {
  const scores = [0, 1].map((language) =>
    scoreOfSide(number, language, wanted, masks[number * 2 + language]),
  );
  return Math.max(LEAST, ...scores);
}

/**
 * @param {number} number
 * @param {number} language
 * @param {Wanted} wanted
 * @param {number} mask
 */
function scoreOfSide(number, language, { units, phrases }, mask) {
  if (!mask) return LEAST;
  const segment = segments[number];
  const text = segment.fold[language];
  let value = 20 + OF_ROLE[segment.role] + OF_ORIGIN[segment.origin[language]];
  let length = 0;
  units.forEach(({ form, fits }, bit) => {
    if (!(mask & (1 << bit))) return;
    length += form.length;
    if (fits) value += FIT * (fits[number * 2 + language] - 2);
  });
  if (units.length > 1 && phrases.some((phrase) => text.includes(phrase))) value += PHRASE;
  return value + DENSITY * Math.min(1, (3 * length) / (text.length + 20));
}
