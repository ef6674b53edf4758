/** Addresses typed into the box: of a passage, a sentence, or from one to another; in a report, or in any. */

import { plainCard } from "./snippets.js";
import { reports, segments } from "./texts.js";

/** @typedef {{ report: number, id: string, card: import("./snippets.js").Card }} Place */
/** @typedef {{ name: string, found: Place[], nearest: Place[] }} LookedUp */
/** @typedef {{ name: string, report: number, at: number }} Known */

const NAME = "\\d+\\.\\d+[a-z]*(?:\\.\\d+[a-z]*)?";
const REPORT = "[a-z][a-z0-9-]*";
const ADDRESS = new RegExp(`^(?:(${REPORT}):)?(${NAME})(?:\\.\\.(?:${REPORT}:)?(${NAME}))?\\.?$`);
const FAR = 1000;

/** @type {Map<string, Known>[]} By report, its passages and sentences, as far as texts are in. */
let known = [];
let counted = 0;

/** Note what came in since. */
function count() {
  if (!counted) known = reports.map(() => new Map());
  for (; counted < segments.length; counted++) {
    const { chapter, row, place } = segments[counted];
    const passage = `${chapter.number}.${row}`;
    for (const name of [passage, `${passage}.${place}`]) {
      const own = known[chapter.report];
      if (!own.has(name)) own.set(name, { name, report: chapter.report, at: counted });
    }
  }
}

/**
 * Where an address leads; where nowhere, what is nearest.  Nothing where a query is no address; two numbers that lead
 * nowhere are taken for a figure.
 * @param {string} query
 * @returns {LookedUp | null}
 */
export function lookUp(query) {
  const name = query
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[.\u3002]$/, "");
  const [, report, from, to] = ADDRESS.exec(name) || [];
  if (!from) return null;
  count();
  const wanted = known.filter((_, i) => !report || reports[i] === report);
  const found = placesOf(wanted, from, to);
  if (found.length) return { name, found, nearest: [] };
  if (!report && !to && from.split(".").length < 3) return null;
  const nearest = wanted.length ? wanted.flatMap((own) => near(own, from, to)) : placesOf(known, from, to);
  return { name, found, nearest };
}

/**
 * @param {Map<string, Known>[]} among
 * @param {string} from
 * @param {string | undefined} to
 */
function placesOf(among, from, to) {
  return among.flatMap((own) => {
    const [start, end] = [own.get(from), own.get(to || from)];
    if (!start || !end || end.at < start.at || depth(from) !== depth(end.name)) return [];
    return [placeOf(start, to && to !== from ? `..${to}` : "")];
  });
}

/**
 * @param {Known} start
 * @param {string} end
 * @returns {Place}
 */
function placeOf({ name, report, at }, end) {
  return { report, id: `${reports[report]}:${name}${end}`, card: plainCard(at) };
}

/** @param {string} name */
function depth(name) {
  return name.split(".").length;
}

/**
 * What is nearest in a report to the end of a range that is not there, or to an address that is not.
 * @param {Map<string, Known>} own
 * @param {string} from
 * @param {string | undefined} to
 */
function near(own, from, to) {
  const missing = to && own.has(from) ? to : from;
  const alike = Array.from(own.values()).filter(({ name }) => depth(name) === depth(missing));
  const away = new Map(alike.map((one) => [one, distance(one.name, missing)]));
  const least = Math.min(...away.values());
  return alike
    .filter((one) => away.get(one) === least)
    .slice(0, 1)
    .map((one) => placeOf(one, ""));
}

/**
 * How far two addresses are from each other: chapters count most, then passages.
 * @param {string} name
 * @param {string} other
 */
function distance(name, other) {
  const numbers = [name, other].map((text) => text.split(".").map((part) => Number.parseInt(part, 10)));
  return numbers[0].reduce((sum, number, i) => sum * FAR + Math.abs(number - numbers[1][i]), 0);
}
