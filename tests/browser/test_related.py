"""Related passages in a browser: they open in place, and the way back finds them open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
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
    assert own.locator("> summary").inner_text().startswith("What came of it: 2023 ")
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
    page.wait_for_url("**/reports/liaoning-2023/**")
    page.locator('.reader-bar [data-do="view"][data-value="en"]').first.click()
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


@pytest.mark.parametrize(("path", "passage", "zh", "en"), [
    ("liaoning-plan-14-5/07", "liaoning-plan-14-5:7.56",
     "后来如何：2023年 落实 · 大连2023 地方落实；此后：大连2023 地方落实",
     "What came of it: 2023 carries it out · Dalian 2023 in the city; Later: Dalian 2023 in the city"),
    ("liaoning-2021/01", "liaoning-2021:1.9",
     "此后：2023年 同题 · 大连2023 地方落实；同期：“十四五”规划 同题×3",
     "Later: 2023 same subject · Dalian 2023 in the city; Same time: 2021–25 plan same subject ×3"),
    ("liaoning-2021/02", PASSAGE,
     "后来如何：2023年 落实、已有结果×2 · 大连2023 地方落实；此后：大连2023 地方落实；"
     "同期：“十四五”规划 所落实的任务×5、同一项目、同题",
     "What came of it: 2023 carries it out, outcome ×2 · Dalian 2023 in the city; Later: Dalian 2023 in the city; "
     "Same time: 2021–25 plan the task it carries out ×5, same project, same subject"),
    ("liaoning-2023/03", "liaoning-2023:3.47",
     "此前：2021年 所落实的任务 · “十四五”规划 所落实的任务×8、有变化×2；同期：大连2023 地方落实×3",
     "Earlier: 2021 the task it carries out · 2021–25 plan the task it carries out ×8, changed ×2; "
     "Same time: Dalian 2023 in the city ×3"),
    ("dalian-2023/01", "dalian-2023:1.36",
     "此前：2021年 全省×2 · “十四五”规划 全省×5；同期：2023年 全省×3",
     "Earlier: 2021 for the province ×2 · 2021–25 plan for the province ×5; Same time: 2023 for the province ×3")])
def test_the_closed_line_says_what_waits(path: str, passage: str, zh: str, en: str, real: Path, page: Page) -> None:
    """What came of a passage first, then what is later, earlier, and of the same time, in the reader's language."""
    for language, line in (("zh", zh), ("en", en)):
        opened(page, real, f"reports/{path}.html")
        page.evaluate("language => { document.documentElement.dataset.ui = language; }", language)
        assert fold(page, passage).locator("> summary").inner_text().strip() == line


@pytest.mark.parametrize("order", ["zh", "en"])
def test_opened_they_stand_on_the_columns_of_the_row_and_the_foot_under_the_chinese(order: str, real: Path,
                                                                                  page: Page) -> None:
    opened(page, real, "reports/liaoning-plan-14-5/07.html", f"?order={order}")
    passage = "liaoning-plan-14-5:7.56"
    row, own = page.locator(f'[id="{passage}"]'), fold(page, passage)
    boxes = """row => Object.fromEntries(["zh", "en"].map(language => {
      const words = row.querySelector(`.cell.${language} .seg`), range = document.createRange();
      range.selectNodeContents(words);
      return [language, Math.min(...[...range.getClientRects()].map(rect => rect.left))];
    }))"""
    own.locator("> summary").evaluate("line => line.scrollIntoView({ block: 'center' })")
    height, summary = row.bounding_box(), own.locator("> summary").bounding_box()
    zh, en = row.locator(".cell.zh").bounding_box(), row.locator(".cell.en").bounding_box()
    assert height and summary and zh and en
    assert abs(en["height"] - height["height"]) < 4
    assert summary["y"] >= zh["y"] + zh["height"] - 1
    assert zh["x"] - 1 <= summary["x"] < summary["x"] + summary["width"] <= zh["x"] + zh["width"] + 1
    own.locator("> summary").click()
    own.locator(".related-said").first.wait_for()
    after = own.locator("> summary").bounding_box()
    assert after
    assert (after["x"], after["y"]) == (summary["x"], summary["y"])
    columns = row.evaluate(boxes)
    for language, left in columns.items():
        for said in own.locator(f".related-said > .{language}:visible, .related-status > .{language}").all():
            inset = "e => e.getBoundingClientRect().left + parseFloat(getComputedStyle(e).paddingLeft) + e.clientLeft"
            assert abs(said.evaluate(inset) - left) < 1.5, (language, said.inner_text())
    first = own.locator("> section").first.bounding_box()
    assert first
    assert first["y"] >= en["y"] + en["height"] - 13


