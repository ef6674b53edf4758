"""The pages of indicators in a browser: the index, a page, and every picture."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import Tabs, opened
from tools.library import INPUTS

PICTURE = re.compile(r'<figure class="years">.*?</figure>', re.S)
PAGE = "indicators/gdp-growth.html"
WIDEST = ["gdp-growth", "xingliao-talents", "energy-intensity-cut", "cluster-scale", "policy-measures",
          "of-manufacturing", "of-economy", "index"]
COVERED = """() => [...document.querySelectorAll("figure.years svg")].flatMap(svg => {
  const drawn = "text:not(.tick), .tick tspan, circle, rect, path:not(.grid, .axis, .zero, .way)";
  const all = [...svg.querySelectorAll(drawn)]
    .map(one => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width);
  const whole = svg.getBoundingClientRect();
  const out = all.filter(([one, box]) => one.closest("text") && (box.left < whole.left - 1
    || box.right > whole.right + 1 || box.top < whole.top - 1 || box.bottom > whole.bottom + 1));
  const over = all.filter(([one, box], at) => one.closest("text") && all.some(([other, room], number) =>
    number !== at && !one.contains(other) && !other.contains(one)
    && box.left < room.right - 0.5 && room.left < box.right - 0.5
    && box.top + 3 < room.bottom - 1 && room.top + 1 < box.bottom - 2));
  return [...out, ...over].map(([one]) => `${svg.querySelector("title").textContent}: ${one.textContent}`);
})"""
"""The words of pictures that cover a mark or other words, or leave their picture.  (A line of text is higher than its
letters.)"""


@pytest.fixture(scope="module")
def pictures(real: Path) -> list[str]:
    """Every picture of the site."""
    found = [PICTURE.search(path.read_text("utf-8")) for path in sorted((real / "site/indicators").glob("*.html"))]
    return [picture[0] for picture in found if picture]


@pytest.mark.parametrize("query", ["?ui=zh&script=hans", "?ui=zh&script=hant", "?ui=en"])
@pytest.mark.parametrize("width", [320, 390, 1400])
def test_words_of_pictures_cover_nothing(width: int, query: str, pictures: list[str], real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, real, PAGE, query)
    assert len(pictures) > 90
    page.locator(".md-content__inner").evaluate("(inner, all) => { inner.innerHTML = all; }", "".join(pictures))
    assert page.evaluate(COVERED) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("figure.years circle").first.evaluate("mark => { mark.setAttribute('r', 200); }")
    assert page.evaluate(COVERED)


def test_pictures_have_room_for_their_words_without_script(pictures: list[str], real: Path, tabs: Tabs) -> None:
    page = tabs(java_script_enabled=False)
    opened(page, real, PAGE)
    assert page.locator("figure.years text:visible").count() > 8
    assert page.locator("figure.years svg .ui-zh:visible").count() == 0
    assert page.locator(".figures-table tbody tr").count() == 7
    assert page.evaluate(COVERED) == []


@pytest.mark.parametrize("name", WIDEST)
@pytest.mark.parametrize("query", ["?ui=zh", "?ui=en"])
def test_nothing_scrolls_sideways_on_a_phone(name: str, query: str, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    opened(page, real, f"indicators/{name}.html", query)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_page_says_what_is_found_and_what_is_not(real: Path, page: Page) -> None:
    opened(page, real, PAGE, "?ui=en")
    said = page.locator(".finding").inner_text()
    for words in ("2.1% (2022)", "at least 5% (2023)", "no outcome is reported for the targets of 2021", "to strive"):
        assert words in said
    opened(page, real, PAGE, "?ui=zh&script=hans")
    said = page.locator(".finding").inner_text()
    for words in ("2022年2.1%", "2023年不少于5%", "2021年、2023年的目标未见结果", "力争"):
        assert words in said.replace(" ", "")


def test_a_total_of_several_years_has_a_lane_of_its_own(real: Path, page: Page) -> None:
    opened(page, real, "indicators/rural-roads.html", "?ui=en")
    names = page.locator("figure.years .name .ui-en").all_text_contents()
    assert [name.strip() for name in names] == ["Liaoning, kilometers", "Liaoning, over 5 years, kilometers",
                                                "Dalian, kilometers"]
    assert page.locator("figure.years rect").count() == 2


def test_a_figure_leads_to_its_sentence_and_on_to_the_report(real: Path, page: Page) -> None:
    opened(page, real, PAGE, "?ui=en")
    page.locator(".figures-table .value a").nth(1).click()
    quote = page.locator("li:target")
    assert "地区生产总值增长6%以上" in quote.locator(".cell.zh mark:visible").inner_text()
    assert quote.locator(".column").count() == 2
    quote.locator(".step-place a").click()
    page.wait_for_url("**/reports/liaoning-2021/*.html*#liaoning-2021:2.10.1")


def test_the_index_leads_to_every_indicator_by_theme(real: Path, page: Page) -> None:
    opened(page, real, "indicators/index.html", "?ui=en")
    heads = page.locator(".md-content h2").evaluate_all("all => all.map(one => one.id)")
    assert heads[0] == "economy"
    jumps = page.locator(".themes-jumps a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert jumps == [f"#{head}" for head in heads]
    first = page.locator(".indicator-list > li", has=page.locator('a[href="gdp-growth.html"]'))
    assert "2.1%" in first.inner_text()
    assert first.locator("svg[aria-hidden=true]").count() == 1
    told = {fact.indicator for recorded in INPUTS.facts.values() for fact in recorded.fact}
    assert page.locator(".indicator-list > li").count() + page.locator(".single-list > li").count() == len(told)
    page.locator('.single-list a').first.click()
    page.locator("h2:target").wait_for()


@pytest.mark.parametrize(("query", "other"), [("?ui=zh&view=zh", "[A-Za-z]{5,}"), ("?ui=en", "[\u4e00-\u9fff]")])
def test_the_index_speaks_the_language_of_its_reader(query: str, other: str, real: Path, page: Page) -> None:
    opened(page, real, "indicators/index.html", query)
    for part in (".indicator-list", ".single-list", ".themes-jumps"):
        said = "\n".join(page.locator(part).all_inner_texts())
        assert said
        assert re.findall(other, said) == []


def test_the_list_at_the_side_has_the_pages_of_one_theme(real: Path, page: Page) -> None:
    opened(page, real, PAGE)
    listed: list[Any] = page.locator(".side__pages a[href$='.html']").evaluate_all(
        "all => all.map(one => one.href.split('/').pop())")
    assert "cpi.html" in listed
    assert "of-finance.html" in listed
    assert "budget-revenue-growth.html" not in listed


@pytest.mark.parametrize("path", [PAGE, "indicators/index.html", "indicators/of-talent.html"])
def test_pages_of_figures_are_accessible(path: str, real: Path, page: Page) -> None:
    opened(page, real, path)
    assert violations(page) == []
