/* The search box in a page.  The files of this folder are joined into one function; reader.js loads it when a reader reaches
   for the box, or opens an address that holds a query. */
"use strict";
var root = document.documentElement, base = window.readerBase, FIRST = 8, MORE = 16, AT_ONCE = 300, KEYS = ["report", "theme", "lang", "origin"];
var box = document.querySelector("[data-search-box]"), input = box && box.querySelector("[data-search-input]");
var whole = box && box.classList.contains("reader-search--whole"), panel, words, data, engine, number = 0, shown = 0, result = null, enter = false, shut = false, kept = history.state && history.state.search, awaited = null, writing = null;

function make(tag, attributes, children) {
  var element = document.createElement(tag);
  Object.keys(attributes || {}).forEach(function (name) { if (attributes[name] !== null) element.setAttribute(name, attributes[name]); });
  element.append.apply(element, [].concat(children === undefined ? [] : children));
  return element;
}
function filled(text, values) { return text.replace(/\{(\w)\}/g, function (_, name) { return values[name]; }); }
/* A text of ours in both languages; which of them is shown is up to the view. */
function both(pair, values) {
  var hant = root.getAttribute("data-script") === "hant" && engine, zh = filled(pair[0], values || {});
  return [make("span", { class: "zh", lang: hant ? "zh-Hant" : "zh-Hans" }, hant ? engine.traditional(zh) : zh), " ", make("span", { class: "en", lang: "en" }, filled(pair[1], values || {}))];
}
function plain(pair) { return pair[0] + " " + pair[1]; }
function label(name, values) { return both(words[name], values); }
