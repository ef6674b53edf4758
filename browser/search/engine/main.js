/**
 * The search itself: folding, matching, ranking, suggestions.  No library does this: theirs cut Chinese into words by
 * guess and match by stem or likeness; here a run of characters is found exactly.
 *
 * Built, it is one function without surroundings.  It runs in a worker made from its text (a worker's file cannot be
 * loaded from file://), which prepares the texts, and in the page, which looks up what is prepared: a browser hands a
 * worker's answer over only after the next frame is painted, and looking up takes a millisecond.
 */

import { SEPARATOR } from "../../contract.js";
import { lookUp } from "./addresses.js";
import { fold } from "./fold.js";
import { learn } from "./glossary.js";
import { makeIndex } from "./index.js";
import { learnIndicators, named } from "./indicators.js";
import { find } from "./match.js";
import { traditional, unpack } from "./packing.js";
import { page, table } from "./snippets.js";
import { suggestions } from "./suggest.js";
import { add, learnShared } from "./texts.js";

/** @typedef {import("./match.js").Filter} Filter */
/** @typedef {ReturnType<typeof begin>} Engine */

/** @param {import("./texts.js").Shared} shared */
export function begin(shared) {
  learnShared(shared);
  let last = find("");
  return {
    prepare,
    add,
    learn,
    learnIndicators,
    named,
    traditional,
    lookUp,
    search,
    more: (/** @type {number} */ first, /** @type {number} */ count) => page(last, first, count),
    table: () => table(last.groups),
  };

  /**
   * The first hits of a query, with how many there are, or what to try where there are none.
   * @param {string} query
   * @param {Filter} filter
   * @param {number} count
   * @param {boolean} byTime
   */
  function search(query, filter, count, byTime) {
    last = find(query, filter, byTime);
    const { hits, passages, reports, typed } = last;
    return {
      total: hits.length,
      passages,
      reports,
      typed,
      groups: page(last, 0, count),
      suggestions: hits.length || !typed ? [] : suggestions(query, filter),
    };
  }
}

/**
 * In the worker: a report's texts unpacked, folded and indexed.
 * @param {{ id: string, zh: string, en: string }} report
 * @returns {import("./texts.js").Prepared}
 */
function prepare({ id, zh: packed, en }) {
  const zh = unpack(packed);
  const folds = [zh, en].map((texts) => texts.split(SEPARATOR).map((text) => fold(text)));
  const joined = folds.map((texts) => texts.join(SEPARATOR));
  return { id, zh, folds: [joined[0], joined[1]], ...makeIndex(folds) };
}
