/** The way to an address that stands in the box, before what is found of it as words. */

import { make } from "../../dom.js";
import { placeLink } from "./link.js";
import { part } from "./panel.js";
import { bothOf, isComplete, label, search } from "./state.js";
import { bothSides } from "./text.js";

/** @typedef {import("../engine/addresses.js").Place} Place */

/** Whether what stands in the box was taken for an address. */
export function isAddress() {
  return part("goto").childElementCount > 0;
}

/** Whether there is no such address. */
export function isAbsent() {
  return part("goto").querySelector("p") !== null;
}

/**
 * Where an address leads; where there is none, that, and what is nearest.
 * @param {string} query
 */
export function goTo(query) {
  const looked = search.engine.lookUp(query);
  if (!looked) return [];
  const { name, found, nearest } = looked;
  if (found.length) return [make("ul", {}, found.map(entry))];
  if (!isComplete()) return [];
  const said = make("p", {}, label("absent", { a: name }));
  return [said, make("ul", {}, nearest.map(entry))];
}

/** @param {Place} place */
function entry({ id, report, card }) {
  const head = make("span", { class: "found-to" }, [
    make("b", {}, label("goto", { a: id.split(":").slice(1).join(":") })),
    " · ",
    ...bothOf(search.data.reports[report].name),
  ]);
  return make("li", { class: "found-hit" }, placeLink(id, [head, ...bothSides(card, report)]));
}
