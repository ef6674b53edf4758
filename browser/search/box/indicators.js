/** The indicators that a query names, before what is found of it as words. */

import { make } from "../../dom.js";
import { pageLink } from "./link.js";
import { bothNames, label, search } from "./state.js";

/** @typedef {import("../engine/indicators.js").Indicator} Indicator */

const INDEX = "indicators/index.html";
const MOST = 3;

/**
 * The way to each, and to all where there are more.
 * @param {string} query
 */
export function offered(query) {
  const found = search.engine.named(query);
  if (!found.length) return [];
  const more = found.length - MOST;
  const all = more > 0 ? [make("li", {}, pageLink(INDEX, label("indicators", { n: more })))] : [];
  return [make("ul", {}, [...found.slice(0, MOST).map(entry), ...all])];
}

/** @param {Indicator} indicator */
function entry({ named: [zh, en, path] }) {
  return make("li", {}, pageLink(path, [make("b", {}, label("indicator")), " ", ...bothNames([zh, en])]));
}
