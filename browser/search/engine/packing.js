/** Packed Chinese, and its characters' Traditional forms: what the builder packs, unpacked. */

import { PAIRED, SIGNS, SINGLE } from "../../contract.js";

/** @type {string[]} By rank, a character or a common pair. */
let alphabet = [];
/** @type {Map<string, string>} */
const hantOf = new Map();

/**
 * @param {string} ranks Every piece in its order, pairs with a sign before them.
 */
export function learnAlphabet(ranks) {
  const pieces = ranks.match(new RegExp(`${PAIRED}..|[^]`, "gu")) || [];
  alphabet = pieces.map((piece) => piece.replace(PAIRED, ""));
  return Array.from(new Set(alphabet.join("")));
}

/**
 * @param {string} char
 * @param {string} hant
 */
export function learnTraditional(char, hant) {
  hantOf.set(char, hant);
}

/** @param {string} packed */
export function unpack(packed) {
  let text = "";
  for (let i = 0; i < packed.length; i++) {
    const rank = SIGNS.indexOf(packed[i]);
    if (rank < 0) text += packed[i];
    else if (rank < SINGLE) text += alphabet[rank];
    else text += alphabet[SINGLE + (rank - SINGLE) * SIGNS.length + SIGNS.indexOf(packed[++i])];
  }
  return text;
}

/**
 * A text in Traditional; `exceptions` are places with the character that stands there, as `12發`.
 * @param {string} text
 * @param {string} [exceptions]
 */
export function traditional(text, exceptions = "") {
  const chars = Array.from(text, (char) => hantOf.get(char) || char);
  for (const [, place, char] of exceptions.matchAll(/(\d+)(\D)/gu)) chars[Number(place)] = char;
  return chars.join("");
}
