/** What is shown travels in links: another tab, or a browser that remembers nothing, does not change it. */

import { STATES } from "../contract.js";
import { around, chosenBefore, state } from "../dom.js";
import { base } from "./page.js";

/**
 * The address of a link, with what the page that it leads to would not choose by itself.
 * @param {string} address
 */
function withView(address) {
  const url = new URL(address);
  const before = chosenBefore();
  for (const key of Object.keys(STATES)) {
    if (state(key) !== before[key] && !url.searchParams.has(key)) {
      url.searchParams.set(key, String(state(key)));
    }
  }
  return url.href;
}

/** @param {Event} event */
function onClick(event) {
  const link = /** @type {HTMLAnchorElement | null} */ (around(event, "a[href]"));
  if (!link || link.hasAttribute("download") || !link.href.startsWith(base)) return;
  if (link.href.split("#")[0] === location.href.split("#")[0]) return;
  const own = link.getAttribute("href");
  link.href = withView(link.href);
  setTimeout(() => link.setAttribute("href", String(own)));
}

export function listenToLinks() {
  document.addEventListener("click", onClick, true);
  document.addEventListener("auxclick", onClick, true);
}
