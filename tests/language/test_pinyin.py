"""How terms are read aloud (`tests/cases/pinyin.toml`)."""

from __future__ import annotations

import tomllib

import pytest

from tools import copies
from tools.library import INPUTS, RESOURCES

READINGS = tomllib.loads((copies.ROOT / "tests/cases/pinyin.toml").read_text("utf-8"))["reading"]


@pytest.mark.parametrize("case", READINGS, ids=lambda case: case["term"])
def test_terms_are_read_as_they_are_spoken(case: dict[str, str]) -> None:
    assert RESOURCES.pinyin.typed(case["term"]) == case["typed"]
    assert RESOURCES.pinyin.shown(case["term"]) == case.get("shown", case["typed"])


def test_recorded_readings_are_those_of_terms() -> None:
    for word, said in INPUTS.readings.items():
        assert len(said.split()) == len(word), word
        assert any(word in term.zh for term in INPUTS.glossary), word
