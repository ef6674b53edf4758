/** Addresses that this page has not: those of another chapter are led there; of others the nearest is offered. */

import { pageOf } from "../contract.js";
import { all, byId, first, the } from "../dom.js";
import { base } from "./page.js";
import { nearest } from "./ranges.js";

/**
 * Lead on from an address that this page has not.  Gives whether the reader stays.
 * @param {string} id
 * @param {string} named all that the address names
 */
export function lead(id, named) {
  const own = first(".reader-bar")?.dataset.report;
  if (!own) return true;
  const page = pageOf(id);
  if (decodeURIComponent(location.pathname).endsWith(`/${page}`)) tellNearest(id);
  else if (hasPage(page) && !byId(named.split("..")[0])) {
    location.replace(`${base}${page}${location.search}#${named}`);
    return false;
  } else if (!hasPage(page)) tellOfPages(id, own);
  return true;
}

/** The pages that this one leads to. */
function pages() {
  return all("a[href]").map((link) => /** @type {HTMLAnchorElement} */ (link).href.split(/[?#]/)[0]);
}

/** @param {string} page */
function hasPage(page) {
  return pages().includes(base + page);
}

/** @param {string} id */
function tellNearest(id) {
  const near = nearest(id);
  if (near) tell(id, `#${near}`, near.split(":")[1], byId(near));
}

/**
 * Of an address without a page the nearest chapter is offered, or all reports.
 * @param {string} id
 * @param {string} own
 */
function tellOfPages(id, own) {
  const [report, address] = id.split(":");
  const before = first(".row[id], .head[id], h1");
  if (report !== own) {
    tell(id, `${base}index.html`, "", before);
    return;
  }
  const folder = `${base}reports/${report}/`;
  const numbers = pages().map((page) =>
    page.startsWith(folder) ? Number.parseInt(page.slice(folder.length), 10) : 0,
  );
  const chapter = Math.max(...numbers.filter((number) => number <= Number.parseInt(address, 10)));
  const target = pageOf(`${report}:${chapter}.1`);
  tell(id, base + target, String(chapter), before);
}

/**
 * Say in the page that an address is nowhere, and where the nearest is; or, without its name, that it is elsewhere.
 * @param {string} id
 * @param {string} href
 * @param {string} name
 * @param {Element | null} before
 */
function tell(id, href, name, before) {
  for (const shown of all(".nowhere.told, .elsewhere.told")) shown.remove();
  const said = /** @type {HTMLElement} */ (the(name ? ".nowhere" : ".elsewhere").cloneNode(true));
  said.classList.add("told");
  const old = name ? id.split(":")[1] : id;
  for (const words of all("span:not(:has(span))", said)) {
    words.textContent = String(words.textContent).replace("{old}", old);
  }
  const link = the("a", said);
  link.setAttribute("href", href);
  if (name) link.textContent = name;
  const place = before?.closest(".row, .head") || before;
  place?.before(said);
  said.scrollIntoView();
}
