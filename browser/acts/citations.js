/** Citations in their forms, and the message about a slip.  Their words stand in the page's bar. */

import { the } from "../dom.js";
import { isOurs, LANGUAGES, sideIn } from "../texts.js";
import { isReached } from "./copied.js";

/** @typedef {import("./copied.js").Copied} Copied */
/** @typedef {Record<string, string>} Words */

/** @type {Record<string, (copied: Copied) => string>} */
export const CITATIONS = { gbt, bibtex, csl };

/** What the bar says of the page's report and of this site. */
function bar() {
  return /** @type {Words} */ (the(".reader-bar").dataset);
}

/**
 * A text with words in the places of their names in braces.
 * @param {string} text
 * @param {Words} values
 */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Today's date where the reader is. */
function today() {
  const now = new Date();
  return new Date(Number(now) - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

/**
 * What a citation says of both texts: what they are in the report, unless these sentences are ours.
 * @param {Copied} copied
 * @param {"Zh" | "En"} inLanguage
 */
function origins(copied, inLanguage) {
  const words = bar();
  const [zh, en] = LANGUAGES.map((language) => {
    const name = `${language === "zh" ? "Zh" : "En"}In${inLanguage}`;
    const own = copied.names.map((sentence) => sideIn(sentence, language));
    return own.some(isOurs) ? words[`ours${name}`].replace(/[。.]$/, "") : words[`origin${name}`];
  });
  return filled(words[`citeOrigins${inLanguage}`], { zh, en });
}

/** @param {Copied} copied */
function gbt(copied) {
  return citation(copied, "zh");
}

/**
 * A citation as one reads it: GB/T 7714 in Chinese, a line in English.
 * @param {Copied} copied
 * @param {"zh" | "en"} language
 */
export function citation(copied, language) {
  const page = bar();
  const inEnglish = language === "en";
  const line = filled(String(inEnglish ? page.citeLineEn : page.citeLineZh), {
    author: String(inEnglish ? page.authorEn : page.authorZh),
    title: String(inEnglish ? page.titleEn : page.titleZh),
    where: String(inEnglish ? page.whereEn : page.whereZh),
    chapter: String(inEnglish ? page.chapterEn : page.chapterZh),
    date: inEnglish ? inWords(String(page.date)) : String(page.date),
    name: copied.name,
    origins: origins(copied, inEnglish ? "En" : "Zh"),
    today: inEnglish ? inWords(today()) : today(),
  });
  return isReached(copied) ? `${line} ${copied.link}.` : line;
}

/** @param {string} date */
function inWords(date) {
  return new Date(date).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}

/** @param {string} text */
function escapedForBibtex(text) {
  return text.replace(/[\\{}]/g, "").replace(/([#$%&_])/g, "\\$1");
}

/** @param {Copied} copied */
function bibtex(copied) {
  const page = bar();
  const safe = escapedForBibtex;
  const note = `${safe(page.chapterEn)}. ${origins(copied, "En")}. ${page.citeEditionEn}`;
  const fields = [
    `author = {{${safe(page.authorEn)}}}`,
    `title = {${safe(page.titleEn)}}`,
    `origtitle = {${safe(page.titleZh)}}`,
    `type = {${page.citeTypeEn}}`,
    `institution = {${safe(page.authorZh)}}`,
    `date = {${page.date}}`,
    `pages = {${copied.name}}`,
    `note = {${note}}`,
    ...(isReached(copied) ? [`url = {${copied.link}}`, `urldate = {${today()}}`] : []),
  ];
  return `@report{${page.report}-${copied.name.split(":")[1]},\n  ${fields.join(",\n  ")}\n}`;
}

/** @param {string} date */
function dateParts(date) {
  return { "date-parts": [date.split("-").map(Number)] };
}

/** @param {Copied} copied */
function csl(copied) {
  const page = bar();
  const item = {
    id: copied.name,
    type: "report",
    title: page.titleEn,
    "original-title": page.titleZh,
    author: [{ literal: page.authorEn }],
    issued: dateParts(page.date),
    "event-title": page.whereEn,
    section: page.chapterEn,
    locator: copied.name,
    version: page.edition,
    "container-title": page.citeSiteEn,
    note: origins(copied, "En"),
    accessed: dateParts(today()),
    ...(isReached(copied) ? { URL: copied.link } : {}),
  };
  return JSON.stringify([item], null, 1);
}

/**
 * A message about a slip in what is copied.
 * @param {Copied} copied
 */
export function slip(copied) {
  const page = bar();
  const head = [
    filled(page.slipSubject, { id: copied.name }),
    copied.link,
    `${page.slipEdition} ${page.edition}`,
  ];
  return `${head.join("\n")}\n\n${copied.zh}\n\n${copied.en}\n\n${page.slipWrong}\n`;
}
