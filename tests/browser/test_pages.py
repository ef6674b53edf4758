"""The built site in a real browser, from `file://`, without a network."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages import Tabs, quiet

CHAPTER, PLAN, DALIAN = (
    "reports/liaoning-2021/02.html",
    "reports/liaoning-plan-14-5/04.html",
    "reports/dalian-2023/02.html",
)
KINDS = ["index.html", "reports/liaoning-2021/index.html", CHAPTER, PLAN, DALIAN, "about/texts.html", "search.html",
         "themes/index.html", "themes/manufacturing.html", "threads/index.html", "threads/dalian-airport.html"]
LOCAL = ("file:", "data:", "blob:")
HEIGHTS = """() => [...document.querySelectorAll('.row')].map(row => [row.getBoundingClientRect().height, row.id])"""


@pytest.fixture(scope="module")
def moved(real: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site alone, in another folder whose name needs quoting in an address."""
    return shutil.copytree(real / "site", tmp_path_factory.mktemp("moved") / "我的 site #1")


def heard(page: Page) -> tuple[list[str], list[str]]:
    """Requests that leave the machine, and errors of the page."""
    away: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: away.append(request.url) if not request.url.startswith(LOCAL) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(request.url))
    return away, errors


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_page_works_from_a_folder_without_a_network(path: str, moved: Path, page: Page) -> None:
    away, errors = heard(page)
    page.goto((moved / path).as_uri())
    quiet(page)
    assert (away, errors) == ([], [])
    assert page.evaluate("getComputedStyle(document.querySelector('.masthead')).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert page.locator("h1").count() == 1
    assert page.locator("input[type=search]").count() == 1
    assert page.locator("[data-md-component=search]").count() == 0


def test_a_reader_walks_from_the_library_to_a_sentence(moved: Path, page: Page) -> None:
    page.goto((moved / "index.html").as_uri())
    page.get_by_role("link", name="Outline of the 14th Five-Year Plan").first.click()
    page.locator(".contents").get_by_role("link", name="第四章").click()
    assert page.locator("h1").inner_text().startswith("第四章 优化营商环境全面深化改革")
    page.locator(".md-footer").get_by_role("link", name="Next").click()
    assert page.locator("h1").inner_text().startswith("第五章")
    page.locator(".masthead").get_by_role("link", name="Reports").click()
    assert page.locator(".home-reports > li").count() == 4


def test_an_address_leads_to_its_row_in_sight(moved: Path, page: Page) -> None:
    page.goto((moved / CHAPTER).as_uri() + "#liaoning-2021:2.30")
    row = page.locator("[id='liaoning-2021:2.30']")
    box = row.bounding_box()
    heads = page.locator(".columns").bounding_box()
    assert box and heads
    assert 0 < heads["y"] + heads["height"] <= box["y"] < 400
    assert page.evaluate("document.querySelector(':target').id") == "liaoning-2021:2.30"
    row.locator(".address").click()
    assert page.url.endswith("#liaoning-2021:2.30")


def test_chinese_and_english_stand_side_by_side_and_top_to_top(moved: Path, page: Page) -> None:
    page.goto((moved / CHAPTER).as_uri())
    row = page.locator(".row", has_text="奋力书写“三篇大文章”。")
    zh, en = row.locator(".cell.zh").bounding_box(), row.locator(".cell.en").bounding_box()
    assert zh and en
    assert abs(zh["y"] - en["y"]) < 2
    assert zh["x"] + zh["width"] <= en["x"]
    assert "Striving to seek optimized development" in row.locator(".cell.en").inner_text()


@pytest.mark.parametrize("width", [320, 390, 768, 1400])
@pytest.mark.parametrize("path", KINDS)
def test_no_page_scrolls_sideways(path: str, width: int, moved: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((moved / path).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width


BOXES = """row => [...row.querySelectorAll('.seg')].map(seg => [
  seg.getBoundingClientRect().top, seg.id || seg.dataset.seg, seg.closest('.cell').lang.slice(0, 2)])
  .sort((a, b) => a[0] - b[0]).map(each => each.slice(1))"""


@pytest.mark.parametrize("order", ["zh", "en"])
@pytest.mark.parametrize("path", [CHAPTER, "reports/liaoning-plan-14-5/15.html", DALIAN])
def test_on_a_phone_sentence_stands_under_sentence(path: str, order: str, moved: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((moved / path).as_uri() + f"?order={order}")
    rows = page.locator(".row:has(.cell.zh .seg):has(.cell.en .seg)")
    first, second = (order, "en" if order == "zh" else "zh")
    for places in rows.evaluate_all(f"rows => rows.map({BOXES})"):
        sentences = list(dict.fromkeys(name for name, _ in places))
        both = {name for name in sentences if [name, "zh"] in places and [name, "en"] in places}
        assert [place for place in places if place[0] in both] == [
            [name, language] for name in sentences if name in both for language in (first, second)]
    page.goto((moved / path).as_uri() + f"?order={order}&view=stack")
    for places in rows.evaluate_all(f"rows => rows.map({BOXES})"):
        languages = [language for _, language in places]
        assert languages == sorted(languages, key=(first, second).index)


def test_the_text_begins_in_the_upper_part_of_a_phone(moved: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in sorted(moved.glob("reports/*/[0-9]*.html")):
        page.goto(path.as_uri())
        boxes = page.locator(".row .seg:visible").evaluate_all("all => all.map(each => each.getBoundingClientRect())")
        assert min(box["top"] for box in boxes) < 330, path


@pytest.mark.parametrize(("view", "screens"), [("zh", 1), ("en", 1), ("side", 1.25)])
def test_no_row_is_longer_than_a_screen_where_the_text_offers_a_seam(
    view: str, screens: float, moved: Path, page: Page
) -> None:
    """Side by side the English is long: of 818 rows five are longer than a screen in the type of the design."""
    longer = []
    for path in sorted(moved.glob("reports/*/*.html")):
        page.goto(path.as_uri() + f"?view={view}")
        longer += [row for row in page.evaluate(HEIGHTS) if row[0] > 900]
    assert all(height <= 900 * screens for height, _ in longer), longer
    assert len(longer) <= 5


def test_leads_are_set_apart_and_can_be_linked_to(moved: Path, page: Page) -> None:
    page.goto((moved / DALIAN).as_uri())
    lead = page.locator(".seg.lead", has_text="加快建设现代产业体系。").first
    assert int(page.evaluate("element => getComputedStyle(element).fontWeight", lead.element_handle())) >= 600
    name = lead.get_attribute("id")
    page.goto((moved / DALIAN).as_uri() + f"#{name}")
    assert page.evaluate("document.querySelector(':target').textContent").startswith("加快建设现代产业体系")
    english = page.locator(f".cell.en [data-seg='{name}'].in-range")
    assert english.inner_text().startswith("Accelerate the construction of a modern")


def test_without_script_text_contents_and_links_still_read(moved: Path, tabs: Tabs) -> None:
    page = tabs(java_script_enabled=False)
    page.goto((moved / PLAN).as_uri())
    assert page.locator(".cell.zh", has_text="建设高效政务环境").is_visible()
    page.goto((moved / "reports/liaoning-plan-14-5/index.html").as_uri())
    page.locator(".contents").get_by_role("link", name="第二十二章").click()
    assert page.locator("h1").inner_text().startswith("第二十二章")


def test_light_and_dark_are_told_apart(moved: Path, tabs: Tabs) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        page = tabs(color_scheme=scheme)
        page.goto((moved / PLAN).as_uri())
        quiet(page)
        grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert grounds[0] != grounds[1]


def test_cells_carry_their_language_and_lost_boxes_are_said_to_be_lost(moved: Path, page: Page) -> None:
    page.goto((moved / CHAPTER).as_uri())
    assert page.locator(".cell.zh[lang='zh-Hans']").count() > 50
    assert page.locator(".cell.en[lang='en']").count() > 50
    page.goto((moved / "reports/liaoning-plan-14-5/01.html").as_uri())
    lost = page.locator("h3.lost")
    assert lost.inner_text().startswith("Box 1 (lost in the source)")
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    assert lost.inner_text().startswith("专栏1（来源中已缺）")


LINES = """() => [...document.querySelectorAll('.head.chapter > .seg > .zh, .head.section > .seg > .zh')].map(text => {
  const range = document.createRange(), lines = [];
  const walker = document.createTreeWalker(text.querySelector('.hans') || text, NodeFilter.SHOW_TEXT);
  let last = null;
  while (walker.nextNode()) for (let at = 0; at < walker.currentNode.length; at++) {
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + 1);
    const { top } = range.getBoundingClientRect();
    if (last === null || top > last + 9) lines.push('');
    lines[lines.length - 1] += range.toString();
    last = top;
  }
  return lines.map(line => line.trim());
})"""


@pytest.mark.parametrize("width", [390, 768, 1400])
def test_chinese_headings_break_between_words(width: int, moved: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    broken = set()
    for path in sorted(moved.glob("reports/*/[0-9]*.html")):
        page.goto(path.as_uri())
        broken |= {tuple(lines) for lines in page.evaluate(LINES) if len(lines) > 1}
    words = ("智造强省", "现代产业体系", "目标", "营商环境", "高质量发展", "基础设施", "十四五", "乡村振兴", "社会")
    assert len(broken) > 10
    for lines in broken:
        whole = "".join(lines)
        edges = {sum(map(len, lines[:at])) for at in range(1, len(lines))}
        for word in words:
            starts = [at for at in range(len(whole)) if whole.startswith(word, at)]
            assert not [at for at in starts for edge in edges if at < edge < at + len(word)], lines
