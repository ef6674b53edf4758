"""The pages of themes and threads in a browser."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.pages import opened
from tools.library import INPUTS


@pytest.mark.parametrize(("view", "other"), [("zh", "[A-Za-z]{4,}"), ("en", "[\u4e00-\u9fff]")])
def test_marks_and_contents_of_theme_pages_follow_the_view(view: str, other: str, real: Path, page: Page) -> None:
    opened(page, real, "themes/state-firms.html", f"?view={view}")
    assert page.locator(".row.part").count() > 0
    for row in page.locator(".row.part").all():
        assert row.locator(".in-part:visible").count() == 1
    assert not re.search(other, page.locator('.md-sidebar--primary a[href="#liaoning-2021"]').first.inner_text())


@pytest.mark.parametrize("width", [390, 1400])
def test_a_theme_page_has_its_passages_in_time_order_side_by_side(width: int, real: Path, page: Page,
                                                                  segments: list[dict[str, Any]]) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, real, "themes/state-firms.html")
    heads = page.locator(".md-content h2").evaluate_all("list => list.map(head => head.id)")
    assert heads == ["liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023"]
    own = {s["passage"] for s in segments if s["themes"][:1] == ["state-firms"] and s["role"] in ("lead", "text")}
    rows = set(page.locator(".md-content .row[id]").evaluate_all("list => list.map(row => row.id)"))
    assert own <= rows
    assert page.locator(".figures").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_matrix_is_a_picture_that_a_screen_reader_reads_as_a_table(real: Path, page: Page) -> None:
    opened(page, real, "themes/index.html")
    table = page.locator("table.matrix.by_report")
    assert table.locator("tbody tr").count() == len(INPUTS.themes.theme)
    assert table.locator("tbody tr").first.locator("th[scope=row]").count() == 1
    assert table.locator("svg[aria-hidden=true]").count() > 60
    assert table.locator("caption").inner_text()
    cells = page.locator("table.matrix.by_chapter tbody td").all_inner_texts()
    assert len(cells) == len(INPUTS.themes.theme) * 31
    assert all(re.fullmatch(r"[\d,]+", cell.strip()) for cell in cells)


def test_the_matrix_of_chapters_has_whole_numbers_and_fits_a_printed_page(real: Path, page: Page) -> None:
    opened(page, real, "themes/index.html")
    numbers = page.locator("table.by_chapter thead tr:nth-child(2) a")
    assert len(set(numbers.evaluate_all("list => list.map(link => link.offsetHeight)"))) == 1
    assert "Liaoning work report 2021" in numbers.locator(".unseen").first.inner_text()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    assert page.locator(".wide").evaluate("wide => wide.scrollWidth <= wide.clientWidth")


def test_the_search_is_narrowed_by_theme(real: Path, page: Page, segments: list[dict[str, Any]]) -> None:
    opened(page, real, "search.html", "?q=港口&theme=transport")
    wanted = {s["id"] for s in segments if "港口" in (s["zh"] or "") and "transport" in s["themes"]}
    whole = page.wait_for_function(
        """passages => {
      const shown = [...document.querySelectorAll('[data-search-result]')].map(one => one.dataset.id);
      const named = new Set(shown.map(name => name.replace(/[.][^.]*$/, '')));
      return passages.every(name => named.has(name)) && shown;
    }""",
        arg=sorted({name.rpartition(".")[0] for name in wanted}),
    )
    found = whole.json_value()
    assert set(found) <= {s["id"] for s in segments if "transport" in s["themes"]}
    assert {name.rpartition(".")[0] for name in found} == {name.rpartition(".")[0] for name in wanted}


def test_threads_are_told_with_their_places(real: Path, page: Page) -> None:
    opened(page, real, "threads.html")
    assert page.locator("ol.thread").count() >= 12
    for thread in page.locator("ol.thread").all():
        assert thread.locator("li").count() >= 2
        assert thread.locator("li .step-place a").count() == thread.locator("li").count()
    assert page.locator(".quoted mark").count() > 24
