"""The search in a browser, from `file://`: how it shows what it finds, where it lands, and what it costs before."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.browser.search_box import hits, search, settled
from tests.pages import Tabs, opened

CHAPTER, PLAN = "reports/liaoning-2021/02.html", "reports/liaoning-plan-14-5/04.html"
LEFTS = "marks => marks.slice(0, 20).map(mark => Math.round(mark.getBoundingClientRect().left))"
LACKING = (
    """links => links.filter(link => ![...link.querySelectorAll('mark')].some(mark => mark.checkVisibility())).length"""
)


@pytest.mark.parametrize(("name", "value", "query", "check"), [
    ("report", "dalian-2023", "5G", lambda s: s["report"] == "dalian-2023"),
    ("lang", "zh", "GDP", lambda s: "GDP" in (s["zh"] or "")),
    ("lang", "zh", "GDP", lambda s: "GDP" in (s["zh"] or "")),
    ("origin", "published-translation", "5G", lambda s: s["en_origin"] == "published-translation")])
def test_filters_narrow_and_stand_in_the_address(name: str, value: str, query: str, check: Any, real: Path, page: Page,
                                                 segments: list[dict[str, Any]]) -> None:
    byname = {segment["id"]: segment for segment in segments}
    opened(page, real, "search.html")
    page.locator("[data-search-input]").focus()
    everything = search(page, query)
    page.locator(f"select[name={name}]").select_option(value)
    page.wait_for_function(f"() => new URLSearchParams(location.search).get('{name}') === '{value}'")
    found = {hit["id"] for hit in settled(page, query)}
    assert 0 < len(found) < len(everything)
    assert all(check(byname[one]) for one in found)
    assert {hit["id"] for hit in everything if check(byname[hit["id"]])} == found
    page.reload()
    page.wait_for_selector("[data-search-result]")
    assert {hit["id"] for hit in settled(page, query)} == found
    assert page.locator(f"select[name={name}]").input_value() == value


@pytest.mark.parametrize("view", ["side", "zh", "en"])
@pytest.mark.parametrize("query", ["营商环境", "integrated online"])
def test_hits_show_their_words_in_every_view(query: str, view: str, real: Path, page: Page) -> None:
    for kind in ("", "&as=kwic"):
        opened(page, real, "search.html", f"?view={view}&q={quote(query)}{kind}")
        settled(page, query)
        lacking = f"({LACKING})([...document.querySelectorAll('[data-search-result]')])"
        assert page.evaluate(lacking) == 0, "counted at one moment: the list is written anew when the glossary comes"


def test_the_panel_closes_by_button_and_by_escape_from_anywhere(real: Path, page: Page) -> None:
    opened(page, real, "about/texts.html")
    for way in ("button", "escape"):
        page.locator("[data-search-input]").click()
        search(page, "大连")
        if way == "button":
            page.locator("[data-does=close]").click()
        else:
            page.evaluate("document.activeElement.blur()")
            page.keyboard.press("Escape")
        assert not page.locator(".found").is_visible()
        assert "q=" not in page.url


def test_an_empty_mark_in_an_address_does_no_harm(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?mark=#liaoning-2021:2.2.1")
    page.wait_for_timeout(300)
    assert page.evaluate("1 + 1") == 2
    assert page.locator(".row > .cell mark").count() == 0


def test_reports_that_cannot_be_loaded_are_said_and_the_others_searched(real: Path, page: Page) -> None:
    page.route("**/search/reports/dalian-2023.js", lambda route: route.abort())
    opened(page, real, "search.html", "?q=" + quote("营商环境"))
    page.wait_for_selector("[data-search-result]")
    page.locator("[data-search-input]").fill("zzqqxx")
    page.wait_for_selector("[data-search-empty]:not([hidden])")
    assert "could not be loaded" in page.locator("[role=status]").first.inner_text()


def test_keyword_in_context_lines_up_the_words(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?q=" + quote("营商环境") + "&as=kwic")
    page.wait_for_function("() => document.querySelectorAll('.kwic .found-line').length >= 40")
    lines = page.locator(".found-line")
    assert set(lines.locator(".found-words mark").all_inner_texts()) == {"营商环境"}
    places = lines.locator(".found-words mark").evaluate_all(LEFTS)
    assert max(places) - min(places) <= 2


def test_hits_can_be_taken_as_a_table(real: Path, page: Page, segments: list[dict[str, Any]]) -> None:
    """Every Chinese sentence, whose texts went through packing and back, comes out as it is in the downloads."""
    byname = {segment["id"]: segment for segment in segments}
    for query, language in (("的", "zh"), ("the", "en")):
        opened(page, real, "search.html", "?q=" + quote(query))
        page.wait_for_function("() => document.querySelectorAll('[data-search-result]').length > 100")
        with page.expect_download() as download:
            page.locator("[data-does=csv]").click()
        text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
        rows = list(csv.DictReader(text.splitlines()))
        assert len(rows) > 500
        for row in rows:
            own = byname[row["id"]]
            assert (row["zh"], row["en"]) == (own["zh"] or "", own["en"] or "")
            assert (row["zh_origin"], row["en_origin"]) == (own["zh_origin"], own["en_origin"])
        word = re.compile(r"(?i)\bthe" if language == "en" else "的")
        assert {row["id"] for row in rows} == {
            s["id"]
            for s in segments
            if word.search((s["en"] or "").replace("’", "")) or (language == "zh" and "的" in (s["zh"] or ""))
        }


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize("view", ["side", "stack", "zh", "en"])
@pytest.mark.parametrize(("query", "report"), [("一网通办", "liaoning-2021"), ("integrated online", "liaoning-2021"),
                                               ("接诉即办", "liaoning-plan-14-5"), ("Yinggeshi", "dalian-2023")])
def test_a_hit_lands_on_its_sentence_in_sight_and_marked(query: str, report: str, view: str, script: str, real: Path,
                                                         page: Page) -> None:
    opened(page, real, "index.html", f"?view={view}&script={script}")
    page.evaluate(f"localStorage.setItem('liaoning-reader', JSON.stringify({{view: '{view}', script: '{script}'}}))")
    page.locator("[data-search-input]").click()
    search(page, query)
    link = page.locator(f"[data-search-result][data-id^='{report}:']").first
    name = link.get_attribute("data-id")
    link.click()
    page.wait_for_function("() => document.querySelector('article mark')")
    sides = page.locator(f"[id='{name}'], [data-seg='{name}']").locator("visible=true")
    box = sides.first.bounding_box()
    assert box
    assert 40 <= box["y"] < 700
    assert "in-range" in (sides.first.get_attribute("class") or "")
    marks = page.locator("article mark").locator("visible=true")
    assert marks.count() >= 1
    mark = marks.first.bounding_box()
    assert mark
    assert 0 <= mark["y"] < 900


def test_back_returns_to_the_list_where_it_was(real: Path, page: Page) -> None:
    for path in ("index.html", "search.html"):
        opened(page, real, path)
        page.locator("[data-search-input]").click()
        search(page, "发展")
        link = page.locator("[data-search-result]").nth(120)
        link.scroll_into_view_if_needed()
        before, name = link.bounding_box(), link.get_attribute("data-id")
        link.click()
        page.wait_for_function("() => document.querySelector('article mark')")
        page.go_back()
        page.wait_for_function(f"() => document.activeElement.dataset.id === '{name}'")
        after = page.locator(f"[data-search-result][data-id='{name}']").bounding_box()
        assert before
        assert after
        assert abs(before["y"] - after["y"]) < 80
        assert page.locator("[data-search-input]").input_value() == "发展"


def test_a_reader_searches_from_where_she_reads(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.40")
    before = page.evaluate("scrollY")
    assert before > 2000
    page.keyboard.press("/")
    search(page, "粮食")
    box, hit = page.locator("[data-search-input]").bounding_box(), page.locator("[data-search-result]").first
    assert box
    assert 0 <= box["y"] < 60
    assert hit.evaluate("""hit => { const { left, top } = hit.getBoundingClientRect();
      return hit.contains(document.elementFromPoint(left + 9, top + 9)); }""")
    page.keyboard.press("Escape")
    assert abs(page.evaluate("scrollY") - before) < 2


def test_keys_open_walk_follow_and_leave(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    for key in ("/", "Control+k"):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.hasAttribute('data-search-input')")
        assert page.locator("[data-search-input]").input_value() == ""
        page.keyboard.press("Escape")
        assert not page.evaluate("document.activeElement.hasAttribute('data-search-input')")
    page.keyboard.press("/")
    page.keyboard.type("talent special zone")
    page.wait_for_selector("[data-search-result]")
    settled(page, "talent special zone")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.hasAttribute('data-search-result')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.hasAttribute('data-search-input')")
    page.keyboard.press("Escape")
    assert not page.locator(".found").is_visible()
    assert "q=" not in page.url
    page.keyboard.press("/")
    page.wait_for_selector(".found:not([hidden])")
    first = hits(page)[0]["id"]
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('article mark')")
    assert page.url.endswith(f"#{first}")


def test_half_typed_pinyin_is_not_searched_and_what_it_becomes_is(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    page.locator("[data-search-input]").click()
    search(page, "大连")
    session = page.context.new_cdp_session(page)
    page.locator("[data-search-input]").fill("")
    for text in ("y", "ying", "ying shang"):
        session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    page.wait_for_function("() => document.querySelectorAll('[data-search-result]').length === 0")
    page.wait_for_timeout(300)
    assert hits(page) == []
    assert not page.locator("[data-search-empty]").is_visible()
    session.send("Input.insertText", {"text": "营商"})
    assert len(settled(page, "营商")) > 20


def test_a_page_whose_reader_does_not_search_loads_nothing_of_it(real: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, real, CHAPTER)
    page.wait_for_timeout(500)
    assert [url for url in asked if "search" in url] == []
    assert page.evaluate("typeof readerSearch") == "undefined"
    page.locator("[data-search-input]").focus()
    page.keyboard.type("辽宁")
    page.wait_for_selector("[data-search-result]")
    assert all(urlsplit(url).scheme in ("file", "blob", "about") for url in asked)


def test_results_follow_the_script_and_say_what_is_ours(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?script=hant&q=" + quote("营商环境"))
    page.wait_for_selector("[data-search-result]")
    found = settled(page, "营商环境")
    assert any("營商環境" in hit["text"] for hit in found)
    assert not any("营商环境" in hit["text"] for hit in found)
    page.evaluate("document.documentElement.dataset.ui = 'zh'")
    page.wait_for_function("() => document.querySelector('.found-status')?.innerText.includes('非官方')")
    own = page.locator(".found-status", has_text="非官方").first
    assert "官方文本" in own.locator("[data-language=zh]").inner_text()
    assert "非官方" in own.locator("[data-language=en]").inner_text()


def test_the_box_is_in_every_header_on_desktop_and_phone_or_on_the_page_itself(real: Path, page: Page) -> None:
    for width in (1400, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        for path in ("index.html", CHAPTER, PLAN, "about/texts.html"):
            opened(page, real, path)
            box = page.locator("[data-search-box] [data-search-input]")
            assert (page.locator("header [data-search-box]").count() == 0) == (path == "index.html")
            assert page.locator("[data-search-input]").count() == 1
            if not box.is_visible():
                page.locator(".reader-bar [data-do=search]").click()
            assert box.is_visible()
        box.click()
        search(page, "粮食")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("[data-search-result]").first.is_visible()


def test_without_script_no_box_is_shown(real: Path, tabs: Tabs) -> None:
    page = tabs(java_script_enabled=False)
    for path in ("index.html", "search.html"):
        page.goto((real / "site" / path).as_uri())
        assert not page.locator("[data-search-input]").is_visible()
    assert "搜索需要浏览器允许脚本" in page.locator("article").inner_text()


@pytest.mark.parametrize("query", ["营商环境", "营商坏境"])
def test_axe_finds_nothing_light_or_dark(query: str, real: Path, tabs: Tabs) -> None:
    for path, width in (("search.html", 1400), ("index.html", 390), (CHAPTER, 1400)):
        page = tabs(viewport={"width": width, "height": 900})
        page.goto((real / "site" / path).as_uri())
        page.locator("[data-search-input]").click()
        search(page, query)
        assert violations(page) == []


def test_the_address_of_a_landing_names_the_words(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?q=" + quote("營商環境"))
    page.wait_for_selector("[data-search-result]")
    address = urlsplit(hits(page)[0]["href"])
    assert "营商环境" in parse_qs(address.query)["mark"]
