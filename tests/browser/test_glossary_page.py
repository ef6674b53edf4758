"""The page of the glossary in a browser: it sorts, filters and leads by letter in either order."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.accessibility import violations
from tests.pages import Tabs, opened, quiet
from tools.library import INPUTS


def typed(said: str) -> str:
    """Printed pinyin as it is typed."""
    toneless = re.sub("[\u0300-\u0307\u0309-\u036f]", "", unicodedata.normalize("NFD", said.lower()))
    return "".join(re.findall("[a-z0-9]", toneless.replace("u\u0308", "v")))


def brought(page: Page, real: Path, term: str) -> Locator:
    """The entry of a term, on the page opened at its address."""
    number = next(number for number, own in enumerate(INPUTS.glossary) if own.zh == term)
    opened(page, real, "glossary.html", f"#t-{number}")
    own = page.locator(f"#t-{number}")
    own.locator("button").first.wait_for()
    quiet(page)
    return own


def test_pinyin_that_was_mended_leads_to_the_term(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?q=changsanjiao")
    page.locator("[data-search-empty] [data-query='长三角']").wait_for()


def test_the_glossary_page_filters_and_sorts(real: Path, segments: list[dict[str, Any]], page: Page) -> None:
    opened(page, real, "glossary.html")
    entries = page.locator(".glossary .entry")
    texts = [segment["zh"] for segment in segments if segment["zh"]]
    assert entries.count() == sum(any(term.zh in text for text in texts) for term in INPUTS.glossary)
    spoken = [typed(said) for said in entries.locator(".pinyin").all_text_contents()]
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
        assert typed(str(said)).upper().startswith(letter)


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


def test_official_renderings_come_first_with_places_and_ours_says_that_it_is_not(real: Path, page: Page) -> None:
    opened(page, real, "glossary.html")
    shown = page.locator(".glossary .entry").evaluate_all("""entries => entries.map(entry => {
      const says = [...entry.querySelectorAll(".say")];
      return {
        official: [...entry.querySelectorAll("q")].map(one => one.textContent),
        places: [...entry.querySelectorAll("q")].map(one => one.parentElement.querySelectorAll("a").length),
        other: says.filter(one => !one.querySelector("q")).map(one => one.querySelector(".en").textContent),
        first: says[0].querySelector("q") !== null, number: Number(entry.id.slice(2)),
        words: says.map(one => /unofficial/.test(one.textContent)), css: says.map(one => one.className) }; })""")
    lines = (real / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()
    texts = "\n".join(json.loads(line)["zh"] or "" for line in lines)
    left_out = set(range(len(INPUTS.glossary))) - {one["number"] for one in shown}
    assert all(INPUTS.glossary[number].zh not in texts for number in left_out)
    for one in shown:
        term = INPUTS.glossary[one["number"]]
        assert one["official"] == list(term.official)
        assert one["first"] == bool(term.official)
        assert all(1 <= places <= 3 for places in one["places"])
        assert one["other"] == ([] if term.en in term.official else [term.en])
        unofficial = [bool(one["other"]) and term.source == "ours" and at == len(one["words"]) - 1
                      for at in range(len(one["words"]))]
        assert one["words"] == unofficial
        assert ["unofficial" in css for css in one["css"]] == unofficial


@pytest.mark.parametrize("asked", ["xianshan", "xi anshan tie kuang", "xi’anshan", "XI'ANSHAN TIEKUANG", "西鞍山铁矿"])
def test_pinyin_is_found_with_spaces_or_without(asked: str, real: Path, page: Page) -> None:
    opened(page, real, "glossary.html")
    page.locator(".glossary-tools input").fill(asked)
    assert "西鞍山铁矿" in page.locator(".glossary .entry:visible dt").all_inner_texts()[0]


@pytest.mark.parametrize("allowed", [True, False])
def test_an_official_rendering_is_copied_by_key_or_tap(allowed: bool, real: Path, page: Page) -> None:
    page.add_init_script("""window.taken = [];
      Object.defineProperty(navigator, "clipboard", { value: ALLOWED ? {
        writeText: text => { window.taken.push(text); return Promise.resolve(); } } : undefined });
      document.execCommand = () => {
        const clipboardData = new DataTransfer();
        document.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true }));
        window.taken.push(clipboardData.getData("text/plain"));
        return true;
      };
    """.replace("ALLOWED", "true" if allowed else "false"))
    own = brought(page, real, "营商环境")
    rendering = own.locator("q").first.text_content()
    own.locator("button").first.focus()
    page.keyboard.press("Enter")
    said = page.locator(".glossary-tools .copied")
    said.filter(has_text="opied").wait_for()
    assert page.evaluate("window.taken") == [rendering]
    assert str(rendering) in said.inner_text()
    assert said.get_attribute("role") == "status"


def test_only_entries_about_to_be_seen_have_buttons_and_each_is_named_by_its_words(real: Path, page: Page) -> None:
    opened(page, real, "glossary.html")
    page.locator(".glossary .entry button").first.wait_for()
    assert page.locator(".glossary .entry button").count() < 200
    unnamed = page.locator(".glossary .entry button").evaluate_all(
        "all => all.filter(one => !document.getElementById(one.getAttribute('aria-describedby')))")
    assert unnamed == []
    last = page.locator(".glossary .entry:has(q)").last
    last.scroll_into_view_if_needed()
    last.locator("button").first.wait_for()


@pytest.mark.parametrize("width", [320, 390])
def test_an_entry_on_a_phone_is_read_in_one_column_and_its_buttons_are_large(
    width: int, real: Path, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    own = brought(page, real, "营商环境")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    tools = page.locator(".glossary-tools button:visible").all()
    for target in (*own.locator("button").all(), own.locator(".uses a"), *tools):
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 44
        assert box["x"] + box["width"] <= width
