"""What a browser keeps of a library, saves of it and mails about it goes by the library's own name."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import choose, opened, quiet

PAGES = ("index.html", "reports/yunxi-plan/index.html", "glossary.html", "about/making.html")


def test_settings_and_saved_tables_go_by_the_name_of_the_library(second: Path, page: Page) -> None:
    opened(page, second, "reports/yunxi-2031/01.html")
    choose(page, "view", "stack")
    page.wait_for_function("Object.keys(localStorage).some(name => name.endsWith('-reader'))")
    assert page.evaluate("Object.keys(localStorage).filter(name => !name.includes('palette'))") == ["second-reader"]
    opened(page, second, "reports/yunxi-2031/02.html")
    assert page.locator("html").get_attribute("data-view") == "stack"
    opened(page, second, "search.html", "?q=数字经济&as=kwic")
    page.locator("[data-search-result]").first.wait_for()
    with page.expect_download() as saved:
        page.locator("[data-does=csv]").click()
    assert saved.value.suggested_filename == "second-reader-search.csv"


def test_a_message_about_a_slip_is_addressed_and_a_citation_names_the_library(second: Path, page: Page) -> None:
    opened(page, second, "reports/yunxi-2031/01.html", "#yunxi-2031:1.2.1")
    page.evaluate("document.getElementById('yunxi-2031:1.2.1').focus()")
    page.keyboard.press("c")
    page.locator("[data-act=slip]").click()
    assert str(page.locator(".mail").get_attribute("href")).startswith("mailto:slips@example.org?subject=")
    for kind, words in (("gbt", "云溪读本，版本"), ("bibtex", "Yunxi Reader"), ("csl", '"Yunxi Reader"')):
        page.locator(f"[data-copy={kind}]").click()
        assert words in page.locator(".copied").inner_text()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 1400])
def test_axe_finds_nothing_on_its_pages(path: str, width: int, second: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, second, path)
    quiet(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_switch_that_hides_what_nobody_read_leaves_the_notice_that_nobody_read_it(second: Path, page: Page) -> None:
    opened(page, second, "reports/qingya-2031/index.html")
    page.evaluate("document.documentElement.dataset.unread = 'off'")
    assert page.locator(".not-read").is_visible()
    opened(page, second, "index.html")
    page.evaluate("document.documentElement.dataset.unread = 'off'")
    assert page.locator(".not-read").first.is_visible()


def test_the_line_of_what_nobody_read_stands_in_one_line(second: Path, page: Page) -> None:
    opened(page, second, "reports/yunxi-2031/01.html")
    page.evaluate('''document.querySelector(".row").insertAdjacentHTML("beforeend", `<div class="under">
        <details class="related unread"><summary><span class="unread">甲</span></summary></details></div>`)''')
    found = page.locator(".related > summary > .unread").last
    assert found.evaluate("one => getComputedStyle(one).display") == "inline"
