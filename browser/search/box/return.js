/** The way back to the list: where the reader was in it. */

import { all, remember } from "../../dom.js";
import { isComplete, isWholePage, search } from "./state.js";

export function results() {
  return all("[data-search-result]", search.panel);
}

/** Everything that the arrow keys walk: the ways to pages, then the hits. */
export function ways() {
  return all("[data-search-page], [data-search-result]", search.panel);
}

/** @param {HTMLElement} link */
export function keepPlace(link) {
  const { top } = link.getBoundingClientRect();
  remember({ search: { top, shown: search.drawn, id: link.dataset.id } });
}

/**
 * Bring the reader back, once all is loaded and drawn that was there when she left.
 * @param {() => void} drawMore
 */
export function restore(drawMore) {
  const { kept, result } = search;
  if (!kept || !isComplete()) return;
  if (search.drawn < Math.min(kept.shown, result?.total || 0)) {
    setTimeout(drawMore, 0);
    return;
  }
  remember(null);
  search.kept = null;
  const link = focusResult(kept.id);
  if (!link) return;
  const moved = link.getBoundingClientRect().top - kept.top;
  if (isWholePage) scrollBy(0, moved);
  else search.panel.scrollTop += moved;
}

/** @param {string | undefined} id */
export function focusResult(id) {
  const link = results().find((result) => id && result.dataset.id === id);
  link?.focus({ preventScroll: true });
  return link;
}
