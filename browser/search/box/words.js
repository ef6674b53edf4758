/** Words that stand where no markup can: in options and names.  They follow the language of the interface. */

import { all, make, state } from "../../dom.js";
import { inScript, search } from "./state.js";

/**
 * An element that says a pair in the language of the interface; with `data-says`, in that attribute.
 * @param {string} tag
 * @param {import("./state.js").Pair} pair
 * @param {Record<string, string>} attributes
 */
export function said(tag, [zh, en], attributes) {
  return make(tag, { ...attributes, "data-zh": zh, "data-en": en });
}

/** Say all of them in the language of the interface, and in the script that is shown. */
export function speak() {
  for (const element of all("[data-zh]", search.panel)) {
    const { zh, en, says } = element.dataset;
    const words = String(state("ui") === "en" ? en : inScript(String(zh)));
    if (says) element.setAttribute(says, words);
    else element.textContent = words;
  }
}
