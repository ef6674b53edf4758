"""The value of a figure in its words: which quantity is meant, and how much it is in the base unit."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bilingual import Language
from corpus.data.vocabularies.fact_words import FactUnit
from corpus.language.numbers.equality import same
from corpus.language.numbers.quantity import DATES, Quantity
from corpus.language.numbers.reading import Numbers

PRECISE = 12
"""Digits of a value: more are the noise of a conversion."""


@dataclass(frozen=True, kw_only=True)
class Meant:
    """The quantity that is meant in a text, and where it stands there: start and end, in characters of the text."""

    quantity: Quantity
    start: int
    end: int


COUNTED = ("", "times", "level", "turns")
"""Units of what is counted, or is so many times as much."""


def meant(numbers: Numbers, text: str, words: str, figure: str, language: Language) -> list[Meant]:
    """The quantities of some words of a text (where they first stand), or of the figure in these words."""
    at = text.find(words)
    first = words.find(figure) if figure else 0
    if at < 0 or first < 0:
        return []
    start, end = at + first, at + first + len(figure or words)
    return [Meant(quantity=quantity, start=quantity.start, end=quantity.end)
            for quantity in numbers.quantities(text, language)
            if quantity.unit not in DATES and start < quantity.end and quantity.start < end]


def in_unit(quantity: Quantity, unit: FactUnit | None) -> float | None:
    """How much a quantity is in a unit (none: a count); nothing where it is measured otherwise."""
    if unit is None:
        return _rounded(quantity.value) if quantity.unit in COUNTED else None
    if quantity.unit != unit.dimension:
        return None
    factor = 1.0 if unit.dimension == "%" else quantity.factor / unit.factor
    return _rounded(quantity.value * factor)


def answered(numbers: Numbers, figure: Meant | None, english: str, words: str, named: str) -> Meant | None:
    """The English quantity, in some words of a text (or the figure named in these), that says what a Chinese one
    says."""
    return next((each for each in meant(numbers, english, words, named, "en")
                 if figure and same(figure.quantity, each.quantity)), None)


def _rounded(value: float) -> float:
    return float(f"{value:.{PRECISE}g}")
