/** What is said of a term: its names in both languages, what it means, and the ways from it. */

import { both, langOfChinese, make } from "../dom.js";

/** @typedef {import("../dom.js").Child} Child */
/** @typedef {string | [hans: string, hant: string]} Chinese One text, or two where its Traditional is another. */
/** @typedef {[Chinese, en: string]} Label */
/** @typedef {[zh: Chinese, en: string, official: string[], explained?: Chinese, explainedEn?: string]} Term */
/** @typedef {{ labels: Record<string, Label>, terms: Term[] }} Glossary */

const SHOWN = 3;

/** @type {Glossary} */
let glossary;

/** @param {Glossary} known */
export function learn(known) {
  glossary = known;
}

/** @param {string} name */
export function label(name) {
  const [zh, en] = glossary.labels[name];
  return both(inScripts(zh), en);
}

/**
 * Both scripts stand in the page where they differ, and the view shows one.
 * @param {Chinese} text
 * @returns {Child | Child[]}
 */
function inScripts(text) {
  if (typeof text === "string") return text;
  const [hans, hant] = text;
  return [make("span", { class: "hans" }, hans), make("span", { class: "hant", lang: "zh-Hant" }, hant)];
}

/**
 * @param {string} tag
 * @param {Chinese} text
 * @param {Record<string, string>} [attributes]
 */
function chinese(tag, text, attributes) {
  return make(tag, { lang: langOfChinese(), ...attributes }, inScripts(text));
}

/**
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
function english(text, attributes) {
  return make("span", { lang: "en", ...attributes }, text);
}

/**
 * The entry of a term by its number.
 * @param {string} number
 */
export function entry(number) {
  const [zh, en, official, explained, explainedEn] = glossary.terms[Number(number)];
  /** @type {Child[]} */
  const said = [chinese("b", zh, { class: "zh" }), " ", english(en, { class: "en" })];
  if (official.length) said.push(officially(official));
  if (explained) said.push(chinese("span", explained), english(String(explainedEn)));
  const simplified = typeof zh === "string" ? zh : zh[0];
  return make("div", { class: "reader-term" }, [
    make("div", { class: "said" }, said),
    make("div", { class: "ways" }, ways(number, simplified)),
  ]);
}

/** @param {string[]} renderings */
function officially(renderings) {
  const quoted = renderings.slice(0, SHOWN).map((rendering) => `“${rendering}”`);
  return make("span", { class: "official" }, [...label("official"), " ", english(quoted.join("; "))]);
}

/**
 * @param {string} number
 * @param {string} simplified
 */
function ways(number, simplified) {
  const base = window.readerBase;
  const query = encodeURIComponent(`"${simplified}"`);
  return [
    make("a", { href: `${base}glossary.html#t-${number}` }, label("entry")),
    " · ",
    make("a", { href: `${base}search.html?as=kwic&q=${query}` }, label("sentences")),
  ];
}