def test_each_group_says_what_its_texts_are_in_the_languages_that_are_shown(real: Path, page: Page) -> None:
    for view, shown in (("side", "zh en"), ("stack", "zh en"), ("zh", "zh"), ("en", "en")):
        opened(page, real, CHAPTER, f"?view={view}")
        own = fold(page)
        own.locator("> summary").click()
        own.locator("> section").first.wait_for()
        for group in own.locator("> section").all():
            for language in ("zh", "en"):
                status = group.locator(f".related-status > .{language}")
                assert status.is_visible() == (language in shown.split()), (view, language)
        ours = own.locator(".related-status > .en.unofficial")
        assert ours.count() == 2
        assert ours.first.locator(".status").text_content() == "非官方 Unofficial"
        if view in ("side", "en"):
            assert ours.first.evaluate("e => getComputedStyle(e).borderBottomStyle") == "dashed"
            said = own.locator(".said.en.unofficial").first
            assert said.evaluate("e => getComputedStyle(e).borderLeftStyle") == "dashed"
    heads = own.locator("> section .related-report time").all_text_contents()
    assert heads == ["2023-01-12", "2023-01-04", "2021"]


@pytest.mark.parametrize(("width", "at_the_right"), [(1920, True), (1700, True), (1699, False)])
def test_on_a_wide_screen_they_stand_at_the_right_of_their_row_one_at_a_time(
    width: int, at_the_right: bool, real: Path, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 1000})
    opened(page, real, CHAPTER)
    row, own = page.locator(f'[id="{PASSAGE}"]'), fold(page)
    own.locator("> summary").evaluate("line => line.scrollIntoView({ block: 'center' })")
    before, line = row.bounding_box(), own.locator("> summary").bounding_box()
    own.locator("> summary").click()
    own.locator("> section").first.wait_for()
    after, said = row.bounding_box(), own.locator("> section").first.bounding_box()
    assert before and after and said
    assert own.locator("> summary").bounding_box() == line
    assert (said["x"] > after["x"] + after["width"]) == at_the_right
    assert (after["height"] == before["height"]) == at_the_right
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if at_the_right:
        assert abs(said["y"] - after["y"]) < 20
        assert said["x"] + said["width"] < width
        fold(page, "liaoning-2021:2.26").locator("> summary").click()
        page.wait_for_function("document.querySelectorAll('.related[open]').length === 1")
        assert own.get_attribute("open") is None


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_they_stand_under_each_other_in_the_window(width: int, real: Path, tabs: Tabs) -> None:
    page = tabs(viewport={"width": width, "height": 844}, has_touch=True)
    opened(page, real, CHAPTER)
    own = fold(page)
    own.locator("> summary").click()
    said = own.locator(".related-said").first
    said.wait_for()
    zh, en = said.locator("> .zh").bounding_box(), said.locator("> .en").bounding_box()
    summary, under = own.locator("> summary").bounding_box(), own.locator("> section").first.bounding_box()
    assert zh and en and summary and under
    assert en["y"] >= zh["y"] + zh["height"]
    assert under["y"] >= summary["y"] + summary["height"]
    assert summary["height"] >= 44
    assert own.locator(".related-way").first.evaluate("e => e.getBoundingClientRect().height") >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_open_fold_breaks_no_rule_of_access(real: Path, page: Page) -> None:
    opened(page, real, "reports/dalian-2023/01.html")
    own = fold(page, "dalian-2023:1.7")
    own.locator("> summary").click()
    own.locator("> section").first.wait_for()
    assert violations(page) == []


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
