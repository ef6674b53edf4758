/** Where the reader is: its address in the bar, and its section in the list at the side. */

import { all, byId, first } from "../dom.js";

/** Below the bar and the heads of the columns: what stands here is what one reads. */
const READ_AT = 90;

/** @type {Element | null} */
let shown = null;

/** The last passage or heading that begins above the place one reads at. */
function placeInSight() {
  const places = all(".row[id]:not([hidden] *), .head[id]");
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (places[middle].getBoundingClientRect().top < READ_AT) from = middle + 1;
    else to = middle;
  }
  return places[from - 1] || null;
}

function show() {
  const place = placeInSight();
  if (place === shown) return;
  shown = place;
  const at = /** @type {HTMLAnchorElement | null} */ (first(".here-at"));
  if (at) {
    at.hidden = !place;
    at.textContent = place ? place.id.split(":")[1] : "";
    at.setAttribute("href", `#${place ? place.id : ""}`);
  }
  markSection(place);
}

/**
 * Mark the section of a place in the list at the side, and keep it in view.
 * @param {Element | null} place
 */
function markSection(place) {
  const links = all(".side__sections a");
  const before = links.filter((link) => {
    const heading = byId(decodeURIComponent(String(link.getAttribute("href")).slice(1)));
    return place && heading && !(heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING);
  });
  for (const link of links) link.removeAttribute("aria-current");
  const link = before.pop();
  if (!link) return;
  link.setAttribute("aria-current", "location");
  const list = /** @type {HTMLElement} */ (link.closest(".side__inner"));
  const over = link.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom;
  const under = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (over > 0) list.scrollTop += over + 40;
  else if (under < 0) list.scrollTop += under - 40;
}

/** Bring this page into view in a long list, and follow the reader. */
export function listenToPlace() {
  const here = first('.side__pages [aria-current="page"]');
  const list = here?.closest(".side__inner");
  if (here && list && here.offsetTop > list.clientHeight - 80) list.scrollTop = here.offsetTop - 120;
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      show();
    });
  };
  window.addEventListener("scroll", ask, { passive: true });
  ask();
}
