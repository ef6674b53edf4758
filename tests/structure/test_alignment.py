"""Sentences set against each other: ten paragraphs aligned by hand, and the whole of the bilingual report."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from corpus.structure.aligner import Aligner
from tools.copies import ROOT
from tools.library import INPUTS

REPORT = "liaoning-2021"
BY_HAND = [json.loads(line) for line in (ROOT / "tests/cases/aligned_by_hand.jsonl").read_text("utf-8").splitlines()]
Pairs = set[tuple[int, int]]


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def spread(sentences: list[str], start: int, end: int) -> list[int]:
    """Which sentences of a paragraph the characters `start:end` of their joined text touch."""
    touched, place = [], 0
    for index, sentence in enumerate(sentences):
        if place < end and place + len(sentence) > start:
            touched.append(index)
        place += len(sentence)
    return touched


def paired(case: dict[str, Any], segments: list[dict[str, Any]]) -> Pairs:
    zh, en = ([squeezed(text) for text in case[side]] for side in ("zh", "en"))
    ours, theirs = "".join(zh), "".join(en)
    pairs: Pairs = set()
    for segment in segments:
        a, b = squeezed(segment["zh"]), squeezed(segment["en"])
        if a and b and a in ours and b in theirs:
            i, j = ours.index(a), theirs.index(b)
            pairs |= {(x, y) for x in spread(zh, i, i + len(a)) for y in spread(en, j, j + len(b))}
    return pairs


@pytest.mark.parametrize("case", BY_HAND, ids=lambda case: case["para_id"])
def test_the_site_pairs_sentences_as_a_person_did(case: dict[str, Any], segments: list[dict[str, Any]]) -> None:
    own = [segment for segment in segments if segment["report"] == REPORT]
    assert paired(case, own) == {(x, y) for zh, en in case["beads"] for x in zh for y in en}


def test_the_aligner_alone_is_nearly_right() -> None:
    """Without the groups checked by hand, more than 19 of 20 pairs are right; length alone reaches fewer."""
    right = wrong = 0
    for case in BY_HAND:
        zh = [squeezed(text) for text in case["zh"]]
        i = j = 0
        mine: Pairs = set()
        for ours, theirs in Aligner(4.7, INPUTS.anchors).groups(zh, case["en"]):
            mine |= {(x, y) for x in range(i, i + ours) for y in range(j, j + theirs)}
            i, j = i + ours, j + theirs
        gold = {(x, y) for a, b in case["beads"] for x in a for y in b}
        right, wrong = right + len(mine & gold), wrong + len(mine ^ gold)
    assert 2 * right / (2 * right + wrong) > 0.95


def test_no_sentence_of_either_language_is_lost_or_told_twice(segments: list[dict[str, Any]]) -> None:
    for side in ("zh", "en"):
        spans = sorted((s["file"], s["start"], s["end"]) for segment in segments if segment["report"] == REPORT
                       for s in segment["spans"] if s["use"] == side)
        assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(spans))


def test_english_without_chinese_occurs_nowhere(segments: list[dict[str, Any]]) -> None:
    assert [s["id"] for s in segments if s["report"] == REPORT and s["zh"] is None] == []
