/** Related passages: loaded with the first fold that is opened; the way back finds them open, where the reader left. */

import { relatedOf } from "../contract.js";
import { all, around, byId, loadScript, remember, withModifier } from "../dom.js";
import { base } from "./page.js";
import { tagScript } from "./views.js";

/** @type {Record<string, string> | null} By passage, what its fold shows. */
let related = null;
let asked = false;
/** Where what is opened stands beside the text (`related.css`). */
const RAIL = matchMedia("(min-width: 106.25em)");

/**
 * Where a link leads; the view that it takes along is left out.
 * @param {HTMLElement} link
 */
const target = (link) => /** @type {HTMLAnchorElement} */ (link).href.replace(/\?[^#]*/, "");

/** Where the reader left this page: the fold, the link in it, and how far down the window that stood. */
function left() {
  const kept = history.state || {};
  const fold = /** @type {HTMLDetailsElement | null} */ (kept.related ? byId(kept.related) : null);
  const link = fold ? all("a", fold).find((own) => target(own) === kept.way) : undefined;
  return { fold, link, top: kept.top };
}

/** @param {MouseEvent} event */
function onClick(event) {
  const link = around(event, "a[href]");
  if (!link || withModifier(event) || event.shiftKey || event.button) return;
  const before = left();
  const fold = /** @type {HTMLDetailsElement | null} */ (link.closest(".related"));
  const way = fold ? link : before.link;
  const own = fold || before.fold;
  if (!way || !own) return;
  const now = {
    related: own.open ? own.id : "",
    way: target(way),
    top: way.getBoundingClientRect().top,
  };
  if (remember({ ...history.state, ...now })) history.scrollRestoration = own.open ? "manual" : "auto";
}

/** @param {string} passage */
function load(passage) {
  asked = true;
  const script = loadScript(base + relatedOf(passage), {
    onerror: () => {
      asked = false;
      script.remove();
    },
  });
}

/** @param {HTMLElement} fold */
function fill(fold) {
  const passage = fold.id.replace("related-", "");
  if (!related && !asked) load(passage);
  if (!related || fold.classList.contains("whole")) return;
  const focused = all("p a", fold).find((link) => link === document.activeElement);
  fold.classList.add("whole");
  for (const plain of all("p", fold)) plain.remove();
  fold.insertAdjacentHTML("beforeend", related[passage]);
  tagScript();
  if (focused) refocus(fold, focused.getAttribute("href"));
}

/**
 * @param {HTMLElement} fold
 * @param {string | null} href
 */
function refocus(fold, href) {
  const links = all("a", fold);
  const same = links.find(
    (link) => link.getAttribute("href") === href && !link.closest("details:not([open])"),
  );
  (same || links[0]).focus({ preventScroll: true });
}

/** Bring the reader back to the link she left by. */
export function goBack() {
  const { fold } = left();
  if (fold) {
    fold.open = true;
    fill(fold);
  }
  const { link, top } = left();
  if (link) {
    open(link);
    link.focus({ preventScroll: true });
    scrollBy(0, link.getBoundingClientRect().top - top);
  }
  window.addEventListener("load", () => setTimeout(() => (history.scrollRestoration = "auto")));
}

/** At the right of a text is room for one. @param {HTMLDetailsElement} fold */
function closeOthers(fold) {
  for (const other of all(".related[open]")) if (other !== fold) other.removeAttribute("open");
}

/** @param {HTMLElement} link */
function open(link) {
  for (let fold = link.closest("details"); fold; fold = fold.parentElement?.closest("details") || null) {
    fold.open = true;
  }
}

export function listenToRelated() {
  window.readerRelated = (passages) => {
    related = passages;
    all(".related[open]").forEach(fill);
    goBack();
  };
  document.addEventListener("click", onClick);
  document.addEventListener(
    "toggle",
    (event) => {
      const fold = /** @type {HTMLDetailsElement} */ (event.target);
      if (fold.classList.contains("related") && fold.open) {
        fill(fold);
        if (RAIL.matches) closeOthers(fold);
      }
    },
    true,
  );
}
