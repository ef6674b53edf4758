"""Sentences that open a subject are told by what stands around them (`tests/cases/leads.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.structure.outlines import published
from tools.copies import ROOT

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests/cases/leads.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_sentences_that_lead(case: dict[str, Any], tmp_path: Path) -> None:
    made, wrong = published(tmp_path, case["text"], **({"language": case["language"]} if "language" in case else {}))
    assert not wrong
    led = [row.segments[0].published for row in made.passages if row.segments and row.segments[0].role == "lead"]
    assert len(led) == len(case["leads"]), led
    assert all(text.startswith(begins) for text, begins in zip(led, case["leads"], strict=True))
