"""Where the terms of the glossary stand: how many sentences of a report have them, and how its official English says
them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpus.data.vocabularies.glossary import Glossary
from corpus.language import phrases
from corpus.model import Report
from corpus.project.findings import Findings


@dataclass(frozen=True, kw_only=True)
class Occurrences:
    """Of a report, by the number of a term: its sentences, and for each official rendering the ids of those that
    have it."""

    report: str
    counts: Counter[int] = field(default_factory=Counter)
    official: dict[tuple[int, str], list[str]] = field(default_factory=dict)


class TermFinder:
    """Looks for every term of a glossary in every Chinese sentence; a term inside a longer one counts as well."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self._numbers = {term.zh: number for number, term in enumerate(glossary)}
        self._pattern = re.compile(f"(?=({phrases.alternatives(self._numbers)}))")

    def occurrences(self, report: Report) -> Occurrences:
        """Where the terms stand in a report."""
        occurrences, place = Occurrences(report=report.profile.id), report.profile.place
        for passage in report.passages:
            for segment in passage.segments:
                for number in self._within(segment.zh.text, place) if segment.zh else ():
                    occurrences.counts[number] += 1
                    if segment.en and segment.en.origin == "official":
                        self._note_renderings(occurrences, number, segment.id, segment.en.text.lower())
        return occurrences

    def _note_renderings(self, occurrences: Occurrences, number: int, segment: str, english: str) -> None:
        for rendering in self.glossary[number].official:
            if rendering.lower() in english:
                occurrences.official.setdefault((number, rendering), []).append(segment)

    def _within(self, zh: str, place: str) -> set[int]:
        """The terms of a text that mean in a report of a place what is said of them."""
        numbers = {self._numbers[match[1]] for match in self._pattern.finditer(zh)} if self._numbers else set()
        numbers |= {inner for number in numbers for inner in self._inner[number]}
        return {number for number in numbers if self.glossary[number].holds_in(place)}

    @cached_property
    def _inner(self) -> list[list[int]]:
        """The terms that stand at the beginning of each term: the pattern sees the longest of those that begin
        together."""
        numbers = self._numbers
        return [[numbers[term.zh[:end]] for end in range(1, len(term.zh)) if term.zh[:end] in numbers]
                for term in self.glossary]


def tell_unfound(glossary: Glossary, evidence: Iterable[str], reports: Sequence[Occurrences],
                 findings: Findings) -> None:
    """Tell every official rendering that no official English has in a sentence with its term.

    Nothing where not every report of the `evidence` is there: it may stand in one of the others.
    """
    seen = {key for report in reports for key in report.official}
    whole = set(evidence) <= {report.report for report in reports}
    for number, term in enumerate(glossary if whole else ()):
        for rendering in term.official:
            if (number, rendering) not in seen:
                findings.add(
                    "data/glossary.toml",
                    term.line,
                    "STALE",
                    f"‘{term.zh}’: no official text has ‘{rendering}’ for it; mend 'official'",
                )
