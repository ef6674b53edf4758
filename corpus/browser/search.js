/* The search box, its results, and the landing on a sentence.  Loaded by reader.js when a reader reaches for the box,
   comes by a hit, or opens an address that holds a query.  What is found is found by engine.js, off this thread. */
window.readerSearch = (function () {
  "use strict";
  var root = document.documentElement, base = window.readerBase, FIRST = 8, MORE = 16, AT_ONCE = 600, KEYS = ["report", "lang", "origin"];
  var box = document.querySelector("[data-search-box]"), input = box && box.querySelector("[data-search-input]");
  var whole = box && box.classList.contains("reader-search--whole"), panel, words, data, engine, number = 0, shown = 0, result = null, enter = false, composing = false, awaited = null, writing = null;

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { if (attributes[name] !== null) element.setAttribute(name, attributes[name]); });
    element.append.apply(element, [].concat(children === undefined ? [] : children));
    return element;
  }
  function filled(text, values) { return text.replace(/\{(\w)\}/g, function (_, name) { return values[name]; }); }
  /* A text of ours in both languages; which of them is shown is up to the view. */
  function both(pair, values) {
    return [make("span", { class: "zh", lang: "zh-Hans" }, filled(pair[0], values || {})), " ", make("span", { class: "en", lang: "en" }, filled(pair[1], values || {}))];
  }
  function plain(pair) { return pair[0] + " " + pair[1]; }
  function label(name, values) { return both(words[name], values); }

  /* --- The texts are prepared by a worker made from the engine's text, or, where none is allowed, in the page ----------- */

  var loaded = {}, queue = [], working = null, have = 0;
  function start(shared) {
    var own = { reports: shared.reports, alphabet: shared.alphabet, hant: shared.hant, variants: shared.variants, stems: shared.stems, terms: shared.terms, pinyin: shared.pinyin };
    data = shared;
    words = shared.labels;
    shared.reports.forEach(function (report) { load("search/reports/" + report.id + ".js"); });
    try {
      var blob = new Blob(["var own; onmessage = function (event) { if (event.data.alphabet) own = (" + window.readerSearchEngine + ")(event.data); else { var done = own.prepare(event.data); postMessage(done, [done.sides.buffer]); } };"], { type: "text/javascript" });
      working = new Worker(URL.createObjectURL(blob));
      working.onmessage = function (event) { prepared(event.data); };
    } catch (error) {
      working = { postMessage: function (message) { if (message.id) setTimeout(function () { prepared(engine.prepare(message)); }, 0); } };
    }
    working.postMessage(own);
    engine = window.readerSearchEngine(own);
    build();
    queue.forEach(take);
    ask();
  }
  function take(report) {
    if (!working) { queue.push(report); return; }
    loaded[report.id] = report;
    working.postMessage({ id: report.id, zh: report.zh, en: report.en });
  }
  function prepared(done) {
    engine.add(loaded[done.id], done);
    delete loaded[done.id];
    have++;
    if (have === data.reports.length && working.terminate) working.terminate();
    if (!awaited) awaited = setTimeout(function () { awaited = null; ask(true); }, 0);
  }
  function load(path) {
    var script = make("script", { src: base + path });
    script.onerror = function () { status(label("failed")); };
    document.head.append(script);
  }

  /* --- The panel ---------------------------------------------------------------------------------------------------- */

  /* A choice names itself in its first option: there is no room for a label beside it on a phone. */
  function choice(name, says, options) {
    return make("select", { name: name, "aria-label": plain(says) }, [make("option", { value: "" }, plain(says) + ": " + plain(words.any))].concat(options.map(function (own) {
      return make("option", { value: own[0] }, plain(own[1]));
    })));
  }
  function build() {
    var origins = Object.keys(data.origin).filter(function (name) { return data.reports.some(function (own) { return own.origins.flat().indexOf(name) >= 0; }); });
    panel = make("div", { class: "found", hidden: "" }, [
      make("div", { class: "found-head" }, [make("p", { class: "found-count", role: "status", "aria-live": "polite" }),
        whole ? "" : make("button", { type: "button", "data-does": "close" }, label("close"))]),
      make("details", { class: "found-tools" }, [make("summary", {}, label("tools")), make("div", {}, [
        choice("report", words.report, data.reports.map(function (own) { return [own.id, own.name]; })),
        choice("lang", words.language, [["zh", words.zh], ["en", words.en]]),
        choice("origin", words.origin, origins.map(function (name) { return [name, data.origin[name]]; })),
        make("button", { type: "button", "data-does": "kwic", "aria-pressed": "false" }, label("kwic")),
        make("button", { type: "button", "data-does": "csv" }, label("csv")),
        whole ? "" : make("a", { class: "found-whole" }, label("whole"))])]),
      make("div", { class: "found-none", "data-search-empty": "", hidden: "" }),
      make("div", { class: "found-list", role: "group", "aria-label": plain(words.list) })]);
    box.append(panel);
    panel.addEventListener("change", function () { ask(); });
    panel.addEventListener("click", clicked);
    (whole ? window : panel).addEventListener("scroll", follow, { passive: true });
    read();
    part("tools").open = kwic() || matchMedia("(min-width: 45em)").matches || KEYS.some(function (key) { return field(key).value; });
  }
  function part(name) { return panel.querySelector(".found-" + name); }
  function field(name) { return panel.querySelector("[name=" + name + "]"); }
  function status(children) { if (panel) { part("count").replaceChildren.apply(part("count"), children); open(); } }
  function open() { if (panel.hidden) { panel.hidden = false; root.classList.toggle("searching", !whole); } }
  function close() {
    if (!panel || whole || panel.hidden) return;
    panel.hidden = true;
    root.classList.remove("searching");
    write(true);
  }
  function kwic() { return panel.querySelector("[data-does=kwic]").getAttribute("aria-pressed") === "true"; }

  /* --- The query and the address -------------------------------------------------------------------------------------- */

  function filter() { return KEYS.reduce(function (own, key) { own[key] = field(key).value; return own; }, {}); }
  function read() {
    var said = new URLSearchParams(location.search), q = said.get("q");
    if (q === null) return;
    if (!input.value) input.value = q;
    KEYS.forEach(function (key) { field(key).value = said.get(key) || ""; if (field(key).selectedIndex < 0) field(key).value = ""; });
    panel.querySelector("[data-does=kwic]").setAttribute("aria-pressed", said.get("as") === "kwic");
  }
  function asked(query) {
    var own = filter();
    query.set("q", input.value);
    KEYS.forEach(function (key) { if (own[key]) query.set(key, own[key]); else query.delete(key); });
    if (kwic()) query.set("as", "kwic"); else query.delete("as");
    return query;
  }
  function write(closed) {
    clearTimeout(writing);
    writing = null;
    var query = new URLSearchParams(location.search);
    if (closed || !input.value) ["q", "as"].concat(KEYS).forEach(function (key) { query.delete(key); }); else asked(query);
    var text = String(query);
    try { history.replaceState(closed ? null : history.state, "", location.pathname + (text ? "?" + text : "") + location.hash); } catch (error) { /* not allowed here */ }
    if (part("whole")) part("whole").href = base + "search.html?" + asked(new URLSearchParams());
  }
  function ask(again) {
    if (!panel || composing) return;
    if (!again) { enter = false; clearTimeout(writing); writing = setTimeout(write, 250); }
    number++;
    if (input.value.trim()) { answer(engine.search(input.value, filter(), FIRST)); return; }
    result = null;
    part("list").replaceChildren(); part("none").hidden = true; part("count").replaceChildren();
    if (!whole) { panel.hidden = true; root.classList.remove("searching"); }
  }

  function answer(found) {
    var list = part("list"), none = part("none"), partly = have < data.reports.length;
    result = found;
    shown = 0;
    list.replaceChildren();
    list.classList.toggle("kwic", kwic());
    if (!whole) panel.scrollTop = 0;
    none.hidden = Boolean(found.total || !found.typed || partly);
    if (!none.hidden) nothing(none, found.suggestions);
    if (partly && !found.total) { status(label("loading")); return; }
    status(found.total ? label("found", { n: found.total, p: found.passages, r: found.reports }).concat(partly ? [" "].concat(label("partly")) : []) : none.hidden ? [] : label("empty", { q: input.value }));
    append(found.groups);
    if (enter && found.total) go();
  }
  function nothing(none, suggestions) {
    none.replaceChildren(make("p", {}, label("empty", { q: input.value })));
    if (suggestions.length) none.append(make("p", {}, label("try")), make("ul", { class: "found-try" }, suggestions.map(function (own) {
      return make("li", {}, [make("button", { type: "button", "data-does": "try", "data-query": own.text, "data-why": own.why }, own.text + " (" + own.count + ")"), " "].concat(label(own.why)));
    })));
  }

  /* --- Hits ------------------------------------------------------------------------------------------------------------- */

  var drawn;
  function append(groups) {
    if (!shown) drawn = {};
    var list = part("list");
    groups.forEach(function (group) {
      var place = drawn[group.key];
      if (!place) {
        if (group.firstOfReport) list.append(make("h2", { class: "found-report" }, both(data.reports[group.report].name).concat(" (" + group.reportCount + ")")));
        place = drawn[group.key] = make("ol", { class: "found-group" });
        var names = group.names[0] || group.names[1] ? [group.names[0] || group.names[1], group.names[1] || group.names[0]] : words.opening;
        list.append(make("h3", { class: "found-chapter" }, both(names).concat(" (" + group.count + ")")), place);
      }
      group.hits.forEach(function (hit) {
        (kwic() ? lines(hit) : [entry(hit)]).forEach(function (item) { place.append(item); });
        shown++;
      });
    });
    if (shown < Math.min(result.total, AT_ONCE)) (window.requestIdleCallback || setTimeout)(more.bind(null, number, shown));
    else restore();
  }
  function more(asker, from) { if (asker === number && shown === from && shown < result.total) append(engine.more(from, MORE)); }
  function follow() {
    if (!result || shown >= result.total || panel.hidden) return;
    if (part("list").getBoundingClientRect().bottom < innerHeight * 2) more(number, shown);
  }
  function address(hit) {
    var literal = new Set();
    [hit].concat(hit.more || []).forEach(function (own) {
      own.sides.forEach(function (side) { if (side) side.marks.forEach(function (mark) { literal.add(side.text.slice(mark[0], mark[1])); }); });
    });
    var query = new URLSearchParams(), ends = /^(.*):(\d+)\./.exec(hit.id), chapter = ends[2] === "0" ? "index" : ends[2].padStart(2, "0");
    Array.from(literal).slice(0, 8).forEach(function (text) { query.append("mark", text); });
    return base + "reports/" + ends[1] + "/" + chapter + ".html?" + query + "#" + hit.id;
  }
  /* Part of a text with its marks. */
  function marked(text, marks, from, to) {
    var out = [], at = from;
    marks.forEach(function (mark) {
      var a = Math.max(from, mark[0]), b = Math.min(to, mark[1]);
      if (a >= b) return;
      out.push(text.slice(at, a), make("mark", { class: mark[2] ? "pair" : null }, text.slice(a, b)));
      at = b;
    });
    return out.concat(text.slice(at, to));
  }
  function snippet(side, text) {
    var out = [];
    side.parts.forEach(function (one, i) {
      out = out.concat(one[0] ? (i ? " … " : "…\u00a0") : "", marked(text, side.marks, one[0], one[1]));
    });
    return out.concat(side.parts[side.parts.length - 1][1] < text.length ? "\u00a0…" : "");
  }
  function sideOf(side, language, content) {
    var script = root.getAttribute("data-script") === "hant" && side.hant, text = script ? side.hant : side.text;
    return make("span", { class: "found-side " + language, lang: language === "en" ? "en" : script ? "zh-Hant" : "zh-Hans" }, content(side, text));
  }
  function unofficial(hit) {
    return hit.sides.some(function (side) { return side && side.origin === "unofficial"; }) ? make("span", { class: "ours" }, both(data.origin.unofficial)) : "";
  }
  function texts(hit, content) {
    return hit.sides.map(function (side, i) { return side ? sideOf(side, i ? "en" : "zh", content) : ""; });
  }
  function entry(hit) {
    var also = hit.more.map(function (own) { return make("span", { class: "found-also" }, [make("span", { class: "found-why" }, label("same")), " "].concat(texts(own, snippet))); });
    return make("li", { class: "found-hit role-" + hit.role }, make("a", { href: address(hit), "data-search-result": "", "data-id": hit.id }, [
      make("span", { class: "found-address" }, hit.id.split(":")[1])].concat(texts(hit, snippet), also, unofficial(hit))));
  }
  /* A line for each place of the words: what stands before, the words, what follows. */
  function lines(hit) {
    var out = [];
    [hit].concat(hit.more).forEach(function (own) {
      own.sides.forEach(function (side, i) {
        if (side) beside(side).forEach(function (mark) { out.push(line(own, side, i, mark)); });
      });
    });
    return out;
  }
  /* Marks that stand beside each other are one: the words of a phrase. */
  function beside(side) {
    return side.marks.filter(function (mark) { return !mark[2]; }).reduce(function (list, mark) {
      var before = list[list.length - 1];
      if (before && !side.text.slice(before[1], mark[0]).trim()) before[1] = mark[1]; else list.push(mark.slice());
      return list;
    }, []);
  }
  function line(own, side, i, mark) {
    var width = i ? 70 : 32;
    return make("li", { class: "found-line" }, make("a", { href: address(own), "data-search-result": "", "data-id": own.id }, sideOf(side, i ? "en" : "zh", function (_, text) {
      return [make("span", { class: "found-before" }, make("bdi", {}, text.slice(Math.max(0, mark[0] - width), mark[0]))), make("mark", {}, text.slice(mark[0], mark[1])), make("span", { class: "found-after" }, text.slice(mark[1], mark[1] + width))];
    })));
  }
  function save(rows) {
    function cell(value) { value = String(value); return '"' + (/^[=+\-@\t\r]/.test(value) ? "'" : "") + value.replace(/"/g, '""') + '"'; }
    var text = [["report", "chapter", "id", "zh", "zh_origin", "en", "en_origin"]].concat(rows).map(function (row) { return row.map(cell).join(","); }).join("\r\n");
    var link = make("a", { href: URL.createObjectURL(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv;charset=utf-8" })), download: "liaoning-reader-search.csv" });
    document.body.append(link);
    link.click();
    link.remove();
  }

  /* --- Hands ----------------------------------------------------------------------------------------------------------- */

  function clicked(event) {
    var at = event.target.closest("button, a"), does = at && at.dataset.does;
    if (!at) return;
    if (at.hasAttribute("data-search-result")) leave(at);
    else if (does === "kwic") { at.setAttribute("aria-pressed", !kwic()); ask(); }
    else if (does === "csv" && result) save(engine.table());
    else if (does === "close") { close(); input.focus(); }
    else if (does === "try") { if (at.dataset.why === "unfiltered") KEYS.forEach(function (key) { field(key).value = ""; }); input.value = at.dataset.query; ask(); input.focus(); }
  }
  function results() { return Array.prototype.slice.call(panel.querySelectorAll("[data-search-result]")); }
  function go() { enter = false; var first = results()[0]; if (first) { if (whole) first.focus(); else first.click(); } }
  function step(by) {
    var list = results(), at = list.indexOf(document.activeElement), next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
    if (next < 0) input.focus(); else if (list[next]) { list[next].focus({ preventScroll: true }); list[next].scrollIntoView({ block: "nearest" }); }
  }
  /* Where the list stood, kept for the way back. */
  function leave(link) {
    write();
    try { history.replaceState({ search: { top: whole ? scrollY : panel.scrollTop, shown: shown, id: link.dataset.id } }, ""); } catch (error) { /* not allowed here */ }
  }
  function restore() {
    var kept = history.state && history.state.search;
    if (!kept || have < data.reports.length) return;
    if (shown < Math.min(kept.shown, result.total)) { setTimeout(more, 0, number, shown); return; }
    history.replaceState(null, "");
    if (whole) scrollTo(0, kept.top); else panel.scrollTop = kept.top;
    var link = results().find(function (own) { return own.dataset.id === kept.id; });
    if (link) link.focus({ preventScroll: true });
  }

  if (box) {
    input.addEventListener("compositionstart", function () { composing = true; });
    input.addEventListener("compositionend", function () { composing = false; ask(); });
    input.addEventListener("input", function (event) { if (!event.isComposing) ask(); });
    input.addEventListener("focus", function () { if (panel && input.value && panel.hidden) ask(); });
    box.addEventListener("keydown", function (event) {
      if (event.isComposing || event.keyCode === 229 || event.target.tagName === "SELECT") return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") { if (panel && !panel.hidden) step(event.key === "ArrowDown" ? 1 : -1); }
      else if (event.key === "Enter" && event.target === input) { if (result && result.total) go(); else enter = true; }
      else if (event.key === "Escape") { if (document.activeElement !== input && whole) input.focus(); else { close(); document.activeElement.blur(); } }
      else return;
      event.preventDefault();
    });
    document.addEventListener("mousedown", function (event) { if (!box.contains(event.target)) close(); });
  }

  /* --- Landing: the words that were found are marked in the sentence ----------------------------------------------------- */

  /* The text of an element without what is not its own, as nodes with the place where each begins. */
  function textOf(element, without) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), nodes = [], text = "", node;
    while ((node = walker.nextNode())) if (!node.parentElement.closest(without)) { nodes.push([node, text.length]); text += node.data; }
    return { nodes: nodes, text: text };
  }
  function spots(text, literals) {
    var out = [];
    literals.forEach(function (literal) {
      for (var at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
        var left = text[at - 1] || " ", first = literal[0];
        if (!(/[a-z]/i.test(first) && /[a-z]/i.test(left)) && !(/\d/.test(first) && /[\d.]/.test(left))) out.push([at, at + literal.length]);
      }
    });
    return out;
  }
  function paint(nodes, spots) {
    nodes.forEach(function (own) {
      var within = spots.map(function (spot) { return [Math.max(0, spot[0] - own[1]), Math.min(own[0].data.length, spot[1] - own[1])]; }).filter(function (spot) { return spot[0] < spot[1]; });
      within.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
      within = within.filter(function (spot, i) { return !i || spot[0] >= within[i - 1][1]; });
      if (within.length) own[0].replaceWith.apply(own[0], marked(own[0].data, within, 0, own[0].data.length));
    });
  }
  function land() {
    var literals = new URLSearchParams(location.search).getAll("mark"), id = decodeURIComponent(location.hash.slice(1)), place = id && document.getElementById(id);
    if (!literals.length || !place) return;
    var all = [place].concat(Array.prototype.slice.call(document.querySelectorAll('[data-seg="' + CSS.escape(id) + '"]')));
    (place.closest(".row") ? Array.prototype.slice.call(place.closest(".row").querySelectorAll(".seg")) : all).forEach(function (side) {
      /* Both scripts have their characters at the same places. */
      side.querySelectorAll(".hans + .hant").forEach(function (hant) {
        paint(textOf(hant, ".mark").nodes, spots(textOf(hant.previousElementSibling, ".mark").text, literals));
      });
      var own = textOf(side, ".hant, .mark, .ours, .counterpart");
      paint(own.nodes, spots(own.text, literals));
    });
    reveal(place, all);
  }

  /* Where the view hides what was found, the passage shows both its languages. */
  function reveal(place, all) {
    var row = place.closest(".row"), seen = all.filter(function (side) { return side.offsetParent !== null; });
    if (!row || seen.some(function (side) { return side.querySelector("mark"); })) return;
    row.classList.add("whole");
    place.scrollIntoView();
  }

  land();
  return { start: start, take: take, load: load, ready: Boolean(box) };
})();
