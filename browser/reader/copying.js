/** Copying: a passage, a sentence or the sentences selected, as link, text or citation. */

import { intoClipboard } from "../clipboard.js";
import { all, columnOf, first, the } from "../dom.js";
import { CITATIONS, labelled, slip } from "./citations.js";
import { current, moveTo, nameOf, sides, textOf } from "./sentences.js";

/**
 * What is copied: its address, its sentences by name, the way to it, and its texts.
 * @typedef {{ name: string, names: string[], link: string, zh: string, en: string }} Copied
 */

/** @type {string[]} The sentences that a selection ran over when the menu was opened. */
let chosen = [];

/** The sentences that a selection runs over, in one column. */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return [];
  const range = selection.getRangeAt(0);
  const cell = range.startContainer.parentElement?.closest(".cell");
  if (!cell) return [];
  return all(`.row .cell.${columnOf(cell)} .seg`)
    .filter((sentence) => range.intersectsNode(sentence))
    .map(nameOf);
}

/**
 * @param {string} name
 * @param {string} language
 */
function textOfSide(name, language) {
  return textOf(sides(name).find((side) => side.closest(`.cell.${language}`)));
}

/**
 * @param {string} name
 * @param {string[]} names
 * @param {(language: string) => string} words
 * @returns {Copied}
 */
function copiedFrom(name, names, words) {
  const link = `${location.href.split(/[?#]/)[0]}#${name}`;
  return { name, names, link, zh: words("zh"), en: words("en") };
}

/** @param {string} scope */
function whatIsCopied(scope) {
  if (scope === "range") return copiedRange(chosen);
  const sentence = /** @type {HTMLElement} */ (current);
  return scope === "sentence" ? copiedRange([nameOf(sentence)]) : copiedPassage(sentence);
}

/** @param {string[]} names */
function copiedRange(names) {
  const last = names[names.length - 1];
  const name = names.length > 1 ? `${names[0]}..${last.split(":")[1]}` : names[0];
  return copiedFrom(name, names, (language) => {
    const texts = names.map((sentence) => textOfSide(sentence, language));
    return texts.filter(Boolean).join(language === "en" ? " " : "");
  });
}

/** @param {HTMLElement} sentence */
function copiedPassage(sentence) {
  const row = /** @type {HTMLElement} */ (sentence.closest(".row"));
  return copiedFrom(row.id, all(".seg", row).map(nameOf), (language) => {
    const cell = the(`.cell.${language}`, row);
    return cell.classList.contains("missing") ? "" : textOf(cell);
  });
}

/**
 * @param {string} kind
 * @param {Copied} copied
 */
function words(kind, copied) {
  if (kind === "slip") return slip(copied);
  if (kind === "link") return copied.link;
  if (kind === "both") return [labelled(copied, "zh"), labelled(copied, "en")].filter(Boolean).join("\n");
  return CITATIONS[kind] ? CITATIONS[kind](copied) : labelled(copied, kind === "en" ? "en" : "zh");
}

/**
 * Copy one kind of words, as the menu is set, and show them.
 * @param {string} kind
 * @param {Element} dialog
 */
export function copy(kind, dialog) {
  const scope = /** @type {HTMLInputElement} */ (the("[name=scope]:checked")).value;
  const text = words(kind, whatIsCopied(scope));
  const mail = /** @type {HTMLAnchorElement} */ (the(".mail", dialog));
  copyAndSay(text, dialog);
  mail.hidden = kind !== "slip";
  const subject = encodeURIComponent(text.split("\n")[0]);
  mail.href = `mailto:?subject=${subject}&body=${encodeURIComponent(text)}`;
}

/**
 * @param {string} text
 * @param {Element} dialog
 */
function copyAndSay(text, dialog) {
  const status = the(".status", dialog);
  const shown = the(".copied", dialog);
  shown.textContent = text;
  intoClipboard(text, shown, (done) => {
    status.textContent = String(done ? status.dataset.done : status.dataset.failed);
  });
}

/** Open the menu for the sentence the reader is at, or for what she selected. */
export function openCopyMenu() {
  const dialog = /** @type {HTMLDialogElement | null} */ (first("#dialog-copy"));
  chosen = selected();
  if (chosen.length) moveTo(sides(chosen[0])[0]);
  if (!current) moveTo(first(".row .seg"));
  const row = current?.closest(".row");
  if (!dialog || !current || !row) return;
  the(".where", dialog).textContent = `${row.id} · ${nameOf(current)}`;
  the(".status", dialog).textContent = the(".copied", dialog).textContent = "";
  scopeInput(dialog, "range").disabled = !chosen.length;
  scopeInput(dialog, likeliestScope(current)).checked = true;
  dialog.showModal();
}

/** @param {HTMLElement} sentence */
function likeliestScope(sentence) {
  if (chosen.length) return "range";
  return sentence.contains(document.activeElement) ? "sentence" : "passage";
}

/**
 * @param {Element} dialog
 * @param {string} scope
 */
function scopeInput(dialog, scope) {
  return /** @type {HTMLInputElement} */ (the(`[value=${scope}]`, dialog));
}
