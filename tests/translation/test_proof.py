"""The proof of figures: what agrees, what differs, and errors that are planted."""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from corpus.translation.proof.differences import Proof
from tests import commands, toys
from tools import copies, planted
from tools.library import INPUTS, RESOURCES

differences = Proof(RESOURCES.numbers, INPUTS.glossary).differences

NUMBERS = tomllib.loads((copies.ROOT / "tests/cases/numbers.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def agreeing(segments: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The segments in both languages whose figures agree."""
    return [s for s in segments if s["zh"] and s["en"] and not differences(s["zh"], s["en"])]


@pytest.mark.parametrize("case", NUMBERS["agree"], ids=lambda case: case["why"])
def test_figures_that_agree_are_seen_to_agree(case: dict[str, str]) -> None:
    assert differences(case["zh"], case["en"]) == []


@pytest.mark.parametrize("case", NUMBERS["differ"], ids=lambda case: case["why"])
def test_figures_that_differ_are_seen_to_differ(case: dict[str, str]) -> None:
    assert differences(case["zh"], case["en"]) != []


def test_a_sentence_that_agrees_is_hardly_ever_blamed(segments: list[dict[str, Any]]) -> None:
    """What is blamed and no slip is accepted with a reason; a slip of a published text has a note."""
    numbered = [s for s in segments if s["zh"] and s["en"] and re.search(r"\d", s["zh"] + s["en"])]
    files = [tomllib.loads(path.read_text("utf-8")) for path in (copies.ROOT / "data/proofs").glob("*.toml")]
    accepted = {one["segment"] for file in files for one in file["accept"]}
    blamed = {
        s["id"] for s in numbered if "unofficial" in (s["zh_origin"], s["en_origin"]) and differences(s["zh"], s["en"])
    }
    assert len(numbered) > 400
    assert blamed <= accepted
    assert len(accepted) / len(numbered) <= 0.01, accepted


@pytest.mark.parametrize("kind", planted.KINDS, ids=lambda kind: kind.__name__)
def test_an_error_planted_in_the_english_is_found(kind: planted.Kind, agreeing: list[dict[str, Any]]) -> None:
    chance, tried, missed = random.Random(4), 0, []
    for segment in agreeing:
        for changed in kind(segment["en"], chance):
            tried += 1
            missed += [] if differences(segment["zh"], changed) else [(segment["id"], changed)]
    assert tried > 10
    assert len(missed) / tried <= 0.03, missed


def test_a_wrong_figure_in_a_translation_of_ours_stops_the_build(tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "wrong", "liaoning-2023")
    path = folder / "data/translations/liaoning-2023.en.po"
    text = path.read_text("utf-8")
    line = text[:text.index("238 high-caliber")].count("\n") + 1
    path.write_text(text.replace("238 high-caliber", "283 high-caliber"), "utf-8")
    done = commands.corpus(folder)
    assert done.returncode == 1
    found = re.search(r"data/translations/liaoning-2023\.en\.po:(\d+): FIGURE liaoning-2023:1\.9\.6", done.stderr)
    assert found, done.stderr
    assert abs(int(found[1]) - line) <= 3
