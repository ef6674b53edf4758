"""The rules of text, by small cases (`tests/cases/texts.toml`)."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from corpus.language import normalization
from corpus.language.numbers.ordinals import number
from tools.copies import ROOT
from tools.library import RESOURCES

CASES = tomllib.loads((ROOT / "tests/cases/texts.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["rule"], ids=lambda case: case["name"])
def test_text_follows_from_the_source_by_rule(case: dict[str, Any]) -> None:
    text = normalization.derive(case["raw"], case["language"], RESOURCES.script, heading=case.get("heading", False))
    assert text == case["text"]


@pytest.mark.parametrize("case", CASES["sentences"], ids=lambda case: case["name"])
def test_sentences_end_where_they_should(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[start:end] for start, end in RESOURCES.sentences.ranges(text, case["language"])] == case["parts"]


@pytest.mark.parametrize("case", CASES["ordinal"], ids=lambda case: case["text"])
def test_ordinals_are_read_in_every_writing(case: dict[str, Any]) -> None:
    assert (number(case["text"]) or 0) == case["number"]


@pytest.mark.parametrize("case", CASES["hant"], ids=lambda case: case["zh"])
def test_traditional_takes_the_right_counterpart(case: dict[str, Any]) -> None:
    assert RESOURCES.script.traditional(case["zh"]) == case["hant"]
    assert RESOURCES.script.simplified(case["hant"]) == case["zh"]


def test_emendations_apply_inside_their_span() -> None:
    raw = "IIMain Goals and 1, 005 functions"
    emended = [normalization.Emendation(100, 106, "II. Main"), normalization.Emendation(117, 123, "1,005")]
    text = normalization.derive(raw, "en", RESOURCES.script, start=100, emendations=emended)
    assert text == "II. Main Goals and 1,005 functions"
