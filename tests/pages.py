"""Built pages: opened in a browser, read as text, and compared by their hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

Tabs = Callable[..., Page]
"""Opens a page in a context of its own, with the options of `Browser.new_context`."""
PATIENCE = 60_000
"""Milliseconds that a page may take on a busy machine.  No test waits so long where all is well."""
QUIET = """async () => {
  const within = (time, wait) => Promise.race([wait, new Promise(done => setTimeout(done, time))]);
  await document.fonts.ready;
  const ends = document.getAnimations().filter(one =>
    one.playState === 'running' && Number.isFinite(one.effect.getComputedTiming().endTime));
  await within(5000, Promise.allSettled(ends.map(one => one.finished)));
  await within(5000, scheduler.postTask(() => {}, { priority: 'background' }));
  await within(2000, new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}"""
"""A page that is not painted has no frames, and a paused animation no end: neither is waited for without a bound.
(`requestIdleCallback` does not come for seconds after a key.)"""

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def patient(browser: Browser, **options: Any) -> BrowserContext:
    """A context that waits as long as a busy machine needs."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    return context


@dataclass(frozen=True)
class Lent:
    """A context and the options it was made with."""

    options: str
    context: BrowserContext


class Contexts:
    """Contexts of a browser that are lent to one test at a time; what pages stored is gone when they come back."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.free: list[Lent] = []

    def lend(self, options: dict[str, Any]) -> Lent:
        """A context with these options that nobody has."""
        wanted = repr(sorted(options.items()))
        for at, loan in enumerate(self.free):
            if loan.options == wanted:
                return self.free.pop(at)
        return Lent(wanted, patient(self.browser, **options))

    def give_back(self, loan: Lent) -> None:
        """Take a context back, as if nothing had been open in it: what a page stores on leaving, it stores before."""
        for page in loan.context.pages:
            if not page.url.startswith(("about:", "data:", "blob:")):
                page.evaluate("() => { dispatchEvent(new Event('pagehide')); localStorage.clear(); }")
            page.close()
        loan.context.clear_cookies()
        self.free.append(loan)


def quiet(page: Page) -> None:
    """Wait until a page is loaded, its fonts are there, nothing moves, and it has nothing more to do."""
    page.wait_for_load_state("load")
    page.evaluate(QUIET)


def laid_out(page: Page) -> None:
    """Let a page lay out everything, also what it leaves until it comes in sight."""
    page.add_style_tag(content="* { content-visibility: visible !important; }")


def followed(page: Page) -> None:
    """Wait until the passages out of sight have followed a change of what is shown."""
    page.wait_for_function("!document.querySelector('[data-waits]')")


def opened(page: Page, real: Path, path: str, *rest: str) -> None:
    """Open a page of a built site from its folder, afresh; `rest` is what follows the file's name in the address."""
    page.goto("about:blank")
    page.goto((real / "site" / path).as_uri() + "".join(rest))


def choose(page: Page, state: str, value: str) -> None:
    """Choose a value of a state behind the button Aa of the bar."""
    page.locator("[popovertarget=reader-options]").click()
    page.locator(f"#reader-options [data-do={state}][data-value={value}]").click()
    page.keyboard.press("Escape")


def snapshot(folder: Path) -> dict[str, str]:
    """Every file below a folder with its hash."""
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


class _Texts(HTMLParser):
    """Text of every element with an id; its own, and that of what is in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str | None]] = []
        self.texts: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            name = dict(attrs).get("id")
            self.open.append((tag, name))
            if name:
                self.texts[name] = ""

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, name in self.open:
            if name:
                self.texts[name] += data


def texts(page: Path) -> dict[str, str]:
    """The text of every element of a page that has an id."""
    parser = _Texts()
    parser.feed(page.read_text("utf-8"))
    return parser.texts
