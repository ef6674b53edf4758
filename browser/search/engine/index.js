/** The index of each report: for every piece the sides that have it.  Made by a worker, asked by the page. */

import { kind, LATIN } from "./fold.js";
import { eachPiece } from "./pieces.js";

/** @typedef {import("./pieces.js").Key} Key */
/**
 * @typedef {object} Index
 * @property {Uint16Array} chars
 * @property {string[]} words
 * @property {Uint32Array} starts Where the sides of a key begin: characters first, then words.
 * @property {Uint32Array} sides
 */
/** @typedef {Omit<Index, "words"> & { words: string }} Packed An index as a worker hands it over. */

const NOWHERE = new Uint32Array(0);

/** @type {Index[]} */
export const indexes = [];
/** @type {string[] | null} */
let allWords = null;

/**
 * @param {string[][]} folds The folded texts by language.
 * @returns {Packed}
 */
export function makeIndex(folds) {
  const places = sidesByKey(folds);
  const keys = Array.from(places.keys());
  const chars = Uint16Array.from(keys.filter((key) => typeof key === "number")).sort();
  const words = keys.filter((key) => typeof key === "string").sort();
  const starts = new Uint32Array(keys.length + 1);
  const lists = [...chars, ...words].map((key) => places.get(key) || []);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i] + list.length;
  });
  const sides = new Uint32Array(starts[keys.length]);
  lists.forEach((list, i) => {
    sides.set(list, starts[i]);
  });
  return { chars, words: words.join("\n"), starts, sides };
}

/** @param {string[][]} folds */
function sidesByKey(folds) {
  /** @type {Map<Key, number[]>} */
  const places = new Map();
  folds.forEach((texts, language) => {
    texts.forEach((text, number) => {
      const side = number * 2 + language;
      eachPiece(text, (key) => {
        const list = places.get(key);
        if (!list) places.set(key, [side]);
        else if (list[list.length - 1] !== side) list.push(side);
      });
    });
  });
  return places;
}

/**
 * @param {Packed} packed
 * @param {number} base How many sides there were before.
 */
export function addIndex({ chars, words, starts, sides }, base) {
  for (let i = 0; i < sides.length; i++) sides[i] += base;
  indexes.push({ chars, words: words.split("\n"), starts, sides });
  allWords = null;
}

/**
 * The place of the first that is not less.
 * @template {Key} K
 * @param {ArrayLike<K>} list
 * @param {K} key
 */
export function placeOf(list, key) {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (list[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Index} index
 * @param {Key} key
 */
export function sidesWith({ chars, words, starts, sides }, key) {
  const isWord = typeof key === "string";
  const at = isWord ? placeOf(words, key) : placeOf(chars, key);
  if ((isWord ? words : chars)[at] !== key) return NOWHERE;
  const place = isWord ? at + chars.length : at;
  return sides.subarray(starts[place], starts[place + 1]);
}

/** @param {Key} key */
export function occurs(key) {
  return indexes.some((index) => sidesWith(index, key).length);
}

/** @param {Key} key */
export function countOf(key) {
  return indexes.reduce((count, index) => count + sidesWith(index, key).length, 0);
}

/** Every word of the texts; figures are none. */
export function vocabulary() {
  if (!allWords) {
    const words = indexes.flatMap((index) => index.words.filter((word) => kind(word[0]) === LATIN));
    allWords = Array.from(new Set(words));
  }
  return allWords;
}

/**
 * Of each report, the shortest of the lists of some keys.
 * @param {Key[]} keys
 */
export function shortest(keys) {
  if (!keys.length) return [];
  return indexes.map((index) => {
    let list = sidesWith(index, keys[0]);
    for (let i = 1; i < keys.length && list.length; i++) {
      const other = sidesWith(index, keys[i]);
      if (other.length < list.length) list = other;
    }
    return list;
  });
}
