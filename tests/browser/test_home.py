"""The front page: it says what the site is, shows every report, and leads on; and the page for lost addresses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.browser.search_box import settled
from tests.pages import Tabs, opened, quiet

REPORTS = ".home-reports > li"
BOTTOM = "document.querySelector('.home-reports > li:last-child').getBoundingClientRect().bottom"
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 400);
})"""
SMALL = """() => [...document.querySelectorAll('article a, article button, article input')]
  .filter(one => one.checkVisibility())
  .map(one => [one.getBoundingClientRect().height, one.textContent]).filter(([height]) => height < 43.5)"""
STATES = {"liaoning-2021": ("official", "official"), "liaoning-plan-14-5": ("official", "unofficial"),
          "dalian-2023": ("unofficial", "published-translation"), "liaoning-2023": ("official", "unofficial")}
LINES = {"official": "solid", "unofficial": "dashed", "published-translation": "dotted"}
LOOK = "text => [getComputedStyle(text).borderInlineStartStyle, getComputedStyle(text).backgroundColor]"


@pytest.mark.parametrize("locale", ["en-US", "zh-CN"])
def test_purpose_search_and_all_reports_stand_on_the_first_screen(locale: str, real: Path, tabs: Tabs) -> None:
    page = tabs(viewport={"width": 1400, "height": 900}, locale=locale)
    opened(page, real, "index.html")
    title = page.locator("h1").inner_text()
    assert "2021–2023" in title
    assert ("承诺" in title) == (locale == "zh-CN")
    assert ("promised" in title) == (locale == "en-US")
    assert "4,085" in page.locator(".home-has").inner_text()
    box = page.locator("[data-search-input]").bounding_box()
    assert box
    assert box["y"] < 330
    assert box["height"] >= 44
    assert page.locator(REPORTS).count() == 4
    assert page.evaluate(BOTTOM) <= 900


def test_the_page_shows_one_language_of_the_interface_and_without_script_both(real: Path, tabs: Tabs) -> None:
    page = tabs(locale="en-US")
    opened(page, real, "index.html")
    assert "追踪一项承诺" not in page.locator("article").inner_text()
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    assert "追踪一项承诺" in page.locator("article").inner_text()
    assert "Follow a promise" not in page.locator("article").inner_text()
    page = tabs(java_script_enabled=False)
    opened(page, real, "index.html")
    said = page.locator("article").inner_text()
    assert "追踪一项承诺" in said
    assert "Follow a promise" in said
    assert page.locator(REPORTS).count() == 4


