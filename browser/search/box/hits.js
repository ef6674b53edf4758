/** The list of hits, in groups, drawn little by little. */

import { make } from "../../dom.js";
import { lines } from "./concordance.js";
import { hitLink } from "./link.js";
import { isKwic, part } from "./panel.js";
import { restore } from "./return.js";
import { AT_ONCE, bothOf, label, MORE, search } from "./state.js";
import { statusOf } from "./status.js";
import { bothSides } from "./text.js";

/** @typedef {import("../engine/snippets.js").ShownGroup} Group */
/** @typedef {Group["hits"][number]} Hit */
/** @typedef {import("../engine/snippets.js").Card} Card */

/** @type {Map<number, HTMLElement>} By group, the list its hits are put in. */
let lists = new Map();

/** @param {Group[]} groups */
export function append(groups) {
  if (!search.drawn) lists = new Map();
  for (const group of groups) {
    const list = lists.get(group.key) || newList(group);
    for (const hit of group.hits) {
      list.append(...(isKwic() ? lines(hit, group.report) : [entry(hit, group.report)]));
    }
    search.drawn += group.hits.length;
  }
  goOn();
}

/** Draw on while the page is idle; when enough is drawn, the reader comes back to where she was. */
function goOn() {
  const next = more.bind(null, search.question, search.drawn);
  if (search.drawn >= Math.min(search.result?.total || 0, AT_ONCE)) restore(next);
  else if (window.requestIdleCallback) window.requestIdleCallback(next);
  else setTimeout(next);
}

/** @param {Group} group */
function newList(group) {
  const list = make("ol", { class: "found-group" });
  const [zh, en] = group.names;
  const names = zh || en ? bothOf([zh || en, en || zh]) : label("opening");
  if (group.firstOfReport) {
    const name = bothOf(search.data.reports[group.report].name);
    const heading = make("h2", { class: "found-report" }, [...name, ` (${group.reportCount})`]);
    part("list").append(heading, statusOf(group.report));
  }
  part("list").append(make("h3", { class: "found-chapter" }, [...names, ` (${group.count})`]), list);
  lists.set(group.key, list);
  return list;
}

/**
 * Draw the hits that follow, unless another question was asked, or they are drawn.
 * @param {number} question
 * @param {number} from
 */
function more(question, from) {
  const isDue = question === search.question && search.drawn === from;
  if (isDue && from < (search.result?.total || 0)) append(search.engine.more(from, MORE));
}

/** A reader who comes near the end of the list gets more of it. */
export function follow() {
  if (!search.result || search.panel.hidden) return;
  if (part("list").getBoundingClientRect().bottom < innerHeight * 2) more(search.question, search.drawn);
}

/**
 * @param {Hit} hit
 * @param {number} report
 */
function entry(hit, report) {
  const address = make("span", { class: "found-address" }, hit.id.split(":")[1]);
  const others = hit.more.map((card) => also(card, report));
  const children = [address, ...bothSides(hit, report), ...others];
  return make("li", { class: `found-hit role-${hit.role}` }, hitLink(hit, [hit, ...hit.more], children));
}

/**
 * Another sentence of the passage, which brings words that the first has not.
 * @param {Card} card
 * @param {number} report
 */
function also(card, report) {
  const why = make("span", { class: "found-why" }, label("same"));
  return make("span", { class: "found-also" }, [why, " ", ...bothSides(card, report)]);
}
