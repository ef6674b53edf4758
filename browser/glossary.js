/** The glossary page: its filter, and the alphabet of either language.  Without script it stands in pinyin order. */

import { DIGITS } from "./contract.js";
import { all, around, byId, make, the } from "./dom.js";
import { listenToCopying } from "./glossary/copying.js";

/** @typedef {{ section: HTMLElement, entries: HTMLElement[] }} Section */

const tools = the(".glossary-tools");
const list = the(".glossary");
const input = /** @type {HTMLInputElement} */ (the("input", tools));
const entries = all(".entry", list);
const homes = new Map(entries.map((entry) => [entry, /** @type {HTMLElement} */ (entry.parentElement)]));
/** @type {Map<HTMLElement, { words: string, pinyin: string }>} What an entry says, read when it is first filtered. */
const texts = new Map();
const TONES = /[\u0300-\u0307\u0309-\u036f]/g;

let order = "pinyin";
/** @type {Section[] | null} The sections of the English order, made when it is first asked for. */
let alphabet = null;

/**
 * Pinyin is printed with tones, ü and apostrophes, and typed with v and none of them.
 * @param {string} text
 */
function plain(text) {
  const toneless = text.toLowerCase().normalize("NFD").replace(TONES, "");
  return toneless.replace(/u\u0308/g, "v").replace(/['’]/g, "");
}

/** @param {string} text */
function closed(text) {
  return plain(text).replace(/\s/g, "");
}

/** @param {HTMLElement} entry */
function english(entry) {
  return String(entry.dataset.en);
}

/** @param {HTMLElement} entry */
function letterOf(entry) {
  return /^[a-z]/.test(english(entry)) ? english(entry)[0].toUpperCase() : DIGITS;
}

/**
 * A letter without an entry keeps its place, and leads nowhere.
 * @param {HTMLElement} letter
 */
function link(letter) {
  const anchor = /** @type {HTMLAnchorElement} */ (letter);
  anchor.dataset.to = anchor.dataset.to || anchor.hash.slice(1);
  const section = byId(anchor.dataset.to);
  if (section && !section.hidden) {
    anchor.setAttribute("href", `#${anchor.dataset.to}`);
    anchor.removeAttribute("role");
    anchor.removeAttribute("aria-disabled");
  } else {
    anchor.removeAttribute("href");
    anchor.setAttribute("role", "link");
    anchor.setAttribute("aria-disabled", "true");
  }
}

/** The sections of the English order; each gets a link. */
function sectionsInEnglish() {
  /** @type {Map<string, Section>} */
  const sections = new Map();
  const sorted = entries.slice().sort((a, b) => english(a).localeCompare(english(b), "en"));
  for (const entry of sorted) {
    const letter = letterOf(entry);
    const known = sections.get(letter) || newSection(letter);
    known.entries.push(entry);
    sections.set(letter, known);
  }
  return Array.from(sections.values());
}

/**
 * @param {string} letter
 * @returns {Section}
 */
function newSection(letter) {
  const id = `az-${letter === DIGITS ? "0" : letter}`;
  const content = [make("h2", {}, letter), make("dl")];
  the('[data-letters="en"]').append(make("a", { href: `#${id}` }, letter), " ");
  return { section: make("section", { class: "glossary-letter", id }, content), entries: [] };
}

/** @param {HTMLElement} entry */
function textOf(entry) {
  const known = texts.get(entry);
  if (known) return known;
  const own = /** @type {HTMLElement} */ (entry.cloneNode(true));
  for (const button of all("button", own)) button.remove();
  const text = { words: plain(own.textContent || ""), pinyin: closed(the(".pinyin", own).textContent || "") };
  texts.set(entry, text);
  return text;
}

/** @param {string} typed @returns {(entry: HTMLElement) => boolean} */
function fits(typed) {
  const [asWords, asPinyin] = [plain(typed).trim(), closed(typed)];
  return (entry) => {
    const { words, pinyin } = textOf(entry);
    return words.includes(asWords) || pinyin.includes(asPinyin);
  };
}

function filter() {
  const isAsked = Boolean(input.value.trim());
  const isFit = fits(input.value);
  for (const entry of entries) entry.hidden = isAsked && !isFit(entry);
  for (const section of all("section", list)) {
    section.hidden = !section.querySelector(".entry:not([hidden])");
  }
  all(".letters a").forEach(link);
  const shown = entries.filter((entry) => !entry.hidden).length;
  the(".shown", tools).textContent = isAsked ? `${shown} / ${entries.length}` : "";
}

/** @param {string} by */
function arrange(by) {
  order = by;
  for (const button of all("[data-order]", tools)) {
    button.setAttribute("aria-pressed", String(button.dataset.order === by));
  }
  for (const nav of all("[data-letters]")) nav.hidden = nav.dataset.letters !== by;
  if (by === "en") arrangeInEnglish();
  else arrangeInPinyin();
  filter();
}

function arrangeInEnglish() {
  alphabet = alphabet || sectionsInEnglish();
  for (const { section, entries: own } of alphabet) {
    section.lastElementChild?.append(...own);
    list.append(section);
  }
}

function arrangeInPinyin() {
  for (const entry of entries) homes.get(entry)?.append(entry);
  for (const { section } of alphabet || []) section.remove();
}

/**
 * The order that an address of a letter is of.
 * @param {string} id
 */
function orderOf(id) {
  if (id.startsWith("az-")) return "en";
  return id.startsWith("letter-") ? "pinyin" : order;
}

/** An address of a letter brings its order; what the filter hides is shown when an address asks for it. */
function follow() {
  const id = location.hash.slice(1);
  if (orderOf(id) !== order) arrange(orderOf(id));
  const place = id ? byId(id) : null;
  if (place?.hidden) {
    input.value = "";
    filter();
  }
  if (place) bring(place);
}

/** What was out of sight is measured when it comes in sight: only then is the place where it stays.
 * @param {HTMLElement} place
 */
function bring(place) {
  place.scrollIntoView();
  requestAnimationFrame(() => requestAnimationFrame(() => place.scrollIntoView()));
}

function makeRoom() {
  list.style.setProperty("--tools", `${tools.offsetHeight}px`);
}

tools.hidden = false;
makeRoom();
filter();
follow();
listenToCopying(list, entries);
window.addEventListener("resize", makeRoom);
window.addEventListener("hashchange", follow);
input.addEventListener("input", filter);
tools.addEventListener("click", (event) => {
  const button = around(event, "[data-order]");
  if (button) arrange(String(button.dataset.order));
});
