/** The strip of acts: under the row of the sentence, or at the foot of a phone's screen.  Its markup is the page's. */

import { all, first, make, the } from "../dom.js";
import { shownSide, sides } from "../texts.js";
import { figuresOf } from "./figures.js";

/** @typedef {import("../reader/aim.js").Aim} Aim */

/** What stays free between the strip and what it is for. */
const GAP = 8;

const strip = the(".acts");
/** @type {HTMLElement | null} */
let place = null;
/** @type {number | undefined} */
let saying;

/**
 * Open the strip for a target; it lies over the page, so that nothing moves.
 * @param {Aim} target
 * @param {boolean} withFocus
 */
export function open(target, withFocus) {
  close();
  const last = shownSide(target.names[target.names.length - 1]);
  const row = last?.closest(".row");
  const around = row || last?.closest(".head");
  if (!around) return;
  place = make("div", { class: row ? "acts-place" : "acts-place after" }, strip);
  row?.classList.add("acting");
  if (row) row.append(place);
  else around.after(place);
  fill(target, row);
  strip.hidden = false;
  stayClear(target);
  if (withFocus) the("button", strip).focus({ preventScroll: true });
}

export function close() {
  if (!place) return;
  strip.hidden = true;
  document.body.append(strip);
  place.closest(".row")?.classList.remove("acting");
  place.remove();
  place = null;
}

/**
 * @param {Aim} target
 * @param {Element | null | undefined} row
 */
function fill(target, row) {
  const fold = row && first(".related", row);
  the(".acts-at", strip).textContent = target.name.split(":").slice(1).join(":");
  the(".acts-said", strip).textContent = "";
  count("terms", row ? all(".term", row).map((term) => String(term.dataset.term)) : []);
  count("figures", figuresOf(target));
  count("related", fold ? all("a[href]", fold).map((link) => String(link.getAttribute("href"))) : []);
  const canShare = "share" in navigator;
  the("[data-act=share]", strip).hidden = !canShare;
  the("[data-act=link]", strip).hidden = canShare;
}

/**
 * An act on nothing is not shown.
 * @param {string} name
 * @param {unknown[]} all
 */
function count(name, all) {
  const button = the(`[data-act=${name}]`, strip);
  const { size } = new Set(all);
  button.hidden = !size;
  the(".count", button).textContent = String(size);
}

/** @param {Element[]} places */
function boxesOf(places) {
  return places.flatMap((place) => Array.from(place.getClientRects()));
}

/**
 * What is acted on goes up where the strip would cover it, as far as it stays below the bar.  Where the pair is longer
 * than the room between, the side that the reader chose does.
 * @param {Aim} target
 */
function stayClear(target) {
  const { top, bottom } = strip.getBoundingClientRect();
  const places = target.names.flatMap(sides);
  const pair = boxesOf(places);
  const height = Math.max(...pair.map((box) => box.bottom)) - Math.min(...pair.map((box) => box.top));
  const own = places.find((side) => side.contains(document.activeElement)) || places[0];
  const boxes = height > top - barsBottom() - GAP ? boxesOf([own]) : pair;
  if (!boxes.some((box) => box.bottom > top - GAP && box.top < bottom + GAP)) return;
  const over = Math.max(...boxes.map((box) => box.bottom)) - top + GAP;
  const room = Math.min(...boxes.map((box) => box.top)) - barsBottom();
  scrollBy(0, Math.max(0, Math.min(over, room)));
}

/** Where the bar and the heads of the columns end. */
function barsBottom() {
  const heads = first(".columns") || first(".reader-bar");
  return Math.max(0, heads ? heads.getBoundingClientRect().bottom : 0) + GAP;
}

/**
 * Say whether something was copied.
 * @param {boolean} done
 */
export function say(done) {
  const said = the(".acts-said", strip);
  said.textContent = String(done ? said.dataset.done : said.dataset.failed);
  clearTimeout(saying);
  saying = window.setTimeout(() => {
    said.textContent = "";
  }, 4000);
}

/** The arrows walk the strip. @param {KeyboardEvent} event */
function onKey(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = all("button", strip).filter((button) => button.checkVisibility());
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  buttons[(at + step + buttons.length) % buttons.length].focus();
  event.preventDefault();
}

strip.addEventListener("keydown", onKey);
