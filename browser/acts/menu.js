/** The menu of all that can be copied: a passage, a sentence or a range, as link, text or citation. */

import { write } from "../clipboard.js";
import { the } from "../dom.js";
import { aimOfPassage, aimOfSentence } from "../reader/aim.js";
import { passageOf } from "../texts.js";
import { CITATIONS, slip } from "./citations.js";
import { copiedFrom, labelled } from "./copied.js";

/** @typedef {import("./copied.js").Copied} Copied */
/** @typedef {import("../reader/aim.js").Aim} Aim */

/** @type {Record<string, Aim | null>} What is copied, by scope. */
const targets = {};

/**
 * @param {string} kind
 * @param {Copied} copied
 */
function words(kind, copied) {
  if (kind === "slip") return slip(copied);
  if (kind === "link") return copied.link;
  if (kind === "both") return [labelled(copied, "zh"), labelled(copied, "en")].filter(Boolean).join("\n");
  return CITATIONS[kind] ? CITATIONS[kind](copied) : labelled(copied, kind === "en" ? "en" : "zh");
}

/**
 * Copy one kind of words, as the menu is set, and show them.
 * @param {string} kind
 * @param {Element} dialog
 */
export function copy(kind, dialog) {
  const scope = /** @type {HTMLInputElement} */ (the("[name=scope]:checked", dialog)).value;
  const text = words(kind, copiedFrom(/** @type {Aim} */ (targets[scope])));
  const mail = /** @type {HTMLAnchorElement} */ (the(".mail", dialog));
  show(text, dialog);
  mail.hidden = kind !== "slip";
  const subject = encodeURIComponent(text.split("\n")[0]);
  const to = the(".reader-bar").dataset.email || "";
  mail.href = `mailto:${to}?subject=${subject}&body=${encodeURIComponent(text)}`;
}

/**
 * What could not be copied is selected, to be copied by hand.
 * @param {string} text
 * @param {Element} dialog
 */
async function show(text, dialog) {
  const status = the(".status", dialog);
  const shown = the(".copied", dialog);
  shown.textContent = text;
  const isDone = await write({ text });
  status.textContent = String(isDone ? status.dataset.done : status.dataset.failed);
  if (!isDone) getSelection()?.selectAllChildren(shown);
}

/**
 * Open the menu for what the reader sees.
 * @param {Aim} target
 */
export function openMenu(target) {
  const dialog = /** @type {HTMLDialogElement} */ (the("#dialog-copy"));
  const [name] = target.names;
  targets.sentence = aimOfSentence(name);
  targets.passage = target.kind === "passage" ? target : aimOfPassage(passageOf(name));
  targets.range = target.kind === "range" ? target : null;
  the(".where", dialog).textContent = target.name;
  the(".status", dialog).textContent = the(".copied", dialog).textContent = "";
  the(".mail", dialog).hidden = true;
  for (const [scope, own] of Object.entries(targets)) {
    const input = /** @type {HTMLInputElement} */ (the(`[value=${scope}]`, dialog));
    input.disabled = !own;
    input.checked = scope === target.kind;
  }
  dialog.showModal();
}
