"""Figures in a text whose indicator is known: their signs, the ways from them, and what a phone makes of a tap."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.browser.test_acts import CLIPBOARD, PHONE
from tests.pages import Tabs, choose, laid_out, opened, quiet

REVIEW = "reports/liaoning-2023/01.html"
TARGETS = "reports/liaoning-2021/02.html"
SENTENCE = "liaoning-2023:1.3.2"
SIGN = "figure => getComputedStyle(figure, '::after').content.replace(/[^\\u25a0-\\u25ff]/g, '')"


def figure(page: Page, sentence: str = SENTENCE, language: str = "zh") -> Any:
    """The first figure that is shown of a sentence."""
    side = f".cell.{language} [id='{sentence}'], .cell.{language} [data-seg='{sentence}']"
    return page.locator(side).locator("a.fact:visible").first


def test_a_figure_leads_to_its_indicator_and_says_what_it_is_in_the_readers_language(real: Path, page: Page) -> None:
    for ui, said in (("zh", "结果（2022年）：地区生产总值增长"), ("en", "Outcome, 2022: regional GDP, growth")):
        for language in ("zh", "en"):
            opened(page, real, REVIEW, f"?ui={ui}")
            own = figure(page, language=language)
            assert own.get_attribute("title") == said
            own.click()
            page.wait_for_url("**/indicators/gdp-growth.html*")


def test_targets_outcomes_and_what_is_neither_have_signs_of_their_own(real: Path, page: Page) -> None:
    signs = {}
    for path in (REVIEW, TARGETS):
        opened(page, real, path)
        for kind in ("target", "outcome", "other"):
            if page.locator(f"a.fact.{kind}:visible").count():
                signs[kind] = page.locator(f"a.fact.{kind}:visible").first.evaluate(SIGN)
    assert signs == {"target": "○", "outcome": "●", "other": "◇"}


def test_the_sign_is_in_no_text(real: Path, page: Page) -> None:
    opened(page, real, REVIEW)
    laid_out(page)
    assert not set("○●◇\u2060") & set(page.locator("article").inner_text())
    side = page.locator(f"[id='{SENTENCE}']")
    side.evaluate("side => getSelection().selectAllChildren(side)")
    page.keyboard.press("Control+c")
    text, html = page.evaluate(CLIPBOARD)
    assert text == side.locator(".hans").inner_text()
    assert "<a" not in html


def test_no_word_of_a_text_is_lost_to_its_marks(real: Path, page: Page, segments: list[dict[str, Any]]) -> None:
    words = {segment["id"]: (segment["zh"], segment["en"]) for segment in segments}
    for path in (REVIEW, TARGETS, "reports/dalian-2023/01.html"):
        opened(page, real, path)
        shown = page.evaluate("""() => [...document.querySelectorAll('.row .seg:has(a.fact)')].map(side => {
          const bare = side.cloneNode(true);
          for (const other of bare.querySelectorAll('.hant, .mark, .ours, .unseen, .wall')) other.remove();
          return [side.id || side.dataset.seg, bare.textContent.trim()]; })""")
        assert len(shown) > 50
        assert [name for name, text in shown if text not in words[name]] == []


def test_the_marks_can_be_switched_off_and_stay_off(real: Path, page: Page) -> None:
    opened(page, real, REVIEW)
    choose(page, "figures", "off")
    page.wait_for_url(lambda url: "figures=off" in url)
    own = figure(page)
    assert own.evaluate(SIGN) == ""
    own.click(force=True)
    page.locator(".acts").wait_for()
    assert REVIEW in page.url
    opened(page, real, TARGETS)
    assert page.locator("html").get_attribute("data-figures") == "off"
    choose(page, "figures", "on")
    assert figure(page, "liaoning-2021:2.10.1").evaluate(SIGN) == "○"


@pytest.mark.parametrize("width", [390, 360, 320])
def test_on_a_phone_a_tap_on_a_figure_chooses_its_sentence_and_the_sheet_has_its_figures(
        width: int, real: Path, tabs: Tabs) -> None:
    page = tabs(**PHONE | {"viewport": {"width": width, "height": 844}})
    opened(page, real, REVIEW, "?ui=en")
    own = figure(page)
    own.scroll_into_view_if_needed()
    own.tap()
    strip = page.locator(".acts")
    strip.wait_for()
    assert REVIEW in page.url
    assert page.locator(".seg.chosen").count() == 2
    close = strip.locator("[data-act=close]").bounding_box()
    assert close
    assert close["x"] + close["width"] <= width
    for button in strip.locator("button:visible").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    if width >= 390:
        assert strip.evaluate("strip => strip.scrollWidth <= strip.clientWidth")
    strip.locator("[data-act=figures]").tap()
    ways = page.locator("#dialog-figures a")
    assert ways.count() == 7
    assert ways.first.inner_text() == "2.1% Outcome, 2022: regional GDP, growth"
    assert all((way.bounding_box() or {"height": 0})["height"] >= 44 for way in ways.all())
    ways.first.tap()
    page.wait_for_url("**/indicators/gdp-growth.html*")


def test_figures_have_no_stops_of_their_own_and_a_key_lists_them(real: Path, page: Page) -> None:
    opened(page, real, REVIEW, "?ui=zh")
    assert page.locator("a.fact").count() > 100
    assert page.locator("a.fact:not([tabindex='-1'])").count() == 0
    page.evaluate("name => document.getElementById(name).focus()", SENTENCE)
    page.keyboard.press("i")
    listed = page.locator("#dialog-figures li")
    listed.first.wait_for()
    assert listed.count() == 7
    assert "结果（2022年）：地区生产总值增长" in listed.first.inner_text()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert "此句的数字" in page.locator("#dialog-keys").inner_text()


def test_the_strip_counts_the_figures_of_a_sentence_once_and_has_none_where_there_are_none(
        real: Path, page: Page) -> None:
    opened(page, real, REVIEW)
    page.evaluate("name => document.getElementById(name).focus()", SENTENCE)
    page.keyboard.press("c")
    button = page.locator("[data-act=figures]")
    button.wait_for()
    assert re.sub(r"\D", "", button.inner_text()) == "7"
    page.evaluate("document.getElementById('liaoning-2023:1.3.1').focus()")
    page.keyboard.press("c")
    page.locator(".chosen[id='liaoning-2023:1.3.1']").wait_for()
    assert not button.is_visible()


def test_a_term_in_a_figure_is_looked_up_and_its_figure_leads_on(real: Path, page: Page) -> None:
    opened(page, real, TARGETS)
    own = figure(page, "liaoning-2021:2.10.4")
    own.locator(".term").click()
    page.locator("#reader-term[role=dialog]").wait_for()
    assert TARGETS in page.url
    page.keyboard.press("Escape")
    own.click(position={"x": 4, "y": 8})
    page.wait_for_url("**/indicators/grain-output.html*")


def test_a_selection_runs_over_figures(real: Path, page: Page) -> None:
    opened(page, real, REVIEW)
    own = figure(page)
    own.scroll_into_view_if_needed()
    box = own.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 3, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 60, middle, steps=5)
    page.mouse.up()
    assert len(str(page.evaluate("String(getSelection())"))) > 3
    assert REVIEW in page.url


def test_paper_has_no_signs(real: Path, page: Page) -> None:
    opened(page, real, REVIEW)
    page.emulate_media(media="print")
    assert figure(page).evaluate(SIGN) == ""


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("path", ["scoreboard/index.html", "scoreboard/liaoning-2021.html", "threads/gdp-growth.html"])
def test_axe_finds_nothing_where_targets_are_followed(path: str, width: int, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, real, path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_in_the_list_of_figures(real: Path, page: Page) -> None:
    opened(page, real, REVIEW)
    page.evaluate("name => document.getElementById(name).focus()", SENTENCE)
    page.keyboard.press("i")
    page.locator("#dialog-figures li").first.wait_for()
    quiet(page)
    assert violations(page) == []
