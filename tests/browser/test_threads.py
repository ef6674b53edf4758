"""The pages of the threads in a browser: where each stands, its line of time, its steps, and its old address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import Tabs, opened
from tools.library import INPUTS

THREADS = {thread.id: thread for thread in INPUTS.threads.thread}
AIRPORT = "threads/dalian-airport.html"


def words(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_list_tells_of_every_thread_where_it_stands(real: Path, page: Page) -> None:
    opened(page, real, "threads/index.html", "?ui=en")
    for name, thread in THREADS.items():
        entry = page.locator(f'.thread-list > li:has(> a[href="{name}.html"])')
        last, standing = thread.step[-1], entry.locator(".standing")
        assert thread.en in entry.inner_text()
        assert words(last.said.en) in words(standing.inner_text())
        assert str(standing.locator("a").get_attribute("href")).endswith(f"#{last.segment}")
        assert standing.locator("time").count() == 1
        assert f"{len(thread.step)} steps" in entry.inner_text()
        touched = {step.segment.partition(":")[0] for step in thread.step}
        for profile in INPUTS.profiles:
            assert (profile.short.en in entry.locator(".size").inner_text()) == (profile.id in touched)


@pytest.mark.parametrize("name", THREADS)
def test_steps_stand_in_their_order_with_their_words_marked(name: str, real: Path, page: Page) -> None:
    opened(page, real, f"threads/{name}.html", "?ui=zh&script=hans")
    steps, told = page.locator("ol.thread > li"), THREADS[name].step
    assert steps.count() == len(told)
    for step, recorded in zip(steps.all(), told, strict=True):
        assert str(step.locator(".step-place a").get_attribute("href")).endswith(f"#{recorded.segment}")
        assert step.locator(".step-place time").inner_text()
        assert step.locator(".step-said").inner_text().strip() == recorded.said.zh
        for language in ("zh", "en"):
            marked = step.locator(f".cell.{language} mark:visible")
            assert marked.inner_text() == getattr(recorded, f"{language}_words")


@pytest.mark.parametrize("name", THREADS)
def test_the_line_of_time_has_a_point_for_every_step_that_leads_there(name: str, real: Path, page: Page) -> None:
    opened(page, real, f"threads/{name}.html")
    points = page.locator(".time-line .point")
    numbers = sorted(int(text) for text in points.all_text_contents())
    assert numbers == list(range(1, len(THREADS[name].step) + 1))
    for number in numbers:
        assert page.locator(f'.time-line a[href="#step-{number}"]').count() == 1
        assert page.locator(f"ol.thread > li:nth-child({number})#step-{number}").count() == 1
    reports = {step.segment.partition(":")[0] for step in THREADS[name].step}
    assert page.locator(".time-line .date").count() == len(reports)


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_the_line_of_time_is_read_and_touched_on_a_phone(width: int, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, real, "threads/gdp-growth.html")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    drawn = page.locator(".time-line svg").evaluate("""svg => [...svg.querySelectorAll('text, .point')]
      .filter(part => part.checkVisibility()).map(part => part.getBoundingClientRect())
      .map(box => [box.left, box.right, box.height])""")
    assert all(left >= 0 and right <= width for left, right, _ in drawn)
    sizes = page.locator(".time-line .point").evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    assert min(sizes) >= (44 if width > 380 else 36)
    page.locator('.time-line a[href="#step-7"]').click()
    assert page.locator("#step-7:target .step-place").evaluate("step => step.getBoundingClientRect().top < innerHeight")


def test_an_old_address_leads_to_the_page_of_the_thread_with_what_it_asks_for(real: Path, page: Page) -> None:
    opened(page, real, "threads.html", "?view=en&ui=en#bmw-shenyang")
    page.wait_for_url("**/threads/bmw-shenyang.html?view=en&ui=en")
    assert page.locator("h1").inner_text() == "BMW in Shenyang"
    opened(page, real, "threads.html", "?ui=zh")
    page.wait_for_url("**/threads/index.html?ui=zh")


def test_an_old_address_leads_on_by_a_link_without_script(real: Path, tabs: Tabs) -> None:
    page = tabs(java_script_enabled=False)
    opened(page, real, "threads.html", "#dalian-airport")
    assert page.locator("li:target").inner_text() == "大连新机场 Dalian’s new airport"
    assert page.locator("li a").count() == len(THREADS)
    page.locator("li:target a").click()
    assert page.url.endswith(AIRPORT)
    assert page.locator("ol.thread > li").count() == 6
    assert page.locator(".time-line .point").count() == 6


def test_all_threads_stand_in_the_list_at_the_side(real: Path, page: Page) -> None:
    opened(page, real, AIRPORT)
    listed = page.locator(".side__pages > li > a").evaluate_all("all => all.map(link => link.href.split('/').pop())")
    assert sorted(listed) == sorted(f"{name}.html" for name in THREADS)


def test_a_page_of_a_thread_is_accessible(real: Path, page: Page) -> None:
    opened(page, real, AIRPORT)
    assert violations(page) == []
