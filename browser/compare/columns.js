/** The reports of a theme page: they move into two columns, and back to where they stood. */

import { all, byId, make } from "../dom.js";

const sections = all(".share");
/** The reports of the page, in their order. */
export const reports = sections.map((section) => String(section.dataset.report));

/** @type {Map<string, HTMLElement[]>} */
const parts = new Map(
  reports.map((report, at) => [report, [/** @type {HTMLElement} */ (byId(report)), sections[at]]]),
);
/** Stands where the reports begin. */
const home = document.createComment("");
partsOf(reports[0])[0].before(home);

/**
 * The heading and the passages of a report.
 * @param {string} report
 */
export function partsOf(report) {
  return /** @type {HTMLElement[]} */ (parts.get(report));
}

/** Put some reports beside each other; without any, all below each other.
 * @param {readonly string[]} beside
 */
export function lay(beside) {
  home.after(...reports.flatMap(partsOf));
  for (const frame of all(".compared")) frame.remove();
  const columns = beside.map((report) => make("div", {}, partsOf(report)));
  if (columns.length) home.after(make("div", { class: "compared" }, columns));
}
