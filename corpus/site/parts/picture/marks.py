"""The marks of a lane: a point for a figure of a year, a bar across its years for one of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.facts.fact import Fact
from corpus.site.parts.picture.boxes import Axis, Box

POINT, BAR = 5.5, 4.0
"""Half the height of a point and of a bar, with the room around them."""
STEP = 11.0
"""How far a mark goes aside that would cover another."""
MOST = 60
"""Steps that a mark may go: more than a lane has marks."""
FROM_ZERO = 0.5
"""A scale begins at nothing, unless its least value is more than this part of its greatest."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A figure on its lane: its facts (what several reports say alike is one mark), and the room it takes up."""

    facts: tuple[Fact, ...]
    box: Box

    @property
    def fact(self) -> Fact:
        """The first that says it."""
        return self.facts[0]

    @property
    def bar(self) -> bool:
        """Whether it goes across several years."""
        return is_bar(self.fact)


@dataclass(frozen=True, kw_only=True)
class Scale:
    """How high values stand in a lane of a height: pixels from its top."""

    least: float
    most: float
    height: float

    def at(self, value: float) -> float:
        """Where a value stands."""
        if self.most == self.least:
            return self.height / 2
        return self.height * (self.most - value) / (self.most - self.least)


def scale(values: Sequence[float], height: float) -> Scale:
    """The scale of a lane."""
    least, most = min(values), max(values)
    if least != most and 0 <= least <= FROM_ZERO * most:
        least = 0
    return Scale(least=least, most=most, height=height)


def is_bar(fact: Fact) -> bool:
    """Whether a fact speaks of several years."""
    return fact.years is not None and fact.years[0] < fact.years[1]


def marks(facts: Iterable[Fact], axis: Axis, of: Scale, point: float = POINT) -> list[Mark]:
    """The marks of some facts that have a value and a time; one that would cover another goes aside: a point to its
    side, where it stays in its year, a bar above or below.  `point` is half the height of a point."""
    alike: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        alike.setdefault((fact.period, fact.kind, fact.value, fact.exactness, fact.hedge), []).append(fact)
    placed: list[Mark] = []
    for group in sorted(alike.values(), key=lambda group: (is_bar(group[0]), group[0].value or 0)):
        ways = list(_boxes(group[0], axis, of, point))
        free = [box for box in ways if not any(box.meets(mark.box) for mark in placed)] or ways
        in_order = (box for box in free if all(_in_order(group[0], box, mark) for mark in placed))
        placed.append(Mark(facts=tuple(group), box=next(in_order, free[0])))
    return sorted(placed, key=lambda mark: mark.box.middle)


def _in_order(fact: Fact, box: Box, mark: Mark) -> bool:
    """Whether what is more does not stand below a mark of the same years that is less."""
    apart = box.right <= mark.box.left or mark.box.right <= box.left
    return apart or ((fact.value or 0) - (mark.fact.value or 0)) * (box.top - mark.box.top) <= 0


def _boxes(fact: Fact, axis: Axis, of: Scale, point: float) -> Iterator[Box]:
    """Where a mark may stand: at its value, else aside."""
    first, last = fact.years or (0, 0)
    y = of.at(fact.value or 0)
    if is_bar(fact):
        right = axis.left(last) + axis.band
        box = Box(left=axis.left(first) + 1, top=y - BAR, right=right - 1, bottom=y + BAR)
        yield from (box.moved(0, way * step * STEP) for step in range(MOST) for way in (1, -1))
    else:
        x = axis.middle(first)
        box = Box(left=x - point, top=y - point, right=x + point, bottom=y + point)
        steps = range(1 + int(axis.band / 2 / STEP))
        yield from (box.moved(way * step * STEP, 0) for step in steps for way in (1, -1))
