/** Addresses that stand no more: the reader is led to where their words are now, and told so. */

import { all, byId, fragment } from "../dom.js";
import { whole } from "./ranges.js";

/** What an address that was led on says it was, in the address of the page where one arrives. */
const WAS = "was";

/** Go on from addresses that stand no more.  An end of a range is followed as its beginning is. */
export function follow() {
  const [first, last] = fragment().split("..");
  const notice = noticeAt(first);
  const target = notice ? notice.dataset.to : "";
  if (!target) return;
  const [page, place] = target.split("#");
  const end = last ? `..${endOf(last, first)}` : "";
  if (page) {
    const query = new URLSearchParams(location.search);
    query.set(WAS, first);
    location.replace(`${page}?${query}#${place}${end}`);
    return;
  }
  history.replaceState(history.state, "", `#${place}${end}`);
  tell(/** @type {HTMLElement} */ (notice), place);
}

/** Tell a reader who was led here from another page. */
export function welcome() {
  const was = new URLSearchParams(location.search).get(WAS);
  const notice = was && all(".moved[data-was]").find((candidate) => candidate.dataset.was === was);
  if (notice) tell(notice, fragment().split("..")[0]);
}

/**
 * Where the end of a range is now.
 * @param {string} last
 * @param {string} first
 */
function endOf(last, first) {
  const name = whole(last, first);
  return noticeAt(name)?.dataset.to?.split("#")[1] || name;
}

/**
 * The notice of an address that stands no more.
 * @param {string} name
 */
function noticeAt(name) {
  const element = byId(name);
  return element?.classList.contains("moved") ? element : null;
}

/**
 * Show a notice before the passage to which it led.
 * @param {HTMLElement} notice
 * @param {string} place
 */
function tell(notice, place) {
  const row = byId(place)?.closest(".row, .head");
  if (!row) return;
  for (const shown of all(".moved.told")) shown.remove();
  const copy = /** @type {HTMLElement} */ (notice.cloneNode(true));
  copy.removeAttribute("id");
  copy.classList.add("told");
  copy.setAttribute("role", "status");
  row.before(copy);
  copy.scrollIntoView();
}
