/**
 * What is in sight changes at once; the passages out of sight wait, and follow a few at a time.
 * A waiting passage keeps its size (`data-waits`), and the browser lays it out itself where the reader comes near.
 */

import { all } from "../dom.js";

/** Passages that follow in one go. */
const FEW = 8;

/** @type {HTMLElement[]} */
let waiting = [];
/** @type {number | undefined} */
let next;

/** Let every passage wait that is more than half a window away. */
export function hold() {
  clearTimeout(next);
  const boxes = all(".row").map((row) => ({ row, box: row.getBoundingClientRect() }));
  const room = 0;
  waiting = boxes
    .filter(({ box }) => box.bottom < -room || box.top > innerHeight + room)
    .sort((a, b) => Math.abs(a.box.top) - Math.abs(b.box.top))
    .map(({ row }) => row);
  for (const row of waiting) row.dataset.waits = "";
}

/**
 * Let what waits follow, after what is in sight is painted.
 * @param {(rows: HTMLElement[]) => void} change what is done with passages that wait no more
 */
export function follow(change) {
  clearTimeout(next);
  requestAnimationFrame(() => {
    next = window.setTimeout(() => {
      const rows = waiting.splice(0, FEW);
      for (const row of rows) delete row.dataset.waits;
      change(rows);
      if (waiting.length) follow(change);
    });
  });
}
