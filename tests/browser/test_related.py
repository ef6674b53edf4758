"""Related passages in a browser: they open in place, and the way back finds them open."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.pages import Tabs, opened

CHAPTER = "reports/liaoning-2021/02.html"
PASSAGE = "liaoning-2021:2.25"
"""Reform of state firms in the report of 2021."""
NEAR = "([link, top]) => Math.abs(link.getBoundingClientRect().top - top) < 40"


def fold(page: Page, passage: str = PASSAGE) -> Any:
    return page.locator(f'[id="related-{passage}"]')


def test_related_passages_open_in_place_and_the_way_back_finds_them_open(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    own = fold(page)
    assert re.search(r"相关\d+段 \d+ related", own.locator("> summary").inner_text().replace("\n", " "))
    assert own.get_attribute("open") is None
    own.locator("> summary").click()
    groups = own.locator("> section")
    groups.first.wait_for()
    assert groups.count() == 3
    for group in groups.all():
        assert group.locator(".related-report time").count() == 1
        assert group.locator(".why").first.inner_text()
        assert group.locator(".related-said mark").count() > 0
    way = own.locator(".related-way").first
    way.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    target = str(way.get_attribute("href"))
    way.click()
    page.wait_for_url("**" + target.replace("../..", ""))
    assert page.locator(f'[id="{target.partition("#")[2]}"]').is_visible()
    page.go_back()
    page.wait_for_selector(f'[id="related-{PASSAGE}"][open]')
    page.wait_for_function("top => Math.abs(scrollY - top) < 40", arg=before)


def test_the_way_back_is_to_the_link_in_any_view_and_after_other_links(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    fold(page).locator("> summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    way, top = fold(page).locator(".related-way").first, "link => link.getBoundingClientRect().top"
    before = way.evaluate(top)
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/liaoning-plan-14-5/**")
    page.locator('[data-do="view"][data-value="en"]').click()
    page.go_back()
    page.wait_for_selector(f'[id="related-{PASSAGE}"][open]')
    page.wait_for_function(NEAR, arg=[way.element_handle(), before])
    assert page.locator("html").get_attribute("data-view") == "en"
    other = page.locator("a.theme").nth(40)
    other.scroll_into_view_if_needed()
    before = other.evaluate(top)
    other.click()
    page.wait_for_url("**/themes/**")
    page.go_back()
    page.wait_for_selector(f'[id="related-{PASSAGE}"][open]')
    page.wait_for_function(NEAR, arg=[page.locator("a.theme").nth(40).element_handle(), before])


def test_related_passages_follow_the_view_and_the_script(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?view=en")
    own = fold(page)
    own.locator("> summary").click()
    own.locator(".related-said .en").first.wait_for()
    assert not own.locator(".related-said:not(.alone-zh) .zh").first.is_visible()
    opened(page, real, CHAPTER, "?view=zh&script=hant")
    fold(page).locator("> summary").click()
    fold(page).locator(".related-said").first.wait_for()
    assert "國" in fold(page).inner_text()


def test_without_script_related_passages_are_plain_links(real: Path, tabs: Tabs) -> None:
    page = tabs(java_script_enabled=False)
    opened(page, real, CHAPTER)
    fold(page).locator("> summary").click()
    assert fold(page).locator("p a").count() > 3
    way = fold(page).locator("p a").first
    assert way.evaluate("link => getComputedStyle(link).textDecorationLine") == "underline"
    target = str(way.get_attribute("href"))
    way.click()
    assert page.url.endswith(target.replace("../..", ""))


def test_text_is_never_markup_among_related_passages_and_on_theme_pages(grown: Path, tabs: Tabs) -> None:
    page = tabs()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for path in ("reports/more-zh/01.html", "reports/more-bad/01.html", "themes/state-firms.html"):
        opened(page, grown, path)
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
        if path.startswith("reports"):
            page.wait_for_selector(".related.whole")
        article = page.locator("article")
        assert "<script>document.title=" in article.inner_text()
        assert article.locator("script, img, [onclick], a[href^=javascript]").count() == 0
        assert "owned" not in page.title()
    assert dialogs == []
