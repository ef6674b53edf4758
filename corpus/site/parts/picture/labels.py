"""The labels of a lane, each placed where it covers no mark and no other label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.bilingual import Both
from corpus.site.parts.picture.boxes import WIDTH, Box
from corpus.site.parts.picture.marks import Mark

SIZE, LINE = 12, 14
"""Pixels: of the letters, and of a line."""
ROWS = 12
"""Lines above or below its mark that a label may go."""
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
    taken = [mark.box for mark in marks]
    for mark, own in zip(marks, words, strict=True):
        label = next(label for label in _ways(mark, own) if _free(label, mark, placed, taken))
        placed.append(label)
    return placed


def _free(label: Label, mark: Mark, placed: Sequence[Label], taken: Sequence[Box]) -> bool:
    """Whether a label covers nothing, and no way to a mark goes through another's words or mark."""
    boxes = [other.box for other in placed]
    ways = [other.leader for other in placed if other.leader]
    if any(label.box.meets(box) for box in (*boxes, *ways, *taken)):
        return False
    return not label.leader or not any(label.leader.meets(box) for box in (*boxes, *taken) if box is not mark.box)


def _ways(mark: Mark, words: Both) -> Iterator[Label]:
    """The places that a label may have, the best first: above, below, beside; then farther off, with a line to its
    mark."""
    wide = max(width(words.zh), width(words.en))
    x, y = mark.box.middle
    for row in range(ROWS):
        for top in (mark.box.top - LINE * (row + 1), mark.box.bottom + LINE * row):
            for anchor, at in (("middle", x), ("start", mark.box.left), ("end", mark.box.right)):
                left = {"middle": at - wide / 2, "start": at, "end": at - wide}[anchor]
                box = Box(left=left, top=top, right=left + wide, bottom=top + LINE)
                if box.left >= 0 and box.right <= WIDTH:
                    yield Label(words=words, x=at, anchor=anchor, box=box, leader=_leader(mark, box, row))
        if not row:
            for anchor, left in (("start", mark.box.right + 1), ("end", mark.box.left - 1 - wide)):
                box = Box(left=left, top=y - LINE / 2, right=left + wide, bottom=y + LINE / 2)
                if box.left >= 0 and box.right <= WIDTH:
                    yield Label(words=words, x=left if anchor == "start" else box.right, anchor=anchor, box=box,
                                leader=None)


def _leader(mark: Mark, box: Box, row: int) -> Box | None:
    """The line between a mark and a label that is more than a line away."""
    if not row:
        return None
    x = mark.box.middle[0]
    above = box.top < mark.box.top
    return Box(left=x - 0.5, top=box.bottom if above else mark.box.bottom, right=x + 0.5,
               bottom=mark.box.top if above else box.top)
