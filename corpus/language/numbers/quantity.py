"""A quantity, and the units it may have; their words, dimensions and factors are data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from corpus.bilingual import Language
from corpus.data.vocabularies.numbers import NumberWords

DATES = ("month", "day", "year", "decade", "ordinal", "vague")
"""Units of what is never said to be about or over."""

UNSHARED = ("ordinal", "vague", "times", "level", "turns", "decade")
"""Units that a number before does not take."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Quantity:
    """A number with its unit, whether figures say it, and its place.

    `unit` is a dimension of the vocabulary, or `month`, `day`, `year`, `decade`, `ordinal`, `times` (how many times as
    much as before), `level` (as something else), `turns` (two times: that, or how often), `half`, `vague` (dozens), or
    nothing. `factor` brings it to the base of its dimension, `tens` is its million, `also` what its value may be as
    well, `grain` what one more in its last figure is.
    """

    value: float
    unit: str = ""
    figure: bool = False
    start: int
    end: int
    factor: float = 1.0
    tens: float = 1.0
    also: tuple[float, ...] = ()
    grain: float = 0.0

    @property
    def values(self) -> tuple[float, ...]:
        """Every value it may have."""
        return (self.value, *self.also)

    def with_unit(self, unit: Unit) -> Quantity:
        """The quantity with the unit that stands behind it; ‰ and 成 become per cent."""
        if unit.dimension != "%":
            return replace(self, unit=unit.dimension, factor=unit.factor, end=unit.end)
        return replace(
            self, unit="%", value=round(self.value * unit.factor, 6), grain=self.grain * unit.factor, end=unit.end
        )


@dataclass(frozen=True)
class Unit:
    """A unit as it stands behind a number: its dimension, its factor, and where it ends."""

    dimension: str
    factor: float
    end: int


class Units:
    """Finds units behind numbers, and gives the numbers of a range or list what stands at its end only."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words

    def unit(self, text: str, at: int, language: Language) -> Unit | None:
        """The unit of a text of `zh` or `en` that begins at a place."""
        match = self._patterns[language].match(text, at)
        if not match or not match.lastgroup:
            return None
        unit = self.words.unit[int(match.lastgroup[1:])]
        return Unit(unit.dimension, unit.factor, match.end())

    def shared(self, quantities: list[Quantity], text: str, language: Language) -> list[Quantity]:
        """Give the numbers of a range or list the scale and unit that stand at its end only: 5—10万, 20 to 30%."""
        result = sorted(quantities, key=lambda quantity: quantity.start)
        ranges, lists = self._joined[language]
        for i in range(len(result) - 2, -1, -1):
            between = text[result[i].end:result[i + 1].start]
            ranged = ranges.fullmatch(between) is not None
            if ranged or lists.fullmatch(between):
                result[i] = _like(result[i], result[i + 1], ranged=ranged)
        return result

    @cached_property
    def _patterns(self) -> dict[Language, re.Pattern[str]]:
        return {language: self._pattern(language, *around) for language, around in AROUND.items()}

    def _pattern(self, language: Language, ahead: str, behind: str) -> re.Pattern[str]:
        units = (f"(?P<u{i}>(?:{unit.words(language)}){behind})" for i, unit in enumerate(self.words.unit))
        return re.compile(f"{ahead}(?:{'|'.join(units)})", re.I)

    @cached_property
    def _joined(self) -> dict[Language, tuple[re.Pattern[str], re.Pattern[str]]]:
        """What stands between the numbers of a range, and of a list."""
        joined = self.words.joined
        return {language: (re.compile(joined.range(language), re.I), re.compile(joined.list(language), re.I))
                for language in AROUND}


AROUND: dict[Language, tuple[str, str]] = {
    "zh": ("", ""), "en": ("[ -]?(?:(?:more|additional|extra|new) )?", "(?![A-Za-z])")}
"""What may stand before the words of a unit, and must not stand behind them."""


def clear(quantities: Iterable[Quantity], taken: list[Quantity]) -> list[Quantity]:
    """The quantities that touch none of those that are taken."""
    return [quantity for quantity in quantities
            if not any(other.start < quantity.end and quantity.start < other.end for other in taken)]


def _like(quantity: Quantity, after: Quantity, *, ranged: bool) -> Quantity:
    """A number of a range or list with the unit and scale of the one behind it, where it has none."""
    if quantity.unit or quantity.tens != 1 or quantity.figure != after.figure or after.unit in UNSHARED:
        return quantity
    named = replace(quantity, unit=after.unit, factor=after.factor)
    if after.tens == 1 or quantity.value >= after.tens:
        return named
    return replace(
        named,
        value=round(quantity.value * after.tens, 6),
        tens=after.tens,
        grain=quantity.grain * after.tens,
        also=(*quantity.also, *(() if ranged else (quantity.value,))),
    )
