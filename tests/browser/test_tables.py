"""Tables of a report as a reader meets them: on a phone and at a desk, by hand and by ear."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import Tabs, opened, quiet

CHAPTER = "reports/toy-2030/01.html"
ROW = "toy-2030:1.4.6"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SIDEWAYS = "() => [document.documentElement.scrollWidth, innerWidth]"
SELECT = """() => {
  const cells = document.querySelectorAll('.cell.zh .table tbody');
  getSelection().selectAllChildren(cells[0]);
}"""


@pytest.mark.parametrize("query", ["?view=side", "?view=stack", "?view=zh", "?view=en", "?size=large"])
def test_a_phone_never_scrolls_sideways(query: str, tabled: Path, tabs: Tabs) -> None:
    page = tabs(**PHONE)
    opened(page, tabled, CHAPTER, query)
    quiet(page)
    wide, window = page.evaluate(SIDEWAYS)
    assert wide <= window


@pytest.mark.parametrize("look", [{"viewport": {"width": 1400, "height": 900}}, {**PHONE, "color_scheme": "dark"}])
def test_axe_finds_nothing(look: dict[str, Any], tabled: Path, tabs: Tabs) -> None:
    page = tabs(**look)
    opened(page, tabled, CHAPTER)
    quiet(page)
    assert violations(page) == []


def test_a_row_is_lit_on_both_sides_and_has_its_acts(tabled: Path, page: Page) -> None:
    opened(page, tabled, CHAPTER, f"#{ROW}")
    quiet(page)
    assert page.locator("tr.in-range").count() == 2
    page.locator(f"[id='{ROW}']").click()
    page.locator(".acts").wait_for()
    assert page.locator(".acts-at").inner_text() == "1.4.6"
    page.locator(".acts [data-act=copy]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    zh, en = copied.splitlines()[:2]
    assert zh == "2.蓝积木覆盖率（%） · 40.1 · 41 · · 约束性"
    assert en.startswith("2. Coverage of blue bricks (%) · 40.1 · 41 · · Binding (Translation made for this site.")


def test_copying_by_hand_keeps_rows_and_cells_apart(tabled: Path, page: Page) -> None:
    opened(page, tabled, CHAPTER)
    quiet(page)
    page.evaluate(SELECT)
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[:2] == ["一、大积木", "1.红积木产量 · 3,500 · 12,000 · [5.1] · 预期性"]


def test_where_one_language_is_shown_a_row_opens_the_other_in_its_columns(tabled: Path, page: Page) -> None:
    opened(page, tabled, CHAPTER, "?view=zh")
    quiet(page)
    page.locator(f"[id='{ROW}']").click()
    below = page.locator(f"[id='{ROW}'] + tr.counterpart")
    assert below.locator("th, td").count() == 5
    assert "Coverage of blue bricks" in below.inner_text()


def test_a_figure_that_was_searched_is_marked_in_its_cell(tabled: Path, page: Page) -> None:
    opened(page, tabled, CHAPTER, f"?mark=41#{ROW}")
    quiet(page)
    assert page.locator(f"[id='{ROW}'] mark").all_inner_texts() == ["41"]
