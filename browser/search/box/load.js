/** Loading: the texts are prepared by a worker made from the engine's text, or, where none is allowed, in the page. */

import { loadScript } from "../../dom.js";
import { listenToPanel } from "./events.js";
import { build, hasFilter, isKwic, part } from "./panel.js";
import { ask, askAgain, offer, read } from "./query.js";
import { input, isWholePage, search } from "./state.js";

/** @typedef {import("../engine/texts.js").Report} Report */
/** @typedef {import("../engine/texts.js").Prepared} Prepared */
/** @typedef {import("../engine/texts.js").Shared} EngineShared */

const GLOSSARY = "search/terms.js";
const INDICATORS = "search/indicators.js";
/** The first reports are searched as they come; of many, the rest now and then. */
const EAGER = 5;
const NOW_AND_THEN = 300;

/** @type {Map<string, Report>} Reports that are being prepared. */
const waiting = new Map();
/** @type {Report[]} Reports that came before the search was ready. */
const early = [];
/** @type {((report: Report) => void) | null} */
let prepare = null;
/** @type {Worker | null} */
let worker = null;
let isAskingSoon = false;

/**
 * Begin, with what reports share.
 * @param {import("./state.js").Shared} shared
 */
export function start(shared) {
  const { reports, alphabet, hant, variants, stems, themes } = shared;
  const ofEngine = { reports, alphabet, hant, variants, stems, themes: themes.map(([id]) => id) };
  search.data = shared;
  for (const report of reports) load(`search/reports/${report.id}.js`);
  prepare = inWorker(ofEngine) || inPage;
  search.engine = window.readerSearchEngine(ofEngine);
  build();
  listenToPanel();
  read();
  const isWide = matchMedia("(min-width: 45em)").matches;
  const tools = /** @type {HTMLDetailsElement} */ (part("tools"));
  tools.open = isKwic() || isWide || hasFilter();
  early.forEach(take);
  ask();
  search.isEntered = Boolean(input.dataset.enter);
}

/**
 * What prepares a report in a worker, or nothing where none may run.
 * @param {EngineShared} shared
 */
function inWorker(shared) {
  const program = `let engine;
onmessage = ({ data }) => {
  if (data.alphabet) engine = (${window.readerSearchEngine})(data);
  else { const done = engine.prepare(data); postMessage(done, [done.sides.buffer]); }
};`;
  try {
    const own = new Worker(URL.createObjectURL(new Blob([program], { type: "text/javascript" })));
    own.onmessage = (event) => takePrepared(event.data);
    own.onerror = () => {
      prepare = inPage;
      waiting.forEach(inPage);
    };
    own.postMessage(shared);
    worker = own;
    return (/** @type {Report} */ { id, zh, en }) => own.postMessage({ id, zh, en });
  } catch {
    return null;
  }
}

/** @param {Report} report */
function inPage(report) {
  setTimeout(() => takePrepared(search.engine.prepare(report)), 0);
}

/**
 * Take in a report's texts.
 * @param {Report} report
 */
export function take(report) {
  if (!prepare) {
    early.push(report);
    return;
  }
  waiting.set(report.id, report);
  prepare(report);
}

/** @param {Prepared} prepared */
function takePrepared(prepared) {
  const report = waiting.get(prepared.id);
  if (!report) return;
  search.engine.add(report, prepared);
  waiting.delete(report.id);
  search.loaded++;
  const isLast = search.loaded === search.data.reports.length;
  if (isLast) {
    worker?.terminate();
    load(GLOSSARY);
    load(INDICATORS);
  }
  askSoon(isLast || search.loaded < EAGER ? 0 : NOW_AND_THEN);
}

/** @param {number} delay */
function askSoon(delay) {
  if (isAskingSoon) return;
  isAskingSoon = true;
  setTimeout(() => {
    isAskingSoon = false;
    askAgain();
  }, delay);
}

/**
 * Take in the glossary: the words that answer in the other language, and suggestions.
 * @param {import("../engine/glossary.js").Glossary} glossary
 */
export function learn(glossary) {
  search.engine.learn(glossary);
  if (isUnmoved()) askAgain();
}

/**
 * Take in the indicators.
 * @param {import("../engine/indicators.js").Followed} followed
 */
export function learnIndicators(followed) {
  Object.assign(search.data.scripts, followed.scripts);
  search.engine.learnIndicators(followed);
  if (isUnmoved()) offer();
}

/** Whether what comes in above the hits moves nothing that the reader looks at. */
function isUnmoved() {
  const isAtTop = isWholePage ? scrollY < 200 : search.panel.scrollTop < 5;
  const isAtHit = document.activeElement?.hasAttribute("data-search-result");
  return search.result && isAtTop && !isAtHit;
}

/** @param {string} path */
function load(path) {
  loadScript(window.readerBase + path, {
    onerror: () => {
      if (path === INDICATORS) return;
      if (path !== GLOSSARY) search.failed.push(path);
      askAgain();
    },
  });
}
