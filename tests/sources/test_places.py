"""The traps of the real sources, place by place (`tests/cases/places.toml`)."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from tools.copies import ROOT

PLACES = tomllib.loads((ROOT / "tests/cases/places.toml").read_text("utf-8"))["place"]


def fits(said: str, text: str | None) -> bool:
    return re.fullmatch(".*".join(re.escape(part) for part in said.split("…")), text or "") is not None


@pytest.mark.parametrize("place", PLACES, ids=[place["why"] for place in PLACES])
def test_place_reads_as_the_source_does(place: dict[str, Any], segments: list[dict[str, Any]]) -> None:
    found = [s for s in segments if s["report"] == place["report"] and s["role"] == place["role"]
             and all(fits(place[side], s[side]) for side in ("zh", "en") if side in place)]
    assert len(found) == 1


def test_the_neighbours_of_a_lost_box_say_so(segments: list[dict[str, Any]]) -> None:
    notes = [s for s in segments if s["role"] == "note" and s["zh"].startswith("注：①")]
    assert [s["chapter"] for s in notes] == [1, 3]
