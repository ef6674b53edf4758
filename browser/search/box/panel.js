/** The panel under the box: count, filters, tools, list. */

import { make, root, the } from "../../dom.js";
import { box, FILTERS, isWholePage, label, search } from "./state.js";
import { said, speak } from "./words.js";

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

/**
 * A choice names itself in its first option: there is no room for a label beside it on a phone.
 * @param {string} name
 * @param {Pair} says
 * @param {[value: string, says: Pair][]} options
 */
function choice(name, says, options) {
  const { any } = search.data.labels;
  const all = said("option", [`${says[0]}：${any[0]}`, `${says[1]}: ${any[1]}`], { value: "" });
  const others = options.map(([value, words]) => said("option", words, { value }));
  return named("select", says, { name }, [all, ...others]);
}

/** The choice of the order. */
function order() {
  const { sort, relevance, time } = search.data.labels;
  const options = [said("option", relevance, { value: "" }), said("option", time, { value: "time" })];
  return named("select", sort, { name: "sort" }, options);
}

/**
 * An element that has its name in the language of the interface.
 * @param {string} tag
 * @param {Pair} says
 * @param {Record<string, string>} attributes
 * @param {Child[]} children
 */
function named(tag, says, attributes, children) {
  const element = said(tag, says, { ...attributes, "data-says": "aria-label" });
  element.append(...children);
  return element;
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
      order(),
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
    make("div", { class: "found-goto" }),
    make("div", { class: "found-indicators" }),
    make("div", { class: "found-none", "data-search-empty": "", hidden: "" }),
    named("div", search.data.labels.list, { class: "found-list", role: "group" }, []),
  ]);
  speak();
  box?.append(search.panel);
}
