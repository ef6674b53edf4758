/** A query's units: what stands between spaces, or in quotation marks; a minus before one leaves out. */

import { fold, isDigit, kind, LATIN } from "./fold.js";

/**
 * @typedef {object} Unit
 * @property {string} form
 * @property {boolean} exact In quotation marks that are closed.
 * @property {boolean} not To be left out.
 * @property {boolean} isWord Letters alone: found from its beginning, and in its other forms.
 * @property {Set<string>} [words] The words of the texts that it stands for.
 * @property {Uint8Array} [fits] By side, how well it is found there.
 */

const TOKEN = /(?:["“”„«「『＂][^"“”„»」』＂]*["”“»」』＂]?|[^\s"“”„«「『＂])+/g;
const QUOTED = /^["“”„«「『＂][^"“”„»」』＂]*(["”“»」』＂]?)$/;

/** @param {string} query */
export function parse(query) {
  /** @type {Unit[]} */
  const units = [];
  for (const token of query.match(TOKEN) || []) {
    const not = /^[-－−]./.test(token);
    const unit = unitOf(not ? token.slice(1) : token, not);
    const before = units[units.length - 1];
    if (!unit.form) continue;
    if (/^[%‰]/.test(unit.form) && before && isDigit(before.form[before.form.length - 1])) {
      before.form += unit.form;
    } else units.push(unit);
  }
  return units;
}

/**
 * @param {string} token
 * @param {boolean} not
 * @returns {Unit}
 */
function unitOf(token, not) {
  const form = fold(token);
  const exact = Boolean(QUOTED.exec(token)?.[1]);
  return { form, exact, not, isWord: !exact && isOfLetters(form) };
}

/** @param {string} form */
function isOfLetters(form) {
  return /^[^\s,.]+$/.test(form) && Array.from(form).every((char) => kind(char) === LATIN);
}

/**
 * A unit of what stands in no query.
 * @param {string} form
 * @returns {Unit}
 */
export function plainUnit(form) {
  return { form, exact: false, not: false, isWord: /^[a-z]+$/.test(form) };
}
