/* Loading: the texts are prepared by a worker made from the engine's text, or, where none is allowed, in the page. */
var loaded = {}, queue = [], working = null, have = 0, failed = [];
function start(shared) {
  var own = { reports: shared.reports, alphabet: shared.alphabet, hant: shared.hant, variants: shared.variants, stems: shared.stems, themes: shared.themes.map(function (theme) { return theme[0]; }) };
  data = shared;
  words = shared.labels;
  shared.reports.forEach(function (report) { load("search/reports/" + report.id + ".js"); });
  try {
    var blob = new Blob(["var own; onmessage = function (event) { if (event.data.alphabet) own = (" + window.readerSearchEngine + ")(event.data); else { var done = own.prepare(event.data); postMessage(done, [done.sides.buffer]); } };"], { type: "text/javascript" });
    working = new Worker(URL.createObjectURL(blob));
    working.onmessage = function (event) { prepared(event.data); };
    working.onerror = function () { inPage(); Object.keys(loaded).forEach(function (id) { working.postMessage(loaded[id]); }); };
  } catch (error) {
    inPage();
  }
  if (working.terminate) working.postMessage(own);
  engine = window.readerSearchEngine(own);
  build();
  queue.forEach(take);
  ask();
  enter = Boolean(input.dataset.enter);
}
/* Where no worker may run the page prepares the texts itself. */
function inPage() {
  working = { postMessage: function (message) { setTimeout(function () { prepared(engine.prepare(message)); }, 0); } };
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
  if (have === data.reports.length) {
    if (working.terminate) working.terminate();
    load("search/terms.js");
  }
  /* The first texts are searched as they come; of many, the rest now and then. */
  if (!awaited) awaited = setTimeout(function () { awaited = null; ask(true); }, have < 5 || have === data.reports.length ? 0 : 300);
}
/* The glossary: the words that answer in the other language, and suggestions. */
function learn(glossary) {
  engine.learn(glossary);
  if (result && (whole ? scrollY < 200 : panel.scrollTop < 5) && !document.activeElement.hasAttribute("data-search-result")) ask(true);
}
function load(path) {
  var script = make("script", { src: base + path });
  script.onerror = function () { if (path !== "search/terms.js") failed.push(path); ask(true); };
  document.head.append(script);
}
