/** A theme page: which reports it shows, and which two beside each other; its address says so. */

import { all, byId, first, fragment, remember, the } from "../dom.js";
import { lay, partsOf, reports } from "./columns.js";
import { beginOneLanguage, endOneLanguage } from "./language.js";

const tools = /** @type {HTMLDetailsElement} */ (the(".theme-tools"));
/** The names of the two columns, in the address and among the tools. */
const COLUMNS = ["a", "b"];
/** The report of each column, to know what it was before. @type {string[]} */
let columns = ["", ""];

/** @param {string} name */
function inputs(name) {
  return /** @type {HTMLInputElement[]} */ (all(`input[name="${name}"]`, tools));
}

/** @param {string} name */
function chosen(name) {
  return inputs(name)
    .filter((input) => input.checked)
    .map((input) => input.value);
}

/**
 * @param {string} name
 * @param {string[]} values
 */
function choose(name, values) {
  for (const input of inputs(name)) input.checked = values.includes(input.value);
}

/** What the address asks for; it may name reports that this page does not have. */
function readAddress() {
  const query = new URLSearchParams(location.search);
  const shown = String(query.get("reports")).split(",");
  if (reports.some((report) => shown.includes(report))) choose("reports", shown);
  const [a, b] = COLUMNS.map((name) => reports.find((report) => report === query.get(name)) || "");
  setColumns([a, a === b ? "" : b]);
}

/** @param {string[]} now */
function setColumns(now) {
  columns = now;
  for (const [at, name] of COLUMNS.entries()) choose(name, [columns[at]]);
}

function writeAddress() {
  const query = new URLSearchParams(location.search);
  const shown = chosen("reports");
  const asked = { reports: shown.length < reports.length ? shown.join() : "", a: columns[0], b: columns[1] };
  for (const [name, value] of Object.entries(asked)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const said = String(query).replaceAll("%2C", ",");
  remember(history.state, `${location.pathname}${said && `?${said}`}${location.hash}`);
}

function show() {
  const two = columns.every(Boolean);
  const shown = two ? columns : chosen("reports");
  for (const report of reports) {
    for (const part of partsOf(report)) part.hidden = !shown.includes(report);
  }
  lay(two ? columns : []);
  if (two) beginOneLanguage();
  else endOneLanguage();
  the(".columns-language", tools).hidden = !two;
  the(".other", tools).hidden = two || !columns.some(Boolean);
  /** @type {HTMLFieldSetElement} */ (the(".show", tools)).disabled = two;
  the(".count", tools).textContent = String(all(".share:not([hidden]) > .row").length);
}

/** A report stands in one column: what the other had comes here. */
function onChange() {
  const now = COLUMNS.map((name) => chosen(name)[0]);
  setColumns(now[0] && now[0] === now[1] ? [columns[1], columns[0]] : now);
  show();
  writeAddress();
}

/** What an address names is shown. */
function reveal() {
  const hidden = byId(fragment())?.closest("[hidden]");
  const report = reports.find((own) => partsOf(own).some((part) => part === hidden));
  if (!report) return;
  setColumns(["", ""]);
  choose("reports", [...chosen("reports"), report]);
  show();
  writeAddress();
  byId(fragment())?.scrollIntoView();
}

tools.hidden = false;
readAddress();
const asked = first(":checked:not([value=''])[type=radio], [type=checkbox]:not(:checked)", tools);
tools.open = Boolean(asked) && matchMedia("(min-width: 45em)").matches;
show();
reveal();
tools.addEventListener("change", onChange);
window.addEventListener("hashchange", reveal);
