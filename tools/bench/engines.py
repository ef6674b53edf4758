"""How `tools/bench/search.py` drives a search box: the same keys, the same clock and the same eyes for every engine.

A script in every page notes when a key arrived, when results for it were painted (the first frame after they appeared),
and every task over 50 ms.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page
from playwright.sync_api import TimeoutError as TooLong

from tools.bench.judge import Case

INSIDE = """(() => {
  const E = ENGINE, roots = new Set([document]), both = `${E.hit}, ${E.empty}`;
  const all = name => [...roots].flatMap(root => [...root.querySelectorAll(name)]);
  const any = name => [...roots].some(root => root.querySelector(name));
  const empty = () => all(E.empty).some(e => e.checkVisibility() && RegExp(E.nothing).test(e.textContent));
  const element = node => node.nodeType === 1 ? node : node.parentElement;
  const about = record => element(record.target)?.closest(both) ||
    [...record.addedNodes].some(node => node.nodeType === 1 && (node.matches(both) || node.querySelector(both)));
  const bench = window.bench = {armed: false, key: 0, touch: 0, painted: 0, tasks: [], empty,
    arm() { this.painted = this.key = 0; this.armed = true; },
    hits: () => all(E.hit).map(a => ({href: a.href, text: (E.around ? a.closest(E.around) : a).textContent,
      header: Boolean(E.header) && a.matches(E.header), shown: a.checkVisibility()})),
    more: () => { const found = all(E.hit); found.at(-1)?.scrollIntoView({block: "end"}); return found.length; },
    top: () => all(E.hit)[0]?.scrollIntoView({block: "end"})};
  const watch = root => new MutationObserver(records => {
    if (!bench.armed || !records.some(about) || !(any(E.hit) || empty())) return;
    bench.armed = false;
    requestAnimationFrame(() => bench.painted = performance.now());
  }).observe(root, {subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: ["href", "hidden", "class", "style"]});
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    const root = attach.call(this, {...how, mode: "open"});
    roots.add(root); watch(root);
    return root;
  };
  watch(document);
  addEventListener("keydown", e => { if (e.key !== "Shift") bench.key = e.timeStamp; }, true);
  addEventListener("pointerdown", e => bench.touch ||= e.timeStamp, true);
  if (E.name === "material" && location.protocol === "file:") window.Worker = window.IFrameWorker = SHIM;
  new PerformanceObserver(list => list.getEntries().forEach(e => bench.tasks.push([e.startTime, e.duration])))
    .observe({type: "longtask", buffered: true});
})()"""
SHIM = """class extends EventTarget {  // what Material's offline plugin gets from another host: a worker as a frame
    constructor(url) {
      super();
      const frame = document.body.appendChild(Object.assign(document.createElement("iframe"), {hidden: true}));
      this.inner = frame.contentWindow;
      this.inner.postMessage = data => this.dispatchEvent(new MessageEvent("message", {data}));
      this.inner.importScripts = async (...names) => { for (const name of names) await this.load(name); };
      this.ready = this.load(url);
    }
    load(src) {
      const script = Object.assign(this.inner.document.createElement("script"), {src});
      return new Promise(done => { script.onload = done; this.inner.document.body.append(script); });
    }
    async postMessage(data) {
      await this.ready;
      this.inner.dispatchEvent(new MessageEvent("message", {data}));
    }
  }"""
LANDED = """([content, terms, target]) => {
  const root = document.querySelector(content) ?? document.body, places = [];
  let text = "";
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.parentElement.checkVisibility()) continue;
    for (let i = 0; i < node.data.length; i++)
      for (const c of node.data[i].normalize("NFKC").toLowerCase())
        if (/[\\p{L}\\p{N}]/u.test(c)) { text += c; places.push([node, i]); }
  }
  const within = box => box.width > 0 && box.top >= 0 && box.bottom <= innerHeight;
  const at = (from, length) => { const range = new Range();
    range.setStart(...places[from]); range.setEnd(places[from + length - 1][0], places[from + length - 1][1] + 1);
    return [...range.getClientRects()].some(within); };
  const shown = word => { for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1))
    if (at(i, word.length)) return true;
    return false; };
  const marks = [...document.querySelectorAll(target)];
  return [terms.flat().some(shown), marks.some(mark => mark.checkVisibility() && within(mark.getBoundingClientRect()))];
}"""


@dataclass(frozen=True)
class Engine:
    """A search box: its selectors, and what of it a page loads before it is touched."""

    name: str
    touch: str
    box: str
    hit: str
    empty: str
    nothing: str = ""
    around: str = ""
    header: str = ""
    content: str = ".md-content"
    marks: str = "mark"
    loads: str = r"search|lunr"
    eager: bool = True

    @property
    def script(self) -> str:
        """What runs in every page."""
        return INSIDE.replace("ENGINE", json.dumps(asdict(self))).replace("SHIM", SHIM)


OURS = Engine("ours", "[data-search-input]", "[data-search-input]", "[data-search-box] a[data-search-result]",
              "[data-search-box] [data-search-empty]", marks=":target mark, .in-range mark", eager=False)
MATERIAL = Engine(
    "material",
    ".md-search__input",
    ".md-search__input",
    ".md-search-result__link",
    ".md-search-result__meta",
    nothing="没有找到",
    header=":has(h1):not(:has(mark))",
)
ZENSICAL = Engine(
    "zensical",
    ".md-search__button",
    "input[role=combobox]",
    "[role=listbox] a[role=option]",
    "[role=status]",
    nothing="^No ",
)
PAGEFIND = Engine(
    "pagefind",
    ".pagefind-ui__search-input",
    ".pagefind-ui__search-input",
    ".pagefind-ui__result-link",
    ".pagefind-ui__message",
    nothing="未找到",
    around=".pagefind-ui__result-nested, .pagefind-ui__result-inner",
    header=":not(.pagefind-ui__result-inner:has(> .pagefind-ui__result-excerpt) > p > a, "
    ".pagefind-ui__result-nested a)",
    content="body",
    loads="/pagefind/",
    eager=False,
)


@dataclass
class Answer:
    """What an engine showed for a query, and after how many milliseconds (none if nothing changed)."""

    hits: list[dict[str, Any]]
    empty: bool
    took: float | None


class Box:
    """An engine's box in a page."""

    def __init__(self, engine: Engine, page: Page, keys: CDPSession) -> None:
        self.engine, self.page, self.keys = engine, page, keys

    def touch(self) -> None:
        """Reach for the box."""
        self.page.click(self.engine.touch)
        self.page.wait_for_selector(self.engine.box)

    def clear(self) -> None:
        """Empty it."""
        self.page.focus(self.engine.box)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.wait_for_timeout(150)

    def press(self, sign: str) -> None:
        """One key, of any script, as a keyboard sends it."""
        self.keys.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": sign, "key": sign})
        self.keys.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": sign})

    def type(self, query: str, whole: bool = True) -> Answer:
        """Type a query, the last key after the box has come to rest; the whole answer, or what is painted first."""
        self.clear()
        for sign in query[:-1]:
            self.press(sign)
        self.page.wait_for_timeout(400 if query[1:] else 50)
        self.page.evaluate("bench.arm()")
        self.press(query[-1])
        return self.answer("bench.painted - bench.key", rest=600 if whole else 0)

    def paste(self, query: str) -> Answer:
        """A whole query at once, into a page where nothing was searched before; the time is from the touch."""
        self.page.evaluate("bench.arm()")
        self.touch()
        self.keys.send("Input.insertText", {"text": query})
        self.page.keyboard.press("Shift")
        return self.answer("bench.painted - bench.touch", rest=300)

    def answer(self, took: str, rest: int = 600) -> Answer:
        """Wait until results stand still, scrolling to the end of them."""
        painted = True
        try:
            self.page.wait_for_function("bench.painted", timeout=2500, polling=20)
        except TooLong:
            painted = False
        before, still = -1, 0
        while still < rest:
            now = self.page.evaluate("bench.more()")
            still = still + 100 if now == before else 0
            before = now
            self.page.wait_for_timeout(100)
        found = self.page.evaluate(f"({{hits: bench.hits(), empty: bench.empty(), took: {took}}})")
        self.page.evaluate("bench.top()")
        return Answer(found["hits"], found["empty"], found["took"] if painted else None)

    def freeze(self) -> float:
        """The longest task; for an engine that loads with the page, loading it included."""
        tasks = self.page.evaluate("bench.tasks")
        begin = 0 if self.engine.eager else self.page.evaluate("bench.touch")
        return max((took for at, took in tasks if at + took >= begin), default=0.0)

    def land(self, answer: Answer, case: Case) -> tuple[bool, bool]:
        """Click the first hit: is the query in sight, and is it marked?"""
        first = next((i for i, hit in enumerate(answer.hits) if not hit["header"] and hit["shown"]), None)
        if first is None:
            return False, False
        self.page.locator(self.engine.hit).nth(first).click()
        self.page.wait_for_timeout(800)
        shown, marked = self.page.evaluate(LANDED, [self.engine.content, case.variants(), self.engine.marks])
        return shown, marked


@contextmanager
def opened(browser: Browser, engine: Engine, address: str) -> Iterator[Box]:
    """An engine's start page in a window without a cache."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, locale="zh-CN")
    context.add_init_script(engine.script)
    page = context.new_page()
    page.goto(address)
    page.wait_for_timeout(700)
    yield Box(engine, page, context.new_cdp_session(page))
    context.close()
