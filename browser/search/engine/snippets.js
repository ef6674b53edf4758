/** What a reader sees of a hit: its marks, and the parts of a long text around them. */

import { foldWithPlaces } from "./fold.js";
import { counterparts } from "./glossary.js";
import { traditional } from "./packing.js";
import { placesIn } from "./places.js";
import { idOf, reports, segments } from "./texts.js";

/** @typedef {import("./match.js").Wanted} Wanted */
/** @typedef {import("./groups.js").Group} Group */
/** @typedef {[start: number, end: number]} Part */
/** @typedef {[start: number, end: number, byGlossary: 0 | 1, unit?: number]} Mark */
/**
 * @typedef {object} Side
 * @property {string} text
 * @property {string} hant Its Traditional, where that is another.
 * @property {Mark[]} marks
 * @property {Part[]} parts
 * @property {string} origin
 */
/** @typedef {{ id: string, role: string, sides: (Side | null)[] }} Card */
/** @typedef {{ wanted: Wanted, groups: Group[] }} Found */
/** @typedef {ReturnType<typeof page>[number]} ShownGroup */

/** By language: how long a text is shown whole, and how much stands around a mark. */
const LONG = [90, 240];
const AROUND = [36, 100];
/** Parts with no more between them are one. */
const NEAR = 8;
const PARTS = 4;

/**
 * Marks in their order, none within another.
 * @param {Mark[]} marks
 */
function merged(marks) {
  /** @type {Mark[]} */
  const apart = [];
  for (const mark of marks.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const before = apart[apart.length - 1];
    if (before && mark[0] <= before[1] && mark[2] === before[2]) before[1] = Math.max(before[1], mark[1]);
    else if (!before || mark[0] >= before[1]) apart.push(mark);
  }
  return apart;
}

/**
 * The places of the units in a text; where there are none, of the words that answer to them.
 * @param {number} number
 * @param {number} language
 * @param {Wanted} wanted
 * @param {import("./glossary.js").Counterparts} answers
 */
function marksIn(number, language, wanted, answers) {
  const segment = segments[number];
  const { form, places } = foldWithPlaces(segment.text[language]);
  const end = (/** @type {number} */ at) => places[at - 1] + 1;
  /** @type {Mark[]} */
  const marks = wanted.units.flatMap((unit, i) =>
    placesIn(form, unit).map(([from, to]) => /** @type {Mark} */ ([places[from], end(to), 0, i])),
  );
  if (marks.length) return merged(marks);
  return merged(
    answers(segment, language).flatMap((other) =>
      placesIn(form, { form: other, exact: false }).map(
        ([from, to]) => /** @type {Mark} */ ([places[from], end(to), 1]),
      ),
    ),
  );
}

/**
 * The parts of a text that are shown.
 * @param {string} text
 * @param {Mark[]} marks
 * @param {number} language
 */
function partsOf(text, marks, language) {
  if (text.length <= LONG[language]) return [/** @type {Part} */ ([0, text.length])];
  if (!marks.length) return [/** @type {Part} */ ([0, LONG[language]])];
  /** @type {Part[]} */
  const parts = [];
  for (const mark of likeliest(marks)) {
    const [from, to] = surroundings(text, mark, language);
    const before = parts[parts.length - 1];
    if (!before || from > before[1] + NEAR) parts.push([from, to]);
    else if (to - before[0] < LONG[language] * 2 || to - before[1] < AROUND[language]) before[1] = to;
  }
  return parts;
}

/**
 * The first place of each unit, then others, in the order of the text.
 * @param {Mark[]} marks
 */
function likeliest(marks) {
  const firsts = marks.filter((mark, i) => marks.findIndex((other) => other[3] === mark[3]) === i);
  return [...firsts, ...marks].slice(0, Math.max(PARTS, firsts.length)).sort((a, b) => a[0] - b[0]);
}

/**
 * A mark with what stands around it; English is cut between words.
 * @param {string} text
 * @param {Mark} mark
 * @param {number} language
 * @returns {Part}
 */
function surroundings(text, mark, language) {
  let from = Math.max(0, mark[0] - AROUND[language]);
  let to = Math.min(text.length, mark[1] + AROUND[language]);
  while (language && from > 0 && text[from - 1] !== " ") from--;
  while (language && to < text.length && text[to] !== " ") to++;
  return [from, to];
}

/**
 * @param {number} number
 * @param {number} language
 * @param {Wanted} wanted
 * @param {import("./glossary.js").Counterparts} answers
 * @returns {Side | null}
 */
function sideOf(number, language, wanted, answers) {
  const segment = segments[number];
  const text = segment.text[language];
  if (!text) return null;
  const marks = marksIn(number, language, wanted, answers);
  const hant = language ? text : traditional(text, segment.hant);
  return {
    text,
    hant: hant === text ? "" : hant,
    marks,
    parts: partsOf(text, marks, language),
    origin: segment.origin[language],
  };
}

/** Nothing is looked for: a text has no marks. @type {Wanted} */
const NOTHING = { units: [], phrases: [] };

/**
 * A sentence without marks.
 * @param {number} number
 * @returns {Card}
 */
export function plainCard(number) {
  const { role } = segments[number];
  const sides = [0, 1].map((language) => sideOf(number, language, NOTHING, () => []));
  return { id: idOf(segments[number]), role, sides };
}

/**
 * The hits of a search from the number `first` on, in their groups.
 * @param {Found} found
 * @param {number} first
 * @param {number} count
 */
export function page({ wanted, groups }, first, count) {
  const answers = counterparts(wanted);
  const cardOf = (/** @type {number} */ number) => ({
    id: idOf(segments[number]),
    role: segments[number].role,
    sides: [0, 1].map((language) => sideOf(number, language, wanted, answers)),
  });
  let at = 0;
  return groups.flatMap((group, key) => {
    const begin = Math.max(0, first - at);
    const end = Math.min(group.hits.length, first + count - at);
    at += group.hits.length;
    if (begin >= end) return [];
    const hits = hitsByScore(group).slice(begin, end);
    return [
      {
        key,
        report: group.report,
        reportCount: group.reportCount,
        firstOfReport: group.firstOfReport,
        names: group.chapter.names,
        count: group.hits.length,
        hits: hits.map((hit) => ({ ...cardOf(hit.at), more: hit.more.map(cardOf) })),
      },
    ];
  });
}

/** @param {Group} group */
function hitsByScore(group) {
  if (!group.sorted) group.hits.sort((a, b) => b.score - a.score || a.at - b.at);
  group.sorted = true;
  return group.hits;
}

/**
 * Every sentence that was found, as rows of a table, in the order of its chapter.
 * @param {Group[]} groups
 */
export function table(groups) {
  return groups.flatMap(({ hits }) =>
    hits
      .slice()
      .sort((a, b) => a.at - b.at)
      .flatMap((hit) => [hit.at, ...hit.more])
      .map((number) => rowOf(segments[number])),
  );
}

/** @param {import("./texts.js").Segment} segment */
function rowOf(segment) {
  const { chapter, text, origin } = segment;
  return [reports[chapter.report], chapter.number, idOf(segment), text[0], origin[0], text[1], origin[1]];
}
