"""The labels of a lane, each placed where it covers no mark and no other label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, islice

from corpus.bilingual import Both
from corpus.site.parts.picture.boxes import WIDTH, Box
from corpus.site.parts.picture.marks import Mark

SIZE, LINE = 12, 14
"""Pixels: of the letters, and of a line."""
TRIED = 70
"""Places that a label tries where the way to its mark is free; after these it only has to cover nothing itself."""
WIDTHS = ((re.compile("[\u2e80-\uffef]"), 1.0), (re.compile(r"[≥≤≈><%+–m]"), 0.95), (re.compile(r"[ .,·ilt]"), 0.36),
          (re.compile("."), 0.64))
"""How wide a character is at most, in parts of its size, in the fonts of the interface."""


@dataclass(frozen=True, kw_only=True)
class Label:
    """Words at a mark: `x` and `anchor` as SVG has them, the room they take up, and the way to the mark where they
    stand apart."""

    words: Both
    x: float
    anchor: str
    box: Box
    leader: Box | None


def width(words: str) -> float:
    """How wide a text is at most."""
    return SIZE * sum(next(size for signs, size in WIDTHS if signs.match(sign)) for sign in words)


def labels(marks: Sequence[Mark], words: Sequence[Both]) -> list[Label]:
    """The labels of marks, in their order."""
    placed: list[Label] = []
    for mark, own in zip(marks, words, strict=True):
        taken = [*(each.box for each in placed), *(each.box for each in marks if each is not mark)]
        ways = [each.leader for each in placed if each.leader]
        clear = (label for label in islice(_ways(mark, own), TRIED)
                 if not _covers(label.box, (*taken, *ways)) and not (label.leader and _covers(label.leader, taken)))
        free = (label for label in _ways(mark, own) if not _covers(label.box, (*taken, *ways)))
        placed.append(next(chain(clear, free)))
    return placed


def _covers(box: Box, taken: Iterable[Box]) -> bool:
    return any(box.meets(other) for other in taken)


def _ways(mark: Mark, words: Both) -> Iterator[Label]:
    """The places that a label may have, the best first: above, below, beside; then farther off, with a line to its
    mark."""
    wide = max(width(words.zh), width(words.en))
    x, y = mark.box.middle
    for row in count():
        for top in (mark.box.top - LINE * (row + 1), mark.box.bottom + LINE * row):
            for anchor, at in (("middle", x), ("start", mark.box.left), ("end", mark.box.right)):
                left = {"middle": at - wide / 2, "start": at, "end": at - wide}[anchor]
                box = Box(left=left, top=top, right=left + wide, bottom=top + LINE)
                if _fits(box):
                    yield Label(words=words, x=at, anchor=anchor, box=box, leader=_leader(mark, box, row))
        if not row:
            for anchor, left in (("start", mark.box.right + 1), ("end", mark.box.left - 1 - wide)):
                box = Box(left=left, top=y - LINE / 2, right=left + wide, bottom=y + LINE / 2)
                if _fits(box):
                    yield Label(words=words, x=left if anchor == "start" else box.right, anchor=anchor, box=box,
                                leader=None)


def _fits(box: Box) -> bool:
    """Whether a box is within the picture, or is wider than that."""
    return (box.left >= 0 and box.right <= WIDTH) or box.right - box.left > WIDTH


def _leader(mark: Mark, box: Box, row: int) -> Box | None:
    """The line between a mark and a label that is more than a line away."""
    if not row:
        return None
    x = mark.box.middle[0]
    above = box.top < mark.box.top
    return Box(left=x - 0.5, top=box.bottom if above else mark.box.bottom, right=x + 0.5,
               bottom=mark.box.top if above else box.top)
