"""Which indicators have a page of their own: those with several facts, or with a series; the others share a theme's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus import addresses
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.indicators import Indicator
from corpus.facts.compiled import Known
from corpus.facts.fact import Fact
from corpus.facts.series import Series

FOLDER = "indicators"
WHOLE_PAGE = "economy"
"""The page of what has no theme: the whole economy."""


@dataclass(frozen=True, kw_only=True)
class Followed:
    """Facts and series by indicator, and where their pages are."""

    known: Known

    @cached_property
    def facts(self) -> Mapping[str, Sequence[Fact]]:
        """Facts by indicator, in the order of the reports."""
        by_indicator: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.known.facts:
            by_indicator[fact.indicator.id].append(fact)
        return by_indicator

    @cached_property
    def series(self) -> Mapping[str, Sequence[Series]]:
        """Series by indicator, in the order of the file."""
        by_indicator: dict[str, list[Series]] = defaultdict(list)
        for series in self.known.series:
            by_indicator[series.indicator.id].append(series)
        return by_indicator

    @cached_property
    def in_segment(self) -> Mapping[str, Sequence[Fact]]:
        """Facts by the id of their segment, in its order."""
        by_segment: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.known.facts:
            by_segment[fact.segment.id].append(fact)
        return by_segment

    @property
    def promising(self) -> list[Profile]:
        """The reports that have targets, in their order."""
        return list({fact.profile.id: fact.profile for fact in self.known.facts if fact.is_target}.values())

    def joining(self, passage: str, segment: str) -> list[Series]:
        """The series that join a passage to a segment of another, by their ids."""
        with_segment = self._with.get(segment, ())
        return [series for series in self._with.get(passage, ()) if series in with_segment]

    @cached_property
    def _with(self) -> Mapping[str, Sequence[Series]]:
        """Series by the ids of the passages and segments of their facts, in the order of the file."""
        by_name: dict[str, list[Series]] = defaultdict(list)
        for series in self.known.series:
            for name in {name for fact in series.facts
                         for name in (addresses.passage(fact.segment.id), fact.segment.id)}:
                by_name[name].append(series)
        return by_name

    @property
    def indicators(self) -> list[Indicator]:
        """The indicators that have facts, in the order of the file."""
        return [indicator for indicator in self.known.indicators.values() if indicator.id in self.facts]

    def alone(self, indicator: Indicator) -> bool:
        """Whether an indicator has a page of its own."""
        return len(self.facts[indicator.id]) > 1 or indicator.id in self.series

    def path(self, indicator: Indicator) -> str:
        """Where an indicator stands, from the root of the site; `#` leads to it on the page of its theme."""
        if self.alone(indicator):
            return f"{FOLDER}/{indicator.page}.html"
        return f"{FOLDER}/{self.theme_page(indicator)}.html#{indicator.page}"

    def theme_page(self, indicator: Indicator) -> str:
        """The name of the page of an indicator's theme."""
        return f"of-{indicator.theme or WHOLE_PAGE}"