def test_reports_stand_in_time_order_each_with_what_both_texts_are(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    ways = page.locator(f"{REPORTS} h3 a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert [way.split("/")[1] for way in ways] == list(STATES)
    for row, states in zip(page.locator(REPORTS).all(), STATES.values(), strict=True):
        for text, state in zip(row.locator(".home-text").all(), states, strict=True):
            line, ground = text.evaluate(LOOK)
            assert line == LINES[state]
            assert (ground == "rgba(0, 0, 0, 0)") == (state != "unofficial")
            assert ("Unofficial" in text.inner_text()) == (state == "unofficial")
    assert page.locator(".home-key li").count() == 3
    first = page.locator(REPORTS).first
    assert "ours: 27" in first.locator(".home-text").nth(1).inner_text()
    assert "ours" not in first.locator(".home-text").first.inner_text()
    first.get_by_role("link", name="Read").click()
    assert page.url.endswith("reports/liaoning-2021/index.html")


def test_every_example_finds_something(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    ways = page.locator(".home-try a").evaluate_all("links => links.map(link => link.href)")
    assert len(ways) == 4
    for way in ways:
        page.goto("about:blank")
        page.goto(way)
        query = parse_qs(urlsplit(way).query)["q"][0]
        page.wait_for_selector("[data-search-result]")
        assert page.locator("[data-search-input]").input_value() == query
        assert settled(page, query)


def test_the_box_searches_here_and_keys_work(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    page.keyboard.press("?")
    assert page.locator("#dialog-keys").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("粮食")
    page.wait_for_selector("[data-search-result]")
    assert settled(page, "粮食")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1400


def test_traditional_characters_follow(real: Path, page: Page) -> None:
    opened(page, real, "index.html", "?ui=zh")
    page.keyboard.press("t")
    assert "辽宁" not in page.locator("article").inner_text()
    assert "遼寧省政府工作報告" in page.locator("article").inner_text()


def test_threads_tell_their_outcome_and_lead_on(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    cards = page.locator(".home-threads > div")
    assert cards.count() == 3
    growth = cards.filter(has_text="Growth").locator("li").all_inner_texts()
    assert len(growth) == 4
    assert any("2.1%" in step for step in growth)
    cards.first.get_by_role("link").first.click()
    assert "thread" in page.url
    assert page.locator(":target").count() == 1 or page.locator("h1").inner_text()


def test_themes_and_the_term_lead_to_their_pages_and_places(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    rows = page.locator(".home-themes tbody tr")
    assert rows.count() == 5
    assert rows.first.locator("td").count() == 4
    widths = rows.locator("i").evaluate_all("bars => bars.map(bar => bar.getBoundingClientRect().width)")
    shares = [int(text.rstrip("%")) for text in rows.locator("td").all_inner_texts()]
    assert widths[shares.index(max(shares))] == max(widths) > min(widths)
    term = page.locator(".home-term")
    assert term.locator("li").count() == 3
    assert "unofficial" in term.locator("li").last.inner_text()
    term.get_by_role("link").first.click()
    page.wait_for_load_state("load")
    assert page.locator("[id='liaoning-2021:1.11.2']").is_visible()


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_nothing_scrolls_sideways_or_is_too_small_to_touch(width: int, real: Path, tabs: Tabs) -> None:
    page = tabs(viewport={"width": width, "height": 844}, has_touch=True)
    opened(page, real, "index.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width < 700:
        assert page.evaluate(SMALL) == []
        assert page.locator(".home-sections a").count() == 6
        assert page.locator(".home-sections a").first.is_visible()


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_the_shares_of_many_reports_move_in_a_box_of_their_own(width: int, real: Path, tabs: Tabs) -> None:
    page = tabs(viewport={"width": width, "height": 844}, has_touch=True)
    opened(page, real, "index.html")
    page.evaluate("""document.querySelectorAll(".home-themes tr").forEach(row => {
        for (let more = 0; more < 10; more++) row.append(row.lastElementChild.cloneNode(true)); })""")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box, term = page.locator(".home-bars").bounding_box(), page.locator(".home-term").bounding_box()
    assert box and term and term["y"] >= box["y"] + box["height"]


@pytest.mark.parametrize("width", [390, 1400])
def test_nothing_moves_while_the_page_comes_in(width: int, real: Path, tabs: Tabs) -> None:
    page = tabs(viewport={"width": width, "height": 900})
    opened(page, real, "index.html")
    quiet(page)
    assert page.evaluate(SHIFTS) < 0.01


@pytest.mark.parametrize("width", [390, 1400])
def test_axe_finds_nothing_light_or_dark(width: int, real: Path, tabs: Tabs) -> None:
    page = tabs(viewport={"width": width, "height": 900})
    opened(page, real, "index.html")
    quiet(page)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_page_of_lost_addresses(scheme: Literal["light", "dark"], real: Path,
                                                         page: Page) -> None:
    page.emulate_media(color_scheme=scheme)
    opened(page, real, "404.html")
    assert Axe().run(page).response["violations"] == []


def test_a_library_of_one_report_shows_what_it_has(alone: Path, page: Page) -> None:
    opened(page, alone, "index.html")
    assert page.locator(REPORTS).count() == 1
    assert "2030" in page.locator("h1").inner_text()
    assert "1 government report," in page.locator(".home-has").inner_text()
    assert "sentences missing" in page.locator(".home-text.missing").inner_text()
    for absent in (".home-threads", ".home-term", ".home-try"):
        assert page.locator(absent).count() == 0


class Lost(SimpleHTTPRequestHandler):
    """Serves a folder below `/prefix`, and its 404.html wherever nothing stands, as hosts of pages do."""

    prefix = ""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self.prefix))

    def send_error(self, code: int, *_: Any) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(params=["", "/reader"])
def served(request: pytest.FixtureRequest, real: Path) -> Iterator[str]:
    """The address of the site on this machine, at the root of a server or below it."""
    handler = type("Handler", (Lost,), {"prefix": request.param})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(real / "site"))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{request.param}"
        server.shutdown()


def led(page: Page) -> tuple[str, list[str]]:
    """What a lost page says, where its links lead, and whether it has its style."""
    assert page.evaluate("getComputedStyle(document.body).borderTopStyle") == "solid"
    assert page.locator(".hant").locator("visible=true").count() == 0
    said = page.locator("main").inner_text()
    links: list[str] = page.locator("main a").evaluate_all("links => links.map(link => link.href)")
    return said, [*links, page.evaluate("document.querySelector('form').action")]


def test_a_lost_address_opened_from_the_folder_leads_back(real: Path, page: Page) -> None:
    opened(page, real, "404.html")
    said, links = led(page)
    assert "此处没有内容" in said
    assert "Nothing stands here" in said
    assert all(Path(urlsplit(link).path).is_file() for link in links)
    page.locator("input").fill("粮食")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-search-result]")
    assert settled(page, "粮食")


@pytest.mark.parametrize("path", ["/deep/missing/path", "/reports/none/07.html", "/nothing.html"])
def test_a_lost_address_of_a_server_leads_back(path: str, served: str, page: Page) -> None:
    """Below the root of a server the way back is known from a folder of the site's, or from `site_url`."""
    if not served.endswith(("/reader",)) or path.startswith("/reports"):
        page.goto(served + path)
        said, links = led(page)
        assert "Nothing stands here" in said
        assert [page.request.get(link).status for link in links] == [200] * len(links)


