"""The lanes of a picture: facts that may be compared, each group with its name and a scale of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.bilingual import LANGUAGES, Both, Language
from corpus.facts.comparable import Strand
from corpus.facts.fact import Fact
from corpus.site.context import Site
from corpus.site.parts import facts_said
from corpus.site.parts.picture.boxes import WIDTH, Axis, Box
from corpus.site.parts.picture.labels import LINE, Label, labels, width
from corpus.site.parts.picture.marks import Mark, Scale, marks, scale

LOW, EACH, HIGH = 16.0, 12.0, 84.0
"""Pixels: the height of a lane without its labels: at least, for each value, at most."""
BOLD = 1.08
"""How much wider the letters of a name are."""


@dataclass(frozen=True, kw_only=True)
class Lane:
    """A lane: the lines of its name by language, and what stands in it, in pixels from the top of its scale."""

    names: tuple[Sequence[str], Sequence[str]]
    scale: Scale
    marks: Sequence[Mark]
    labels: Sequence[Label]

    @property
    def head(self) -> float:
        """The height of its name."""
        return LINE * max(len(lines) for lines in self.names) + 6

    @property
    def top(self) -> float:
        """Where what stands in it begins."""
        return min(box.top for box in self._boxes)

    @property
    def height(self) -> float:
        """Its whole height."""
        low = max(box.bottom for box in self._boxes)
        return self.head + max(low, self.zero or low) - self.top + 8

    @property
    def zero(self) -> float | None:
        """Where its scale has nothing, if it goes so far."""
        return self.scale.at(0) if self.scale.least <= 0 < self.scale.most else None

    @property
    def cut(self) -> bool:
        """Whether it compares heights on a scale that does not begin at nothing."""
        return self.scale.least > 0 and self.scale.most > self.scale.least

    @property
    def _boxes(self) -> list[Box]:
        return [*(mark.box for mark in self.marks), *(each.box for each in self.labels)]


def lanes(site: Site, strands: Sequence[Strand], axis: Axis) -> list[Lane]:
    """The lanes of strands that have something to draw."""
    measures = {strand.measure for strand in strands}
    return [_lane(site, strand, axis, measured=len(measures) > 1) for strand in strands]


def _lane(site: Site, strand: Strand, axis: Axis, *, measured: bool) -> Lane:
    values = [fact.value or 0 for fact in strand.drawn]
    distinct = len(set(values)) - 1
    of = scale(values, min(HIGH, LOW + EACH * distinct * 2) if distinct else 0)
    placed = marks(strand.drawn, axis, of)
    words = [label(site, mark.fact) for mark in placed]
    names = name(site, strand, measured=measured)
    zh, en = (_lines([part.of(language) for part in names], language) for language in LANGUAGES)
    return Lane(names=(zh, en), scale=of, marks=placed, labels=labels(placed, words))


def label(site: Site, fact: Fact) -> Both:
    """What stands at a mark: the value with its sign; its unit is in the name of the lane."""
    return facts_said.value(site, fact if fact.unit in facts_said.GLUED else replace(fact, unit=""))


def name(site: Site, strand: Strand, *, measured: bool) -> list[Both]:
    """What the figures of a strand have in common, in parts."""
    first = strand.facts[0]
    parts = [facts_said.place(site, strand.place), facts_said.sector(site, first)]
    if measured:
        parts.append(facts_said.measure(site, first))
    parts.append(facts_said.basis(site, first))
    if strand.span:
        parts.append(site.label("indicators", "span").format(n=strand.span))
    if strand.unit not in facts_said.GLUED:
        parts.append(facts_said.unit_name(site, strand.unit))
    return [part for part in parts if part and part.zh]


def _lines(parts: Sequence[str], language: Language) -> list[str]:
    """Parts of a name in lines that a picture has room for."""
    between = "，" if language == "zh" else ", "
    lines = [""]
    for part in parts:
        longer = f"{lines[-1]}{between}{part}" if lines[-1] else part
        if lines[-1] and width(longer) * BOLD > WIDTH:
            lines.append(part)
        else:
            lines[-1] = longer
    return lines
