/** The pop-up of a term: a tip while a reader rests on it, a dialog when it is opened. */

import { all, first, isHidden, make } from "../dom.js";
import { entry, label } from "./entry.js";

const SAID = "reader-term-said";
/** A term is a button while it has the focus, and plain text to those who read on. */
const BUTTON = { role: "button", "aria-haspopup": "dialog", "aria-describedby": SAID };

/** @type {HTMLElement | null} */
let popup = null;
/** @type {HTMLElement | null} The term that the pop-up is about. */
let owner = null;
/** @type {HTMLElement | null} Where the focus goes when the dialog is closed. */
let back = null;
let isDialog = false;

/** @param {Element} element */
export function isTerm(element) {
  return element.classList.contains("term");
}

/** @param {Element} term */
export function dress(term) {
  for (const [name, value] of Object.entries(BUTTON)) term.setAttribute(name, value);
}

/** @param {Element} term */
export function undress(term) {
  for (const name of Object.keys(BUTTON)) term.removeAttribute(name);
}

/** @param {HTMLElement} term */
export function focusTerm(term) {
  term.tabIndex = -1;
  dress(term);
  term.focus({ preventScroll: true });
  term.scrollIntoView({ block: "nearest" });
}

export function isPinned() {
  return isDialog;
}

/** @param {EventTarget | null} term */
export function isOwner(term) {
  return owner !== null && owner === term;
}

/** @param {Element} element */
export function isWithin(element) {
  return Boolean(popup?.contains(element));
}

export function isOpen() {
  return popup !== null;
}

export function hide() {
  popup?.remove();
  popup = owner = null;
  isDialog = false;
}

/**
 * @param {HTMLElement} term
 * @param {boolean} asDialog
 */
export function show(term, asDialog) {
  const focused = document.activeElement;
  hide();
  owner = term;
  isDialog = asDialog;
  popup = entry(String(term.dataset.term));
  popup.id = "reader-term";
  /** @type {Element} */ (popup.firstElementChild).id = SAID;
  popup.setAttribute("role", asDialog ? "dialog" : "tooltip");
  (first("article") || document.body).append(popup);
  if (asDialog) makeDialog(popup, focused === term ? term : term.closest(".seg"));
  place();
}

/**
 * @param {HTMLElement} dialog
 * @param {HTMLElement | null} cameFrom
 */
function makeDialog(dialog, cameFrom) {
  back = cameFrom;
  dialog.setAttribute("aria-labelledby", SAID);
  dialog.tabIndex = -1;
  const button = make("button", { type: "button" }, label("close"));
  button.addEventListener("click", close);
  dialog.lastElementChild?.append(" · ", button);
  dialog.addEventListener("keydown", keepFocus);
  dialog.focus({ preventScroll: true });
}

/** Put the pop-up under its term, or over it where there is no room. */
export function place() {
  if (!popup || !owner) return;
  const lines = owner.getClientRects();
  if (!lines.length) {
    hide();
    return;
  }
  const above = lines[0];
  const last = lines[lines.length - 1];
  const { width, height } = popup.getBoundingClientRect();
  const hasRoom = last.bottom + 6 + height < innerHeight;
  const rightmost = document.documentElement.clientWidth - width - 8;
  const top = hasRoom ? last.bottom + 4 : Math.max(8, above.top - height - 4);
  popup.style.insetInlineStart = `${Math.max(8, Math.min((hasRoom ? last : above).left, rightmost))}px`;
  popup.style.insetBlockStart = `${top}px`;
}

export function close() {
  const target = back && isHidden(back) ? /** @type {HTMLElement | null} */ (back.closest(".seg")) : back;
  hide();
  if (target && isTerm(target)) focusTerm(target);
  else target?.focus({ preventScroll: true });
}

/**
 * The tab key stays in the dialog.
 * @param {KeyboardEvent} event
 */
function keepFocus(event) {
  if (event.key !== "Tab" || !popup) return;
  const stops = all("a, button", popup);
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = at < 0 && event.shiftKey ? -1 : at + (event.shiftKey ? -1 : 1);
  stops[(next + stops.length) % stops.length].focus();
  event.preventDefault();
}
