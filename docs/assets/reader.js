/* The reading layer: views, light on counterparts, addresses and ranges, copying with citation, keys.
   Plain script, so that it runs from file://; the page reads without it. */
(function () {
  "use strict";
  var root = document.documentElement, body = document.body;
  var bar = document.querySelector(".reader-bar");
  var VIEWS = ["side", "stack", "zh", "en"];
  var base = document.currentScript.src.replace(/assets\/reader\.js.*$/, "");

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function byId(id) { return document.getElementById(id); }
  function state(key) { return root.getAttribute("data-" + key); }

  /* --- Views: in attributes of the root, in the address, remembered ------------------------------------------- */

  function tag() {
    var hant = state("script") === "hant";
    all(hant ? '[lang="zh-Hans"]' : '[lang="zh-Hant"]:not(.hant)').forEach(function (element) {
      element.lang = hant ? "zh-Hant" : "zh-Hans";
    });
  }

  /* The page's title in the languages and script that are shown. */
  var site = document.title.split(" - ").pop();
  function title() {
    var heading = document.querySelector("h1");
    if (heading && document.title !== site) document.title = heading.innerText.replace(/\s+/g, " ").trim() + " - " + site;
  }

  function show() {
    tag();
    title();
    all(".reader-bar [aria-pressed]").forEach(function (button) {
      var does = button.dataset.do;
      var on = does === "terms" ? state("terms") !== "off" : does === "order" ? state("order") === "en" : state(does) === button.dataset.value;
      button.setAttribute("aria-pressed", on);
    });
  }

  function set(key, value) {
    var top = anchorRow(), before = top && top.getBoundingClientRect().top;
    var held = current && current.contains(document.activeElement);
    root.setAttribute("data-" + key, value);
    all(".counterpart").forEach(function (element) { element.remove(); });
    show();
    if (current && current.offsetParent === null) {
      current = shownSide(nameOf(current));
      rove(current);
    }
    if (held && (!current.contains(document.activeElement) || document.activeElement.offsetParent === null)) current.focus({ preventScroll: true });
    if (top) window.scrollBy(0, top.getBoundingClientRect().top - before);
    remember();
  }

  function anchorRow() {
    return all(".row").find(function (row) { return row.getBoundingClientRect().bottom > 80; });
  }

  function remember() {
    var kept = { view: state("view"), order: state("order"), script: state("script"), terms: state("terms") };
    var query = new URLSearchParams(location.search);
    Object.keys(kept).forEach(function (key) { query.set(key, kept[key]); });
    try { localStorage.setItem("liaoning-reader", JSON.stringify(kept)); } catch (error) { /* not allowed here */ }
    try { history.replaceState(history.state, "", "?" + query + location.hash); } catch (error) { /* not allowed here */ }
  }

  /* The theme's folded lists are named by labels without words: name them by the link beside. */
  function lists() {
    all(".md-nav[aria-labelledby]").forEach(function (list) {
      var link = list.parentElement.querySelector("a.md-nav__link"), label = byId(list.getAttribute("aria-labelledby"));
      if (!link || (label && label.textContent.trim())) return;
      list.removeAttribute("aria-labelledby");
      list.setAttribute("aria-label", text(link));
    });
  }

  /* --- Sentences and their counterparts ------------------------------------------------------------------------- */

  function nameOf(sentence) { return sentence.id || sentence.dataset.seg; }
  function shownSide(name) {
    return sides(name).find(function (side) { return side.offsetParent !== null; }) || byId(name);
  }
  function sides(name) {
    return all('.seg[data-seg="' + CSS.escape(name) + '"]').concat(byId(name) ? [byId(name)] : []);
  }

  var lit = null, current = null;
  function light(name) {
    if (name === lit) return;
    if (lit) sides(lit).forEach(function (side) { side.classList.remove("lit"); });
    lit = name;
    if (name) sides(name).forEach(function (side) { side.classList.add("lit"); });
  }

  function rove(sentence) {
    all('.seg[tabindex="0"]').forEach(function (other) { other.tabIndex = -1; });
    sentence.tabIndex = 0;
  }
  function focus(sentence) {
    if (!sentence) return;
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: "nearest" });
  }

  function counterpart(sentence) {
    var open = sentence.nextElementSibling;
    if (open && open.classList.contains("counterpart")) { open.remove(); return; }
    var other = sides(nameOf(sentence)).find(function (side) { return side !== sentence; });
    var shown = document.createElement("span");
    shown.className = "counterpart";
    if (other) {
      shown.lang = other.closest("[lang]").lang;
      shown.append.apply(shown, Array.prototype.slice.call(other.cloneNode(true).childNodes));
    } else {
      var empty = sentence.closest(".row").querySelector(".cell.missing");
      shown.append.apply(shown, empty ? Array.prototype.slice.call(empty.cloneNode(true).childNodes) : ["—"]);
      shown.classList.add("none");
    }
    sentence.after(shown);
  }

  document.addEventListener("mouseover", function (event) {
    var sentence = event.target.closest && event.target.closest(".row .seg");
    sentence = sentence || document.activeElement.closest(".row .seg");
    light(sentence ? nameOf(sentence) : null);
  });
  document.addEventListener("focusin", function (event) {
    var sentence = event.target.closest(".row .seg");
    if (sentence) { current = sentence; rove(sentence); light(nameOf(sentence)); }
  });
  document.addEventListener("click", function (event) {
    var sentence = event.target.closest(".row .seg"), empty = event.target.closest(".row .cell.missing");
    if (empty && /^(zh|en)$/.test(state("view"))) empty.closest(".row").classList.toggle("whole");
    if (!sentence || String(getSelection())) return;
    current = sentence;
    if (state("view") === "zh" || state("view") === "en") counterpart(sentence);
  });

  /* Selecting with the mouse stays in the column where it began. */
  document.addEventListener("mousedown", function (event) {
    var cell = event.target.closest(".cell");
    root.dataset.select = cell ? (cell.classList.contains("zh") ? "zh" : "en") : "";
  });

  /* --- Addresses: a passage, a sentence, a range a..b ------------------------------------------------------------ */

  function full(end, start) { return end.indexOf(":") >= 0 ? end : start.slice(0, start.indexOf(":") + 1) + end; }

  function land() {
    all(".in-range").forEach(function (element) { element.classList.remove("in-range"); });
    var hash = location.hash.slice(1);
    try { hash = decodeURIComponent(hash); } catch (error) { /* a stray percent sign: take it as it stands */ }
    var ends = hash.split(".."), first = byId(ends[0]), last = ends.length === 2 && byId(full(ends[1], ends[0]));
    if (!first) return;
    if (first.closest("details")) first.closest("details").open = true;
    var sentence = first.classList.contains("seg"), places = all(sentence ? ".seg[id]" : ".row, .head[id]");
    var from = places.indexOf(first), to = last ? places.indexOf(last) : from;
    if (from < 0) return;
    if (last || sentence) places.slice(from, Math.max(from, to) + 1).forEach(function (place) {
      (sentence ? sides(place.id) : [place]).forEach(function (side) { side.classList.add("in-range"); });
    });
    var seen = sentence ? shownSide(ends[0]) : first;
    if (seen.offsetParent === null && seen.closest(".row")) seen.closest(".row").classList.add("whole");
    if (last || seen !== first) seen.scrollIntoView();
  }

  /* --- Related passages: the way back finds them open, where the reader left them ---------------------------------- */

  function left() {
    var own = history.state || {}, fold = own.related && byId(own.related);
    return { fold: fold, way: fold && all("a", fold).find(function (link) { return link.getAttribute("href") === own.way; }), top: own.top };
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]"), fold = link && link.closest(".related"), before = left();
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button || !(fold || before.way)) return;
    var way = fold ? link : before.way, own = fold || before.fold;
    var now = { related: own.open ? own.id : "", way: way.getAttribute("href"), top: way.getBoundingClientRect().top };
    try {
      history.replaceState(Object.assign({}, history.state, now), "");
      history.scrollRestoration = own.open ? "manual" : "auto";
    } catch (error) { /* not allowed here */ }
  });
  /* What a fold shows comes with the first that is opened on a page; until then it has plain links. */
  var related = null, relatedAsked = false;
  function fill(fold) {
    var passage = fold.id.replace("related-", ""), ends = /^(.*):(\d+)\./.exec(passage);
    if (!related && !relatedAsked) {
      relatedAsked = true;
      var script = document.createElement("script");
      script.src = base + "related/" + ends[1] + "/" + (ends[2] === "0" ? "index" : ends[2].padStart(2, "0")) + ".js";
      script.onerror = function () { relatedAsked = false; script.remove(); };
      document.head.append(script);
    }
    if (!related || fold.classList.contains("whole")) return;
    var held = all("p a", fold).find(function (plain) { return plain === document.activeElement; });
    fold.classList.add("whole");
    all("p", fold).forEach(function (plain) { plain.remove(); });
    fold.insertAdjacentHTML("beforeend", related[passage]);
    tag();
    if (held) (all("a", fold).find(function (way) { return way.getAttribute("href") === held.getAttribute("href") && !way.closest("details:not([open])"); }) ||
      fold.querySelector("a")).focus({ preventScroll: true });
  }
  window.readerRelated = function (known) {
    related = known;
    all(".related[open]").forEach(fill);
    back();
  };
  document.addEventListener("toggle", function (event) {
    if (event.target.classList.contains("related") && event.target.open) fill(event.target);
  }, true);
  function back() {
    var own = left();
    if (own.fold) { own.fold.open = true; fill(own.fold); own = left(); }
    if (own.way) {
      for (var fold = own.way.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      own.way.focus({ preventScroll: true });
      scrollBy(0, own.way.getBoundingClientRect().top - own.top);
    }
    window.addEventListener("load", function () { setTimeout(function () { history.scrollRestoration = "auto"; }); });
  }

  /* --- Copying ---------------------------------------------------------------------------------------------------- */

  function text(element) {
    if (!element) return "";
    var copy = element.cloneNode(true), gone = state("script") === "hant" ? ".hans" : ".hant";
    all(gone + ", .mark, .counterpart, .ours", copy).forEach(function (part) { part.remove(); });
    return copy.textContent.trim();
  }

  /* The sentences a selection runs over, in one column: a range. */
  var chosen = [];
  function selected() {
    var selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return [];
    var range = selection.getRangeAt(0), start = range.startContainer.parentElement;
    start = start && start.closest(".cell");
    if (!start) return [];
    var language = start.classList.contains("en") ? "en" : "zh";
    return all(".row .cell." + language + " .seg").filter(function (sentence) { return range.intersectsNode(sentence); }).map(nameOf);
  }

  function whatRange() {
    function words(language) {
      return chosen.map(function (name) {
        return text(sides(name).find(function (side) { return side.closest(".cell." + language); }));
      }).filter(Boolean).join(language === "en" ? " " : "");
    }
    var name = chosen.length > 1 ? chosen[0] + ".." + chosen[chosen.length - 1].split(":")[1] : chosen[0];
    return { name: name, names: chosen, link: location.href.split(/[?#]/)[0] + "#" + name, zh: words("zh"), en: words("en") };
  }

  function what(scope) {
    if (scope === "range") return whatRange();
    var row = current.closest(".row"), name = scope === "sentence" ? nameOf(current) : row.id;
    function words(language) {
      if (scope !== "sentence") {
        var cell = row.querySelector(".cell." + language);
        return cell.classList.contains("missing") ? "" : text(cell);
      }
      return text(sides(name).find(function (side) { return side.closest(".cell." + language); }));
    }
    var names = scope === "sentence" ? [name] : all(".seg", row).map(nameOf);
    return { name: name, names: names, link: location.href.split(/[?#]/)[0] + "#" + name, zh: words("zh"), en: words("en") };
  }

  function today() {
    var now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }

  var CITE = {
    gbt: function (page, it) {
      return page.authorZh + ". " + page.titleZh + "[R/OL]. " + page.whereZh + ", " + page.date + "：" + page.chapterZh + "，" +
        it.name + "（中文：" + page.originZhInZh + "；英文：" + page.originEnInZh + "）. 辽宁读本，版本" + page.edition + "[" + today() + "]. " + it.link + ".";
    },
    bibtex: function (page, it) {
      function safe(words) { return words.replace(/[\\{}]/g, "").replace(/([#$%&_])/g, "\\$1"); }
      return "@report{" + page.report + "-" + it.name.split(":")[1] + ",\n  author = {{" + safe(page.authorEn) + "}},\n  title = {" +
        safe(page.titleEn) + "},\n  origtitle = {" + safe(page.titleZh) + "},\n  type = {Government report},\n  institution = {" +
        safe(page.authorZh) + "},\n  date = {" + page.date + "},\n  pages = {" + it.name + "},\n  note = {" + safe(page.chapterEn) +
        ". Chinese: " + page.originZhInEn + "; English: " + page.originEnInEn + ". Liaoning Reader, edition " + page.edition +
        "},\n  url = {" + it.link + "},\n  urldate = {" + today() + "}\n}";
    },
    csl: function (page, it) {
      return JSON.stringify([{ id: it.name, type: "report", title: page.titleEn, "original-title": page.titleZh,
        author: [{ literal: page.authorEn }], issued: { "date-parts": [page.date.split("-").map(Number)] },
        "event-title": page.whereEn, section: page.chapterEn, locator: it.name, version: page.edition,
        "container-title": "Liaoning Reader", note: "Chinese: " + page.originZhInEn + "; English: " + page.originEnInEn,
        accessed: { "date-parts": [today().split("-").map(Number)] }, URL: it.link }], null, 1);
    }
  };

  /* A text of ours says so wherever it is copied to. */
  function ofOurs(language, it) {
    return it.names.some(function (name) {
      return sides(name).some(function (side) { return side.closest(".cell." + language) && side.classList.contains("unofficial"); });
    });
  }
  function labelled(it, language) {
    return it[language] && ofOurs(language, it) ? it[language] + (language === "zh" ? "（" + bar.dataset.oursZhInZh + "）" : " (" + bar.dataset.oursEnInEn + ")") : it[language];
  }
  /* What a citation says of both languages: of the report, unless these sentences are ours. */
  function page(it) {
    var own = Object.assign({}, bar.dataset);
    ["Zh", "En"].forEach(function (language) {
      if (ofOurs(language.toLowerCase(), it)) ["InZh", "InEn"].forEach(function (words) {
        own["origin" + language + words] = bar.dataset["ours" + language + words].replace(/[。.]$/, "");
      });
    });
    return own;
  }
  function slip(it) {
    return bar.dataset.slipSubject.replace(/\{id\}/g, it.name) + "\n" + it.link + "\n" + bar.dataset.slipEdition + " " + bar.dataset.edition +
      "\n\n" + it.zh + "\n\n" + it.en + "\n\n" + bar.dataset.slipWrong + "\n";
  }

  function copied(kind, scope) {
    var it = what(scope);
    if (kind === "slip") return slip(it);
    if (kind === "both") return [labelled(it, "zh"), labelled(it, "en")].filter(Boolean).join("\n");
    return CITE[kind] ? CITE[kind](page(it), it) : kind === "link" ? it.link : labelled(it, kind);
  }

  function copyMenu() {
    var dialog = byId("dialog-copy");
    chosen = selected();
    if (chosen.length) current = sides(chosen[0])[0];
    current = current || document.querySelector(".row .seg");
    if (!dialog || !current || !current.closest(".row")) return;
    dialog.querySelector(".where").textContent = current.closest(".row").id + " · " + nameOf(current);
    dialog.querySelector(".status").textContent = dialog.querySelector(".copied").textContent = "";
    dialog.querySelector("[value=range]").disabled = !chosen.length;
    dialog.querySelector("[value=" + (chosen.length ? "range" : current.contains(document.activeElement) ? "sentence" : "passage") + "]").checked = true;
    dialog.showModal();
  }

  function copy(words, dialog) {
    var status = dialog.querySelector(".status");
    dialog.querySelector(".copied").textContent = words;
    function done() { status.textContent = status.dataset.done; }
    function byHand() {
      var range = document.createRange();
      range.selectNodeContents(dialog.querySelector(".copied"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      status.textContent = document.execCommand("copy") ? status.dataset.done : status.dataset.failed;
    }
    if (navigator.clipboard) navigator.clipboard.writeText(words).then(done, byHand); else byHand();
  }

  /* --- The search: nothing of it is loaded before a reader reaches for the box, or comes from it -------------------- */

  var searchBox = document.querySelector("[data-search-input]"), reached = false;
  function reach() {
    if (reached) return;
    reached = true;
    window.readerBase = base;
    var style = document.createElement("link"), script = document.createElement("script");
    style.rel = "stylesheet";
    style.href = base + "assets/search.css";
    script.src = base + "search/index.js";
    script.onerror = function () { reached = false; script.remove(); style.remove(); searchBox.placeholder = "未能载入，请再试 Could not load, try again"; };
    document.head.append(style, script);
  }
  function search() {
    if (!searchBox) return;
    searchBox.focus();
    searchBox.select();
  }
  if (searchBox) {
    ["focus", "pointerdown", "input"].forEach(function (name) { searchBox.addEventListener(name, reach); });
    searchBox.addEventListener("compositionstart", function () { searchBox.dataset.composing = "yes"; });
    searchBox.addEventListener("compositionend", function () { delete searchBox.dataset.composing; });
    searchBox.addEventListener("keydown", function (event) { if (event.key === "Enter" && !event.isComposing && !window.readerSearch) searchBox.dataset.enter = "yes"; });
  }
  if (/[?&]q=/.test(location.search)) reach();
  if (/[?&]mark=/.test(location.search)) {
    var landing = document.createElement("script");
    landing.src = base + "assets/landing.js";
    document.head.append(landing);
  }

  /* --- Terms: looked up on rest, tap or by key; what does it is loaded then ------------------------------------------- */

  var asking = null, lookup = null;
  function ask(way, what, more) {
    if (window.readerTerms) { window.readerTerms[way](what, more); return; }
    asking = [way, what, more];
    if (lookup) return;
    window.readerBase = base;
    lookup = document.createElement("script");
    lookup.src = base + "assets/terms.js";
    lookup.onload = function () { if (asking) window.readerTerms[asking[0]](asking[1], asking[2]); };
    document.head.append(lookup);
  }
  var resting = null;
  document.addEventListener("mouseover", function (event) {
    clearTimeout(resting);
    var term = state("terms") !== "off" && event.target.closest && event.target.closest(".term");
    if (!term) { if (asking && asking[2] === false) asking = null; if (window.readerTerms && !event.target.closest("#reader-term")) window.readerTerms.hide(); return; }
    resting = setTimeout(ask, 300, "show", term, false);
  });
  document.addEventListener("click", function (event) {
    var term = state("terms") !== "off" && event.target.closest(".term");
    if (!term || String(getSelection())) return;
    clearTimeout(resting);
    current = term.closest(".row .seg") || current;
    ask("show", term, true);
    event.stopImmediatePropagation();
  }, true);
  function passageTerms() {
    var row = current ? current.closest(".row") : anchorRow();
    if (row) ask("list", row);
  }
  function nextTerm(by) {
    var from = current || shown().find(function (sentence) { return sentence.closest(".row") === anchorRow(); });
    if (from) ask("step", by, from);
  }

  /* --- The bar and the keys --------------------------------------------------------------------------------------- */

  var DOES = {
    view: function (value) { set("view", value); },
    script: function (value) { set("script", value); },
    order: function () { set("order", state("order") === "en" ? "zh" : "en"); },
    copy: copyMenu,
    terms: function () { set("terms", state("terms") === "off" ? "on" : "off"); },
    help: function () { if (byId("dialog-keys")) byId("dialog-keys").showModal(); }
  };

  function take(kind, dialog) {
    var words = copied(kind, document.querySelector("[name=scope]:checked").value), mail = dialog.querySelector(".mail");
    copy(words, dialog);
    mail.hidden = kind !== "slip";
    mail.href = "mailto:?subject=" + encodeURIComponent(words.split("\n")[0]) + "&body=" + encodeURIComponent(words);
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-do], [data-copy]");
    if (!button) return;
    if (button.dataset.do) DOES[button.dataset.do](button.dataset.value);
    else take(button.dataset.copy, button.closest("dialog"));
  });

  function shown() {
    return all(".row .seg").filter(function (sentence) { return sentence.offsetParent !== null; });
  }

  function step(by, passages) {
    var own = shown(), at = own.indexOf(current);
    if (passages) {
      var rows = own.map(function (sentence) { return sentence.closest(".row"); });
      rows = rows.filter(function (row, index) { return row !== rows[index - 1]; });
      var row = current && current.closest(".row");
      var next = rows[row ? rows.indexOf(row) + by : Math.max(0, rows.indexOf(anchorRow()))];
      var within = own.filter(function (sentence) { return next && next.contains(sentence); });
      var side = current && current.closest(".cell") && current.closest(".cell").classList.contains("en") ? ".en" : ".zh";
      return within.find(function (sentence) { return sentence.closest(".cell" + side); }) || within[0];
    }
    if (at < 0) return own[0];
    var language = current.closest(".cell").classList.contains("en") ? "en" : "zh";
    var same = own.filter(function (sentence) { return sentence.closest(".cell." + language); });
    return same[same.indexOf(current) + by];
  }

  var KEYS = {
    j: function () { focus(step(1, true)); }, k: function () { focus(step(-1, true)); },
    l: function () { focus(step(1, false)); }, h: function () { focus(step(-1, false)); },
    c: copyMenu, o: DOES.order, "?": DOES.help, "/": search, g: passageTerms,
    "]": function () { nextTerm(1); }, "[": function () { nextTerm(-1); },
    v: function () { set("view", VIEWS[(VIEWS.indexOf(state("view")) + 1) % VIEWS.length]); },
    t: function () { set("script", state("script") === "hant" ? "hans" : "hant"); }
  };

  document.addEventListener("keydown", function (event) {
    var at = event.target;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") { search(); event.preventDefault(); return; }
    var bracket = /^[[\]]$/.test(event.key) && event.altKey && !event.metaKey;
    if (((event.ctrlKey || event.metaKey || event.altKey) && !bracket) || event.isComposing || document.querySelector("dialog[open]")) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable) return;
    if (event.key === "Enter" && at.classList.contains("seg") && /^(zh|en)$/.test(state("view"))) counterpart(at);
    else if (KEYS[event.key]) { KEYS[event.key](); event.preventDefault(); }
  });

  var first = document.querySelector(state("view") === "en" ? ".row .cell.en .seg" : ".row .seg");
  if (first) first.tabIndex = 0;
  lists();
  show();
  window.addEventListener("hashchange", land);
  land();
  back();
})();
