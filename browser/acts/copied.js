/** What is copied of a target: its address, the way to it, and its texts with what they are. */

import { inBrackets, inOneRun, LANGUAGES, sideIn, statusOf } from "../texts.js";

/**
 * @typedef {import("../reader/aim.js").Aim} Aim
 * @typedef {import("../texts.js").Language} Language
 * @typedef {{ name: string, names: string[], link: string, zh: string, en: string }} Copied
 */

/**
 * The way to an address: on the public site where the page knows it, else the bare address; never to a local file.
 * @param {string} name
 */
function linkTo(name) {
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const isLocal = location.protocol === "file:";
  const here = isLocal ? canonical?.href : location.href;
  return here ? `${here.split(/[?#]/)[0]}#${name}` : name;
}

/** @param {Aim} target @returns {Copied} */
export function copiedFrom({ name, names }) {
  const [zh, en] = LANGUAGES.map((language) => inOneRun(names, language, window.readerWords));
  return { name, names, link: linkTo(name), zh, en };
}

/**
 * Whether there is a way to what is copied, and not its address alone.
 * @param {Copied} copied
 */
export function isReached(copied) {
  return copied.link !== copied.name;
}

/**
 * A text that is not official says so wherever it is copied to.
 * @param {Copied} copied
 * @param {Language} language
 */
export function labelled(copied, language) {
  const text = copied[language];
  const own = copied.names.map((name) => sideIn(name, language));
  const status = text && statusOf(own, language);
  return status ? `${text}${language === "en" ? " " : ""}${inBrackets(status, language)}` : text;
}
