/** The indicators of which figures speak: found by their names in either language, or by the pinyin of the Chinese. */

import { fold, HAN, kind } from "./fold.js";
import { placesIn } from "./places.js";
import { parse } from "./query.js";

/** @typedef {import("./query.js").Unit} Unit */
/** @typedef {[zh: string, en: string, path: string]} Named */
/** @typedef {{ indicators: Named[], pinyin: string, scripts: Record<string, string> }} Followed */
/** @typedef {{ named: Named, names: string[], pinyin: string, at: number }} Indicator The names are folded. */

/** More that have the words than these are not meant by them. */
const MANY = 40;
/** The fewest letters of a word, and of pinyin, and the fewest Chinese characters that name something. */
const LETTERS = 3;
const SYLLABLES = 4;
const CHARACTERS = 2;

/** @type {Indicator[]} */
let indicators = [];

/** @param {Followed} followed */
export function learnIndicators(followed) {
  const typed = followed.pinyin.split(" ");
  indicators = followed.indicators.map((named, at) => ({
    named,
    names: [fold(named[0]), fold(named[1])],
    pinyin: typed[at],
    at,
  }));
}

/**
 * The indicators that a query names, the nearest first.
 * @param {string} query
 */
export function named(query) {
  const units = parse(query);
  if (units.some((unit) => unit.not) || !units.some(saysSomething)) return [];
  const whole = fold(query);
  const found = indicators.filter(({ names }) => units.every((unit) => stands(unit, names)));
  const typed = typedAs(whole.replace(/ /g, ""), found);
  const all = [...found, ...typed];
  return all.length > MANY ? [] : all.sort((a, b) => far(a, whole) - far(b, whole) || a.at - b.at);
}

/**
 * Those whose pinyin begins with what was typed, besides those found by their names.
 * @param {string} typed
 * @param {Indicator[]} found
 */
function typedAs(typed, found) {
  if (typed.length < SYLLABLES || !/^[a-z]+$/.test(typed)) return [];
  return indicators.filter((indicator) => indicator.pinyin.startsWith(typed) && !found.includes(indicator));
}

/**
 * Whether words of a query stand in one of an indicator's names.
 * @param {Unit} unit
 * @param {string[]} names
 */
function stands({ form, exact }, names) {
  return names.some((name) => placesIn(name, { form, exact }).length);
}

/** @param {Unit} unit */
function saysSomething({ form }) {
  return form.length >= (kind(form[0]) === HAN ? CHARACTERS : LETTERS);
}

/**
 * How far an indicator's name is from a query: the letters that it has besides; nearer where it begins with it.
 * @param {Indicator} indicator
 * @param {string} whole
 */
function far({ names }, whole) {
  const name = names[kind(whole[0]) === HAN ? 0 : 1];
  return name.startsWith(whole) ? name.length - whole.length : name.length;
}
