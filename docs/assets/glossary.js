/* The glossary page: filter, and the order of the alphabet of either language.  Without script it stands in pinyin order. */
(function () {
  "use strict";
  var tools = document.querySelector(".glossary-tools"), list = document.querySelector(".glossary");
  if (!tools || !list) return;
  var input = tools.querySelector("input"), status = tools.querySelector("[role=status]");
  var entries = Array.prototype.slice.call(list.querySelectorAll(".entry")), sections = Array.prototype.slice.call(list.querySelectorAll("section"));
  var home = new Map(entries.map(function (entry) { return [entry, entry.parentElement]; }));
  var texts = new Map(entries.map(function (entry) { return [entry, entry.textContent.toLowerCase()]; })), alphabet = null;

  function filter() {
    var words = input.value.toLowerCase().trim(), shown = 0;
    entries.forEach(function (entry) {
      entry.hidden = Boolean(words) && texts.get(entry).indexOf(words) < 0;
      if (!entry.hidden) shown++;
    });
    sections.forEach(function (section) { section.hidden = !section.querySelector(".entry:not([hidden])"); });
    status.textContent = words ? shown + " / " + entries.length : "";
  }
  function order(by) {
    tools.querySelectorAll("[data-order]").forEach(function (button) { button.setAttribute("aria-pressed", button.dataset.order === by); });
    if (!alphabet) {
      alphabet = document.createElement("section");
      alphabet.append(document.createElement("dl"));
    }
    var sorted = by === "en" ? entries.slice().sort(function (a, b) { return a.dataset.en.localeCompare(b.dataset.en, "en"); }) : entries;
    sorted.forEach(function (entry) { (by === "en" ? alphabet.firstChild : home.get(entry)).append(entry); });
    if (by === "en") list.prepend(alphabet); else alphabet.remove();
    filter();
  }
  tools.hidden = false;
  input.addEventListener("input", filter);
  tools.addEventListener("click", function (event) {
    var button = event.target.closest("[data-order]");
    if (button) order(button.dataset.order);
  });
})();
