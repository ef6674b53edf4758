"""What reads facts in texts, made once from the vocabularies."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bilingual import Language
from corpus.data.vocabularies.fact_words import Exactness, FactWords
from corpus.facts.exactness import ExactnessReader
from corpus.facts.periods import PeriodReader
from corpus.facts.values import Meant
from corpus.language.numbers.quantity import DATES
from corpus.language.numbers.reading import Numbers
from corpus.model import Segment


@dataclass(frozen=True, kw_only=True)
class FactReader:
    """The readers of values, exactness and time."""

    words: FactWords
    numbers: Numbers
    degrees: ExactnessReader
    periods: PeriodReader

    def figures(self, text: str, language: Language) -> list[Meant]:
        """The figures of a text that are no dates or ordinals, and say how much."""
        return [Meant(quantity=quantity, start=quantity.start, end=quantity.end)
                for quantity in self.numbers.quantities(text, language) if quantity.unit not in DATES]

    def exactness(self, segment: Segment, figure: Meant | None, english: Meant | None) -> tuple[Exactness, Exactness]:
        """How exact the Chinese and the English say a figure to be."""
        zh, en = segment.texts
        if figure is None:
            return "in words", "in words"
        chinese = self.degrees.exactness(zh, figure, self.figures(zh, "zh"), "zh")
        return chinese, self.degrees.exactness(en, english, self.figures(en, "en"), "en") if english else chinese


def reader(words: FactWords, numbers: Numbers) -> FactReader:
    """The readers that follow from the vocabularies."""
    return FactReader(words=words, numbers=numbers, degrees=ExactnessReader(words, numbers.words),
                      periods=PeriodReader(words))
