"""Addresses that were quoted go on working: a page leads from an old one to where its words are, and says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests import commands, toys
from tests.once import once
from tests.pages import opened
from tools import copies

CHAPTER = "reports/toy-2030/01.html"
CUT = ("木马出口良好；", "\n\n木马出口良好；")
MOVED = [("新建沙坑30个。", ""), ("加强游乐设施。", "新建沙坑30个。\n\n加强游乐设施。")]
GONE = ("继续修缮秋千。", "")


def mended(folder: Path, edition: str, *edits: tuple[str, str]) -> None:
    """An edition after another: its text mended, and everything renewed."""
    path = folder / "data/edition.toml"
    path.write_text(f"edition = {edition}\n", "utf-8")
    text = toys.source(folder).read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    toys.with_text(folder, text.encode())
    done = commands.corpus(folder, "--renew")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def moved(shared: Path) -> Path:
    """The toy, four editions on: a paragraph cut in two, cut again, a sentence gone to the next chapter, one gone."""
    def make(folder: Path) -> None:
        toys.add_toy(toys.copy_of(folder))
        mended(folder, "2030-01-01")
        mended(folder, "2030-02-01", CUT)
        mended(folder, "2030-03-01", ("风筝持平。", "\n\n风筝持平。"))
        mended(folder, "2030-04-01", *MOVED, GONE)
        commands.site(folder)
    return once(shared / "moved", make)


def addresses(folder: Path) -> dict[str, str]:
    """By the words of a sentence: its address."""
    lines = (folder / "site/downloads/segments.jsonl").read_text("utf-8").splitlines()
    return {segment["zh"]: segment["id"] for segment in map(json.loads, lines)}


def test_nothing_that_was_quoted_is_given_to_other_words(moved: Path) -> None:
    found = addresses(moved)
    assert found["全年生产积木12万块，增长6.5%。"] == "toy-2030:1.3.1"
    assert found["木马出口良好；"] == "toy-2030:1.3a.1"
    assert found["风筝持平。"] == "toy-2030:1.3b.1"
    assert found["（二）民生改善。"] == "toy-2030:1.4.1"


@pytest.mark.parametrize(("old", "words"), [
    ("1.3.2", "木马出口良好；"), ("1.3.3", "风筝持平。"), ("1.3a.2", "风筝持平。"), ("1.5.1", "新建沙坑30个。")])
def test_an_old_address_leads_to_its_words_and_says_so(old: str, words: str, moved: Path, page: Page) -> None:
    now = addresses(moved)[words]
    opened(page, moved, CHAPTER, f"#toy-2030:{old}")
    page.wait_for_url(f"**#{now}")
    said = page.locator(".moved.told")
    said.wait_for()
    assert f"What stood at {old}" in said.inner_text()
    page.locator(".masthead [data-do=ui][data-value=zh]").click()
    assert f"地址{old}处的文字" in said.inner_text()
    assert page.evaluate("name => document.getElementById(name).getBoundingClientRect().top < innerHeight", now)
    assert page.locator(f'[id="{now}"]').inner_text() == words


def test_an_address_whose_words_are_gone_says_so(moved: Path, page: Page) -> None:
    opened(page, moved, "reports/toy-2030/02.html", "#toy-2030:2.2.3")
    assert "2.2.3" in page.locator(".moved:visible").inner_text()
    assert "no longer in the text" in page.locator(".moved:visible").inner_text()


def test_without_script_the_words_are_one_step_away(moved: Path) -> None:
    page = (moved / "site" / CHAPTER).read_text("utf-8")
    assert 'id="toy-2030:1.3.2"' in page
    assert 'href="#toy-2030:1.3a.1"' in page
    assert 'href="02.html#toy-2030:2.' in page


def test_a_lettered_sentence_is_found_by_the_search(moved: Path, page: Page) -> None:
    opened(page, moved, "search.html")
    page.locator("[data-search-input]").fill("木马出口")
    page.locator('[data-id="toy-2030:1.3a.1"]').wait_for()


def test_the_copy_of_the_project_knows_no_register_of_toys() -> None:
    assert not (copies.ROOT / "data/addresses/toy-2030.tsv").exists()
