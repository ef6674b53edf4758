"""The search finds indicators by their names, in either language and script, and by pinyin."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.search_box import hits, settled
from tests.pages import Tabs, opened

LINKS = ".found-indicators a"


@pytest.fixture(scope="module")
def named(real: Path) -> list[list[str]]:
    """Both names of every indicator and its path, as the search has them."""
    text = (real / "site/search/indicators.js").read_text("utf-8")
    given: dict[str, Any] = json.loads(text[text.index("(") + 1:text.rindex(")")])
    rows: list[list[str]] = given["indicators"]
    return rows


def asked(page: Page, query: str) -> list[dict[str, str]]:
    """The indicators that are offered for a query, once they have come."""
    page.locator("[data-search-input]").fill(query)
    settled(page, query)
    page.wait_for_selector(LINKS)
    found: list[dict[str, str]] = page.locator(LINKS).evaluate_all(
        "links => links.map(link => ({ text: link.innerText, href: link.href }))")
    return found


@pytest.mark.parametrize("query", ["粮食产量", "糧食產量", "grain output", "Output GRAIN", "liangshichan",
                                   "“grain output”"])
def test_a_name_in_any_of_its_forms_leads_to_the_indicator(query: str, real: Path, page: Page,
                                                           named: list[list[str]]) -> None:
    path = next(path for zh, _, path in named if zh == "粮食产量")
    opened(page, real, "search.html")
    first = asked(page, query)[0]
    assert first["text"].startswith("Indicator")
    assert "grain output" in first["text"]
    assert "粮食产量" in first["text"]
    assert urlsplit(first["href"]).path.endswith(f"/site/{path}")


def test_a_part_of_names_gives_the_nearest_and_the_way_to_all(real: Path, page: Page, named: list[list[str]]) -> None:
    opened(page, real, "search.html")
    found = asked(page, "粮食")
    like = [zh for zh, _, _ in named if "粮食" in zh]
    assert len(found) == 4 < len(like)
    assert all("粮食" in one["text"] for one in found[:3])
    assert str(len(like) - 3) in found[3]["text"]
    assert found[3]["href"].split("?")[0].endswith("indicators/index.html")


def test_words_of_many_names_offer_none(real: Path, page: Page, named: list[list[str]]) -> None:
    assert sum("增长" in zh for zh, _, _ in named) > 40
    opened(page, real, "search.html")
    asked(page, "粮食产量")
    for query in ("增长", "the", "年", "of", "grain -output"):
        page.locator("[data-search-input]").fill(query)
        settled(page, query)
        assert page.locator(LINKS).count() == 0


def test_names_follow_script_and_language(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?script=hant&ui=zh")
    text = asked(page, "技术改造示范项目")[0]["text"]
    assert text.startswith("指標")
    assert "技術改造示範項目" in text
    page.evaluate("document.documentElement.dataset.ui = 'en'")
    page.wait_for_function(f"() => document.querySelector('{LINKS}')?.innerText.startsWith('Indicator')")


def test_keys_reach_them_and_enter_keeps_to_the_sentences(real: Path, page: Page) -> None:
    opened(page, real, "about/texts.html")
    page.keyboard.press("/")
    asked(page, "粮食产量")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.found-indicators a')")
    page.keyboard.press("ArrowUp")
    first = hits(page)[0]["id"]
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('article mark')")
    assert page.url.endswith(f"#{first}")


def test_where_no_sentence_is_found_enter_opens_the_indicator(real: Path, page: Page, named: list[list[str]]) -> None:
    path = next(path for zh, _, path in named if zh == "粮食产量")
    opened(page, real, "about/texts.html", "?ui=zh&script=hant")
    page.keyboard.press("/")
    asked(page, "liangshichanl")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(path)))
    assert "script=hant" in page.url


def test_without_their_script_the_search_goes_on(real: Path, page: Page) -> None:
    page.route("**/search/indicators.js", lambda route: route.abort())
    opened(page, real, "search.html")
    page.locator("[data-search-input]").fill("粮食产量")
    assert settled(page, "粮食产量")
    assert "could not" not in page.locator("[role=status]").first.inner_text()


def test_they_come_behind_the_texts(real: Path, page: Page) -> None:
    """What a first search loads is not more for them: their names come last."""
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(urlsplit(request.url).path.rpartition("/site/")[2]))
    opened(page, real, "search.html", "?q=粮食")
    page.wait_for_selector(LINKS)
    texts = [at for at, path in enumerate(asked_for) if path.startswith("search/reports/")]
    assert max(texts) < asked_for.index("search/indicators.js")


def test_they_can_be_touched_on_a_phone(real: Path, tabs: Tabs) -> None:
    page = tabs(viewport={"width": 390, "height": 844}, has_touch=True)
    opened(page, real, "index.html")
    asked(page, "粮食")
    for link in page.locator(LINKS).all():
        box = link.bounding_box()
        assert box and box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
