"""Facts as readers recorded them, computed from their words and their frames; what does not hold is told.

What a fact says of itself otherwise than its words do (`corpus.data.report_files.facts.OVERRIDES`) goes before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.bilingual import Both
from corpus.data.report_files.facts import Binding, Frame, RecordedFact, RecordedFacts
from corpus.data.report_files.references import quoted, usable
from corpus.data.vocabularies.indicators import Indicator
from corpus.facts.fact import Fact
from corpus.facts.reader import FactReader
from corpus.facts.values import Meant, answered, in_unit, meant
from corpus.model import Report, Segment
from corpus.project.findings import Findings

DIGIT = re.compile(r"\d")


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """Makes facts of what was recorded of a report; `place` is the report's own."""

    report: Report
    file: RecordedFacts
    frames: Mapping[str, Frame]
    indicators: Mapping[str, Indicator]
    reader: FactReader
    place: str
    findings: Findings

    def facts(self) -> Iterator[Fact]:
        """Every sound fact, in the order of the text."""
        segments = {segment.id: (segment, passage.id) for passage in self.report.passages
                    for segment in passage.segments}
        texts = {name: segment.published for name, (segment, _) in segments.items()}
        order = {name: at for at, name in enumerate(texts)}
        seen: set[tuple[str, ...]] = set()
        for entry in sorted(self.file.fact, key=lambda entry: (order.get(entry.segment, 0), entry.line)):
            if not usable(self.file.path, entry.line, [entry.named], texts, "segment", self.findings):
                continue
            segment, passage = segments[entry.segment]
            fact = self._fact(entry, segment, self.frames.get(passage))
            if fact and fact.key in seen:
                self._tell(entry, "DOUBLE", "this fact stands already; give it a period, place or sector of its own")
            elif fact:
                seen.add(fact.key)
                yield fact

    def _fact(self, entry: RecordedFact, segment: Segment, frame: Frame | None) -> Fact | None:
        zh, en = segment.texts
        indicator = self.indicators.get(entry.indicator)
        if indicator is None:
            self._tell(entry, "UNKNOWN", f"there is no indicator ‘{entry.indicator}’; mend it, or add it to "
                       "data/indicators.toml")
        if indicator is None or not quoted(self.file.path, entry, zh, en, self.findings):
            return None
        figures = meant(self.reader.numbers, zh, entry.zh_words, entry.figure, "zh")
        if entry.exactness == "in words" or not (figures or DIGIT.search(entry.zh_words)):
            return self._made(entry, segment, indicator, frame, None)
        if len(figures) != 1 and not (figures and entry.value_to is not None):
            found = "、".join(zh[each.start:each.end] for each in figures) or "no figure"
            self._tell(entry, "FIGURE", f"the words hold {found}; name the one that is meant with a key 'figure'")
            return None
        return self._made(entry, segment, indicator, frame, figures[0])

    def _made(self, entry: RecordedFact, segment: Segment, indicator: Indicator, frame: Frame | None,
              figure: Meant | None) -> Fact | None:
        zh, en = segment.texts
        at = figure.start if figure else zh.find(entry.zh_words)
        said = self.reader.periods.said(zh, at, indicator, frame, in_words=figure is None)
        english = answered(self.reader.numbers, figure, en, entry.en_words, entry.en_figure)
        unit = entry.unit or indicator.unit
        value = entry.value if entry.value is not None or not figure else self._value(entry, figure, unit)
        if figure and not english and entry.value is None and entry.read and en:
            self._tell(entry, "FIGURE", f"‘{entry.en_words[:40]}’ does not hold ‘{zh[figure.start:figure.end]}’; quote "
                       "the English that says it")
        exact, exact_en = self.reader.exactness(segment, figure, english)
        return Fact(
            profile=self.report.profile, segment=segment, indicator=indicator,
            place=entry.place or (frame.place if frame else "") or self.place, value=value, value_to=entry.value_to,
            unit=unit if value is not None else "", exactness=entry.exactness or exact,
            exactness_en=entry.exactness_en or entry.exactness or exact_en,
            period=entry.period or said.period, measure=entry.measure or said.measure, kind=entry.kind or said.kind,
            basis=entry.basis or said.basis, hedge=said.hedge if entry.hedge is None else entry.hedge,
            binding=self._binding(entry, frame), sector=entry.sector,
            quote=Both(zh=entry.zh_words, en=entry.en_words), at=_places(entry, zh, en, figure, english),
            uncertain=entry.uncertain, why=entry.why, read=entry.read, line=entry.line)

    def _value(self, entry: RecordedFact, figure: Meant, unit: str) -> float | None:
        """The value in the fact's unit, which a reader may have written as well."""
        value = in_unit(figure.quantity, self.reader.words.units(unit))
        if value is None:
            words = entry.figure or entry.zh_words[:20]
            self._tell(entry, "UNIT", f"‘{words}’ is not measured in {unit}; give the fact a unit of its own, or mend "
                       "that of the indicator")
        return value

    def _binding(self, entry: RecordedFact, frame: Frame | None) -> Binding:
        if entry.binding is not None:
            return entry.binding
        return frame.binding if frame and frame.kind == "target" else ""

    def _tell(self, entry: RecordedFact, code: str, message: str) -> None:
        self.findings.add(self.file.path, entry.line, code, message)


def _places(entry: RecordedFact, zh: str, en: str, figure: Meant | None,
            english: Meant | None) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the figure stands in both texts: the quoted words, where no figure does."""
    return ((figure.start, figure.end) if figure else _found(zh, entry.zh_words),
            (english.start, english.end) if english else _found(en, entry.en_words))


def _found(text: str, words: str) -> tuple[int, int]:
    at = text.find(words)
    return at, at + len(words)
