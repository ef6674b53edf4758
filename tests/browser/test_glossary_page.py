"""The page of the glossary in a browser: it sorts, filters and leads by letter in either order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import Tabs, opened, quiet
from tools.library import INPUTS


def test_pinyin_that_was_mended_leads_to_the_term(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?q=changsanjiao")
    page.locator("[data-search-empty] [data-query='长三角']").wait_for()


def test_the_glossary_page_filters_and_sorts(real: Path, page: Page) -> None:
    opened(page, real, "glossary.html")
    entries = page.locator(".glossary .entry")
    assert entries.count() == len(INPUTS.glossary)
    spoken = [said.replace("’", "") for said in entries.locator(".pinyin").all_text_contents()]
    assert spoken == sorted(spoken)
    page.locator("[data-order=en]").click()
    english = entries.evaluate_all("list => list.map(entry => entry.dataset.en)")
    assert english[0][0].isdigit()
    assert english.index("business environment") < english.index("rural revitalization")
    page.locator(".glossary-tools input").fill("营商环境")
    shown = page.locator(".glossary .entry:visible")
    assert 1 <= shown.count() < 12
    assert "business environment" in shown.first.inner_text()
    first = page.locator(".entry", has=page.locator("dt", has_text=re.compile("^营商环境"))).first
    first.locator(".uses a").click()
    page.wait_for_selector(".kwic [data-search-result]")
    assert set(page.locator(".found-words mark").all_inner_texts()) == {"营商环境"}


@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize(("order", "letters"), [("pinyin", "AHZ"), ("en", "BVZ")])
def test_letters_lead_to_their_entries_in_either_order(
    order: str, letters: str, width: int, real: Path, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, real, "glossary.html")
    page.locator(f"[data-order={order}]").click()
    links = page.locator(".letters a:visible")
    places = page.locator(".glossary-letter:visible")
    assert links.all_inner_texts() == places.locator("h2").all_inner_texts()
    for letter in letters:
        links.get_by_text(letter, exact=True).click()
        quiet(page)
        heading, tools = (
            places.locator("h2", has_text=letter).bounding_box(),
            page.locator(".glossary-tools").bounding_box(),
        )
        assert heading
        assert tools
        assert heading["y"] >= tools["y"] + tools["height"]
        assert heading["y"] < 420 or letter == "Z"
        entry = page.locator(page.evaluate("location.hash")).locator(".entry").first
        said = entry.locator(".pinyin").inner_text() if order == "pinyin" else entry.get_attribute("data-en")
        assert str(said).upper().startswith(letter)


def test_letters_of_a_filtered_list_lead_to_what_is_left(real: Path, page: Page) -> None:
    opened(page, real, "glossary.html")
    for order, left in (("en", {"C", "R"}), ("pinyin", {"C", "K"})):
        page.locator(f"[data-order={order}]").click()
        page.locator(".glossary-tools input").fill("朝阳")
        live = page.locator(".letters:visible a[href]")
        shown = page.locator(".glossary-letter:visible h2").all_inner_texts()
        assert live.all_inner_texts() == shown
        assert set(shown) <= left
        assert page.locator(".letters:visible a").count() > 20
        live.first.click()
        assert page.locator(".glossary-letter:target .entry:visible").count()
    page.locator(".glossary-tools input").fill("")
    assert page.locator(".letters:visible a[aria-disabled]").count() == 0


def test_an_address_of_a_letter_brings_its_order(real: Path, page: Page) -> None:
    opened(page, real, "glossary.html", "#az-W")
    assert page.locator("[data-order=en]").get_attribute("aria-pressed") == "true"
    assert page.locator("#az-W h2").is_visible()
    page.evaluate("location.hash = '#letter-H'")
    page.locator("#letter-H .entry").first.wait_for()
    assert page.locator("[data-order=pinyin]").get_attribute("aria-pressed") == "true"


def test_without_script_the_letters_of_pinyin_lead_to_their_entries(real: Path, tabs: Tabs) -> None:
    plain = tabs(java_script_enabled=False)
    plain.goto((real / "site/glossary.html").as_uri())
    assert plain.locator(".letters:visible").count() == 1
    plain.locator(".letters a", has_text="Z").click()
    assert plain.url.endswith("#letter-Z")
    assert plain.locator("#letter-Z .entry").first.is_visible()


@pytest.mark.parametrize("width", [390, 1400])
def test_axe_finds_nothing_on_the_filtered_page_light_or_dark(width: int, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, real, "glossary.html", "#az-C")
    page.locator(".glossary-tools input").fill("朝阳")
    quiet(page)
    assert violations(page) == []
