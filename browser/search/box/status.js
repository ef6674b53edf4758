/** What texts are: said once in the head of a report, and beside a sentence that is something else. */

import { make } from "../../dom.js";
import { bothOf, search } from "./state.js";

/**
 * By language the status of a report's text; of a language it has not, nothing.
 * @param {number} report
 */
export function statusOf(report) {
  const { origin, status } = search.data.reports[report];
  const sides = [0, 1].filter((language) => origin[language] !== "missing");
  return make(
    "p",
    { class: "found-status" },
    sides.map((language) => {
      const word = make("b", {}, bothOf(search.data.status[status[language]]));
      const css = `found-origin ${origin[language]}`;
      const attributes = { class: css, "data-language": language ? "en" : "zh" };
      return make("span", attributes, [search.data.own[language], " ", word]);
    }),
  );
}

/**
 * The mark of a sentence that is other than its report.
 * @param {import("../engine/snippets.js").Side} side
 * @param {number} language
 * @param {number} report
 */
export function unlike(side, language, report) {
  if (side.origin === search.data.reports[report].origin[language]) return "";
  const css = `found-unlike ${side.origin === "unofficial" ? "ours" : side.origin}`;
  return make("small", { class: css }, bothOf(search.data.status[side.origin]));
}
