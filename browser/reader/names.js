/** Names that are heard or hover, not seen: the page has them in both languages in one line; the reader's is kept. */

import { all, state } from "../dom.js";

/** A name in Chinese, then in English, and a number that belongs to both. */
const LINE = /^(.*[\u3400-\u9fff][^A-Za-z]*?) ([A-Za-z].*?)( [\d.]+)?$/;

/** The whole names of elements, by attribute. @type {Record<string, WeakMap<Element, string>>} */
const wholes = { "aria-label": new WeakMap(), title: new WeakMap() };

export function nameInOneLanguage() {
  for (const [name, known] of Object.entries(wholes)) {
    for (const element of all(`[${name}]`)) {
      const whole = known.get(element) || String(element.getAttribute(name));
      if (!LINE.test(whole)) continue;
      known.set(element, whole);
      element.setAttribute(name, ofReader(whole));
    }
  }
}

/** @param {string} whole */
function ofReader(whole) {
  const [, zh, en, number = ""] = /** @type {RegExpExecArray} */ (LINE.exec(whole));
  return state("ui") === "en" ? en + number : zh + (/\d/.test(zh) ? "" : number);
}
