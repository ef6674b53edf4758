"""Facts that may stand on one axis: of one place, sector, measure, unit and basis, totals of several years apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import inf

from corpus.facts.fact import Fact

SUMMED = ("flow in period", "growth", "reduction")
"""Measures that add up over several years."""

ABOUT = 0.05
"""How far what is about a value may be from it, as a part."""

Key = tuple[str, ...]
"""What tells a fact from all others."""
Subject = tuple[str, str]
"""Of what a fact speaks beside its indicator: its place and its sector."""


@dataclass(frozen=True, kw_only=True)
class Strand:
    """Facts that may be compared; `span` is over how many years its totals run, 0 where they are none."""

    place: str
    sector: str
    measure: str
    unit: str
    basis: str
    span: int
    facts: tuple[Fact, ...]

    @property
    def drawn(self) -> tuple[Fact, ...]:
        """Those that have a figure and a time."""
        return tuple(fact for fact in self.facts if fact.value is not None and fact.years)


def strands(facts: Iterable[Fact], yearly: Collection[str]) -> list[Strand]:
    """The facts of an indicator by what may be compared: by place and sector, totals last.

    `yearly` are the bases of figures that are no totals.
    """
    found: dict[tuple[str, str, str, str, str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        key = (fact.place, fact.sector, fact.measure, fact.unit, fact.basis, span(fact, yearly))
        found[key].append(fact)
    whose = list(dict.fromkeys(key[:2] for key in found))
    return [Strand(place=place, sector=sector, measure=measure, unit=unit, basis=basis, span=years, facts=tuple(of))
            for (place, sector, measure, unit, basis, years), of
            in sorted(found.items(), key=lambda each: (whose.index(each[0][:2]), each[0][5]))]


def span(fact: Fact, yearly: Collection[str]) -> int:
    """Over how many years a total runs; 0 for what is said of a year, or holds for each."""
    first, last = fact.years or (0, 0)
    total = fact.measure in SUMMED and fact.basis not in yearly
    return last - first + 1 if total and last > first else 0


def subjects(facts: Iterable[Fact]) -> dict[Subject, list[Fact]]:
    """Facts by place and sector, in the order of the first of each."""
    found: dict[Subject, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.place, fact.sector].append(fact)
    return found


def last_outcomes(facts: Sequence[Fact]) -> list[Fact]:
    """What was reported last: of the outcomes that end last, those of the shortest time."""
    outcomes = [fact for fact in facts if fact.kind == "outcome" and fact.years]
    return _alike(sorted(outcomes, key=lambda fact: (-_end(fact), -_begin(fact))))


def next_targets(facts: Sequence[Fact]) -> list[Fact]:
    """What is promised for the first time that ends after the last outcome."""
    reported = max((_end(fact) for fact in last_outcomes(facts)), default=0)
    later = [fact for fact in facts if fact.is_target and fact.years and _end(fact) > reported]
    return _alike(sorted(later, key=lambda fact: (_end(fact), -_begin(fact))))


def unanswered(facts: Sequence[Fact], settled: Collection[Key]) -> list[Fact]:
    """Targets of which no outcome is reported, one for each time, in order; `settled` are the keys of those that were
    judged met, missed or exceeded."""
    reported = {fact.period for fact in facts if fact.kind == "outcome" or fact.key in settled}
    open_ones = {fact.period: fact for fact in facts if fact.is_target and fact.years and fact.period not in reported}
    return sorted(open_ones.values(), key=lambda fact: fact.period)


def disagreeing(strand: Strand) -> list[list[Fact]]:
    """Outcomes of one time for which reports have figures that cannot both be true."""
    by_period: dict[str, list[Fact]] = defaultdict(list)
    for fact in strand.drawn:
        if fact.kind == "outcome":
            by_period[fact.period].append(fact)
    return [told for told in by_period.values()
            if max(_between(fact)[0] for fact in told) > min(_between(fact)[1] for fact in told)]


def _between(fact: Fact) -> tuple[float, float]:
    """Between what a value lies, as far as its exactness says."""
    value = fact.value or 0
    if fact.exactness in ("about", "nearly"):
        return value * (1 - ABOUT), value * (1 + ABOUT)
    return (-inf if fact.exactness in ("within", "less than") else value,
            inf if fact.exactness in ("at least", "over") else fact.value_to or value)


def _alike(ordered: Sequence[Fact]) -> list[Fact]:
    """Those at the head of a list that are of one time, without what two reports say alike."""
    said: dict[tuple[object, ...], Fact] = {}
    for fact in ordered:
        if fact.period == ordered[0].period:
            said.setdefault((fact.value, fact.exactness, fact.unit, fact.hedge, fact.measure), fact)
    return list(said.values())


def _begin(fact: Fact) -> int:
    return fact.years[0] if fact.years else 0


def _end(fact: Fact) -> int:
    return fact.years[1] if fact.years else 0
