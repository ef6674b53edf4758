/** The texts of a hit: with marks, in the script that is shown, cut where they are long. */

import { make, state } from "../../dom.js";
import { unlike } from "./status.js";

/** @typedef {import("../../dom.js").Child} Child */
/** @typedef {import("../engine/snippets.js").Side} Side */
/** @typedef {import("../engine/snippets.js").Card} Card */
/** @typedef {(side: Side, text: string) => Child[]} Content */

/**
 * A part of a text with its marks.
 * @param {string} text
 * @param {Side["marks"]} marks
 * @param {number} from
 * @param {number} to
 */
function marked(text, marks, from, to) {
  /** @type {Child[]} */
  const children = [];
  let at = from;
  for (const [start, end, byGlossary] of marks) {
    const [markStart, markEnd] = [Math.max(from, start), Math.min(to, end)];
    if (markStart >= markEnd) continue;
    const mark = make("mark", { class: byGlossary ? "pair" : null }, text.slice(markStart, markEnd));
    children.push(text.slice(at, markStart), mark);
    at = markEnd;
  }
  return [...children, text.slice(at, to)];
}

/** @type {Content} */
export function snippet({ parts, marks }, text) {
  const children = parts.flatMap(([from, to], i) => {
    const gap = i ? " … " : "…\u00a0";
    return [from ? gap : "", ...marked(text, marks, from, to)];
  });
  return [...children, parts[parts.length - 1][1] < text.length ? "\u00a0…" : ""];
}

/**
 * @param {Side} side
 * @param {number} language
 * @param {number} report
 * @param {Content} content
 */
export function sideOf(side, language, report, content) {
  const isHant = state("script") === "hant" && side.hant;
  const chinese = isHant ? "zh-Hant" : "zh-Hans";
  const attributes = { class: `found-side ${language ? "en" : "zh"}`, lang: language ? "en" : chinese };
  return make("span", attributes, [
    ...content(side, isHant ? side.hant : side.text),
    " ",
    unlike(side, language, report),
  ]);
}

/**
 * @param {Card} card
 * @param {number} report
 */
export function bothSides(card, report) {
  return card.sides.map((side, language) => (side ? sideOf(side, language, report, snippet) : ""));
}
