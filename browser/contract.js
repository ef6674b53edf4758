/**
 * What the pages' builder and the scripts both know.
 * `tests/browser/test_contract.py` reads this file and the builder's side, and compares them.
 */

/** The signs of packed Chinese: printable ASCII that stands in a string as it is. */
export const SIGNS =
  " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
/** How many pieces take one sign; the others take two. */
export const SINGLE = 55;
/** Stands before a pair of characters in the list of ranks. */
export const PAIRED = "\x7f";
/** Stands between the texts of a report. */
export const SEPARATOR = "\n";

/** The letter of a segment's role. */
export const ROLES = {
  title: "T",
  front: "F",
  heading: "H",
  lead: "L",
  text: "t",
  item: "i",
  box: "b",
  note: "n",
};

/** What a page can show, in attributes of its root and in its address; the first is the default. */
export const STATES = {
  view: ["side", "stack", "zh", "en"],
  order: ["zh", "en"],
  script: ["hans", "hant"],
  terms: ["on", "off"],
  figures: ["on", "off"],
  ui: ["en", "zh"],
  size: ["normal", "small", "large"],
  unread: ["on", "off"],
  keys: ["on", "off"],
};

/** Stands for a letter where a term of the glossary begins with a digit. */
export const DIGITS = "0–9";

/**
 * The report and the chapter's file, without its ending, of a passage or a sentence.
 * @param {string} id
 */
function fileOf(id) {
  const [, report, chapter] = /** @type {RegExpExecArray} */ (/^(.*):(\d+)/.exec(id));
  return `${report}/${chapter === "0" ? "index" : chapter.padStart(2, "0")}`;
}

/**
 * The page that a passage or a sentence stands on, from the root of the site.
 * @param {string} id
 */
export function pageOf(id) {
  return `reports/${fileOf(id)}.html`;
}

/**
 * The script of what belongs with the passages of a chapter, from the root of the site.
 * @param {string} id
 */
export function relatedOf(id) {
  return `related/${fileOf(id)}.js`;
}
