"""A fact: what one figure of a report says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.bilingual import Both
from corpus.data.report_files.facts import Binding, Hedge
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.fact_words import Exactness, FactKind, Measure
from corpus.data.vocabularies.indicators import Indicator
from corpus.model import Segment

OPEN = "open"
"""The period of what is said without a time."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A figure of a segment: of what, where, when, how much, how exactly, and whether promised or reported.

    `value` is in `unit` (a base unit: yuan, not 亿元), none where words say it; `value_to` is the end of a range.
    `exactness_en` is what the English says, where that is other.  `at` is where the figure's characters stand in the
    Chinese and the English (start, end; in characters of the segment's text).  `read`: a reader recorded it.
    """

    profile: Profile
    segment: Segment
    indicator: Indicator
    place: str
    value: float | None
    value_to: float | None
    unit: str
    exactness: Exactness
    exactness_en: Exactness
    period: str
    measure: Measure
    kind: FactKind
    basis: str
    hedge: Hedge
    binding: Binding
    sector: str
    quote: Both
    at: tuple[tuple[int, int], tuple[int, int]]
    uncertain: bool = False
    why: str = ""
    read: bool = True
    line: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        """What no two facts have in common."""
        return (self.segment.id, self.indicator.id, self.sector, self.place, self.period, self.kind, self.hedge)

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and last year of which it speaks."""
        if self.period == OPEN:
            return None
        first, _, last = self.period.partition("-")
        return int(first), int(last or first)

    @property
    def is_target(self) -> bool:
        """Whether it promises."""
        return self.kind == "target"


def by_segment(facts: Iterable[Fact]) -> Mapping[str, Sequence[Fact]]:
    """Facts by the id of the segment that says them, in their order."""
    of: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        of[fact.segment.id].append(fact)
    return of
