/** The page's tree and its place in the reader's history: what every script needs of them. */

import { STATES } from "./contract.js";

export const root = document.documentElement;

/** Names what a browser keeps of this library: what is shown, and tables that are saved. */
export const LIBRARY = String(document.querySelector('meta[name="library"]')?.getAttribute("content"));
/** What a script leaves out where it reads a text: marks that stand in it, and a counterpart opened below. */
export const NO_TEXT = ".mark, .ours, .unseen, .counterpart";

/**
 * What a page shows whose address asks for nothing: what was chosen before, else the defaults.
 * @returns {Record<string, string>}
 */
export function chosenBefore() {
  const kept = remembered();
  const first = { ...kept, ui: kept.ui || (/^zh\b/i.test(navigator.language) ? "zh" : "en") };
  const entries = Object.entries(STATES).map(([key, values]) => {
    const value = /** @type {Record<string, string>} */ (first)[key];
    return [key, values.includes(value) ? value : values[0]];
  });
  return Object.fromEntries(entries);
}

/** @returns {Record<string, string>} */
function remembered() {
  try {
    return JSON.parse(String(localStorage.getItem(LIBRARY))) || {};
  } catch {
    return {};
  }
}

/** @typedef {string | Node} Child */
/** @typedef {[zh: string, en: string]} Pair */

/**
 * An element; an attribute that is null is left out.
 * @param {string} tag
 * @param {Record<string, string | null>} [attributes]
 * @param {Child | Child[]} [children]
 */
export function make(tag, attributes = {}, children = []) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...(Array.isArray(children) ? children : [children]));
  return element;
}

/**
 * Words of the interface in both languages; the reader's is shown.
 * @param {Child | Child[]} zh
 * @param {Child} en
 * @param {string} [lang]
 * @returns {Child[]}
 */
export function both(zh, en, lang = langOfChinese()) {
  return [make("span", { class: "ui-zh", lang }, zh), " ", make("span", { class: "ui-en", lang: "en" }, en)];
}

/** The language tag of Chinese in the script that is shown. */
export function langOfChinese() {
  return state("script") === "hant" ? "zh-Hant" : "zh-Hans";
}

/** The language tag of the interface. */
export function langOfInterface() {
  return state("ui") === "en" ? "en" : langOfChinese();
}

/**
 * What the page shows: its view, order, script, terms, figures, and the language of its interface.
 * @param {string} key
 */
export function state(key) {
  return root.getAttribute(`data-${key}`);
}

/** The buttons of states say which values are shown. */
export function showPressed() {
  for (const button of all("[data-do][aria-pressed]")) {
    const { do: key, value } = button.dataset;
    button.setAttribute("aria-pressed", String(state(String(key)) === value));
  }
}

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement[]}
 */
export function all(selector, within = document) {
  return Array.from(within.querySelectorAll(selector));
}

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement | null}
 */
export function first(selector, within = document) {
  return within.querySelector(selector);
}

/**
 * The first of a kind, where the page is known to have one.
 * @param {string} selector
 * @param {ParentNode} [within]
 */
export function the(selector, within = document) {
  return /** @type {HTMLElement} */ (within.querySelector(selector));
}

/** @param {string} id */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * The element an event is about, or the one around it, that a selector tells.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function around(event, selector) {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}

/** @param {Element} element */
export function isHidden(element) {
  return /** @type {HTMLElement} */ (element).offsetParent === null;
}

/**
 * The language of the column that something stands in.
 * @param {Element} element
 */
export function columnOf(element) {
  return element.closest(".cell")?.classList.contains("en") ? "en" : "zh";
}

/** @param {KeyboardEvent | MouseEvent} event */
export function withModifier(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/**
 * A script of the site, loaded into the page.
 * @param {string} address
 * @param {Partial<Pick<HTMLScriptElement, "async" | "onload" | "onerror">>} [settings]
 */
export function loadScript(address, settings = {}) {
  const script = Object.assign(document.createElement("script"), settings, { src: address });
  document.head.append(script);
  return script;
}

/** The words after # in the address. */
export function wholeFragment() {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash; // a stray percent sign: as it stands
  }
}

/** The same without a stop that was taken along from the sentence around the address. */
export function fragment() {
  return wholeFragment().replace(/[.,;:)。，；：、）]+$/, "");
}

/**
 * Keep something with this place of the history; gives whether that is allowed here.
 * @param {unknown} kept
 * @param {string} [address]
 */
export function remember(kept, address) {
  try {
    history.replaceState(kept, "", address);
    return true;
  } catch {
    return false;
  }
}
