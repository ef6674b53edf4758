"""Paragraphs of one language that follow each other, and what they offer as evidence of their counterparts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from corpus.language.heading_marks import Mark
from corpus.sources.paragraphs import Block
from corpus.structure.aligner import Evidence

INSIDE = 10.0
"""What it costs that a heading or the number of an item stands inside a group (natural logarithms)."""
UNENDED, ENDS = 3.0, tuple(".;:,!?)\"”）")
"""What it costs that a paragraph inside a group ends in no sign: it is a title, or a button of the page."""


@dataclass(frozen=True)
class Item:
    """A paragraph of one language: its block, the heading it is, the number it opens with, those of all items in it,
    and what it offers as evidence."""

    block: Block
    mark: Mark | None
    number: int
    items: frozenset[int]
    evidence: Evidence

    @property
    def alone(self) -> bool:
        """Whether it is a heading that does not run into text."""
        return self.mark is not None and not self.mark.run_in


Items = tuple[Item, ...]


@dataclass(frozen=True)
class Run:
    """Paragraphs of one language that follow each other: what they offer together, the numbers of their items, those
    that open a later one, what headings and titles among them cost, and whether they can be one."""

    items: Items
    evidence: Evidence
    numbers: frozenset[int]
    later: tuple[int, ...]
    headings: float
    joins: bool

    def inside(self, other: Run) -> float:
        """What it costs that later paragraphs open with a number which the other side has not."""
        return self.headings + INSIDE * sum(number not in other.numbers for number in self.later)


def runs(items: Items, longest: int) -> dict[tuple[int, int], Run]:
    """Every run `(start, end)` that a group can hold."""
    found: dict[tuple[int, int], Run] = {}
    for start in range(len(items) + 1):
        run = Run((), Evidence(), frozenset(), (), 0.0, joins=True)
        found[start, start] = run
        for item in items[start:start + longest]:
            run = _longer(run, item)
            found[start, start + len(run.items)] = run
    return found


def _longer(run: Run, item: Item) -> Run:
    """A run with one more paragraph."""
    later, headings = run.later, run.headings
    if run.items and item.mark:
        headings += INSIDE
    elif run.items:
        later += (item.number,) if item.number else ()
        headings += INSIDE if len(run.items) == 1 and run.items[0].alone else 0.0
        headings += 0.0 if run.evidence.closing in ENDS else UNENDED
    return Run((*run.items, item), run.evidence + item.evidence, run.numbers | item.items, later, headings,
                joins=_joins((*run.items, item)))


def _joins(zh: Items) -> bool:
    """Whether Chinese paragraphs can be one: nothing is left out between them, and no heading stands among them."""
    return (not zh[0].alone and not any(item.mark for item in zh[1:])
            and all(a.block.end == b.block.start for a, b in pairwise(zh)))
