"""Which terms of the glossary a library has, and which of their renderings stand in official English of its reports."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from corpus.data.vocabularies.glossary import Glossary
from corpus.translation.term_occurrences import Occurrences


class TermsHere:
    """Terms by number, as they were found in the reports of a library: what pages show of a glossary."""

    def __init__(self, glossary: Glossary, found: Sequence[Occurrences]) -> None:
        self.glossary = glossary
        self._found = found

    @cached_property
    def numbers(self) -> list[int]:
        """The terms that some report has."""
        return [number for number in range(len(self.glossary)) if self.uses(number)]

    @cached_property
    def reports(self) -> list[str]:
        """The reports whose official English has a rendering."""
        return [report.report for report in self._found if report.official]

    def uses(self, number: int) -> int:
        """How many sentences have a term."""
        return sum(report.counts[number] for report in self._found)

    def official(self, number: int) -> list[str]:
        """The renderings of a term that stand in official English."""
        return [rendering for rendering in self.glossary[number].official if self.reports_of(number, rendering)]

    def reports_of(self, number: int, rendering: str) -> list[str]:
        """The reports in whose official English a rendering stands."""
        return [report.report for report in self._found if (number, rendering) in report.official]

    def places(self, number: int, rendering: str) -> list[str]:
        """The segments that have an official rendering."""
        return [segment for report in self._found for segment in report.official.get((number, rendering), [])]
