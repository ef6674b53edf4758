"""Looking a term up in the text, by pointer, finger and key, in either script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import laid_out, opened, quiet

CHAPTER = "reports/liaoning-2021/02.html"
HERE = """() => { const at = document.activeElement; return {
  term: at.classList.contains("term") ? at.innerText : null, role: at.getAttribute("role"), stops: at.tabIndex,
  seg: (at.closest(".seg") || {}).id || null, self: at.classList.contains("seg"), lang: at.closest("[lang]").lang,
  said: (document.getElementById(at.getAttribute("aria-describedby")) || {}).innerText || "" }; }"""


def pressed(page: Page, key: str) -> dict[str, Any]:
    """Where the focus is after a key, once the terms are there."""
    page.keyboard.press(key)
    page.wait_for_function("() => typeof readerTerms === 'undefined' || document.activeElement !== document.body")
    found: dict[str, Any] = page.evaluate(HERE)
    return found


def at_a_sentence(page: Page, name: str) -> None:
    """Put the focus on a sentence, and load what looks terms up."""
    page.evaluate("name => document.getElementById(name).focus()", name)
    page.keyboard.press("]")
    page.wait_for_selector("#reader-term")
    page.evaluate("name => document.getElementById(name).focus()", name)


def test_a_term_is_looked_up_by_pointer_tap_and_key_and_can_be_switched_off(real: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, real, CHAPTER)
    page.wait_for_timeout(300)
    assert [url for url in asked if "terms" in url] == []
    term = page.locator(".cell.zh .hans .term", has_text="一网通办").first
    term.scroll_into_view_if_needed()
    term.hover()
    page.wait_for_selector("#reader-term")
    shown = page.locator("#reader-term").inner_text()
    assert "一网通办" in shown
    assert "integrated online" in shown
    page.keyboard.press("Escape")
    assert page.locator("#reader-term").count() == 0
    term.click()
    page.wait_for_selector("#reader-term[role=dialog]")
    page.keyboard.press("Escape")
    page.evaluate("element => element.closest('.seg').focus()", term.element_handle())
    page.keyboard.press("g")
    assert "一网通办" in page.locator("#dialog-terms").inner_text()
    page.keyboard.press("Escape")
    page.locator("[popovertarget=reader-options]").click()
    page.locator("[data-do=terms][data-value=off]").click()
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "terms=off" in url)
    assert "terms=off" in page.url
    term.click()
    page.wait_for_timeout(400)
    assert page.locator("#reader-term").count() == 0


def test_a_term_is_marked_once_a_passage_and_side(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    doubles = page.evaluate("""() => [...document.querySelectorAll('.row .cell')].flatMap(cell => {
      const shown = [...cell.querySelectorAll('.term')].filter(term => !term.closest('.hant'));
      const seen = shown.map(term => term.dataset.term);
      return seen.filter((name, i) => seen.indexOf(name) < i); })""")
    assert doubles == []
    assert page.locator(".cell.en .term").count() > 100


def test_the_glossary_and_what_is_looked_up_follow_the_script(real: Path, page: Page) -> None:
    opened(page, real, "glossary.html", "?script=hant&ui=zh")
    laid_out(page)
    shown = page.locator("article").inner_text()
    assert "營商環境" in shown
    assert "篩選術語" in shown
    assert not set("营术语译筛选") & set(shown)
    opened(page, real, CHAPTER, "?script=hant&ui=zh")
    term = page.locator(".cell.zh .hant .term", has_text="一網通辦").first
    term.click()
    name = page.locator("#reader-term b")
    assert name.inner_text() == "一網通辦"
    assert name.get_attribute("lang") == "zh-Hant"
    assert "術語表" in page.locator("#reader-term").inner_text()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    dialog = page.locator("#dialog-terms .terms")
    assert "一網通辦" in dialog.inner_text()
    assert "一网通办" not in dialog.inner_text()
    assert set(dialog.locator("b").evaluate_all("all => all.map(one => one.lang)")) == {"zh-Hant"}
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    page.keyboard.press("g")
    assert "一网通办" in dialog.inner_text()
    assert set(dialog.locator("b").evaluate_all("all => all.map(one => one.lang)")) == {"zh-Hans"}


def test_an_open_term_follows_the_script_at_once(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.locator(".cell.zh .hans .term", has_text="一网通办").first.click()
    name = page.locator("#reader-term b")
    assert name.inner_text() == "一网通办"
    page.keyboard.press("t")
    assert name.inner_text() == "一網通辦"
    assert name.get_attribute("lang") == "zh-Hant"


@pytest.mark.parametrize(("language", "query"), [("zh", ""), ("en", ""), ("zh", "?script=hant"), ("en", "?view=en")])
def test_keys_walk_the_terms_and_come_back_to_the_sentence(language: str, query: str, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, query)
    start = page.locator(f".cell.{language}:has(.seg .term:visible) .seg").first
    stops = page.locator(".row [tabindex='0']").count()
    start.focus()
    page.keyboard.press("]")
    page.wait_for_selector("#reader-term[role=tooltip]")
    first = page.evaluate(HERE)
    assert first["role"] == "button"
    assert first["term"]
    assert (
        first["lang"]
        == {"": {"zh": "zh-Hans", "en": "en"}[language], "?script=hant": "zh-Hant", "?view=en": "en"}[query]
    )
    assert page.locator("#reader-term-said").inner_text() == first["said"] != ""
    visible = page.locator(f".row .cell.{language} .seg .term:visible").all_inner_texts()
    walked = [first["term"], *(pressed(page, key)["term"] for key in ("]", "ArrowRight", "]"))]
    assert walked == visible[:4]
    assert page.locator("#reader-term").count() == 1
    assert pressed(page, "[")["term"] == visible[2]
    assert pressed(page, "ArrowLeft")["term"] == visible[1]
    assert page.locator(".row [tabindex='0']").count() == stops
    at = pressed(page, "Escape")
    assert at["self"]
    assert page.locator("#reader-term").count() == 0
    assert page.locator(".row .term[role]").count() == 0


def test_enter_opens_a_term_as_a_dialog_and_escape_leads_back_step_by_step(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?view=zh")
    at_a_sentence(page, "liaoning-2021:2.40.1")
    term = pressed(page, "]")
    page.keyboard.press("Enter")
    dialog = page.locator("#reader-term[role=dialog]")
    assert dialog.evaluate("element => element === document.activeElement")
    assert page.locator(".counterpart").count() == 0
    stops = []
    for _ in range(4):
        page.keyboard.press("Tab")
        stops.append(page.locator(":focus").text_content())
    assert [str(stop).split()[-1] for stop in stops] == ["Glossary", "Sentences", "Close", "Glossary"]
    assert pressed(page, "Escape")["term"] == term["term"]
    assert page.locator("#reader-term[role=tooltip]").count() == 1
    back = pressed(page, "Escape")
    assert back["self"]
    assert back["seg"] == term["seg"]
    for key in ("]", "Enter", "t"):
        page.keyboard.press(key)
    assert pressed(page, "Escape")["seg"] == term["seg"]


def test_the_tip_of_a_focused_term_stays_with_it_and_is_in_sight(real: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    opened(page, real, CHAPTER)
    at_a_sentence(page, "liaoning-2021:2.30.1")
    for _ in range(12):
        pressed(page, "]")
        quiet(page)
        term, tip = (page.locator(place).bounding_box() for place in (":focus", "#reader-term"))
        assert term
        assert tip
        assert tip["y"] >= 0
        assert tip["y"] + tip["height"] <= 700
        assert tip["y"] >= term["y"] + term["height"] - 2 or tip["y"] + tip["height"] <= term["y"] + 2


def test_terms_have_no_stops_of_their_own_and_their_keys_are_listed(real: Path, page: Page) -> None:
    for ui, listed in (("zh", ("下一个术语", "上一个术语", "从术语回到句子")),
                       ("en", ("next term", "previous term", "back to its sentence"))):
        opened(page, real, CHAPTER, f"?ui={ui}")
        assert page.locator(".term[tabindex], .term[role]").count() == 0
        page.keyboard.press("?")
        said = page.locator("#dialog-keys").inner_text()
        assert [words for words in listed if words not in said] == []


@pytest.mark.parametrize("way", ["tip", "dialog", "list"])
def test_axe_finds_nothing_where_terms_are_looked_up_light_or_dark(way: str, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    at_a_sentence(page, "liaoning-2021:2.40.1")
    page.keyboard.press("g" if way == "list" else "]")
    if way == "dialog":
        page.keyboard.press("Enter")
    quiet(page)
    assert violations(page) == []
