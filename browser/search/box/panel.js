/** The panel under the box: count, filters, tools, list. */

import { make, root, the } from "../../dom.js";
import { box, FILTERS, isWholePage, label, plain, search } from "./state.js";

/** @typedef {import("./state.js").Pair} Pair */
/** @typedef {import("../../dom.js").Child} Child */

/** @param {string} name */
export function part(name) {
  return the(`.found-${name}`, search.panel);
}

/**
 * @param {string} name
 * @returns {HTMLSelectElement}
 */
export function field(name) {
  return /** @type {HTMLSelectElement} */ (the(`[name=${name}]`, search.panel));
}

function kwicButton() {
  return the("[data-does=kwic]", search.panel);
}

/** Whether hits are shown as lines of a concordance. */
export function isKwic() {
  return kwicButton().getAttribute("aria-pressed") === "true";
}

/** @param {boolean} on */
export function setKwic(on) {
  kwicButton().setAttribute("aria-pressed", String(on));
}

export function hasFilter() {
  return FILTERS.some((name) => field(name).value);
}

/** @param {Child[]} children */
export function sayStatus(children) {
  if (!search.panel) return;
  part("count").replaceChildren(...children);
  open();
}

export function open() {
  if (!search.panel.hidden) return;
  search.panel.hidden = false;
  root.classList.toggle("searching", !isWholePage);
}

export function hidePanel() {
  search.panel.hidden = true;
  root.classList.remove("searching");
}

/**
 * A choice names itself in its first option: there is no room for a label beside it on a phone.
 * @param {string} name
 * @param {Pair} says
 * @param {[value: string, says: Pair][]} options
 */
function choice(name, says, options) {
  const any = make("option", { value: "" }, `${plain(says)}: ${plain(search.data.labels.any)}`);
  const others = options.map(([value, words]) => make("option", { value }, plain(words)));
  return make("select", { name, "aria-label": plain(says) }, [any, ...others]);
}

function choices() {
  const { reports, themes, origin, labels } = search.data;
  const origins = Object.keys(origin).filter((name) =>
    reports.some((report) => report.origins.flat().includes(name)),
  );
  return [
    choice(
      "report",
      labels.report,
      reports.map(({ id, name }) => [id, name]),
    ),
    choice(
      "theme",
      labels.theme,
      themes.map(([id, zh, en]) => [id, [zh, en]]),
    ),
    choice("lang", labels.language, [
      ["zh", labels.zh],
      ["en", labels.en],
    ]),
    choice(
      "origin",
      labels.origin,
      origins.map((name) => [name, origin[name]]),
    ),
  ];
}

/**
 * @param {string} does
 * @param {Record<string, string>} [attributes]
 */
function button(does, attributes) {
  return make("button", { type: "button", "data-does": does, ...attributes }, label(does));
}

function head() {
  const count = make("p", { class: "found-count", role: "status", "aria-live": "polite" });
  return make("div", { class: "found-head" }, isWholePage ? [count] : [count, button("close")]);
}

function tools() {
  return make("details", { class: "found-tools" }, [
    make("summary", {}, label("tools")),
    make("div", {}, [
      ...choices(),
      button("kwic", { "aria-pressed": "false" }),
      button("csv"),
      isWholePage ? "" : make("a", { class: "found-whole" }, label("whole")),
    ]),
  ]);
}

/** Put the panel under the box. */
export function build() {
  search.panel = make("div", { class: "found", hidden: "" }, [
    head(),
    tools(),
    make("div", { class: "found-none", "data-search-empty": "", hidden: "" }),
    make("div", { class: "found-list", role: "group", "aria-label": plain(search.data.labels.list) }),
  ]);
  box?.append(search.panel);
}
