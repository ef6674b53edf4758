/** Where nothing is found: the nearest things that occur. */

import { alike, parts } from "./alike.js";
import { distance } from "./distance.js";
import { fold } from "./fold.js";
import { terms } from "./glossary.js";
import { find } from "./match.js";
import { sidesOf } from "./places.js";
import { parse } from "./query.js";

/** @typedef {import("./query.js").Unit} Unit */
/** @typedef {import("./match.js").Filter} Filter */
/** @typedef {"unfiltered" | "near" | "term" | "fewer"} Reason */

const MOST = 8;
const MOST_UNITS = 12;

/**
 * Other queries that find something, each with the reason it is offered.
 * @param {string} query
 * @param {Filter} filter
 */
export function suggestions(query, filter) {
  const units = parse(query).filter((unit) => !unit.not);
  if (!units.length || units.length > MOST_UNITS) return [];
  /** @type {Map<string, Reason>} */
  const offers = new Map();
  const add = (/** @type {string} */ text, /** @type {Reason} */ why) => {
    if (text && !offers.has(text) && fold(text) !== fold(query)) offers.set(text, why);
  };
  if (Object.values(filter).some(Boolean) && find(query).hits.length) offers.set(query, "unfiltered");
  const missing = units.filter((unit) => !sidesOf(unit).length);
  for (const text of spelledAlike(units, missing)) add(text, "near");
  for (const text of termsLike(query, missing)) add(text, "term");
  for (const text of fewer(units, missing)) add(text, "fewer");
  return counted(offers, filter);
}

/**
 * @param {Map<string, Reason>} offers
 * @param {Filter} filter
 */
function counted(offers, filter) {
  return Array.from(offers, ([text, why]) => {
    return { text, why, count: find(text, why === "unfiltered" ? {} : filter).hits.length };
  })
    .filter(({ count }) => count)
    .slice(0, MOST);
}

/**
 * The query with what occurs in the place of what does not.
 * @param {Unit[]} units
 * @param {Unit[]} missing
 */
function spelledAlike(units, missing) {
  const others = new Map(missing.map((unit) => [unit, alike(unit.form)]));
  return missing.flatMap((unit) =>
    (others.get(unit) || []).map((form) =>
      units.map((own) => (own === unit ? form : others.get(own)?.[0] || own.form)).join(" "),
    ),
  );
}

/**
 * Terms of the glossary: by their pinyin, or written almost as what is missing.
 * @param {string} query
 * @param {Unit[]} missing
 */
function termsLike(query, missing) {
  const typed = fold(query).replace(/ /g, "");
  const isPinyin = /^[a-z]{4,}$/.test(typed);
  return terms
    .filter(
      (term) =>
        (isPinyin && term.pinyin.startsWith(typed)) || missing.some(({ form }) => isNear(form, term.fold)),
    )
    .map((term) => term.zh);
}

/**
 * @param {string} form
 * @param {string} other
 */
function isNear(form, other) {
  if (form.length < 3 || other.length < 3 || Math.abs(other.length - form.length) > 1) return false;
  return distance(form, other, 1) <= 1;
}

/**
 * The words that occur, and the parts of those that do not.
 * @param {Unit[]} units
 * @param {Unit[]} missing
 */
function fewer(units, missing) {
  const present = units.length > 1 ? units.filter((unit) => !missing.includes(unit)) : [];
  const long = missing.filter(({ form }) => form.length > 2 && !/^[a-z]+$/.test(form));
  return [...present.map((unit) => unit.form), ...long.flatMap((unit) => parts(unit.form))];
}
