"""The ways through the search: the order of hits, what they are, addresses in the box, and the box on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.accessibility import violations
from tests.browser.search_box import hits, search, settled
from tests.pages import opened

CHAPTER = "reports/liaoning-plan-14-5/04.html"
BUSINESS = "营商环境"
PHONE: ViewportSize = {"width": 390, "height": 844}


def looked_up(page: Page, query: str) -> list[str]:
    """The addresses that are offered for one."""
    page.locator("[data-search-input]").fill(query)
    page.locator(".found-goto a").first.wait_for()
    offered: list[str] = page.locator(".found-goto a").evaluate_all("all => all.map(one => one.dataset.id)")
    return offered


def test_hits_come_by_relevance_or_by_time_and_the_address_keeps_which(
    real: Path, page: Page, segments: list[dict[str, Any]]
) -> None:
    opened(page, real, "search.html")
    by_relevance = [hit["id"] for hit in search(page, BUSINESS)]
    page.locator("select[name=sort]").select_option("time")
    page.wait_for_function("() => new URLSearchParams(location.search).get('sort') === 'time'")
    by_time = [hit["id"] for hit in settled(page, BUSINESS)]
    assert sorted(by_time) == sorted(by_relevance)
    assert by_time != by_relevance
    assert by_time == [segment["id"] for segment in segments if segment["id"] in set(by_time)]
    page.reload()
    page.wait_for_selector("[data-search-result]")
    assert [hit["id"] for hit in settled(page, BUSINESS)] == by_time
    page.locator("select[name=sort]").select_option("")
    page.wait_for_function("() => !location.search.includes('sort')")
    assert [hit["id"] for hit in settled(page, BUSINESS)] == by_relevance


def test_what_the_texts_of_a_report_are_stays_in_sight_over_its_hits(real: Path, page: Page) -> None:
    opened(page, real, "search.html", f"?q={quote('GDP')}")
    settled(page, "GDP")
    last = page.locator("[data-search-result]").nth(8)
    last.evaluate("hit => hit.scrollIntoView({ block: 'end' })")
    head = page.locator(".found-status").first
    box = head.bounding_box()
    assert box
    assert 40 <= box["y"] < 60
    assert head.evaluate("""head => { const { left, top, height } = head.getBoundingClientRect();
      return head.contains(document.elementFromPoint(left + 12, top + height / 2)); }""")


@pytest.mark.parametrize("kind", ["", "&as=kwic"])
def test_what_texts_are_is_said_once_a_report_and_beside_what_is_other(
    kind: str, real: Path, page: Page, segments: list[dict[str, Any]]
) -> None:
    opened(page, real, "search.html", f"?q={quote('GDP')}{kind}")
    settled(page, "GDP")
    heads = page.wait_for_function("""() => {
      const heads = [...document.querySelectorAll(".found-status")];
      const first = head => head.nextElementSibling.nextElementSibling.querySelector("a").dataset.id;
      const sides = head => [...head.querySelectorAll("[data-language]")].map(side =>
        [side.dataset.language, side.className, side.innerText]);
      const isWhole = heads.length === 4 && heads.length === document.querySelectorAll(".found-report").length;
      return isWhole && heads.map(head => [first(head), sides(head)]);
    }""").json_value()
    for first, sides in heads:
        own = [segment for segment in segments if segment["report"] == first.partition(":")[0]]
        assert [language for language, _, _ in sides] == ["zh", "en"]
        for language, css, words in sides:
            origins = [segment[f"{language}_origin"] for segment in own]
            most = max(set(origins), key=origins.count)
            assert css == f"found-origin {most}"
            assert ("nofficial" in words) == (most == "unofficial")
    byname = {segment["id"]: segment for segment in segments}
    marks = page.locator(".found-unlike").evaluate_all(
        "all => all.map(one => [one.closest('a').dataset.id, one.closest('.found-side').lang, one.innerText])")
    for name, lang, word in marks:
        origin = byname[name]["en_origin" if lang == "en" else "zh_origin"]
        assert ("nofficial" in word) == (origin == "unofficial")
    if not kind:
        assert len(marks) < len(hits(page)) / 4


@pytest.mark.parametrize("kind", ["", "&as=kwic"])
def test_a_sentence_of_ours_in_an_official_text_has_its_own_mark(
    kind: str, real: Path, page: Page, segments: list[dict[str, Any]]
) -> None:
    own = next(segment for segment in segments
               if segment["report"] == "liaoning-2021" and segment["en_origin"] == "unofficial")
    words = (own["zh"] or "")[:12]
    opened(page, real, "search.html", f"?q={quote(words)}&report=liaoning-2021{kind}")
    page.wait_for_selector(f"[data-id='{own['id']}'] .found-unlike")
    mark = page.locator(f"[data-id='{own['id']}'] .found-unlike").first
    assert "nofficial" in mark.inner_text()
    assert mark.evaluate("mark => mark.closest('.found-side').lang") == "en"


def test_an_address_leads_to_its_place_in_each_report_that_has_it(
    real: Path, page: Page, segments: list[dict[str, Any]]
) -> None:
    names = [segment["id"] for segment in segments]
    opened(page, real, "search.html")
    page.locator("[data-search-input]").focus()
    search(page, BUSINESS)
    assert looked_up(page, "2.19.4") == [name for name in names if name.endswith(":2.19.4")]
    for query, offered in (
        ("liaoning-2021:2.19.4", "liaoning-2021:2.19.4"), ("liaoning-2021:2.19.4.", "liaoning-2021:2.19.4"),
        ("Liaoning-2021：2.19.4。", "liaoning-2021:2.19.4"), ("liaoning-2021:2.19", "liaoning-2021:2.19"),
        ("liaoning-2021:2.19.1..2.19.3", "liaoning-2021:2.19.1..2.19.3"),
        ("liaoning-2021:2.19.1..liaoning-2021:2.19.3", "liaoning-2021:2.19.1..2.19.3"),
        ("liaoning-2021:2.19..2.20", "liaoning-2021:2.19..2.20")):
        assert looked_up(page, query) == [offered]
        assert "Go to" in page.locator(".found-goto a").first.inner_text()
        assert not page.locator("[data-search-empty]").is_visible()


def test_enter_opens_an_address_with_its_range_lit(real: Path, page: Page) -> None:
    opened(page, real, "index.html", "?view=side")
    page.locator("[data-search-input]").click()
    looked_up(page, "liaoning-2021:2.19.1..2.19.3")
    page.keyboard.press("Enter")
    page.wait_for_selector(".in-range")
    assert page.url.endswith("#liaoning-2021:2.19.1..2.19.3")
    assert "mark" not in parse_qs(urlsplit(page.url).query)
    assert page.locator(".cell.zh .in-range").count() == 3


@pytest.mark.parametrize(("query", "nearest"), [
    ("liaoning-2021:2.19.99", "liaoning-2021:2.19.5"), ("liaoning-2021:99.1.1", "liaoning-2021:2.1.1"),
    ("liaoning-1999:2.19.4", "liaoning-2021:2.19.4"), ("liaoning-2021:2.19.3..2.19.99", "liaoning-2021:2.19.5")])
def test_an_address_that_is_not_there_says_so_and_offers_the_nearest(
    query: str, nearest: str, real: Path, page: Page
) -> None:
    opened(page, real, "search.html")
    page.locator("[data-search-input]").focus()
    search(page, BUSINESS)
    assert nearest in looked_up(page, query)
    assert f"There is no address {query}" in page.locator(".found-goto").inner_text()
    page.keyboard.press("Enter")
    assert "search.html" in page.url


def test_a_figure_is_no_address(real: Path, page: Page, segments: list[dict[str, Any]]) -> None:
    opened(page, real, "search.html")
    found = search(page, "25.1")
    assert {hit["id"] for hit in found} <= {segment["id"] for segment in segments}
    assert page.locator(".found-goto").inner_text() == ""


def test_the_box_opens_over_the_whole_width_of_a_phone_and_closes(real: Path, page: Page) -> None:
    page.set_viewport_size(PHONE)
    for path in (CHAPTER, "about/texts.html"):
        for way in ("button", "escape"):
            opened(page, real, path)
            page.evaluate("window.scrollTo(0, 900)")
            before = page.evaluate("scrollY")
            page.locator(".reader-bar [data-do=search]").click()
            box, leave = page.locator("[data-search-input]"), page.locator("[data-do=leave]")
            assert page.evaluate("document.activeElement.hasAttribute('data-search-input')")
            areas = [one.bounding_box() for one in (box, leave)]
            assert areas[0]
            assert areas[1]
            assert areas[0]["x"] <= 8
            assert areas[1]["x"] + areas[1]["width"] >= PHONE["width"] - 8
            assert min(areas[0]["height"], areas[1]["height"], areas[1]["width"]) >= 44
            search(page, BUSINESS)
            panel = page.locator(".found").bounding_box()
            assert panel
            assert (panel["x"], panel["width"]) == (0, PHONE["width"])
            assert panel["y"] + panel["height"] >= PHONE["height"] - 1
            box.fill("")
            assert box.is_visible()
            search(page, BUSINESS)
            leave.click() if way == "button" else page.keyboard.press("Escape")
            assert not page.locator(".found").is_visible()
            assert not leave.is_visible()
            assert not box.is_visible()
            assert page.evaluate("scrollY") == before
            assert "q=" not in page.url


@pytest.mark.parametrize("path", [CHAPTER, "search.html"])
def test_the_box_is_named_in_the_language_of_the_interface(path: str, real: Path, page: Page) -> None:
    opened(page, real, path, "?ui=en")
    box = page.locator("[data-search-input]")
    assert box.get_attribute("placeholder") == "Search all reports"
    page.evaluate("document.documentElement.setAttribute('data-ui', 'zh')")
    page.wait_for_function("() => document.querySelector('[data-search-input]').placeholder === '搜索全部报告'")
    assert box.get_attribute("aria-label") == "搜索全部报告"
    search(page, BUSINESS)
    assert page.locator("select[name=sort] option").all_text_contents() == ["按相关程度", "按时间"]
    page.evaluate("document.documentElement.setAttribute('data-ui', 'en')")
    page.wait_for_function("() => document.querySelector('select[name=sort] option').text === 'by relevance'")


@pytest.mark.parametrize(("path", "width", "query"), [
    (CHAPTER, 390, BUSINESS), (CHAPTER, 390, "2.19.4"), ("search.html", 1400, "liaoning-2021:2.19.99")])
def test_axe_finds_nothing_with_the_box_open(path: str, width: int, query: str, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, real, path)
    page.keyboard.press("/") if path == CHAPTER else page.locator("[data-search-input]").focus()
    search(page, BUSINESS)
    if query != BUSINESS:
        looked_up(page, query)
    assert violations(page) == []
