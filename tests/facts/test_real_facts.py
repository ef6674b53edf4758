"""What the figures of the four reports say: all of them accounted for, each fact proved by its words."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

REPORTS = ("liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023")
ARABIC = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
Row = dict[str, str]


@pytest.fixture(scope="module")
def facts(real: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (real / "site/downloads/facts.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def ledger(real: Path) -> dict[str, list[Row]]:
    """The rows of every ledger of figures, by segment."""
    rows: dict[str, list[Row]] = {}
    for report in REPORTS:
        head, *lines = (real / f"ledger/{report}.figures.tsv").read_text("utf-8").splitlines()
        for line in lines:
            row = dict(zip(head.split("\t"), line.split("\t"), strict=True))
            rows.setdefault(row["segment"], []).append(row)
    return rows


def test_there_are_the_main_figures_of_every_report(facts: list[dict[str, Any]]) -> None:
    assert len(facts) >= 550
    assert len({fact["indicator"] for fact in facts}) >= 350
    counted = Counter(fact["report"] for fact in facts)
    assert set(counted) == set(REPORTS)
    assert min(counted.values()) >= 100
    assert {fact["kind"] for fact in facts if fact["report"] == "liaoning-2023"} >= {"target", "outcome"}
    assert all(fact["read"] for fact in facts)


def test_every_quote_stands_in_its_segment_in_both_languages(
        facts: list[dict[str, Any]], segments: list[dict[str, Any]]) -> None:
    texts = {segment["id"]: segment for segment in segments}
    for fact in facts:
        segment = texts[fact["id"]]
        for language in ("zh", "en"):
            assert fact[f"quote_{language}"] in segment[language], fact["key"]
            assert fact[f"said_{language}"] in segment[language], fact["key"]
            assert fact[f"{language}_origin"] == segment[f"{language}_origin"] != "missing", fact["key"]
        assert fact["url"] == segment["url"]
        assert fact["report"] == segment["report"]


def test_a_value_has_digits_or_numerals_in_both_languages(facts: list[dict[str, Any]]) -> None:
    """What has no value is said in words, and only that."""
    for fact in facts:
        assert (fact["value"] is None) == (fact["exactness"] == "in words"), fact["key"]
        if fact["value"] is not None:
            assert re.search("[0-9一二两三四五六七八九十百千万亿半]", fact["said_zh"]), fact["key"]


def test_every_arabic_figure_is_in_the_ledger_as_a_fact_or_with_its_class(
        segments: list[dict[str, Any]], ledger: dict[str, list[Row]]) -> None:
    figures = 0
    for segment in segments:
        text, rows = segment["zh"] or "", ledger.get(segment["id"], [])
        spans = [(int(row["start"]), int(row["start"]) + len(row["figure"])) for row in rows]
        assert [text[start:end] for start, end in spans] == [row["figure"] for row in rows], segment["id"]
        for figure in ARABIC.finditer(text):
            figures += 1
            assert any(start <= figure.start() and figure.end() <= end for start, end in spans), (
                segment["id"], figure[0])
    assert figures > 1000
    assert all(row["facts"] or row["dismissed"] for rows in ledger.values() for row in rows)


def test_the_ledger_names_the_facts_that_stand(facts: list[dict[str, Any]], ledger: dict[str, list[Row]]) -> None:
    told = {(fact["id"], fact["indicator"]) for fact in facts}
    named = {(segment, indicator) for segment, rows in ledger.items() for row in rows
             for indicator in row["facts"].split()}
    assert named <= told
    written = {(fact["id"], fact["indicator"]) for fact in facts
               if fact["value"] is not None and re.search("[0-9]", fact["said_zh"])}
    assert written <= named
