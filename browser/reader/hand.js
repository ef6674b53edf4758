/** Copying by hand takes the texts and what they are, and nothing else: no notes, folds, themes or addresses. */

import { columnOf, first, isHidden, langOfChinese, make } from "../dom.js";
import { inBrackets, LANGUAGES, statusOf, wordsOf } from "../texts.js";

/** @typedef {import("../texts.js").Language} Language */
/** @typedef {{ element: Element, language: Language, words: string }} Piece */

/** A text of its own: a sentence's side, or a heading's. */
const TEXTS = ".row .seg, .head :is(.zh, .en)";

/**
 * What of a text is selected.
 * @param {Element} element
 * @param {Range} range
 */
function wordsIn(element, range) {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return wordsOf(within(element, part.cloneContents()));
}

/**
 * A part of a text with what stood around it where it began: a word of one script still says so.
 * @param {Element} element
 * @param {DocumentFragment} part
 */
function within(element, part) {
  const shell = element.cloneNode(false);
  shell.appendChild(part);
  return shell;
}

/**
 * The texts that a selection runs over, in the columns that are shown.
 * @param {Range} range
 */
function selectedIn(range) {
  const cell = columnAround(range.startContainer);
  const own = cell && cell === columnAround(range.endContainer) ? cell : "";
  /** @type {Piece[]} */
  const pieces = [];
  for (const element of document.querySelectorAll(TEXTS)) {
    const language = element.closest(".cell, .zh, .en")?.classList.contains("en") ? "en" : "zh";
    if (!range.intersectsNode(element) || isHidden(element) || (own && language !== own)) continue;
    const words = wordsIn(element, range);
    if (words) pieces.push({ element, language, words });
  }
  return pieces;
}

/** @param {Node} node */
function columnAround(node) {
  const cell = (node instanceof Element ? node : node.parentElement)?.closest(".cell");
  return cell && columnOf(cell);
}

/**
 * Sentences of one cell go on in one paragraph; a row of a table is one of its own.
 * @param {Piece[]} pieces
 */
function paragraphs(pieces) {
  /** @type {{ around: Element, language: Language, words: string }[]} */
  const told = [];
  for (const { element, language, words } of pieces) {
    const around = element.closest("tr, caption, .cell") || element;
    const before = told[told.length - 1];
    if (before?.around === around) before.words += `${language === "en" ? " " : ""}${words}`;
    else told.push({ around, language, words });
  }
  return told;
}

/** @param {Piece[]} pieces */
function statuses(pieces) {
  return LANGUAGES.flatMap((language) => {
    const own = pieces.filter((piece) => piece.language === language).map(({ element }) => element);
    const status = statusOf(own, language);
    return status ? [{ language, words: inBrackets(status, language) }] : [];
  });
}

/**
 * What is selected of each report; a theme page has several.
 * @param {Piece[]} pieces
 */
function byReport(pieces) {
  const shares = new Set(pieces.map(({ element }) => element.closest(".share")));
  return [...shares].map((share) => pieces.filter(({ element }) => element.closest(".share") === share));
}

/** @param {ClipboardEvent} event */
function onCopy(event) {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !event.clipboardData) return;
  if (!first(".reader-bar[data-report], .share") || first("dialog[open]")) return;
  const pieces = selectedIn(selection.getRangeAt(0));
  if (!pieces.length) return;
  const lines = byReport(pieces).flatMap((own) => [...paragraphs(own), ...statuses(own)]);
  const html = lines.map(({ language, words }) => {
    return make("p", { lang: language === "zh" ? langOfChinese() : "en" }, words).outerHTML;
  });
  event.clipboardData.setData("text/plain", lines.map(({ words }) => words).join("\n"));
  event.clipboardData.setData("text/html", html.join("\n"));
  event.preventDefault();
}

export function listenToCopying() {
  document.addEventListener("copy", onCopy);
}
