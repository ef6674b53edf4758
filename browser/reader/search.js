/** The search: nothing of it is loaded before a reader reaches for the box, or comes from it. */

import { loadScript, make } from "../dom.js";
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

export function goToSearch() {
  if (!box) return;
  box.focus();
  box.select();
}

/** @param {HTMLInputElement} input */
function listen(input) {
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
