/* The glossary page: filter, and the order of the alphabet of either language.  Without script it stands in pinyin order. */
(function () {
  "use strict";
  var tools = document.querySelector(".glossary-tools"), list = document.querySelector(".glossary");
  if (!tools || !list) return;
  var input = tools.querySelector("input"), status = tools.querySelector("[role=status]");
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  var entries = all(".entry", list), order = "pinyin", alphabet = null;
  var home = new Map(entries.map(function (entry) { return [entry, entry.parentElement]; }));
  /* Pinyin is printed with ü and apostrophes, and typed with v and none. */
  function plain(text) { return text.toLowerCase().replace(/ü/g, "v").replace(/['’]/g, ""); }
  var texts = new Map(entries.map(function (entry) { return [entry, plain(entry.textContent)]; }));

  function filter() {
    var words = plain(input.value).trim(), shown = 0;
    entries.forEach(function (entry) {
      entry.hidden = Boolean(words) && texts.get(entry).indexOf(words) < 0;
      if (!entry.hidden) shown++;
    });
    all("section", list).forEach(function (section) { section.hidden = !section.querySelector(".entry:not([hidden])"); });
    all(".letters a").forEach(link);
    status.textContent = words ? shown + " / " + entries.length : "";
  }
  /* A letter without an entry keeps its place, and leads nowhere. */
  function link(letter) {
    letter.dataset.to = letter.dataset.to || letter.hash.slice(1);
    var section = document.getElementById(letter.dataset.to), dead = !section || section.hidden;
    if (dead) letter.removeAttribute("href"); else letter.setAttribute("href", "#" + letter.dataset.to);
    if (dead) { letter.setAttribute("role", "link"); letter.setAttribute("aria-disabled", "true"); }
    else { letter.removeAttribute("role"); letter.removeAttribute("aria-disabled"); }
  }

  function make(tag, properties) { return Object.assign(document.createElement(tag), properties); }
  function letterOf(entry) { return /^[a-z]/.test(entry.dataset.en) ? entry.dataset.en[0].toUpperCase() : "0–9"; }
  /* The sections of the English order and the links to them, made once. */
  function sections() {
    var made = new Map(), nav = document.querySelector('[data-letters="en"]');
    entries.slice().sort(function (a, b) { return a.dataset.en.localeCompare(b.dataset.en, "en"); }).forEach(function (entry) {
      var letter = letterOf(entry), id = "az-" + (letter.length > 1 ? "0" : letter);
      if (!made.has(letter)) {
        made.set(letter, { section: make("section", { className: "glossary-letter", id: id }), entries: [] });
        made.get(letter).section.append(make("h2", { textContent: letter }), make("dl", {}));
        nav.append(make("a", { href: "#" + id, textContent: letter }), " ");
      }
      made.get(letter).entries.push(entry);
    });
    return Array.from(made.values());
  }
  function arrange(by) {
    order = by;
    all("[data-order]", tools).forEach(function (button) { button.setAttribute("aria-pressed", button.dataset.order === by); });
    all("[data-letters]").forEach(function (nav) { nav.hidden = nav.dataset.letters !== by; });
    if (by === "en") {
      alphabet = alphabet || sections();
      alphabet.forEach(function (own) {
        own.section.lastChild.append.apply(own.section.lastChild, own.entries);
        list.append(own.section);
      });
    } else {
      entries.forEach(function (entry) { home.get(entry).append(entry); });
      if (alphabet) alphabet.forEach(function (own) { own.section.remove(); });
    }
    filter();
  }

  /* An address of a letter brings its order; what the filter hides is shown when an address asks for it. */
  function follow() {
    var id = location.hash.slice(1), by = /^az-/.test(id) ? "en" : /^letter-/.test(id) ? "pinyin" : order;
    if (by !== order) arrange(by);
    var place = id && document.getElementById(id);
    if (!place) return;
    if (place.hidden) { input.value = ""; filter(); }
    place.scrollIntoView();
  }
  function room() { list.style.setProperty("--tools", tools.offsetHeight + "px"); }

  tools.hidden = false;
  room();
  filter();
  follow();
  window.addEventListener("resize", room);
  window.addEventListener("hashchange", follow);
  input.addEventListener("input", filter);
  tools.addEventListener("click", function (event) {
    var button = event.target.closest("[data-order]");
    if (button) arrange(button.dataset.order);
  });
})();
