"""A quantity, and the units it may have: `data/numbers.toml` gives their words, dimensions and factors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from corpus.data.numbers import vocabulary

DATES = ("month", "day", "year", "decade", "ordinal", "vague")
"""Units of what is never said to be about or over."""

UNSHARED = ("ordinal", "vague", "times", "level", "turns", "decade")
"""Units that a number before does not take."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Quantity:
    """A number with its unit, whether figures say it, and its place.

    `unit` is a dimension of the vocabulary, or `month`, `day`, `year`, `decade`, `ordinal`, `times` (how many times as much as
    before), `level` (as something else), `turns` (two times: that, or how often), `half`, `vague` (dozens), or nothing.
    `factor` brings it to the base of its dimension, `tens` is its million, `also` what its value may be as well, `grain` what
    one more in its last figure is.
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

    def with_unit(self, own: Unit) -> Quantity:
        """The quantity with the unit that stands behind it; ‰ and 成 become per cent."""
        if own.dimension != "%":
            return replace(self, unit=own.dimension, factor=own.factor, end=own.end)
        return replace(self, unit="%", value=round(self.value * own.factor, 6), grain=self.grain * own.factor, end=own.end)


@dataclass(frozen=True)
class Unit:
    """A unit as it stands behind a number: its dimension, its factor, and where it ends."""

    dimension: str
    factor: float
    end: int


def unit(text: str, at: int, language: str) -> Unit | None:
    """The unit of a text of `zh` or `en` that begins at a place."""
    match = _units(language).match(text, at)
    if not match or not match.lastgroup:
        return None
    own = vocabulary()["unit"][int(match.lastgroup[1:])]
    return Unit(own["dimension"], float(own["factor"]), match.end())


@cache
def _units(language: str) -> re.Pattern[str]:
    ahead, behind = ("", "") if language == "zh" else ("[ -]?(?:(?:more|additional|extra|new) )?", "(?![A-Za-z])")
    units = (f"(?P<u{i}>(?:{own[language]}){behind})" for i, own in enumerate(vocabulary()["unit"]))
    return re.compile(f"{ahead}(?:{'|'.join(units)})", re.I)


def clear(found: Iterable[Quantity], taken: list[Quantity]) -> list[Quantity]:
    """The quantities that touch none of those that are taken."""
    return [one for one in found if not any(own.start < one.end and one.start < own.end for own in taken)]


def shared(found: list[Quantity], text: str, language: str) -> list[Quantity]:
    """Give the numbers of a range or list the scale and unit that stand at its end only: 5—10万, 20 to 30%."""
    result = sorted(found, key=lambda one: one.start)
    for i in range(len(result) - 2, -1, -1):
        own, after = result[i], result[i + 1]
        between = text[own.end:after.start]
        ranged = re.fullmatch(vocabulary()["joined"][f"{language}_range"], between, re.I) is not None
        if ranged or re.fullmatch(vocabulary()["joined"][f"{language}_list"], between, re.I):
            result[i] = _like(own, after, ranged=ranged)
    return result


def _like(own: Quantity, after: Quantity, *, ranged: bool) -> Quantity:
    if own.unit or own.tens != 1 or own.figure != after.figure or after.unit in UNSHARED:
        return own
    named = replace(own, unit=after.unit, factor=after.factor)
    if after.tens == 1 or own.value >= after.tens:
        return named
    return replace(named, value=round(own.value * after.tens, 6), tens=after.tens, grain=own.grain * after.tens,
                   also=(*own.also, *(() if ranged else (own.value,))))
