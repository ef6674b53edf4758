/** The pieces of a folded text, which are the keys of the index: words, figures, single Chinese characters. */

import { DIGIT, HAN, kindAt, NONE } from "./fold.js";

const CODE_OF_SPACE = 32;
const CODE_OF_COMMA = 44;
const CODE_OF_DOT = 46;

/** @typedef {string | number} Key A word or a figure, or the code of a character. */

/**
 * What a character is to a piece: it stands between pieces, or belongs to one of its kind.
 * @param {string} text
 * @param {number} at
 */
function kindInPiece(text, at) {
  const code = at < text.length ? text.charCodeAt(at) : CODE_OF_SPACE;
  if (code === CODE_OF_SPACE || code === CODE_OF_COMMA) return NONE;
  return code === CODE_OF_DOT ? DIGIT : kindAt(text, at);
}

/**
 * @param {string} text
 * @param {(key: Key) => void} take
 */
export function eachPiece(text, take) {
  let start = -1;
  let kind = NONE;
  for (let i = 0; i <= text.length; i++) {
    const next = kindInPiece(text, i);
    if (next === kind && next !== HAN) continue;
    if (start >= 0) take(kind === HAN ? text.charCodeAt(start) : text.slice(start, i));
    start = next === NONE ? -1 : i;
    kind = next;
  }
}

/** @param {string} text */
export function pieces(text) {
  /** @type {Key[]} */
  const keys = [];
  eachPiece(text, (key) => keys.push(key));
  return keys;
}
