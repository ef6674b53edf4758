"""Words by which figures are read as facts, from `data/fact_words.toml`: units, degrees of exactness, times, kinds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.bilingual import Both, Language
from corpus.data.vocabularies.proposed_words import FramedWords, ProposedWords
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.patterns import tell_faulty
from corpus.project.records import Record, Text, parsed

Exactness = Literal["exact", "about", "over", "at least", "within", "less than", "nearly", "in words"]
"""How exact a figure is said to be; `in words`: no figure says it."""
FactKind = Literal["target", "outcome", "baseline", "plan-capacity", "policy-number"]
"""What a fact is: promised, reported, where a change starts, what a plant is to do, how many things a policy names."""
Measure = Literal["growth", "level", "flow in period", "share", "ratio", "average annual growth", "reduction",
                  "count named", "said in words", "rank"]
"""What is measured of an indicator."""


@dataclass(frozen=True, kw_only=True)
class FactUnit(Record):
    """A unit of facts: its dimension, what one of it is in the base of that, and its names."""

    id: str
    dimension: str
    factor: float
    zh: str
    en: str
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Degree(Record):
    """A degree of exactness: its sign, its names, and the words that say it before and behind a figure."""

    id: Exactness
    sign: str
    zh: str
    en: str
    zh_before: Text
    zh_behind: Text
    en_before: Text
    en_behind: Text
    line: int = 0

    def before(self, language: Language) -> str:
        """What stands before a figure."""
        return self.zh_before if language == "zh" else self.en_before

    def behind(self, language: Language) -> str:
        """What stands behind a figure."""
        return self.zh_behind if language == "zh" else self.en_behind

    @property
    def name(self) -> Both:
        """Its name."""
        return Both(zh=self.zh, en=self.en)


@dataclass(frozen=True, kw_only=True)
class PeriodWords(Record):
    """Patterns that say of what time a figure speaks."""

    year: Text
    against: Text
    plan: Text
    average: Text
    each_year: Text


@dataclass(frozen=True, kw_only=True)
class KindWords(Record):
    """Patterns that say what a figure is."""

    baseline: Text
    strive: Text
    estimate: Text


@dataclass(frozen=True, kw_only=True)
class Measures(Record):
    """Which measures hold at the end of a time, which become averages, and what is measured of what no figure says."""

    at_end: tuple[Measure, ...]
    growth: tuple[Measure, ...]
    average: Measure
    in_words: Measure


@dataclass(frozen=True, kw_only=True)
class FactWords(Record):
    """The whole file."""

    unit: tuple[FactUnit, ...]
    degree: tuple[Degree, ...]
    period: PeriodWords
    kind: KindWords
    measures: Measures
    proposed: ProposedWords
    framed: FramedWords

    def units(self, id: str) -> FactUnit | None:
        """A unit that is no count."""
        return next((unit for unit in self.unit if unit.id == id), None)


def fact_words(document: Document | None, findings: Findings) -> FactWords | None:
    """The words; nothing where the file is faulty."""
    before = len(findings.wrong)
    words = parsed(document, FactWords, findings)
    if not (document and words):
        return None
    for degree in words.degree:
        for key in ("zh_before", "zh_behind", "en_before", "en_behind"):
            tell_faulty(document, degree.line, key, getattr(degree, key), findings)
    for table, patterns in (("period", vars(words.period)), ("kind", vars(words.kind)),
                            ("proposed", words.proposed.patterns), ("framed", vars(words.framed))):
        for key, pattern in patterns.items():
            tell_faulty(document, document.line((table, key)), key, pattern, findings)
    for pattern in words.proposed.alike:
        tell_faulty(document, document.line(("proposed", "alike", pattern)), "alike", pattern, findings)
    return words if len(findings.wrong) == before else None
