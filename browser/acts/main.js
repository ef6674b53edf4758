/**
 * What a reader can do with a sentence, a passage or a range: the strip of acts, and the menu of what can be copied.
 * Loaded when a reader first chooses a sentence or asks for the menu.
 */

import { write } from "../clipboard.js";
import { around, the } from "../dom.js";
import { copiedFrom } from "./copied.js";
import { listFigures } from "./figures.js";
import { copy, openMenu } from "./menu.js";
import { pair } from "./pair.js";
import * as strip from "./strip.js";

/**
 * What the reading layer calls.
 * @typedef {object} Acts
 * @property {(target: Aim, withFocus: boolean) => void} open
 * @property {() => void} close
 * @property {(target: Aim) => void} menu
 * @property {(target: Aim) => void} figures
 * @property {(name: string, target: Aim) => void} act
 * @typedef {import("../reader/aim.js").Aim} Aim
 */

/** @type {Record<string, (target: Aim) => void>} */
const ACTS = {
  copy: (target) => void write(pair(copiedFrom(target))).then(strip.say),
  link: (target) => void write({ text: copiedFrom(target).link }).then(strip.say),
  share,
  slip: (target) => {
    openMenu(target);
    copy("slip", the("#dialog-copy"));
  },
  figures: listFigures,
  more: openMenu,
};

/** @param {Aim} target */
function share(target) {
  const copied = copiedFrom(target);
  const { texts } = pair(copied);
  const url = copied.link.includes("//") ? { url: copied.link } : {};
  navigator.share({ title: document.title, text: texts, ...url }).catch(() => {
    // the reader thought better of it
  });
}

/** @param {Event} event */
function onClick(event) {
  const button = around(event, "[data-copy]");
  if (button) copy(String(button.dataset.copy), /** @type {Element} */ (button.closest("dialog")));
}

window.readerActs = {
  open: strip.open,
  close: strip.close,
  menu: openMenu,
  figures: listFigures,
  act: (name, target) => ACTS[name](target),
};
document.addEventListener("click", onClick);
