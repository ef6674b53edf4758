"""Which indicator a figure tells: by the subject's words, its unit, and the sort of the statement; nothing where
several may be meant."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from corpus.data.vocabularies.fact_words import FactWords
from corpus.data.vocabularies.indicators import Indicator, Indicators
from corpus.facts.statements import LISTED, Statement
from corpus.facts.subjects import Subject, SubjectReader
from corpus.facts.values import COUNTED, in_unit
from corpus.language.numbers.quantity import Quantity

Sort = Literal["growth", "average", "reduction", "added", "reached", "change", "plain"]
"""What a statement tells: growth in per cent or points, by year on average, a fall; what was added, what was reached,
by how much something changed, or just how much."""
PERSONS = {"persons": re.compile("[人名位](?!次)"), "person-times": re.compile("人次"),
           "passengers": re.compile("人次")}
FLOWS = re.compile("(?:[量额值]|资金|投资|收入|支出|销售|税费|贷款|债券)$")
"""Names of what is summed over a time, so that it may be reached."""
AGE = "岁"
SUMMED = "累计"
RANK = re.compile("国家|省级|市级|县级")
GOODS, PRAISED = "(?:材料|装备)$", "^(?:先进|高端|现代|新型)"
HOUSES, OF_FIRMS, FIRMS = ("户", "套"), ("户", "家", "个"), ("enterprises", "entities")
"""Measure words that count one sort of things; those of firms, which households share; and units that are firms."""
RELATIVE = ("%", "points")


@dataclass(frozen=True)
class Recognised:
    """An indicator, the sector of which a figure speaks (empty: of none), and the subject that told it."""

    indicator: Indicator
    sector: str
    subject: Subject


class Recogniser:
    """Knows indicators by the subjects of statements; `reader` brings names to the form in which they are compared."""

    def __init__(self, indicators: Indicators, words: FactWords, reader: SubjectReader) -> None:
        self.words = words
        self._measures = {each.id: each.zh for each in indicators.counted}
        self._sectors = {reader.like(sector.zh): sector.id for sector in indicators.sector}
        self._names: dict[str, list[Indicator]] = defaultdict(list)
        self._patterns: list[tuple[re.Pattern[str], Indicator]] = []
        self._known: dict[str, list[Indicator]] = {}
        self._added = re.compile(words.proposed.added)
        for indicator in indicators.indicator:
            if indicator.measure not in (words.measures.in_words, "rank") and indicator.kind != "plan-capacity":
                self._names[reader.bare(indicator.zh)].append(indicator)
                self._patterns += [(re.compile(pattern), indicator) for pattern in indicator.patterns]

    def indicator(self, statement: Statement, sector: str = "") -> Recognised | None:
        """The one indicator that a statement may tell, by the longest subject that is one's; `sector` is that of which
        the text spoke before."""
        for subject in statement.subjects:
            known = self._of(subject.words)
            if known:
                sort = self.sort(subject, statement.figure.quantity)
                fit = [each for each in known if self._measured(each, statement, subject) and self._fits(each, sort)]
                told = self._told_apart(fit, sort, added=self._is_added(subject),
                                        summed=SUMMED in subject.ahead + subject.between)
                if len(told) > 1:
                    return None
                if told and (recognised := self._sector(told[0], subject, sector)):
                    return recognised
        return None

    def _sector(self, indicator: Indicator, subject: Subject, before: str) -> Recognised | None:
        """An indicator with the sector that the words name, or that stood before; nothing where that is not known."""
        of_sectors = [pattern for pattern, each in self._patterns if each is indicator
                      and "sector" in pattern.groupindex]
        named = next((match["sector"] for pattern in of_sectors if (match := pattern.fullmatch(subject.words))), None)
        if named is None:
            needed = of_sectors and subject.words in self._names
            return None if needed and not before else Recognised(indicator, before if needed else "", subject)
        forms = (named, re.sub(GOODS, "", named), re.sub(PRAISED, "", named))
        known = next((self._sectors[form] for form in forms if form in self._sectors), "")
        return Recognised(indicator, known, subject) if known else None

    def sort(self, subject: Subject, quantity: Quantity) -> Sort:
        """What a statement tells of its subject."""
        words = self.words.proposed
        said = subject.between
        relative = quantity.unit in RELATIVE
        moved = re.search(f"(?>{words.growth}|{words.fall})(?!{words.to})", said)
        if moved and relative:
            if re.search(words.average, subject.ahead + said):
                return "average"
            return "reduction" if re.search(words.fall, said) else "growth"
        if moved and not re.search(words.added, said):
            return "change"
        if self._is_added(subject) or self._added.search(said):
            return "added"
        return "reached" if re.search(words.reached, LISTED.split(subject.ahead)[-1] + said) else "plain"

    def _is_added(self, subject: Subject) -> bool:
        """Whether words ahead of a subject say that it was added."""
        return any(match.start() < len(subject.ahead) for match in self._added.finditer(subject.ahead + subject.words))

    def _of(self, words: str) -> list[Indicator]:
        """The indicators that some words are the subject of."""
        if words not in self._known:
            found = [*self._names.get(words, ()),
                     *(indicator for pattern, indicator in self._patterns if pattern.fullmatch(words))]
            self._known[words] = list({each.id: each for each in found}.values())
        return self._known[words]

    def _measured(self, indicator: Indicator, statement: Statement, subject: Subject) -> bool:
        """Whether a figure is measured as an indicator is, and counts what it counts."""
        unit = self.words.units(indicator.unit)
        quantity = statement.figure.quantity
        if statement.counter.startswith(AGE):
            return indicator.unit == "years"
        points = (indicator.unit == "pp") == (quantity.unit == "points")
        if not (self._ranked(indicator, subject) and points) or in_unit(quantity, unit) is None:
            return False
        if quantity.unit not in COUNTED or unit:
            return True
        persons = PERSONS.get(indicator.unit)
        if persons:
            counted = statement.counter or (subject.words if subject.follows else "")
            return persons.search(counted) is not None
        if (indicator.unit == "times") != (quantity.unit in ("times", "level")):
            return False
        return indicator.unit == "times" or self._counted(indicator, statement.counter)

    def _ranked(self, indicator: Indicator, subject: Subject) -> bool:
        """Whether things of the rank that is said are counted: national ones, provincial ones."""
        said, own = set(RANK.findall(LISTED.split(subject.ahead)[-1])), set(RANK.findall(indicator.zh))
        return not (said and own) or bool(said & own)

    def _counted(self, indicator: Indicator, counter: str) -> bool:
        """Whether a measure word counts what an indicator counts: households, homes, things."""
        own = self._measures.get(indicator.unit, "")
        if counter in HOUSES or own in HOUSES:
            return counter in own or (indicator.unit in FIRMS and counter in OF_FIRMS)
        return not re.search("[人名位]", counter)

    def _fits(self, indicator: Indicator, sort: Sort) -> bool:
        """Whether what a statement tells is what an indicator measures."""
        if indicator.unit in ("%", "pp") or indicator.measure in self.words.measures.growth:
            growth = {"average annual growth": ("average",), "growth": ("growth", "average", "change"),
                      "reduction": ("reduction",)}
            return sort in growth.get(indicator.measure, ("plain", "reached", "added"))
        if sort in ("growth", "average", "reduction", "change"):
            return False
        if sort == "added" and not self._adds(indicator) and FLOWS.search(self._name(indicator)):
            return False
        if self._adds(indicator):
            return sort in ("added", "plain")
        if indicator.measure in self.words.measures.at_end:
            return sort in ("reached", "plain") or self._summed(indicator)
        return sort != "reached" or self._summed(indicator) or FLOWS.search(self._name(indicator)) is not None

    def _told_apart(self, fit: list[Indicator], sort: Sort, *, added: bool, summed: bool) -> list[Indicator]:
        """Of indicators that share a subject, those that tell what the statement tells: of what was added, or summed
        over the years."""
        if sort == "average" and (averages := [each for each in fit if each.measure == "average annual growth"]):
            return averages
        if sort in ("growth", "average"):
            return [each for each in fit if self._adds(each) == added]
        fit = [each for each in fit if self._adds(each) == (sort == "added")] or fit
        return (summed and [each for each in fit if self._summed(each)]) or fit

    def _adds(self, indicator: Indicator) -> bool:
        return self._added.match(indicator.zh) is not None

    def _summed(self, indicator: Indicator) -> bool:
        return SUMMED in indicator.zh

    def _name(self, indicator: Indicator) -> str:
        return re.sub("（[^）]*）", "", indicator.zh)
