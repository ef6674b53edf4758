"""Of what time a figure speaks, and what it is: by its own sentence, else by the frame it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.data.report_files.facts import Frame, Hedge
from corpus.data.vocabularies.fact_words import FactKind, FactWords, Measure
from corpus.data.vocabularies.indicators import Indicator
from corpus.facts.fact import OPEN
from corpus.language.numbers.numerals import HAN_DIGITS

FIRST_PLAN = 1951
"""The year from which five-year plans count: the nth covers the years 1951 + 5n to 1955 + 5n."""
EACH_YEAR = "each year"
"""The basis of a figure that holds for every year of its time."""
CLAUSE = re.compile("[，。；！？：]")


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a sentence and its frame say of a figure."""

    measure: Measure
    period: str
    kind: FactKind
    hedge: Hedge
    basis: str


class PeriodReader:
    """Reads of what time figures speak."""

    def __init__(self, words: FactWords) -> None:
        self.words = words
        self._against = re.compile(words.period.against)
        self._named = re.compile(f"(?P<year>{words.period.year})|(?P<plan>{words.period.plan})")

    def said(self, text: str, start: int, indicator: Indicator, frame: Frame | None, *, in_words: bool = False) -> Said:
        """What a Chinese text says of the figure, or the words without one, that start at a place."""
        clause = text[:start][max((m.end() for m in CLAUSE.finditer(text[:start])), default=0):]
        measures = self.words.measures
        average = re.search(self.words.period.average, clause) and indicator.measure in measures.growth
        measure = measures.in_words if in_words else measures.average if average else indicator.measure
        period = self._named_before(text[:start]) or (frame.period if frame else OPEN)
        if measure == measures.average and len(period) == len("2025") and frame and "-" in frame.period:
            period = frame.period
        if measure in measures.at_end:
            period = period[-4:]
        yearly = re.search(self.words.period.each_year, clause) is not None
        return Said(measure=measure, period=period, kind=self._kind(clause, indicator, frame),
                    hedge=self._hedge(clause), basis=EACH_YEAR if yearly else "")

    def _named_before(self, before: str) -> str:
        """The last time that is named before a figure, but for one that it is compared with."""
        before = self._against.sub(lambda match: "_" * len(match[0]), before)
        named = ""
        for match in self._named.finditer(before):
            groups = [group for group in match.groups()[1:] if group]
            named = groups[-1] if match["year"] else plan_years(groups[-1])
        return named

    def _kind(self, clause: str, indicator: Indicator, frame: Frame | None) -> FactKind:
        if re.search(self.words.kind.baseline, clause):
            return "baseline"
        if indicator.kind:
            return indicator.kind
        return frame.kind if frame else "outcome"

    def _hedge(self, clause: str) -> Hedge:
        kind = self.words.kind
        return "strive" if re.search(kind.strive, clause) else "estimate" if re.search(kind.estimate, clause) else ""


def plan_years(ordinal: str) -> str:
    """The years of a five-year plan by the number behind 十: 四 is the fourteenth, 2021-2025."""
    first = FIRST_PLAN + 5 * (10 + HAN_DIGITS[ordinal])
    return f"{first}-{first + 4}"
