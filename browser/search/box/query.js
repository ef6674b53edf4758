/** The query, its filters and the address; what the engine answers. */

import { make, remember } from "../../dom.js";
import { goTo, isAbsent, isAddress } from "./goto.js";
import { append } from "./hits.js";
import { offered } from "./indicators.js";
import { field, isKwic, part, sayStatus, setKwic } from "./panel.js";
import { focusResult, results, ways } from "./return.js";
import {
  AT_ONCE,
  CHOICES,
  FILTERS,
  FIRST,
  input,
  isComplete,
  isWholePage,
  label,
  MORE,
  search,
} from "./state.js";

/** @typedef {import("./state.js").Result} Result */

const WRITE_AFTER = 250;

/** @type {number | undefined} */
let writing;

/** Take the query and its filters from the address. */
export function read() {
  const address = new URLSearchParams(location.search);
  const query = address.get("q");
  if (query === null) return;
  if (!input.value) input.value = query;
  for (const name of CHOICES) {
    field(name).value = address.get(name) || "";
    if (field(name).selectedIndex < 0) field(name).value = "";
  }
  setKwic(address.get("as") === "kwic");
}

function filter() {
  return Object.fromEntries(FILTERS.map((name) => [name, field(name).value]));
}

/**
 * Put the question into an address.
 * @param {URLSearchParams} address
 */
function put(address) {
  const values = { q: input.value, ...filter(), sort: field("sort").value, as: isKwic() ? "kwic" : "" };
  for (const [name, value] of Object.entries(values)) {
    if (value || name === "q") address.set(name, value);
    else address.delete(name);
  }
  return address;
}

/** Write the question into the page's address, or take it out. */
export function write(isClosed = false) {
  clearTimeout(writing);
  const address = new URLSearchParams(location.search);
  if (!isClosed && input.value) put(address);
  else for (const name of ["q", "as", ...CHOICES]) address.delete(name);
  const text = String(address);
  const query = text ? `?${text}` : "";
  remember(isClosed ? null : history.state, location.pathname + query + location.hash);
  if (!isWholePage) {
    const link = /** @type {HTMLAnchorElement} */ (part("whole"));
    link.href = `${window.readerBase}search.html?${put(new URLSearchParams())}`;
  }
}

/** Ask what stands in the box. */
export function ask() {
  if (!search.panel || input.dataset.composing) return;
  search.isEntered = search.isShut = false;
  clearTimeout(writing);
  writing = window.setTimeout(write, WRITE_AFTER);
  search.question++;
  if (input.value.trim()) answer();
  else empty();
}

/** Ask once more, since more texts have come: the reader stays where she was. */
export function askAgain() {
  if (!search.panel || input.dataset.composing || search.isShut) return;
  search.question++;
  if (!input.value.trim()) {
    empty();
    return;
  }
  const { scrollTop } = search.panel;
  const { id } = /** @type {HTMLElement} */ (document.activeElement).dataset;
  answer();
  stay(scrollTop, id);
}

function empty() {
  search.result = null;
  for (const name of ["list", "count", "goto", "indicators"]) part(name).replaceChildren();
  part("none").hidden = true;
  if (!isWholePage) search.panel.hidden = true;
}

/**
 * @param {number} top
 * @param {string | undefined} id
 */
function stay(top, id) {
  const { panel } = search;
  const most = Math.min(search.result?.total || 0, AT_ONCE);
  while (top > panel.scrollHeight - panel.clientHeight && search.drawn < most) {
    append(search.engine.more(search.drawn, MORE));
  }
  if (!isWholePage) panel.scrollTop = top;
  focusResult(id);
}

/** Offer the indicators that the question names. */
export function offer() {
  part("indicators").replaceChildren(...offered(input.value));
}

function answer() {
  const result = search.engine.search(input.value, filter(), FIRST, field("sort").value === "time");
  search.result = result;
  part("goto").replaceChildren(...goTo(input.value));
  offer();
  search.drawn = 0;
  part("list").replaceChildren();
  part("list").classList.toggle("kwic", isKwic());
  if (!isWholePage) search.panel.scrollTop = 0;
  part("none").hidden = Boolean(result.total || !result.typed || !isComplete() || isAddress());
  if (!part("none").hidden) showNothing(result.suggestions);
  if (!result.total && !isComplete()) {
    sayStatus(label("loading"));
    return;
  }
  sayStatus(count(result));
  if (search.failed.length) part("count").append(" ", make("strong", {}, label("failed")));
  append(result.groups);
  if (search.isEntered && results().length) goToFirst();
}

/** @param {Result} result */
function count(result) {
  if (!result.total) return part("none").hidden ? [] : label("empty", { q: input.value });
  const found = label("found", { n: result.total, p: result.passages, r: result.reports });
  return isComplete() ? found : [...found, " ", ...label("partly")];
}

/** @param {Result["suggestions"]} suggestions */
function showNothing(suggestions) {
  const none = part("none");
  none.replaceChildren(make("p", {}, label("empty", { q: input.value })));
  if (!suggestions.length) return;
  none.append(make("p", {}, label("try")), make("ul", { class: "found-try" }, suggestions.map(trial)));
}

/** @param {Result["suggestions"][number]} suggestion */
function trial({ text, why, count }) {
  const attributes = { type: "button", "data-does": "try", "data-query": text, "data-why": why };
  return make("li", {}, [make("button", attributes, `${text} (${count})`), " ", ...label(why)]);
}

/**
 * Open an address, or the first hit, or where there is none the first page; on the page of the search go to the hit,
 * and to what is only near an address.
 */
export function goToFirst() {
  search.isEntered = false;
  const link = results()[0] || ways()[0];
  if (isAbsent() || (isWholePage && !isAddress())) link?.focus();
  else link?.click();
}
