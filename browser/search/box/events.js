/** Mouse, keys and input methods. */

import { around, remember, root, withModifier } from "../../dom.js";
import { follow } from "./hits.js";
import { field, isKwic, setKwic } from "./panel.js";
import { ask, askAgain, goToFirst, write } from "./query.js";
import { keepPlace, ways } from "./return.js";
import { box, FILTERS, input, isWholePage, search } from "./state.js";
import { save } from "./table.js";
import { speak } from "./words.js";

/** @type {Record<string, (button: HTMLElement) => void>} */
const BUTTONS = {
  close,
  kwic: () => {
    setKwic(!isKwic());
    ask();
  },
  csv: () => {
    if (search.result) save(search.engine.table());
  },
  try: (button) => {
    if (button.dataset.why === "unfiltered") for (const name of FILTERS) field(name).value = "";
    input.value = String(button.dataset.query);
    ask();
    input.focus();
  },
};

function close() {
  if (!search.panel || isWholePage || search.panel.hidden) return;
  search.isShut = search.panel.hidden = true;
  root.classList.remove("searching");
  write(true);
}

/** @param {MouseEvent} event */
function onClick(event) {
  const target = around(event, "button, a");
  if (!target) return;
  if (target.hasAttribute("data-search-page")) write();
  else if (!target.hasAttribute("data-search-result")) BUTTONS[String(target.dataset.does)]?.(target);
  else if (!withModifier(event) && !event.shiftKey && !event.button) {
    write();
    keepPlace(target);
  }
}

/**
 * From one to the next of what is found, and back into the box.
 * @param {1 | -1} by
 */
function step(by) {
  const list = ways();
  const next = list.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + by;
  if (next < 0) input.focus();
  else {
    list[next]?.focus({ preventScroll: true });
    list[next]?.scrollIntoView({ block: "nearest" });
  }
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.isComposing || event.keyCode === 229 || target.tagName === "SELECT") return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (search.panel && !search.panel.hidden) step(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && target === input) enter();
  else if (event.key === "Escape") leave();
  else return;
  event.preventDefault();
}

function enter() {
  if (search.panel && ways().length) goToFirst();
  else search.isEntered = true;
}

function leave() {
  const active = /** @type {HTMLElement} */ (document.activeElement);
  if (isWholePage && active !== input) {
    input.focus();
    return;
  }
  close();
  /** @type {HTMLElement} */ (document.activeElement).blur();
}

function askAnew() {
  search.kept = null;
  ask();
}

/** Listen to the box, as soon as it is there. */
export function listenToBox() {
  if (!box) return;
  /* The reading layer notes in the box whether an input method is composing: it listens from the start. */
  input.addEventListener("compositionend", askAnew);
  input.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) askAnew();
  });
  input.addEventListener("focus", () => {
    if (search.panel && input.value && search.panel.hidden) ask();
  });
  box.addEventListener("keydown", onKey);
  listenToPage(box);
}

/** @param {HTMLElement} box */
function listenToPage(box) {
  const isOutside = (/** @type {Event} */ event) => !box.contains(/** @type {Node} */ (event.target));
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) remember(null);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && root.classList.contains("searching") && isOutside(event)) close();
  });
  document.addEventListener("mousedown", (event) => {
    if (isOutside(event)) close();
  });
}

/** Listen to the panel, once it is built. */
export function listenToPanel() {
  const { panel } = search;
  panel.addEventListener("change", ask);
  panel.addEventListener("click", onClick);
  (isWholePage ? window : panel).addEventListener("scroll", follow, { passive: true });
  new MutationObserver(() => {
    speak();
    askAgain();
  }).observe(root, { attributeFilter: ["data-script", "data-ui"] });
}
