/** What is said of a term: its names in both languages, what it means, and the ways from it. */

import { both, langOfChinese, make } from "../dom.js";

/** @typedef {import("../dom.js").Child} Child */
/** @typedef {string | [hans: string, hant: string]} Chinese One text, or two where its Traditional is another. */
/** @typedef {[Chinese, en: string]} Label */
/**
 * @typedef {[zh: Chinese, official: string[], en: string, kind: number,
 *   explained?: Chinese, explainedEn?: string]} Term
 */
/** @typedef {[source: string, css: string]} Kind */
/** @typedef {{ labels: Record<string, Label>, kinds: Kind[], terms: Term[] }} Glossary */

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
 * The entry of a term by its number: the official renderings first, then ours where it is none of them.
 * @param {string} number
 */
export function entry(number) {
  const [zh, official, en, kind, explained, explainedEn] = glossary.terms[Number(number)];
  const said = [chinese("b", zh, { class: "zh" })];
  if (official.length) said.push(says(0, quoted(official)));
  if (!official.includes(en)) said.push(says(kind, en));
  if (explained) said.push(chinese("span", explained), english(String(explainedEn)));
  const simplified = typeof zh === "string" ? zh : zh[0];
  return make("div", { class: "reader-term" }, [
    make("div", { class: "said" }, said),
    make("div", { class: "ways" }, ways(number, simplified)),
  ]);
}

/**
 * An English of a term, and what it is.
 * @param {number} kind
 * @param {string} text
 */
function says(kind, text) {
  const [source, css] = glossary.kinds[kind];
  const word = make("small", {}, label(`from_${source}`));
  return make("span", { class: `say ${css}` }, [english(text, { class: "en" }), " ", word]);
}

/** @param {string[]} renderings */
function quoted(renderings) {
  return renderings
    .slice(0, SHOWN)
    .map((rendering) => `“${rendering}”`)
    .join("; ");
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
