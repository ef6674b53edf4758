/** Copying an official rendering: its button is there while its entry is in sight, so that a long list stays light. */

import { write } from "../clipboard.js";
import { all, around, the } from "../dom.js";

const tools = the(".glossary-tools");
const button = the(".copy", tools);
/** How far from what is in sight an entry gets its buttons: nothing moves where a reader looks, or steps to. */
const AHEAD = "600px";

/** @param {Element} entry */
function giveButtons(entry) {
  if (entry.querySelector("button")) return;
  all("q", entry).forEach((quoted, i) => {
    const own = /** @type {HTMLElement} */ (button.cloneNode(true));
    own.hidden = false;
    quoted.id = `${entry.id}-${i}`;
    own.setAttribute("aria-describedby", quoted.id);
    quoted.parentElement?.append(own);
  });
}

/** @param {Element} entry */
function takeButtons(entry) {
  if (entry.contains(document.activeElement)) return;
  for (const own of all("button", entry)) own.remove();
}

/** @param {Event} event */
function onClick(event) {
  const rendering = around(event, ".copy")?.closest(".official");
  if (!rendering) return;
  const quoted = the("q", rendering);
  const words = String(quoted.textContent);
  write({ text: words }).then((done) => {
    const said = the(done ? ".done" : ".failed", tools).cloneNode(true);
    the(".copied", tools).replaceChildren(...said.childNodes, ` “${words}”`);
  });
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement[]} entries
 */
export function listenToCopying(list, entries) {
  const watch = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) (isIntersecting ? giveButtons : takeButtons)(target);
    },
    { rootMargin: AHEAD },
  );
  for (const entry of entries) if (entry.querySelector("q")) watch.observe(entry);
  list.addEventListener("click", onClick);
}
