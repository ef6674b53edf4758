"""Where the terms of the glossary stand: how many sentences of a report have them, and how its official English says them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from corpus.data.glossary import terms
from corpus.model import Report
from corpus.project.findings import Finding


@dataclass(frozen=True, kw_only=True)
class Occurrences:
    """Of a report, by the number of a term: its sentences, and for each official rendering the ids of those that have it."""

    report: str
    counts: Counter[int] = field(default_factory=Counter)
    official: dict[tuple[int, str], list[str]] = field(default_factory=dict)


def occurrences(report: Report) -> Occurrences:
    """Look for every term in every Chinese sentence of a report; a term inside a longer one counts as well."""
    found = Occurrences(report=report.profile.id)
    for passage in report.passages:
        for segment in passage.segments:
            for number in _within(segment.zh.text) if segment.zh else ():
                found.counts[number] += 1
                if segment.en and segment.en.origin == "official":
                    _renderings(found, number, segment.id, segment.en.text.lower())
    return found


def unfound(reports: list[Occurrences]) -> list[Finding]:
    """A finding for every official rendering that no official English has in a sentence with its term."""
    seen = {key for own in reports for key in own.official}
    official = any(own.official for own in reports)
    said = "‘{}’: no official text has ‘{}’ for it; mend 'official'"
    return [Finding("data/glossary.toml", 0, "STALE", said.format(term.zh, rendering))
            for number, term in enumerate(terms()) if official for rendering in term.official
            if (number, rendering) not in seen]


def _renderings(found: Occurrences, number: int, segment: str, english: str) -> None:
    for rendering in terms()[number].official:
        if rendering.lower() in english:
            found.official.setdefault((number, rendering), []).append(segment)


def _within(zh: str) -> set[int]:
    numbers, pattern = _pattern()
    found = {numbers[match[1]] for match in pattern.finditer(zh)}
    return found | {inner for number in found for inner in _inner()[number]}


@cache
def _pattern() -> tuple[dict[str, int], re.Pattern[str]]:
    numbers = {term.zh: number for number, term in enumerate(terms())}
    longest = sorted(numbers, key=lambda zh: (-len(zh), zh))
    return numbers, re.compile(f"(?=({'|'.join(map(re.escape, longest))}))")


@cache
def _inner() -> dict[int, list[int]]:
    """The terms that stand at the beginning of each term: the pattern sees the longest of those that begin together."""
    numbers = {term.zh: number for number, term in enumerate(terms())}
    return {number: [numbers[term.zh[:end]] for end in range(1, len(term.zh)) if term.zh[:end] in numbers]
            for number, term in enumerate(terms())}
