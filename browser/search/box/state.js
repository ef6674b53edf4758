/** What the search box of a page knows at a time. */

import { both, first, langOfChinese, make, state as shown, the } from "../../dom.js";

/** @typedef {import("../../dom.js").Pair} Pair */
/** @typedef {import("../engine/main.js").Engine} Engine */
/** @typedef {ReturnType<Engine["search"]>} Result */
/**
 * A report: its name, the origins its sentences have, and by language the one of its column, and what that is called.
 * @typedef {object} ReportName
 * @property {string} id
 * @property {string} date
 * @property {Pair} name
 * @property {string[][]} origins
 * @property {Pair} origin
 * @property {Pair} status
 */
/**
 * What the builder hands over for all reports.
 * @typedef {object} Shared
 * @property {ReportName[]} reports
 * @property {string} alphabet
 * @property {string} hant
 * @property {Record<string, string>} scripts Names whose Traditional is not that of their characters one by one.
 * @property {string} variants
 * @property {string} stems
 * @property {[id: string, zh: string, en: string][]} themes
 * @property {Record<string, Pair>} labels
 * @property {Record<string, Pair>} origin
 * @property {Record<string, Pair>} status
 * @property {Pair} own What each language calls itself.
 */

export const box = first("[data-search-box]");
export const input = /** @type {HTMLInputElement} */ (box && the("[data-search-input]", box));
/** Whether the box is a page of its own, not a panel over one. */
export const isWholePage = Boolean(box?.classList.contains("reader-search--whole"));

/** The filters, as they are named in the panel and in the address. */
export const FILTERS = /** @type {const} */ (["report", "theme", "lang", "origin"]);
/** What else is chosen there: the order of what is found. */
export const CHOICES = /** @type {const} */ ([...FILTERS, "sort"]);

/** Hits that are drawn at first, those that follow, and how many without the reader's going on. */
export const FIRST = 8;
export const MORE = 16;
export const AT_ONCE = 300;

export const search = {
  panel: /** @type {HTMLElement} */ (/** @type {unknown} */ (null)),
  data: /** @type {Shared} */ (/** @type {unknown} */ (null)),
  engine: /** @type {Engine} */ (/** @type {unknown} */ (null)),
  result: /** @type {Result | null} */ (null),
  /** Which question the hits answer: a later one ends an earlier one's drawing. */
  question: 0,
  /** How many hits are drawn. */
  drawn: 0,
  /** The first hit is opened as soon as there is one. */
  isEntered: false,
  /** The reader closed the panel. */
  isShut: false,
  /** Where the list stood when the reader left it. */
  kept: /** @type {{ top: number, shown: number, id: string } | null} */ (history.state?.search || null),
  /** How many reports are in, and the scripts that could not be loaded. */
  loaded: 0,
  failed: /** @type {string[]} */ ([]),
};

export function isComplete() {
  return search.loaded + search.failed.length >= search.data.reports.length;
}

/**
 * A text with values in the places of their letters in braces.
 * @param {string} text
 * @param {Record<string, string | number>} [values]
 */
function filled(text, values = {}) {
  return text.replace(/\{(\w)\}/g, (_, name) => String(values[name]));
}

/**
 * A Chinese name or label in the script that is shown.
 * @param {string} chinese
 */
export function inScript(chinese) {
  if (shown("script") !== "hant") return chinese;
  return search.data.scripts[chinese] || search.engine.traditional(chinese);
}

/**
 * A text of ours in both languages, the Chinese in the script that is shown.
 * @param {Pair} pair
 * @param {Record<string, string | number>} [values]
 */
export function bothOf([zh, en], values) {
  return both(filled(inScript(zh), values), filled(en, values));
}

/**
 * A name in the language of the interface, the other behind it.
 * @param {Pair} pair
 */
export function bothNames([zh, en]) {
  const [chinese, english] = [inScript(zh), make("span", { lang: "en" }, en)];
  const behind = make("span", { lang: langOfChinese() }, chinese);
  return both([`${chinese} · `, english], make("span", {}, [`${en} · `, behind]));
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function label(name, values) {
  return bothOf(search.data.labels[name], values);
}
