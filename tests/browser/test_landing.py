"""Landing on an address: a passage, a sentence, a heading or a range, seen whole, wherever the address was opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages import Tabs, opened, quiet

CHAPTER = "reports/liaoning-2021/02.html"
FIRST = "reports/liaoning-2021/01.html"
PLAN = "reports/liaoning-plan-14-5/07.html"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
UNCOVERED = """name => {
  const own = document.getElementById(name);
  const side = [own, ...document.querySelectorAll(`[data-seg="${name}"]`)].find(e => e.checkVisibility());
  const line = side.matches('.row') ? [...side.querySelectorAll('.seg')].find(e => e.checkVisibility()) : side;
  const at = [...line.getClientRects()].find(box => box.width > 4);
  const seen = document.elementFromPoint(at.left + Math.min(at.width - 2, 20), at.top + at.height / 2);
  return side.contains(seen) && at.top >= 0 && at.bottom <= innerHeight;
}"""
LIT = """() => [...document.querySelectorAll('.in-range')].map(e => e.id || e.dataset.seg)"""


def lit(page: Page) -> set[str]:
    """The addresses that are lit, without the report."""
    page.locator(".in-range").first.wait_for()
    return {str(name).partition(":")[2] for name in page.evaluate(LIT)}


@pytest.mark.parametrize("device", ["desk", "phone"])
@pytest.mark.parametrize(("fragment", "name"), [
    ("2.39.2", "2.39.2"), ("2.30", "2.30"), ("2.13", "2.13"), ("2.13.1", "2.13.1"), ("2.38..2.40", "2.38"),
    ("2.38.2..2.39.1", "2.38.2"), ("2.76.2", "2.76.2"), ("2.2.1", "2.2.1")])
def test_nothing_covers_what_one_landed_on(
    fragment: str, name: str, device: str, real: Path, page: Page, tabs: Tabs
) -> None:
    own = tabs(**PHONE) if device == "phone" else page
    for query in ("", "?view=en"):
        opened(own, real, CHAPTER, query, f"#liaoning-2021:{fragment}")
        quiet(own)
        assert own.evaluate(UNCOVERED, f"liaoning-2021:{name}")


def test_nothing_covers_it_after_a_strip_and_a_term_were_open(real: Path, tabs: Tabs, page: Page) -> None:
    for own in (page, tabs(**PHONE)):
        opened(own, real, CHAPTER, "#liaoning-2021:2.30")
        own.locator("[id='liaoning-2021:2.30.1']").click(position={"x": 60, "y": 8})
        own.locator(".acts").wait_for()
        own.evaluate("location.hash = '#liaoning-2021:2.55.1'")
        quiet(own)
        assert own.evaluate(UNCOVERED, "liaoning-2021:2.55.1")
        assert not own.locator(".acts").is_visible()


@pytest.mark.parametrize("wrong", [FIRST, "reports/liaoning-2021/index.html"])
@pytest.mark.parametrize("fragment", ["2.39.2", "2.38..2.40"])
def test_an_address_on_the_wrong_page_leads_to_the_right_one(
    wrong: str, fragment: str, real: Path, page: Page
) -> None:
    opened(page, real, wrong, "?view=stack", f"#liaoning-2021:{fragment}")
    page.wait_for_url("**/02.html*")
    assert page.url.endswith(f"#liaoning-2021:{fragment}")
    assert "view=stack" in page.url
    assert lit(page)


@pytest.mark.parametrize(("address", "nearest"), [
    ("2.19.9", "2.19.5"), ("2.19.0", "2.19.1"), ("2.999", "2.83"), ("2.999.3", "2.83"),
    ("2.38.1..2.38.77", "2.38.4")])
@pytest.mark.parametrize(("ui", "said"), [("en", "There is nothing at"), ("zh", "本版没有地址")])
def test_an_address_that_does_not_exist_says_so_and_offers_the_nearest(
    address: str, nearest: str, ui: str, said: str, real: Path, page: Page
) -> None:
    opened(page, real, CHAPTER, f"?ui={ui}", f"#liaoning-2021:{address}")
    quiet(page)
    told = page.locator(".told[role=status]")
    assert told.inner_text().startswith(said)
    assert address.rpartition("..")[2] in told.inner_text()
    box = told.bounding_box()
    assert box
    assert 70 <= box["y"] < 600
    told.locator("a").click()
    assert page.url.endswith(f"#liaoning-2021:{nearest}")
    assert page.evaluate(UNCOVERED, f"liaoning-2021:{nearest}")


def test_an_address_of_no_chapter_and_of_another_report_says_so(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:99.1")
    told = page.locator(".told")
    assert "99.1" in told.inner_text()
    assert str(told.locator("a").get_attribute("href")).endswith("/02.html")
    opened(page, real, CHAPTER, "#nowhere-1999:1.1")
    assert "nowhere-1999:1.1 is not an address of this report" in told.inner_text()
    assert str(told.locator("a").get_attribute("href")).endswith("/index.html")


@pytest.mark.parametrize("stop", [".", "。", ",", ")."])
def test_a_stop_behind_an_address_is_dropped(stop: str, real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, f"#liaoning-2021:2.39.2{stop}")
    page.wait_for_url("**#liaoning-2021:2.39.2")
    assert lit(page) == {"2.39.2"}
    assert page.evaluate(UNCOVERED, "liaoning-2021:2.39.2")


@pytest.mark.parametrize(("fragment", "names"), [
    ("2.5..2.3", {"2.3", "2.4", "2.5"}), ("2.4.3..2.4.2", {"2.4.2", "2.4.3"}),
    ("2.3..2.4.2", {"2.3.1", "2.4.1", "2.4.2"}), ("2.4.2..2.3", {"2.3.1", "2.4.1", "2.4.2"}),
    ("2.12.1..2.14", {"2.12.1", "2.13.1", "2.14.1"})])
def test_ranges_reversed_and_mixed_light_whole(fragment: str, names: set[str], real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, f"#liaoning-2021:{fragment}")
    assert names <= lit(page)
    assert {name.count(".") for name in lit(page)} == {min(names).count(".")}
    for name in lit(page):
        side = page.locator(f"[data-seg='liaoning-2021:{name}']")
        assert all("in-range" in str(own.get_attribute("class")) for own in side.all())


@pytest.mark.parametrize(("path", "fragment"), [
    (CHAPTER, "liaoning-2021:2.38..2.40"), (CHAPTER, "liaoning-2021:2.38.2..2.38.3"), (CHAPTER, "liaoning-2021:2.38"),
    (CHAPTER, "liaoning-2021:2.38.2")])
def test_in_forced_colours_what_is_lit_has_an_outline(path: str, fragment: str, real: Path, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    opened(page, real, path, f"#{fragment}")
    for place in page.locator(".in-range, .row:target").all():
        assert place.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.emulate_media(forced_colors="none")


@pytest.mark.parametrize("width", [1400, 390])
def test_a_passage_one_landed_on_is_lit_in_both_columns(width: int, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, real, PLAN, "#liaoning-plan-14-5:7.56")
    ground = page.locator(":target").evaluate("e => getComputedStyle(e).backgroundColor")
    side = page.locator(":target .cell.en :visible, :target .cell.en").first
    assert page.locator(":target .cell.en .seg").first.evaluate("""e => {
      for (; e; e = e.parentElement) {
        const ground = getComputedStyle(e).backgroundColor;
        if (ground !== "rgba(0, 0, 0, 0)" && getComputedStyle(e).display !== "contents") return ground;
      } }""") == ground
    assert side.count() == 1


def test_the_skip_link_leads_to_the_first_sentence(real: Path, page: Page) -> None:
    for query in ("", "?view=en"):
        opened(page, real, CHAPTER, query)
        stops = 0
        while not page.locator(".md-skip:focus").count():
            page.keyboard.press("Tab")
            stops += 1
            assert stops < 5
        page.keyboard.press("Enter")
        at = page.evaluate("[document.activeElement.id, document.activeElement.dataset.seg]")
        assert "liaoning-2021:2.2.1" in at
        assert page.locator(":focus").is_visible()
