"""Links measured by `tests/cases/links.jsonl`: worked judgements, by place of a passage in its source.

A case's passage and targets are named by line and offset of a source; a passage of the corpus belongs to the last such
place that begins at or before it in the same line.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from tools import copies

CASES = copies.ROOT / "tests/cases/links.jsonl"
SOURCES = {"liaoning-2021": "001_62f0a2c79f36cb2d.txt", "dalian-2023": "002_89cd9171cc2fac73.txt",
           "liaoning-plan-14-5": "003_d8f660d016160240.txt", "liaoning-2023": "004_3e32976d4cb4daf8.txt"}
SOURCE_FILES = copies.ROOT / "data/sources"
MOST = 3
BEST = 3

Place = tuple[str, int, int]
"""A report, a line of its source, and an offset in it."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Of at most three links a passage and report: how many are listed, how many of the best are found, and how often
    there are links where there is nothing."""

    links: int
    listed: float
    recall: float
    nothing: int
    nothings: int


def measured(links: list[dict[str, Any]], segments: list[dict[str, Any]]) -> Measured:
    """Measure links, given as lines of `links.jsonl`, by the cases."""
    cases = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    places = _places(cases, segments)
    found: dict[Place, dict[Place, float]] = defaultdict(dict)
    for link in links:
        one, other = places.get(link["from"]), places.get(link["to"])
        if one and other:
            found[one][other] = max(link["score"], found[one].get(other, 0.0))
    total = listed = best = hit = nothing = nothings = 0
    for case in cases:
        own = found[_place(case["passage"])]
        for report, targets in case["targets"].items():
            graded = {_place(target): target["grade"] for target in targets}
            ranked = sorted((place for place in own if place[0] == report), key=lambda place: -own[place])[:MOST]
            total += len(ranked)
            listed += sum(place in graded for place in ranked)
            best += sum(grade == BEST for grade in graded.values())
            hit += sum(graded.get(place) == BEST for place in ranked)
            nothings += not graded
            nothing += not graded and bool(ranked)
    return Measured(
        links=total, listed=listed / max(1, total), recall=hit / max(1, best), nothing=nothing, nothings=nothings
    )


def _place(given: dict[str, Any]) -> Place:
    """A place as the cases give it; the two characters before a line's text do not count."""
    offset = given["offset"] if given["offset"] > 2 else 0
    return given["report"], given["line"], offset


def _places(cases: list[dict[str, Any]], segments: list[dict[str, Any]]) -> dict[str, Place]:
    """By passage id: the place of the cases that it belongs to."""
    known: dict[tuple[str, int], set[int]] = defaultdict(set)
    for case in cases:
        for report, line, offset in [
            _place(case["passage"]),
            *(_place(t) for own in case["targets"].values() for t in own),
        ]:
            known[report, line].add(offset)
    found: dict[str, Place] = {}
    for segment in segments:
        report, file = segment["report"], SOURCES.get(segment["report"])
        span = next((span for span in segment["spans"] if span["file"] == file), None)
        if span and segment["passage"] not in found:
            before = (SOURCE_FILES / report / file).read_bytes()[:span["start"]].decode("utf-8")
            line, offset = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
            found[segment["passage"]] = (
                report,
                line,
                max((own for own in known[report, line] if own <= offset), default=0),
            )
    return found


def main() -> None:
    """Print what the cases say of the links that the last build wrote; nothing for a library of other reports."""
    folder = copies.ROOT / "docs/downloads"
    links, segments = ([json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]
                       for name in ("links", "segments"))
    if not any(segment["report"] in SOURCES for segment in segments):
        return
    own = measured(links, segments)
    print(
        f"links, by forty worked judgements: {own.links} of at most three a report, {own.listed:.0%} among the "
        "best listed; "
        f"{own.recall:.0%} of the closest found; linked where there is nothing: {own.nothing} of {own.nothings}"
    )


if __name__ == "__main__":
    main()
