"""Texts of ours in a browser: labelled on the page, in what is copied, and counted on the front page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages import opened

CHAPTER = "reports/liaoning-2021/02.html"


def test_texts_of_ours_are_labelled_in_words(real: Path, page: Page) -> None:
    for path, said in (("reports/liaoning-2023/01.html", "Translation made for this site. The Chinese text prevails."),
                       ("reports/dalian-2023/02.html", "本站据英文重构，非官方原文。")):
        opened(page, real, path)
        assert said in page.locator(".banner").inner_text()
        rows = page.locator(".row:has(.seg.unofficial)")
        assert rows.count() > 20
        assert page.locator(".row:has(.seg.unofficial) .cell:has(.seg.unofficial) > .ours").count() == rows.count()
        assert "非官方" in page.locator(".cell > .ours").first.inner_text()
        assert "unofficial" in page.locator(".cell > .ours").first.inner_text()
    opened(page, real, CHAPTER)
    mixed = page.locator(".cell:has(> .seg.unofficial)").filter(has=page.locator(".seg:not(.unofficial)"))
    for sentence in mixed.locator(".seg.unofficial").all():
        assert sentence.evaluate("element => element.previousElementSibling.classList.contains('ours')")


@pytest.mark.parametrize(("name", "kind", "said"), [
    ("liaoning-2023:3.14.5", "en", "(Translation made for this site. The Chinese text prevails.)"),
    ("liaoning-2021:2.76.2", "gbt", "英文：英文为本站所译，非官方，以中文为准"),
    ("liaoning-2021:2.3.1", "gbt", "英文：官方译文"),
    ("dalian-2023:2.12.1", "zh", "（本站据英文重构，非官方原文。）"),
    ("dalian-2023:2.12.1", "bibtex", "The Chinese was reconstructed from the English for this site")])
def test_what_is_copied_says_whose_it_is(name: str, kind: str, said: str, real: Path, page: Page) -> None:
    own, _, address = name.partition(":")
    opened(page, real, f"reports/{own}/{int(address.partition('.')[0]):02}.html", f"#{name}")
    page.evaluate("name => document.getElementById(name).focus()", name)
    page.keyboard.press("c")
    page.locator(f"[data-copy={kind}]").click()
    assert said in page.locator(".copied").inner_text()


def test_a_slip_is_reported_with_address_both_texts_and_edition(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.3.1")
    page.evaluate("document.getElementById('liaoning-2021:2.3.1').focus()")
    page.keyboard.press("c")
    page.locator("[data-copy=slip]").click()
    message = page.locator(".copied").inner_text()
    assert "liaoning-2021:2.3.1" in message
    assert "《纲要》提出" in message
    assert "According to the Outline" in message
    assert re.search(r"Edition \S+\+[0-9a-f]{8}", message)
    assert str(page.locator(".mail").get_attribute("href")).startswith("mailto:?subject=")


def test_the_front_page_counts_what_has_both_languages(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    cards = page.locator(".card").all_inner_texts()
    plan = next(card for card in cards if "五年规划" in card)
    assert "2,754句中2,754句有中英双语" in plan
    assert "尚缺译文" not in " ".join(cards)
    assert "475句中475句有中英双语" in next(card for card in cards if "Dalian" in card)
