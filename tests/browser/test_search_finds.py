"""What the search finds, from `file://`: one page on which many queries are tried."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.search_box import HITS, search
from tests.pages import opened, patient
from tools import copies

CASES = tomllib.loads((copies.ROOT / "tests/cases/folds.toml").read_text("utf-8"))
QUERIES = [json.loads(line) for line in (copies.ROOT / "tests/cases/search.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def desk(browser: Browser, real: Path) -> Iterator[Page]:
    """One page on which many queries are tried."""
    page = patient(browser, viewport={"width": 1400, "height": 900}).new_page()
    opened(page, real, "search.html")
    yield page
    page.context.close()


def letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def paragraphs(segments: list[dict[str, Any]]) -> dict[tuple[str, int], list[dict[str, Any]]]:
    """The segments that stand on a line of a source, by file and line."""
    lines: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for segment in segments:
        for place in segment["sources"]:
            lines.setdefault((place["file"], place["line"]), []).append(segment)
    return lines


def begins(segments: list[dict[str, Any]], report: str, starts: str) -> list[set[str]]:
    """The segments of every paragraph of a report that has this (only letters and Han count), as sets of ids."""
    found = []
    for own in paragraphs(segments).values():
        for language in ("zh", "en"):
            texts = ["".join(c for c in letters(segment[language] or "") if not c.isdigit()) for segment in own]
            whole = "".join(
                "".join(re.findall("[\u4e00-\u9fff]", text)) if language == "zh" else text for text in texts
            )
            if own[0]["report"] == report and starts in whole:
                found.append({segment["id"] for segment in own})
    return found


@pytest.mark.parametrize("case", [case for case in QUERIES if case["passages"]], ids=lambda case: case["query"])
def test_every_passage_that_has_the_query_is_found(
    case: dict[str, Any], desk: Page, segments: list[dict[str, Any]]
) -> None:
    found = search(desk, case["query"])
    ids = {hit["id"] for hit in found}
    for passage in case["passages"]:
        own = begins(segments, passage["report"], passage["starts"])
        assert own, f"no paragraph begins {passage['starts']}"
        assert any(paragraph & ids for paragraph in own), passage
    if case["kind"] not in ("zh-hant", "and", "mixed"):
        terms = [letters(case["query"])] if "phrase" in case["kind"] or case["kind"] == "quoted" else \
            [letters(term) for term in case["query"].split()]
        for hit in found[:min(5, len(case["passages"]))]:
            assert all(term in letters(hit["text"]) for term in terms), hit


@pytest.mark.parametrize("case", [case for case in QUERIES if not case["passages"]], ids=lambda case: case["query"])
def test_what_does_not_occur_gives_nothing_and_says_so(case: dict[str, Any], desk: Page) -> None:
    assert search(desk, case["query"]) == []
    none = desk.locator("[data-search-empty]")
    assert none.is_visible()
    assert "Nothing found" in none.inner_text()
    desk.evaluate("document.documentElement.dataset.ui = 'zh'")
    assert "没有找到" in none.inner_text()
    desk.evaluate("document.documentElement.dataset.ui = 'en'")


@pytest.mark.parametrize("case", CASES["nothing"], ids=lambda case: case["query"])
def test_the_nearest_things_that_occur_are_offered_apart(case: dict[str, Any], desk: Page) -> None:
    assert search(desk, case["query"]) == []
    offers = desk.locator("[data-search-empty] button")
    said = [re.sub(r" \(\d+\)$", "", text) for text in offers.all_inner_texts()]
    if not case["offers"]:
        return
    assert case["offers"].casefold() in [text.casefold() for text in said]
    offers.nth([text.casefold() for text in said].index(case["offers"].casefold())).click()
    desk.wait_for_selector("[data-search-result]")


@pytest.mark.parametrize("case", CASES["same"], ids=lambda case: case["why"])
def test_what_a_reader_takes_as_the_same_finds_the_same(case: dict[str, Any], desk: Page) -> None:
    first = {hit["id"] for hit in search(desk, case["queries"][0])}
    assert first
    for other in case["queries"][1:]:
        found = {hit["id"] for hit in search(desk, other)}
        assert found >= first if other in case.get("split", []) else found == first, other


@pytest.mark.parametrize("case", CASES["only"], ids=lambda case: case["why"])
def test_figures_words_and_phrases_are_taken_as_a_whole(case: dict[str, Any], desk: Page,
                                                        segments: list[dict[str, Any]]) -> None:
    texts = {segment["id"]: f"{segment['zh'] or ''}\n{segment['en'] or ''}" for segment in segments}
    found = search(desk, case["query"])
    assert found
    assert [hit for hit in found if not re.search(case["must"], texts[hit["id"]])] == []


def test_a_minus_leaves_out_passages_that_have_the_word(desk: Page, segments: list[dict[str, Any]]) -> None:
    passages: dict[str, str] = {}
    for segment in segments:
        passages[segment["passage"]] = passages.get(segment["passage"], "") + (segment["zh"] or "")
    wanted = {name for name, text in passages.items() if "冰雪" in text and "旅游" not in text}
    found = {hit["id"].rpartition(".")[0] for hit in search(desk, "冰雪 -旅游")}
    assert found == wanted
    assert wanted


def test_words_of_one_passage_in_several_sentences_are_shown_together(
    desk: Page, segments: list[dict[str, Any]]
) -> None:
    passages: dict[str, str] = {}
    for segment in segments:
        passages[segment["passage"]] = (
            passages.get(segment["passage"], "") + (segment["zh"] or "") + (segment["en"] or "")
        )
    found = search(desk, "RCEP 合作")
    assert {hit["id"].rpartition(".")[0] for hit in found} == {
        name for name, text in passages.items() if "RCEP" in text and "合作" in text}
    assert all("RCEP" in hit["text"] and "合作" in hit["text"] for hit in found)


def test_hits_are_grouped_counted_and_show_both_languages_with_their_marks(desk: Page) -> None:
    found = search(desk, "营商环境")
    counts = [int(text.rpartition("(")[2].rstrip(")")) for text in desk.locator(".found-chapter").all_inner_texts()]
    reports = [int(text.rpartition("(")[2].rstrip(")")) for text in desk.locator(".found-report").all_inner_texts()]
    assert sum(counts) == sum(reports) == len(found)
    assert f"sentences: {len(found)}" in desk.locator("[data-search-box] [role=status]").inner_text()
    first = desk.locator("[data-search-result][data-id^='liaoning-2021:']").first
    assert set(first.locator("[lang=zh-Hans] mark:not(.pair)").all_inner_texts()) == {"营商环境"}
    assert "business environment" in {
        text.casefold() for text in first.locator("[lang=en] mark.pair").all_inner_texts()
    }
    search(desk, "business environment")
    pairs = desk.locator("[data-id^='liaoning-2021:'] [lang=zh-Hans] mark.pair")
    assert "营商环境" in pairs.all_inner_texts()


def test_titles_and_headings_come_first_then_leads(desk: Page, segments: list[dict[str, Any]]) -> None:
    roles = {segment["id"]: segment["role"] for segment in segments}
    search(desk, "营商环境")
    own = desk.locator(".found-group").first.locator("[data-search-result]").evaluate_all(HITS)
    kinds = [roles[hit["id"]] in ("title", "heading") for hit in own]
    assert kinds == sorted(kinds, reverse=True)
    assert kinds[0]
