/** The figures of what is acted on: each once, with what it is and the way to its indicator. */

import { all, first, make, state, the } from "../dom.js";
import { sideIn, wordsOf } from "../texts.js";

/** @typedef {import("../reader/aim.js").Aim} Aim */
/** @typedef {import("../texts.js").Language} Language */

/**
 * What a figure is; the one of the other language says the same.
 * @param {HTMLElement} figure
 */
function keyOf(figure) {
  return `${figure.getAttribute("href")} ${figure.title}`;
}

/**
 * Those of a side, in the script that is shown.
 * @param {HTMLElement | null} side
 */
function within(side) {
  return side ? all("a.fact", side).filter((figure) => wordsOf(figure)) : [];
}

/**
 * The figures of sentences, in the language of the interface; those that it lacks, in the other.
 * @param {Aim} target
 */
export function figuresOf(target) {
  /** @type {Language[]} */
  const languages = state("ui") === "zh" ? ["zh", "en"] : ["en", "zh"];
  return target.names.flatMap((name) => {
    const [own, other] = languages.map((language) => within(sideIn(name, language)));
    const known = new Set(own.map(keyOf));
    return [...own, ...other.filter((figure) => !known.has(keyOf(figure)))];
  });
}

/** @param {HTMLElement} figure */
function entry(figure) {
  const language = /** @type {HTMLElement} */ (figure.closest("[lang]")).lang;
  const kind = figure.className;
  const words = make("b", { class: kind, lang: language }, wordsOf(figure));
  const said = make("span", {}, figure.title);
  return make("li", {}, make("a", { href: String(figure.getAttribute("href")) }, [words, " ", said]));
}

/**
 * Every figure, in a dialog of the page.
 * @param {Aim} target
 */
export function listFigures(target) {
  const dialog = /** @type {HTMLDialogElement | null} */ (first("#dialog-figures"));
  if (!dialog || dialog.open) return;
  const figures = figuresOf(target);
  the("ul", dialog).replaceChildren(...figures.map(entry));
  the(".none", dialog).hidden = figures.length > 0;
  dialog.showModal();
}
