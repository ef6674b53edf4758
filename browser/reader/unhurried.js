/**
 * What is in sight changes at once; the passages out of sight wait, and follow a few at a time.
 * One that waits keeps the size that it had (`data-waits`); the browser lays it out itself where the reader comes near.
 */

import { all } from "../dom.js";
import { rowInSight } from "./sentences.js";

/** Passages that follow in one go, and the milliseconds between two goes, in which the page answers. */
const FEW = 6;
const PAUSE = 20;

/** @type {HTMLElement[]} The nearest first. */
let waiting = [];
/** @type {(() => void) | null} What is still to be done, once. */
let left = null;
/** Pixels that what is in sight stands off by: a page scrolls by whole ones, and many passages follow one another. */
let off = 0;

/** Every passage waits that is further away than what may come into sight, and what still waits from before. */
export function hold() {
  const opened = new Set(all(".row [open]").map((fold) => fold.closest(".row")));
  const boxes = all(".row").map((row) => ({ row, box: row.getBoundingClientRect() }));
  waiting = boxes
    .filter(({ row, box }) => row.dataset.waits !== undefined || (isFar(box) && !opened.has(row)))
    .sort((a, b) => Math.abs(a.box.top) - Math.abs(b.box.top))
    .map(({ row }) => row);
  for (const row of waiting) row.dataset.waits = "";
  off = 0;
}

/** Where passages become shorter, the next come up from below. @param {DOMRect} box */
function isFar(box) {
  return box.bottom < 0 || box.top > 1.5 * innerHeight;
}

/** Change something; what is in sight stays where it is. @param {() => void} change */
export function inPlace(change) {
  const row = rowInSight();
  const before = row?.getBoundingClientRect().top;
  change();
  if (!row || before === undefined) return;
  const place = before - off;
  const by = row.getBoundingClientRect().top - place;
  if (by) scrollBy(0, by);
  off = by && row.getBoundingClientRect().top - place;
}

/** @param {Element} row */
function isInSight(row) {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/**
 * Let what waits follow.
 * @param {() => void} once what is done after what is in sight is painted
 * @param {(row: HTMLElement) => void} each what is done with a passage that waits no more
 */
export function follow(once, each) {
  while (waiting.some(isInSight)) inPlace(() => release(each));
  left = once;
  afterPaint(() => {
    finish();
    step(each);
  });
}

/** @param {(row: HTMLElement) => void} each */
function step(each) {
  if (!waiting.length) return;
  inPlace(() => {
    release(each);
    for (const row of waiting) row.dataset.waits = "near";
  });
  afterPaint(() => step(each));
}

/** @param {(row: HTMLElement) => void} each */
function release(each) {
  for (const row of waiting.splice(0, FEW)) {
    delete row.dataset.waits;
    each(row);
  }
}

/** @param {() => void} act */
function afterPaint(act) {
  requestAnimationFrame(() => setTimeout(act, PAUSE));
}

function finish() {
  left?.();
  left = null;
}

addEventListener("pagehide", finish);
