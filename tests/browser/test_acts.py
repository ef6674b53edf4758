"""What a reader does with a sentence: choosing it, the strip and the sheet, copying, sharing, and copying by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import Tabs, followed, opened, quiet

CHAPTER = "reports/liaoning-2021/02.html"
WORKS = "reports/liaoning-2023/03.html"
DALIAN = "reports/dalian-2023/02.html"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SITE = "https://reader.example/liaoning/"
PUBLIC = """site => {
  const link = document.createElement("link");
  link.rel = "canonical";
  link.href = site + location.pathname.replace(/.*\\/site\\//, "");
  document.head.append(link);
}"""
"""What the theme writes where the settings of the site name its address."""
CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read();
  const read = async type => item.types.includes(type) ? (await item.getType(type)).text() : "";
  return [await read("text/plain"), await read("text/html")];
}"""
SELECT = """([first, last]) => {
  const inner = name => document.getElementById(name) || document.querySelector(`[data-seg="${name}"]`);
  const [a, b] = [inner(first), inner(last)];
  getSelection().setBaseAndExtent(a, 0, b, b.childNodes.length);
}"""


BESIDE_LINKS = """sentence => {
  const { left, right, top, height } = sentence.getClientRects()[0], y = top + height / 2;
  for (let x = right - 8; x > left; x -= 8) {
    const hit = document.elementFromPoint(x, y);
    if (sentence.contains(hit) && !hit.closest("a")) return [x, y];
  }
  return [right - 8, y];
}"""
"""Near the end of the first line, where no link is hit."""


def chosen(page: Page, name: str, language: str = "zh") -> Any:
    """Choose a sentence with the pointer, at its beginning; gives the strip."""
    side = page.locator(f".cell.{language} [id='{name}'], .cell.{language} [data-seg='{name}']")
    side.scroll_into_view_if_needed()
    page.mouse.click(*side.evaluate(BESIDE_LINKS))
    strip = page.locator(".acts")
    strip.wait_for()
    return strip


def copied(page: Page, strip: Any) -> tuple[str, str]:
    """What the strip puts into the clipboard at one go: text and HTML."""
    strip.locator("[data-act=copy]").click()
    page.locator(".acts-said", has_text=re.compile("Copied|已复制")).wait_for()
    text, html = page.evaluate(CLIPBOARD)
    return text, html


def test_choosing_lights_the_pair_and_opens_a_strip_under_its_row_that_moves_nothing(real: Path, page: Page) -> None:
    page.add_init_script("""window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(entry =>
      shifts.push(entry.value))).observe({type: 'layout-shift', buffered: true});""")
    opened(page, real, CHAPTER, "#liaoning-2021:2.38")
    quiet(page)
    before = page.evaluate("[...document.querySelectorAll('.row')].map(row => row.getBoundingClientRect().top)")
    page.evaluate("shifts.length = 0")
    strip = chosen(page, "liaoning-2021:2.38.1")
    quiet(page)
    after = page.evaluate("[...document.querySelectorAll('.row')].map(row => row.getBoundingClientRect().top)")
    assert {round(now - then, 2) for then, now in zip(before, after, strict=True)} == {0}
    assert page.evaluate("shifts") == []
    assert page.locator(".seg.chosen").count() == 2
    assert strip.get_attribute("role") == "toolbar"
    assert strip.locator(".acts-at").inner_text() == "2.38.1"
    assert [button.inner_text().strip() for button in strip.locator("button:visible").all()][:2] == [
        "Copy pair + citation", "Link"]
    row, box = page.locator(".row:has(.chosen)").bounding_box(), strip.bounding_box()
    assert row and box
    assert abs(box["y"] - (row["y"] + row["height"])) < 40


LINES = """chosen => [...document.querySelectorAll(chosen)]
  .filter(side => side.checkVisibility()).flatMap(side => [...side.getClientRects()])
  .map(line => [line.top, line.bottom, line.left, line.right])"""


@pytest.mark.parametrize("device", ["desk", "phone"])
@pytest.mark.parametrize("view", ["side", "stack", "zh", "en"])
def test_the_strip_covers_nothing_of_its_sentence(view: str, device: str, real: Path, page: Page, tabs: Tabs) -> None:
    """Where the pair is longer than a screen, nothing of the side that was chosen."""
    own = tabs(**PHONE) if device == "phone" else page
    opened(own, real, CHAPTER, f"?view={view}")
    for name in ("liaoning-2021:2.2.1", "liaoning-2021:2.19.1", "liaoning-2021:2.19.4", "liaoning-2021:2.38.2"):
        strip = chosen(own, name, "en" if view == "en" else "zh")
        quiet(own)
        box = strip.bounding_box()
        assert box
        lines = own.evaluate(LINES, ".chosen")
        if max(line[1] for line in lines) - min(line[0] for line in lines) > box["y"] - 90:
            lines = own.evaluate(LINES, f"[id='{name}']")
        for line in lines:
            top, bottom, left, right = line
            apart = bottom <= box["y"] or top >= box["y"] + box["height"]
            assert apart or right <= box["x"] or left >= box["x"] + box["width"], (name, line, box)
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= (844 if device == "phone" else 900)
        own.keyboard.press("Escape")
        assert not strip.is_visible()


@pytest.mark.parametrize("key", ["Enter", "c"])
def test_a_key_opens_the_strip_and_the_focus_goes_in_and_comes_back(key: str, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.evaluate("document.getElementById('liaoning-2021:2.38.2').focus()")
    page.keyboard.press(key)
    page.locator(".acts [data-act=copy]:focus").wait_for()
    assert page.get_by_role("toolbar", name="What to do with this", exact=True).is_visible()
    page.keyboard.press("ArrowRight")
    assert page.locator("[data-act=link]:focus").count() == 1
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.locator("[data-act=close]:focus").count() == 1
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "liaoning-2021:2.38.2"
    assert page.locator(".chosen").count() == 0


def close_by_button(page: Page) -> None:
    page.locator("[data-act=close]").click()


def close_elsewhere(page: Page) -> None:
    page.mouse.click(1390, 500)


def close_by_choosing_again(page: Page) -> None:
    page.locator(".seg.chosen").first.click()


@pytest.mark.parametrize("close", [close_by_button, close_elsewhere, close_by_choosing_again])
def test_the_strip_is_closed_by_its_button_elsewhere_or_the_sentence(
    close: Callable[[Page], None], real: Path, page: Page
) -> None:
    opened(page, real, CHAPTER, "?terms=off")
    strip = chosen(page, "liaoning-2021:2.38.1")
    close(page)
    assert not strip.is_visible()
    assert page.locator(".chosen").count() == 0


@pytest.mark.parametrize(("path", "name", "parts", "en_says"), [
    (CHAPTER, "liaoning-2021:2.3.1", ["《纲要》提出", "According to the Outline", "Chinese: official text",
     "English: official translation"], ""),
    (WORKS, "liaoning-2023:3.14.5", ["(Translation made for this site. The Chinese text prevails.)",
     "Chinese: official text"], "Translation made for this site"),
    (DALIAN, "dalian-2023:2.12.1", ["（本站据英文重构，非官方原文。）", "(published translation, unreviewed)"],
     "published translation, unreviewed")])
def test_a_pair_is_copied_in_one_go_as_text_and_as_html(
    path: str, name: str, parts: list[str], en_says: str, real: Path, page: Page
) -> None:
    opened(page, real, path, "?ui=en")
    page.evaluate(PUBLIC, SITE)
    text, html = copied(page, chosen(page, name))
    link = f"{SITE}{path}#{name}"
    for part in [*parts, link, "Liaoning Reader, edition", "“", name]:
        assert part in text, text
        assert part.replace("&", "&amp;") in html, html
    assert len(text.split("\n")) == 4
    assert text.rstrip(".").endswith(link)
    assert 'lang="zh-Hans"' in html
    assert 'lang="en"' in html
    assert f'<a href="{link}">' in html
    assert "notes" not in html
    assert en_says in text.split("\n")[1]


def test_in_a_chinese_interface_the_citation_is_gbt(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?ui=zh&script=hant")
    page.evaluate(PUBLIC, SITE)
    text, html = copied(page, chosen(page, "liaoning-2021:2.3.1"))
    assert "綱要" in text
    assert 'lang="zh-Hant"' in html
    assert "辽宁省人民政府. 辽宁省政府工作报告（2021年）[R/OL]. " in text
    assert re.search(r"2021-01-28：.*官方文本.*版本\S+\[\d{4}-\d\d-\d\d\]\.", text)


def test_an_older_browser_copies_text_and_html_too(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.evaluate("delete window.ClipboardItem")
    strip = chosen(page, "liaoning-2021:2.3.1")
    strip.locator("[data-act=copy]").click()
    page.locator(".acts-said", has_text="Copied").wait_for()
    opened(page, real, CHAPTER)
    text, html = page.evaluate(CLIPBOARD)
    assert "According to the Outline" in text
    assert "<p" in html


def test_no_copy_from_a_folder_has_a_local_path(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    text, html = copied(page, chosen(page, "liaoning-2021:2.3.1"))
    assert "file:" not in text + html
    assert str(real) not in text + html
    assert "liaoning-2021:2.3.1" in text
    page.locator("[data-act=link]").click()
    page.wait_for_function("async () => await navigator.clipboard.readText() === 'liaoning-2021:2.3.1'")
    page.locator("[data-act=more]").click()
    for kind in ("gbt", "bibtex", "csl", "slip", "link", "both"):
        page.locator(f"[data-copy={kind}]").click()
        assert "file:" not in page.locator(".copied").inner_text()


def test_what_browsers_translate_is_not_what_is_copied(real: Path, page: Page) -> None:
    opened(page, real, WORKS)
    assert page.locator(".cell.zh:has(.seg):not([translate=no])").count() == 0
    assert page.locator(".cell.en[translate=no]").count() == 0
    page.evaluate("""() => { for (const text of document.querySelectorAll('.cell:not([translate]) .seg'))
      text.textContent = 'Übersetzt'; }""")
    text, _ = copied(page, chosen(page, "liaoning-2023:3.14.5"))
    assert "Übersetzt" not in text
    assert len(text.split("\n")[1]) > 80
    opened(page, real, DALIAN)
    assert page.locator(".cell.en:has(.seg):not([translate=no])").count() == 0
    assert page.locator(".cell.zh[translate=no]").count() == 0


def test_a_link_is_shared_where_the_browser_shares(real: Path, tabs: Tabs) -> None:
    page = tabs(**PHONE)
    page.add_init_script("navigator.share = async what => { window.shared = what; };")
    opened(page, real, CHAPTER)
    page.evaluate(PUBLIC, SITE)
    strip = chosen(page, "liaoning-2021:2.3.1")
    assert not strip.locator("[data-act=link]").is_visible()
    strip.locator("[data-act=share]").click()
    shared = page.evaluate("shared")
    assert shared["url"] == f"{SITE}{CHAPTER}#liaoning-2021:2.3.1"
    assert "According to the Outline" in shared["text"]


def test_on_a_phone_the_first_tap_chooses_and_the_sheet_has_the_terms_and_the_related(real: Path, tabs: Tabs) -> None:
    page = tabs(**PHONE)
    opened(page, real, CHAPTER)
    term = page.locator("[id='liaoning-2021:2.2.1'] .hans .term").first
    term.scroll_into_view_if_needed()
    term.tap()
    strip = page.locator(".acts")
    strip.wait_for()
    assert page.locator("#reader-term").count() == 0
    assert page.locator(".seg.chosen").count() == 2
    box = strip.bounding_box()
    assert box
    assert abs(box["height"] - 52) < 1
    assert box["y"] + box["height"] <= 844
    for button in strip.locator("button:visible").all():
        target = button.bounding_box()
        assert target
        assert target["width"] >= 44
        assert target["height"] >= 44
        assert target["x"] >= 0
        assert target["x"] + target["width"] <= 390
    strip.locator("[data-act=terms]").tap()
    page.locator("#dialog-terms .reader-term").first.wait_for()
    page.locator("#dialog-terms button").tap()
    strip.locator("[data-act=related]").tap()
    fold = page.locator("[id='related-liaoning-2021:2.2']")
    assert fold.get_attribute("open") is not None
    at = fold.bounding_box()
    assert at
    assert 60 <= at["y"] < 700
    assert not strip.is_visible()


@pytest.mark.parametrize("device", ["desk", "phone"])
def test_a_tap_in_a_one_language_view_chooses_and_reveals(device: str, real: Path, page: Page, tabs: Tabs) -> None:
    own = tabs(**PHONE) if device == "phone" else page
    opened(own, real, CHAPTER, "?view=zh")
    chosen(own, "liaoning-2021:2.3.1")
    assert "According to the Outline" in own.locator(".counterpart[lang=en]").inner_text()
    text, _ = copied(own, own.locator(".acts")) if device == "desk" else ("", "")
    assert device == "phone" or "According to the Outline" in text


def where(page: Page) -> str:
    """What the menu of Aa would copy."""
    page.evaluate("document.querySelector('[data-do=copy]').click()")
    page.locator("#dialog-copy[open]").wait_for()
    scope = page.locator("#dialog-copy .where").inner_text()
    page.keyboard.press("Escape")
    return scope.partition(":")[2]


def test_what_is_acted_on_is_what_the_reader_sees(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.38")
    assert where(page) == "2.38"
    opened(page, real, CHAPTER, "#liaoning-2021:2.40..2.38")
    assert where(page) == "2.38..2.40"
    opened(page, real, CHAPTER, "#liaoning-2021:2.39.2")
    assert where(page) == "2.39.2"
    page.evaluate("document.getElementById('liaoning-2021:2.80').scrollIntoView()")
    quiet(page)
    assert where(page) == "2.80"
    chosen(page, "liaoning-2021:2.80.1")
    assert where(page) == "2.80.1"
    page.evaluate(SELECT, ["liaoning-2021:2.80.1", "liaoning-2021:2.80.2"])
    assert where(page) == "2.80.1..2.80.2"
    opened(page, real, CHAPTER)
    page.evaluate("document.getElementById('liaoning-2021:2.60').scrollIntoView()")
    quiet(page)
    page.keyboard.press("c")
    page.locator(".acts").wait_for()
    assert page.locator(".acts-at").inner_text() == "2.60"


def test_a_slip_is_reported_from_the_strip(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    chosen(page, "liaoning-2021:2.3.1").locator("[data-act=slip]").click()
    assert "a slip at liaoning-2021:2.3.1" in page.locator(".copied").inner_text()
    assert page.locator(".mail").is_visible()


def by_hand(page: Page, first: str, last: str) -> tuple[str, str]:
    """What a reader copies who selects from one sentence to another."""
    page.evaluate(SELECT, [first, last])
    page.keyboard.press("Control+C")
    text, html = page.evaluate(CLIPBOARD)
    return text, html


def test_copying_by_hand_takes_texts_and_their_status_and_nothing_else(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.evaluate("""() => { const [a, b] = ['2.18', '2.20'].map(n => document.getElementById(`liaoning-2021:${n}`));
      getSelection().setBaseAndExtent(a, 0, b, b.childNodes.length); }""")
    page.keyboard.press("Control+C")
    text, html = page.evaluate(CLIPBOARD)
    shown = page.locator("[id='liaoning-2021:2.20.1'] .hans").inner_text()
    assert shown in text
    lines = text.split("\n")
    assert len(lines) == 7
    assert lines[-1] == "(Translation made for this site. The Chinese text prevails.)"
    for extra in ("2.18", "related", "Notes", "注", "unofficial", "Transport", "振興"):
        assert extra not in text, extra
    assert "<a" not in html
    assert "綱" not in text


@pytest.mark.parametrize(("path", "name", "language", "said"), [
    (CHAPTER, "liaoning-2021:2.3.1", "zh", ""), (WORKS, "liaoning-2023:3.14.5", "zh", ""),
    (WORKS, "liaoning-2023:3.14.5", "en", "(Translation made for this site. The Chinese text prevails.)"),
    (DALIAN, "dalian-2023:2.12.1", "zh", "（本站据英文重构，非官方原文。）"),
    (DALIAN, "dalian-2023:2.12.1", "en", "(published translation, unreviewed)")])
def test_a_sentence_copied_by_hand_says_what_it_is_once(
    path: str, name: str, language: str, said: str, real: Path, page: Page
) -> None:
    opened(page, real, path)
    side = page.locator(f".cell.{language} [id='{name}'], .cell.{language} [data-seg='{name}']")
    side.evaluate("e => { getSelection().setBaseAndExtent(e, 0, e, e.childNodes.length); }")
    page.keyboard.press("Control+C")
    text, html = page.evaluate(CLIPBOARD)
    assert text.split("\n")[1:] == ([said] if said else [])
    assert "<p" in html
    assert text.split("\n")[0] in html


@pytest.mark.parametrize("query", ["", "?script=hant"])
def test_reading_modes_see_each_sentence_once(query: str, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, query)
    quiet(page)
    seen = page.evaluate("""() => [...document.querySelectorAll('.hans, .hant')].filter(e => !e.closest('[hidden]'))
      .map(e => [e.className, e.checkVisibility()])""")
    shown = "hant" if query else "hans"
    assert {name for name, _ in seen} == {shown}
    assert page.locator(".row .hant").first.is_visible() == (shown == "hant")
    page.keyboard.press("t")
    followed(page)
    hidden = page.evaluate("document.querySelectorAll('.row .hans:not([hidden])').length > 0")
    assert hidden == (shown == "hant")
    plain = (real / "site" / CHAPTER).read_text("utf-8")
    assert re.findall(r'class="hant" lang="zh-Hant"(?! hidden)', plain) == []


def test_keys_have_a_switch_and_enter_stays(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    page.locator("[popovertarget=reader-options]").click()
    page.locator("[data-do=keys][data-value=off]").click()
    page.keyboard.press("Escape")
    for key in "jvtc?":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.classList.contains('seg')") is False
    assert page.locator("dialog[open], .acts:visible").count() == 0
    assert page.evaluate("document.documentElement.dataset.view") == "side"
    page.evaluate("document.getElementById('liaoning-2021:2.38.2').focus()")
    page.keyboard.press("Enter")
    page.locator(".acts").wait_for()
    opened(page, real, CHAPTER)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.classList.contains('seg')") is False
    page.evaluate("document.querySelector('[data-do=keys][data-value=on]').click()")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.classList.contains('seg')")


@pytest.mark.parametrize("ui", ["zh", "en"])
@pytest.mark.parametrize("path", [CHAPTER, DALIAN])
def test_every_shown_word_of_another_language_says_which(path: str, ui: str, real: Path, page: Page) -> None:
    opened(page, real, path, f"?ui={ui}")
    page.locator("[popovertarget=reader-options]").click()
    chosen_name = page.locator(".row[id] .cell.zh .seg").first.evaluate("e => e.id || e.dataset.seg")
    page.evaluate("name => document.getElementById(name).click()", chosen_name)
    page.locator(".acts").wait_for()
    wrong = page.evaluate("""() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const wrong = [];
      while (walker.nextNode()) {
        const text = walker.currentNode;
        const around = text.parentElement;
        if (!around.checkVisibility() || around.closest("script, style")) continue;
        const lang = around.closest("[lang]").lang.slice(0, 2);
        const han = /[\\u3400-\\u9fff]/.test(text.data);
        const latin = /[A-Za-z]{4}/.test(text.data) && !han;
        if ((han && lang !== "zh") || (latin && lang !== "en")) wrong.push([lang, text.data.trim().slice(0, 40),
          around.outerHTML.slice(0, 100)]);
      }
      return wrong;
    }""")
    assert wrong == []


@pytest.mark.parametrize("width", [1400, 390, 320])
def test_axe_finds_nothing_with_the_strip_or_the_sheet_open(width: int, real: Path, page: Page, tabs: Tabs) -> None:
    own = tabs(**{**PHONE, "viewport": {"width": width, "height": 844}}) if width < 1000 else page
    opened(own, real, CHAPTER)
    chosen(own, "liaoning-2021:2.38.1")
    quiet(own)
    assert violations(own) == []


def test_a_range_chosen_in_the_menu_is_cited_by_its_ends(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.38..2.40")
    page.evaluate(PUBLIC, SITE)
    page.evaluate("document.querySelector('[data-do=copy]').click()")
    page.locator("[data-copy=csl]").click()
    cited = json.loads(page.locator(".copied").inner_text())[0]
    assert cited["URL"] == f"{SITE}{CHAPTER}#liaoning-2021:2.38..2.40"
