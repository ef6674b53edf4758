"""The reading page in a browser, from `file://`: views, counterparts, addresses, copying, keys, print, access."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import Tabs, choose, followed, opened, quiet

CHAPTER = "reports/liaoning-2021/02.html"
TOY = "reports/toy-2030/01.html"
PLAN, DALIAN = "reports/liaoning-plan-14-5/04.html", "reports/dalian-2023/02.html"
KINDS = ["index.html", "reports/liaoning-plan-14-5/index.html", CHAPTER, PLAN, DALIAN, "about/texts.html",
         "about/variants.html", "about/notes.html", "about/links.html", "search.html", "themes/index.html",
         "themes/state-firms.html", "threads/index.html", "threads/dalian-airport.html"]
LEAD = "奋力书写“三篇大文章”。"


def sentence(page: Page, text: str) -> Any:
    return page.locator(".row .seg", has_text=text).first


def test_a_sentence_under_the_pointer_lights_up_with_its_counterpart(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    sentence(page, LEAD).hover()
    lit = page.locator(".seg.lit")
    assert lit.count() == 2
    assert {element.evaluate("e => e.closest('.cell').lang") for element in lit.all()} == {"zh-Hans", "en"}
    assert "Striving to seek optimized development" in " ".join(lit.all_inner_texts())


@pytest.mark.parametrize(("view", "zh", "en"), [
    ("side", True, True), ("stack", True, True), ("zh", True, False), ("en", False, True)])
def test_views_hide_what_they_do_not_show_from_everyone(view: str, zh: bool, en: bool, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    choose(page, "view", view)
    followed(page)
    row = page.locator(".row", has=page.locator(".seg", has_text=LEAD)) if zh else page.locator(".row.text").first
    assert (row.locator(".cell.zh").is_visible(), row.locator(".cell.en").is_visible()) == (zh, en)
    shown = page.locator("article").aria_snapshot()
    assert ("提升消费" in shown or "传统消费" in shown) == zh
    assert ("traditional consumption" in shown) == en
    pressed = page.locator("[data-do=view][aria-pressed=true]")
    assert set(pressed.evaluate_all("all => all.map(each => each.dataset.value)")) == {view}
    page.wait_for_url(lambda url: f"view={view}" in url)
    assert f"view={view}" in page.url


@pytest.mark.parametrize(("state", "value"), [
    ("view", "zh"), ("view", "en"), ("view", "side"), ("script", "hant"), ("script", "hans")])
def test_the_bar_on_a_desk_has_views_and_scripts_at_hand(state: str, value: str, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?view=stack&script=hant")
    page.locator(f".reader-bar [data-do={state}][data-value={value}]").click()
    assert page.evaluate("state => document.documentElement.dataset[state]", state) == value


def test_words_of_the_interface_are_in_the_script_that_is_chosen(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?ui=zh&script=hant")
    shown = "document.querySelector('.side').innerText"
    first = page.evaluate("document.querySelectorAll('[data-hant]').length"), page.evaluate(shown)
    assert first[0] == 0
    assert "遼寧" in first[1]
    assert page.locator("[data-search-input]").get_attribute("placeholder") == "搜索全部報告"
    assert page.locator(".row .mark .ui-zh").first.inner_text() == "註"
    page.locator(".reader-bar [data-do=script][data-value=hans]").click()
    followed(page)
    assert "辽宁" in page.evaluate(shown)
    assert "遼" not in page.evaluate("document.body.innerText")
    page.locator(".reader-bar [data-do=script][data-value=hant]").click()
    followed(page)
    assert page.evaluate(shown) == first[1]


def test_a_larger_text_is_larger_and_remembered(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    size = "parseFloat(getComputedStyle(document.querySelector('.cell.en')).fontSize)"
    before = page.evaluate(size)
    choose(page, "size", "large")
    opened(page, real, PLAN)
    assert page.evaluate(size) > 1.1 * before


@pytest.mark.parametrize("view", ["side", "zh", "en"])
def test_headings_follow_the_view_and_the_list_at_the_side_the_interface(view: str, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, f"?view={view}&ui=en")
    title, side = page.locator("h1"), page.locator(".side")
    assert ("II. Main Goals" in title.inner_text()) == (view != "zh")
    assert ("二、“十四五”" in title.inner_text()) == (view != "en")
    assert "2\n14th Five-Year Plan goals, work in 2021" in side.inner_text()
    assert "Maintaining stable" in side.inner_text()
    in_english = side.locator(".side__pages a:has(.ui-en)")
    assert in_english.count() >= 10
    assert not re.search("[\u4e00-\u9fff]", " ".join(in_english.all_inner_texts()))
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    assert "2\n“十四五”目标与2021年工作" in side.inner_text()
    assert "保持经济" in side.inner_text()
    assert "Maintaining" not in side.inner_text()
    assert page.locator(".side [aria-current=page]").inner_text().startswith("2")


def words_shown(page: Page) -> str:
    """What a page says besides the texts of a report."""
    return str(page.evaluate("""() => [...document.querySelectorAll(
      ".masthead, .side, .reader-bar, .column .status, .under, .md-footer")].filter(each => each.checkVisibility())
      .map(each => each.innerText).join(" ")
      .replaceAll("中文", "").replaceAll("English", "").replace(/[中简繁]|EN|Aa/g, "")"""))


@pytest.mark.parametrize(("locale", "other"), [
    ("zh-CN", r"[A-Za-z]{2,}"), ("en-GB", "[\u4e00-\u9fff]"), ("de-DE", "[\u4e00-\u9fff]")])
@pytest.mark.parametrize("path", ["index.html", PLAN, "themes/science.html", "glossary.html"])
def test_the_interface_speaks_the_language_of_the_browser_and_no_other(
    locale: str, other: str, path: str, real: Path, tabs: Tabs
) -> None:
    page = tabs(locale=locale, viewport={"width": 1400, "height": 900})
    opened(page, real, path)
    assert re.findall(other, words_shown(page)) == []
    assert str(page.evaluate("document.documentElement.lang")).startswith(locale[:2] if locale[:2] == "zh" else "en")


def test_the_language_of_the_interface_is_remembered_and_without_script_both_stand(
    real: Path, page: Page, tabs: Tabs
) -> None:
    opened(page, real, CHAPTER)
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    opened(page, real, PLAN)
    assert "报告" in page.locator(".masthead__sections").inner_text()
    plain = tabs(java_script_enabled=False)
    plain.goto((real / "site" / CHAPTER).as_uri())
    sections = plain.locator(".masthead__sections").inner_text()
    assert "报告" in sections
    assert "Reports" in sections


def test_two_tabs_do_not_change_each_other(real: Path, page: Page) -> None:
    other = page.context.new_page()
    opened(page, real, CHAPTER, "?view=en&ui=en")
    choose(page, "script", "hant")
    opened(other, real, CHAPTER)
    choose(other, "view", "zh")
    choose(other, "script", "hans")
    page.locator(".side__pages a").first.click()
    page.wait_for_url("**/01.html*")
    assert page.evaluate("({...document.documentElement.dataset})").items() >= {
        "view": "en", "script": "hant", "ui": "en"}.items()


def test_a_browser_that_stores_nothing_loses_nothing(real: Path, tabs: Tabs) -> None:
    page = tabs(viewport={"width": 1400, "height": 900}, locale="en-GB")
    page.add_init_script("""for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException("", "SecurityError"); }
      });""")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((real / "site" / CHAPTER).as_uri())
    page.locator(".reader-bar [data-do=view][data-value=zh]").click()
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    page.locator(".side__pages a").first.click()
    page.wait_for_url("**/01.html*")
    assert page.evaluate("({...document.documentElement.dataset})").items() >= {"view": "zh", "ui": "zh"}.items()
    assert page.locator("[data-md-component=palette] label:visible").count() == 1
    assert errors == []


def test_the_bar_tells_where_one_is(real: Path, page: Page) -> None:
    opened(page, real, PLAN, "#liaoning-plan-14-5:4.10")
    at = page.locator(".here-at")
    page.wait_for_function("document.querySelector('.here-at').textContent === '4.10'")
    page.evaluate("document.getElementById('liaoning-plan-14-5:4.20').scrollIntoView()")
    page.wait_for_function("document.querySelector('.here-at').textContent === '4.20'")
    assert str(at.get_attribute("href")).endswith("#liaoning-plan-14-5:4.20")
    current = page.locator(".side__sections [aria-current]")
    assert current.count() == 1
    assert current.evaluate("""link => { const { top, bottom } = link.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight; }""")


def test_a_heading_of_one_language_stays_in_every_view(alone: Path, page: Page) -> None:
    opened(page, alone, TOY, "?view=zh")
    assert "过去一年" in page.locator("h1.chapter").first.inner_text()
    opened(page, alone, TOY, "?view=en")
    assert "过去一年" in page.locator("h1.chapter").first.inner_text()


def test_traditional_is_shown_marked_found_and_followed(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.locator(".reader-bar [data-do=script][data-value=hant]").click()
    followed(page)
    cell = page.locator(".row .cell.zh", has_text="奮力書寫").first
    assert cell.get_attribute("lang") == "zh-Hant"
    assert "奋力书写" not in page.locator("article").inner_text()
    assert page.evaluate("window.find('奮力書寫')")
    assert not page.evaluate("window.find('奋力书写')")
    assert "時期" in page.locator("h1").inner_text()
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    assert "平穩" in page.locator(".side").inner_text()
    assert page.evaluate("document.documentElement.lang") == "zh-Hant"


def test_the_address_wins_over_what_is_remembered_and_is_remembered(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.locator(".reader-bar [data-do=view][data-value=zh]").click()
    opened(page, real, PLAN)
    assert page.evaluate("document.documentElement.dataset.view") == "zh"
    opened(page, real, CHAPTER, "?view=en&script=hant")
    assert page.evaluate("[document.documentElement.dataset.view, document.documentElement.dataset.script]") == [
        "en",
        "hant",
    ]
    opened(page, real, CHAPTER, "?view=nonsense")
    assert page.evaluate("document.documentElement.dataset.view") == "zh"


def test_the_view_stands_before_the_first_paint_and_nothing_shifts(real: Path, page: Page) -> None:
    page.add_init_script("""window.shifts = [];
        new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push([entry.value,
          ...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120))])))
        .observe({type: 'layout-shift', buffered: true});""")
    for query in ("", "?view=zh&script=hant", "?view=en", "?view=stack&order=en"):
        opened(page, real, CHAPTER, query)
        page.wait_for_timeout(500)
        shifts = page.evaluate("shifts")
        assert sum(shift for shift, *_ in shifts) == 0, (query, shifts)


def test_in_a_one_language_view_a_click_or_enter_opens_the_counterpart_in_place(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?view=zh")
    own = sentence(page, LEAD)
    own.click()
    assert "Striving to seek" in page.locator(".counterpart[lang=en]").inner_text()
    own.click()
    assert page.locator(".counterpart").count() == 0
    own.focus()
    page.keyboard.press("Enter")
    assert page.locator(".counterpart").count() == 1


def test_order_can_be_swapped(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?order=en")
    row = page.locator(".row.text").first
    zh, en = row.locator(".cell.zh").bounding_box(), row.locator(".cell.en").bounding_box()
    assert zh and en
    assert en["x"] + en["width"] <= zh["x"]


def test_a_range_is_lit_and_in_sight(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.38..2.40")
    lit = [row.get_attribute("id") for row in page.locator(".row.in-range").all()]
    assert lit == [f"liaoning-2021:2.{n}" for n in (38, 39, 40)]
    box = page.locator(".row.in-range").first.bounding_box()
    assert box
    assert 40 <= box["y"] < 300
    opened(page, real, CHAPTER, "#liaoning-2021:2.38.2..liaoning-2021:2.39.1")
    assert page.locator(".seg.in-range").count() >= 3


@pytest.mark.parametrize(
    "fragment", ["#liaoning-2021:2.39.2", "#liaoning-2021:2.38.2..2.39.1", "#liaoning-2021:2.37..2.38"]
)
def test_addresses_lead_to_what_is_shown_in_an_english_view(fragment: str, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?view=en", fragment)
    box = page.locator(".cell.en .seg.in-range:visible, .row.in-range").first.bounding_box()
    assert box
    assert 40 <= box["y"] < 500


def test_a_stray_sign_in_the_address_does_no_harm(real: Path, page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    opened(page, real, CHAPTER, "#%E4%B8")
    page.evaluate("location.hash = '#liaoning-2021:2.38..2.39'")
    page.locator(".row.in-range").first.wait_for()
    assert errors == []


def test_a_sentence_has_an_address_not_hidden_by_the_header(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.39.2")
    box = page.locator("[id='liaoning-2021:2.39.2']").bounding_box()
    assert box
    assert 40 <= box["y"] < 500


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("link", ["liaoning-2021:2."]),
        ("zh", [LEAD]),
        ("en", ["Striving to seek optimized development from three aspects."]),
        ("both", [LEAD + "\n", "Striving"]),
        (
            "gbt",
            [
                "辽宁省人民政府. 辽宁省政府工作报告（2021年）[R/OL]",
                "2021-01-28",
                "官方文本",
                "版本",
                "liaoning-2021:2.",
            ],
        ),
        (
            "bibtex",
            [
                "@report{liaoning-2021-2.",
                "origtitle = {辽宁省政府工作报告（2021年）}",
                "date = {2021-01-28}",
                "edition",
            ],
        ),
    ],
)
def test_a_sentence_is_copied_or_cited(kind: str, parts: list[str], real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    sentence(page, LEAD).focus()
    page.keyboard.press("c")
    page.locator("[data-act=more]").click()
    page.locator(f"[data-copy={kind}]").click()
    page.locator("#dialog-copy .status", has_text="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert all(part in copied for part in parts), copied


def test_a_passage_is_cited_as_csl_json(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    sentence(page, LEAD).click()
    page.locator("[data-act=more]").click()
    page.locator("[name=scope][value=passage]").check()
    page.locator("[data-copy=csl]").click()
    cited = json.loads(page.locator(".copied").inner_text())[0]
    assert cited["type"] == "report"
    assert cited["original-title"] == "辽宁省政府工作报告（2021年）"
    assert cited["issued"] == {"date-parts": [[2021, 1, 28]]}
    assert "URL" not in cited
    assert cited["id"].count(".") == 1
    assert re.fullmatch(r"\d{4}-\d\d-\d\d\+[0-9a-f]{8}", cited["version"])


def test_a_selection_is_copied_as_a_range_with_its_address(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.evaluate("""() => { const [a, b] = [...document.querySelectorAll('.row.text .cell.zh .seg')].slice(0, 2);
        getSelection().setBaseAndExtent(a.querySelector('.hans'), 0, b.querySelector('.hans'), 1); }""")
    page.locator("[popovertarget=reader-options]").click()
    page.locator("[data-do=copy]").click()
    page.locator("[data-copy=both]").click()
    copied = page.locator(".copied").inner_text()
    assert "开启全面建设社会主义现代化新征程。按照党的十九届五中全会部署" in copied
    assert "comprehensive socialist modernization. In accordance with" in copied
    page.locator("[data-copy=link]").click()
    link = page.locator(".copied").inner_text()
    assert link == "liaoning-2021:2.2.1..2.2.2"
    opened(page, real, CHAPTER, f"#{link}")
    assert page.locator(".cell.zh .seg.in-range").count() == page.locator(".cell.en .seg.in-range").count() == 2


def test_a_row_without_the_language_of_the_view_opens_to_the_one_it_has(alone: Path, page: Page) -> None:
    opened(page, alone, TOY, "?view=en")
    row = page.locator(".row:has(.cell.missing)").first
    assert not row.locator(".cell.zh").is_visible()
    row.locator(".cell.missing").click()
    assert row.locator(".cell.zh").is_visible()


def test_keys_walk_the_text_and_leave_the_theme_its_own(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    walked = []
    for key in "jjlhk":
        page.keyboard.press(key)
        walked.append(page.evaluate("document.activeElement.id"))
    assert walked[0].endswith("2.2.1")
    assert walked[1] == "liaoning-2021:2.3.1"
    assert walked[2] == "liaoning-2021:2.4.1"
    assert walked[3] == "liaoning-2021:2.3.1"
    assert walked[4] == "liaoning-2021:2.2.1"
    page.keyboard.press("v")
    assert page.evaluate("document.documentElement.dataset.view") == "stack"
    page.keyboard.press("t")
    assert page.evaluate("document.documentElement.dataset.script") == "hant"
    page.keyboard.press("?")
    assert page.locator("#dialog-keys").is_visible()
    assert page.locator("#dialog-keys kbd").count() >= 10
    page.keyboard.press("Escape")
    assert not page.locator("#dialog-keys").is_visible()
    with page.expect_navigation():
        page.keyboard.press("p")
    assert page.url.partition("?")[0].endswith("/01.html")


def test_selecting_with_the_mouse_stays_in_one_column(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    cells = page.locator(".row.text .cell.zh")
    first, last = cells.nth(0).bounding_box(), cells.nth(1).bounding_box()
    assert first and last
    page.mouse.move(first["x"] + 5, first["y"] + 12)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] - 30, last["y"] + last["height"] - 20, steps=8)
    page.mouse.up()
    selected = page.evaluate("String(getSelection())")
    assert "十四五" in selected
    assert "Liaoning" not in selected


def test_variants_and_notes_open_behind_their_marker_with_and_without_script(
    real: Path, page: Page, tabs: Tabs
) -> None:
    opened(page, real, "reports/liaoning-2021/01.html")
    row = page.locator(".row", has=page.locator(".seg", has_text="地区生产总值增长0.6%"))
    row.locator(".cell.en .mark").first.click()
    assert "rose by 5.8%" in row.locator(".notes").inner_text()
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    assert "原文是失业率为5.8%" in row.locator(".notes").inner_text()
    plain = tabs(java_script_enabled=False)
    plain.goto((real / "site/reports/liaoning-2021/01.html").as_uri())
    plain.locator(".notes summary").first.click()
    assert plain.locator(".notes dl").first.is_visible()
    assert not plain.locator(".reader-bar").is_visible()
    assert not plain.locator(".hant").first.is_visible()


def test_print_has_addresses_and_text_and_no_furniture(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.emulate_media(media="print")
    for gone in (".masthead", ".reader-bar", ".md-sidebar--primary", ".md-footer"):
        assert not page.locator(gone).is_visible()
    row = page.locator(".row.text").first
    assert row.locator(".address").is_visible()
    assert row.locator(".cell.zh").is_visible()
    assert row.locator(".cell.en").is_visible()


SHEET = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize(("path", "most"), [("reports/liaoning-2021/01.html", 9), (CHAPTER, 14)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chapter_prints_on_few_sheets_in_light_colours_and_each_says_what_it_is(
    path: str, most: int, scheme: Literal["light", "dark"], real: Path, tabs: Tabs
) -> None:
    page = tabs(color_scheme=scheme)
    opened(page, real, path)
    assert len(SHEET.findall(page.pdf(prefer_css_page_size=True, print_background=True))) <= most
    page.emulate_media(media="print", color_scheme=scheme)
    colours = page.locator(".cell.zh .seg").first.evaluate("""text => [getComputedStyle(text).color,
      getComputedStyle(document.body).backgroundColor]""")
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    said = page.evaluate("""() => ["report", "status-zh", "status-en", "edition"].map(part =>
      getComputedStyle(document.documentElement).getPropertyValue(`--running-${part}`).trim().slice(1, -1)
        .replace(/\\\\([0-9a-f]+) /g, (_, code) => String.fromCodePoint(parseInt(code, 16))))""")
    assert said[:3] == ["辽宁2021年工作报告 Liaoning work report 2021", "中文: 官方文本 Official text",
                        "English: 官方译文 Official translation"]
    assert re.fullmatch(r"辽宁读本 Liaoning Reader \d{4}-\d\d-\d\d · liaoning-2021:\d", said[3])


def test_toggling_a_view_on_the_largest_chapter_is_quick(real: Path, page: Page) -> None:
    largest = max((real / "site/reports").rglob("*.html"), key=lambda path: path.stat().st_size)
    page.goto(largest.as_uri())
    page.locator(".reader-bar [data-do=view][data-value=zh]").click()
    assert page.locator(".cell.en").first.is_hidden()


@pytest.mark.parametrize("view", ["zh", "en", "stack"])
def test_a_view_makes_the_browser_look_at_few_elements_again(view: str, real: Path, page: Page) -> None:
    """A rule that names the view and ends in `*` or a tag, or sets what passes down, would make it look at all."""
    opened(page, real, CHAPTER)
    quiet(page)
    session = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[Any] = []
    session.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda data: ended.extend([data]))
    session.send("Tracing.start", {"categories": "devtools.timeline", "transferMode": "ReportEvents"})
    page.evaluate("""view => { document.documentElement.dataset.view = view;
      void document.body.offsetHeight; }""", view)
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(20)
    styled = max(event["args"].get("elementCount", 0) for event in events if event["name"] == "UpdateLayoutTree")
    assert 200 < styled < page.locator("*").count() / 4


WAITING = """([key, value]) => {
  const top = () => document.getElementById("liaoning-2021:2.40").getBoundingClientRect().top;
  const before = top();
  document.querySelector(`.reader-bar [data-do=${key}][data-value=${value}]`).click();
  const waiting = [...document.querySelectorAll("[data-waits]")];
  const boxes = waiting.map(row => row.getBoundingClientRect());
  return [waiting.length, boxes.filter(box => box.bottom > 0 && box.top < innerHeight).length, before, top()];
}"""


@pytest.mark.parametrize(("key", "value"), [("view", "zh"), ("view", "en"), ("script", "hant")])
def test_what_is_in_sight_changes_at_once_and_the_rest_follows_in_its_place(
    key: str, value: str, real: Path, page: Page
) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.40")
    quiet(page)
    waiting, in_sight, before, after = page.evaluate(WAITING, [key, value])
    assert waiting > 20
    assert in_sight == 0
    assert abs(after - before) < 2
    followed(page)
    top = page.locator("[id='liaoning-2021:2.40']").bounding_box()
    assert top
    assert abs(top["y"] - before) < 2
    if key == "script":
        assert page.locator(".row .cell.zh[lang=zh-Hans], .row .hans:not([hidden]), .row .hant[hidden]").count() == 0


def test_what_still_waits_is_printed_and_a_view_is_remembered_however_soon_one_leaves(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.evaluate("document.querySelectorAll('.row').forEach(row => { row.dataset.waits = ''; })")
    page.emulate_media(media="print")
    page.wait_for_function("""() => [...document.querySelectorAll(".row .seg")].every(text =>
      text.checkVisibility({ contentVisibilityAuto: true }))""")
    page.emulate_media(media="screen")
    page.evaluate("""() => { document.querySelector(".reader-bar [data-do=view][data-value=zh]").click();
      location.href = "01.html"; }""")
    page.wait_for_url("**/01.html*")
    assert page.evaluate("document.documentElement.dataset.view") == "zh"


def test_names_that_are_only_heard_are_in_the_language_of_the_interface(real: Path, page: Page, tabs: Tabs) -> None:
    plain = tabs(java_script_enabled=False)
    name = "row => row.getAttribute('aria-label')"
    plain.goto((real / "site" / CHAPTER).as_uri())
    assert plain.locator(".row[id]").first.evaluate(name) == "段 Passage 2.2"
    opened(page, real, CHAPTER, "?ui=en")
    assert page.locator(".row[id]").first.evaluate(name) == "Passage 2.2"
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    assert page.locator(".row[id]").first.evaluate(name) == "段 2.2"
    page.locator(".masthead [data-do=ui][data-value=en]").click()
    names = page.locator("[aria-label]").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert not [name for name in names if re.search("[\u4e00-\u9fff]", name)]


@pytest.mark.parametrize("width", [320, 390, 1400])
@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing_light_or_dark(path: str, width: int, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, real, path)
    quiet(page)
    page.evaluate(
        "document.querySelectorAll('.related, .figures').forEach((fold, number) => { fold.open = number < 3; })"
    )
    page.wait_for_function(
        "[...document.querySelectorAll('.related[open]')].every(fold => fold.classList.contains('whole'))"
    )
    assert violations(page) == []


@pytest.mark.parametrize(("place", "colour"), [
    (".cell.en .seg", "#bbb"), (".cell.zh .hans", "#bbb"), (".term", "#555"), ("h1", "#555")])
def test_one_faint_text_is_found_among_all_others(place: str, colour: str, real: Path, page: Page) -> None:
    """The one colour is faint on white, the other on black."""
    opened(page, real, "reports/liaoning-2021/01.html")
    quiet(page)
    text = page.locator(f"article {place}:visible").last
    text.evaluate("(element, colour) => { element.style.color = colour; }", colour)
    assert [rule for rule, _ in violations(page)] == ["color-contrast"]
