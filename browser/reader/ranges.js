/** Ranges of addresses: a..b, of passages and sentences, in whatever order they were written. */

import { all } from "../dom.js";
import { nameOf, passageOf } from "../texts.js";

/** The report, the chapter, the passage and the sentence of an address. */
const ADDRESS = /^(.+):(\d+)(\.\d+[a-z]*)?(\.\d+[a-z]*)?$/;

const { compare } = new Intl.Collator("en", { numeric: true });

/** @param {string} id */
export function isAddress(id) {
  return ADDRESS.test(id);
}

/** @param {string} id */
export function isSentence(id) {
  return Boolean(ADDRESS.exec(id)?.[4]);
}

/**
 * An end of a range, which may leave out what it shares with its beginning.
 * @param {string} end
 * @param {string} start
 */
export function whole(end, start) {
  return end.includes(":") ? end : start.replace(/:.*/, `:${end}`);
}

/**
 * The first and the last address of what is named, which may leave out what the two share; one is a range of its own.
 * @param {string} named
 * @returns {[start: string, end: string]}
 */
export function endsOf(named) {
  const [one, other = one] = named.split("..");
  const [start, end] = [one, whole(other, one)];
  return compare(start, end) > 0 ? [end, start] : [start, end];
}

/**
 * The ids of sentences, passages and headings that lie in a range, in their order.
 * @param {string[]} ids
 * @param {string} start
 * @param {string} end
 */
export function within(ids, start, end) {
  const inside = ids.filter((id) => {
    return compare(id, start) >= 0 && (compare(id, end) <= 0 || id.startsWith(`${end}.`));
  });
  return inside.sort(compare);
}

/** The sentences of the page by name. */
export function sentences() {
  return [...new Set(all(".row[id] .seg, .head .seg").map(nameOf))];
}

/** The passages and headings of the page. */
export function passages() {
  return all(".row[id], .head[id]").map(({ id }) => id);
}

/**
 * The sentence or passage of the page that comes nearest to an address that it has not.
 * @param {string} id
 */
export function nearest(id) {
  const passage = isSentence(id) ? passageOf(id) : id;
  const beside = isSentence(id) ? sentences().filter((own) => own.startsWith(`${passage}.`)) : [];
  const near = beside.length ? beside : passages().filter((own) => isAddress(own));
  const sorted = near.sort(compare);
  return sorted.filter((own) => compare(own, id) < 0).pop() || sorted[0];
}
