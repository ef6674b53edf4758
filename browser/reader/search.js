/** The search: nothing of it is loaded before a reader reaches for the box, or comes from it. */

import { first, loadScript, make, root, state } from "../dom.js";
import { base } from "./page.js";

const box = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-search-input]"));
let reached = false;

function reach() {
  if (reached) return;
  reached = true;
  const style = make("link", { rel: "stylesheet", href: `${base}assets/search.css` });
  const unreached = () => {
    reached = false;
    for (const part of [style, ...scripts]) part.remove();
    if (box) box.placeholder = String(box.dataset.unreached);
  };
  document.head.append(style);
  /* The program, then what it searches: in this order. */
  const scripts = ["assets/search.js", "search/index.js"].map((path) =>
    loadScript(base + path, { async: false, onerror: unreached }),
  );
}

/** Whether the box is one of the head, which a phone shows only while a reader searches. */
function isInHead() {
  return Boolean(box?.closest(".masthead"));
}

export function goToSearch() {
  if (!box) return;
  root.classList.toggle("searching", isInHead());
  box.focus();
  box.select();
}

/** Out of the box, as the key Escape leads, and back to the button that led there. */
export function leaveSearch() {
  box?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  first(".reader-bar [data-do=search]")?.focus();
}

/** The box is named in the language of the interface, and in its script. */
function nameBox() {
  const chinese = state("script") === "hant" ? "zhHant" : "zh";
  const name = box?.dataset[state("ui") === "en" ? "en" : chinese];
  for (const attribute of ["placeholder", "aria-label"]) box?.setAttribute(attribute, String(name));
}

/** @param {HTMLInputElement} input */
function listenToLeaving(input) {
  const leave = () => root.classList.remove("searching");
  input.addEventListener("focus", () => root.classList.toggle("searching", isInHead()));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    leave();
    input.blur();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!input.parentElement?.contains(/** @type {Node} */ (event.target))) leave();
  });
}

/** @param {HTMLInputElement} input */
function listen(input) {
  nameBox();
  new MutationObserver(nameBox).observe(root, { attributeFilter: ["data-ui", "data-script"] });
  listenToLeaving(input);
  for (const name of ["focus", "pointerdown", "input"]) input.addEventListener(name, reach);
  /* What the reader does before the program is there is left for it in the box. */
  input.addEventListener("compositionstart", () => {
    input.dataset.composing = "yes";
  });
  input.addEventListener("compositionend", () => {
    delete input.dataset.composing;
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && !window.readerSearch) input.dataset.enter = "yes";
  });
}

export function listenToSearch() {
  if (box) listen(box);
  if (/[?&]q=/.test(location.search)) reach();
  if (/[?&]mark=/.test(location.search)) loadScript(`${base}assets/landing.js`);
}
