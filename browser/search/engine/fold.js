/** Folding: one form for what a reader takes as the same. */

/* What a character is.  Up to COMMA it is no part of a word. */
export const NONE = 0;
const SPACE = 1;
const BREAK = 2;
const DASH = 3;
const DOT = 4;
const COMMA = 5;
export const HAN = 6;
export const LATIN = 7;
export const DIGIT = 8;

const UNKNOWN = 255;
const CODE_OF_SPACE = 32;
const CODE_OF_COMMA = 44;
const CODE_OF_DOT = 46;
/** More characters than this are no arguments of one call. */
const MANY = 50000;

const IGNORED = /["“”„‟«»『』「」《》〈〉'‘’‚‛·•・‧°\u200b-\u200f\u2060\ufeff\u00ad]/;
const ALPHABETIC = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const OF_A_WORD = /[\p{L}\p{N}\p{M}%‰&+\ud800-\udfff]/u;

/** @type {Map<string, string>} What a Chinese character stands for: its Simplified, or its usual form. */
export const variants = new Map();

const kinds = new Uint8Array(65536).fill(UNKNOWN);
/** @type {string[]} By code, what a character folds to. */
const forms = [];
let buffer = new Uint16Array(1024);
let places = new Uint32Array(1024);

/**
 * What the first character of a folded text is.
 * @param {string} char
 */
export function kind(char) {
  if (char >= "a" && char <= "z") return LATIN;
  if (isDigit(char)) return DIGIT;
  return char > "\u007f" && ALPHABETIC.test(char) ? LATIN : HAN;
}

/** @param {string} char */
export function isDigit(char) {
  return char >= "0" && char <= "9";
}

/**
 * What a character folds to, or what kind it is where it folds to nothing.
 * @param {string} char
 */
function formOf(char) {
  if (IGNORED.test(char)) return NONE;
  const wide = char.normalize("NFKC").toLowerCase();
  if (/^\s+$/.test(wide)) return SPACE;
  if (/^[-‐‑‒–—―−﹣~～]$/.test(wide)) return DASH;
  if (wide === ".") return DOT;
  if (wide === ",") return COMMA;
  if (/["']/.test(wide)) return NONE;
  if (!OF_A_WORD.test(wide)) return BREAK;
  return Array.from(wide, (part) => variants.get(part) || part).join("");
}

/**
 * What a character of a text is; its form is noted when it is first met.
 * @param {string} text
 * @param {number} at
 */
export function kindAt(text, at) {
  const code = at < text.length ? text.charCodeAt(at) : CODE_OF_SPACE;
  if (kinds[code] === UNKNOWN) {
    const form = formOf(String.fromCharCode(code));
    if (typeof form === "string") forms[code] = form;
    kinds[code] = typeof form === "string" ? kind(form[0]) : form;
  }
  return kinds[code];
}

/**
 * Whether three digits stand here, and no fourth: then a comma before them parts a figure.
 * @param {string} text
 * @param {number} at
 */
function isThreeDigits(text, at) {
  for (let i = at; i < at + 3; i++) if (kindAt(text, i) !== DIGIT) return false;
  return kindAt(text, at + 3) !== DIGIT;
}

/**
 * What stands for a gap between two words: a comma, a space between letters, or nothing.
 * @param {number} gap
 * @param {number} before
 * @param {number} after
 */
function codeOfGap(gap, before, after) {
  const inLatin = before !== HAN && after !== HAN;
  if (gap === BREAK || (gap === DASH && !inLatin)) return CODE_OF_COMMA;
  return inLatin ? CODE_OF_SPACE : 0;
}

/**
 * The greater of two gaps.
 * @param {number} gap
 * @param {number} char
 */
function widened(gap, char) {
  if (char === SPACE) return gap || SPACE;
  return char === DASH && gap < BREAK ? DASH : BREAK;
}

/**
 * Whether a point stands within a figure.
 * @param {string} text
 * @param {number} at
 * @param {number} before
 */
function isPoint(text, at, before) {
  return before === DIGIT && kindAt(text, at) === DOT && kindAt(text, at + 1) === DIGIT;
}

/**
 * Whether a comma parts a figure, of which some digits stand before it.
 * @param {string} text
 * @param {number} at
 * @param {number} digits
 */
function isParting(text, at, digits) {
  return digits > 0 && digits < 4 && kindAt(text, at) === COMMA && isThreeDigits(text, at + 1);
}

/**
 * Fold a text into the buffer; gives its length.
 * @param {string} text
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: every text goes through this one loop
function foldIntoBuffer(text) {
  let gap = NONE;
  let digits = 0;
  let before = NONE;
  let length = 0;
  makeRoom(text.length * 4 + 64);
  for (let i = 0; i < text.length; i++) {
    const char = kindAt(text, i);
    if (char === NONE) continue;
    if (char < HAN) {
      if (!gap && isPoint(text, i, before)) {
        length = put(CODE_OF_DOT, length, i);
        digits = 4; // behind a point no comma parts a figure
      } else if (!gap && isParting(text, i, digits)) digits = 0;
      else gap = widened(gap, char);
      continue;
    }
    if (gap && length) {
      length = put(codeOfGap(gap, before, char), length, i);
      digits = 0;
    }
    const form = forms[text.charCodeAt(i)];
    for (let k = 0; k < form.length && length < buffer.length - 2; k++) {
      length = put(form.charCodeAt(k), length, i);
    }
    gap = NONE;
    digits = char === DIGIT ? digits + 1 : 0;
    before = form.length > 1 ? kind(form[form.length - 1]) : char;
  }
  return length;
}

/** @param {number} size */
function makeRoom(size) {
  if (buffer.length >= size) return;
  buffer = new Uint16Array(size * 2);
  places = new Uint32Array(size * 2);
}

/**
 * Put a character's code, if there is one, and the place it comes from into the buffer; gives the length.
 * @param {number} code
 * @param {number} length
 * @param {number} place
 */
function put(code, length, place) {
  if (!code) return length;
  buffer[length] = code;
  places[length] = place;
  return length + 1;
}

/** @param {string} text */
export function fold(text) {
  const length = foldIntoBuffer(text);
  const codes = buffer.subarray(0, length);
  if (codes.length < MANY) return String.fromCharCode(...codes);
  return Array.from(codes, (code) => String.fromCharCode(code)).join("");
}

/**
 * The folded text, with the place that each of its characters comes from.
 * @param {string} text
 */
export function foldWithPlaces(text) {
  const form = fold(text);
  return { form, places: Array.from(places.subarray(0, form.length)) };
}
