/** Citations in three forms, and the message about a slip.  Their words stand in the page's bar. */

import { the } from "../dom.js";
import { sides } from "./sentences.js";

/** @typedef {import("./copying.js").Copied} Copied */
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
 * @param {"zh" | "en"} language
 * @param {Copied} copied
 */
function isOurs(language, copied) {
  return copied.names.some((name) =>
    sides(name).some((side) => side.closest(`.cell.${language}`) && side.classList.contains("unofficial")),
  );
}

/**
 * A text of ours says so wherever it is copied to.
 * @param {Copied} copied
 * @param {"zh" | "en"} language
 */
export function labelled(copied, language) {
  const text = copied[language];
  if (!text || !isOurs(language, copied)) return text;
  return language === "zh" ? `${text}（${bar().oursZhInZh}）` : `${text} (${bar().oursEnInEn})`;
}

/**
 * What a citation says of both texts: what they are in the report, unless these sentences are ours.
 * @param {Copied} copied
 * @param {"Zh" | "En"} inLanguage
 */
function origins(copied, inLanguage) {
  const words = bar();
  const [zh, en] = /** @type {const} */ (["zh", "en"]).map((language) => {
    const name = `${language === "zh" ? "Zh" : "En"}In${inLanguage}`;
    return isOurs(language, copied) ? words[`ours${name}`].replace(/[。.]$/, "") : words[`origin${name}`];
  });
  return filled(words[`citeOrigins${inLanguage}`], { zh, en });
}

/** @param {Copied} copied */
function gbt(copied) {
  const page = bar();
  const place = `${page.chapterZh}，${copied.name}（${origins(copied, "Zh")}）`;
  return (
    `${page.authorZh}. ${page.titleZh}[R/OL]. ${page.whereZh}, ${page.date}：${place}. ` +
    `${page.citeEditionZh}[${today()}]. ${copied.link}.`
  );
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
    `url = {${copied.link}}`,
    `urldate = {${today()}}`,
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
    URL: copied.link,
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
