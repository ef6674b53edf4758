"""The tree of headings of a report, from its passages."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bilingual import Both
from corpus.language.heading_marks import Level
from corpus.model import Heading, Passage, Segment
from corpus.structure.passages import INLINE

DEPTH = {"part": 0, "annex": 0, "chapter": 1, "section": 2, "box": 3, "item": 4}
SERIES_DEPTH = {"1.": 1, "（1）": 2, "1）": 2, "(i)": 2, "(a)": 2, "①": 3, "•": 3}
"""Items nest by the way they are numbered: （一） holds 1., and 1. holds （1）."""


def tree(passages: Iterable[Passage]) -> tuple[Heading, ...]:
    """Nest headings by level; what is lost hangs on the heading that stood open, apart from the children."""
    top: list[Heading] = []
    open_headings: list[tuple[int, Heading]] = []
    for passage in passages:
        for heading, depth in _headings(passage):
            while open_headings and open_headings[-1][0] >= depth:
                open_headings.pop()
            above = open_headings[-1][1] if open_headings else None
            if passage.kind == "lost":
                if above:
                    above.lost.append(heading)
                continue
            (above.children if above else top).append(heading)
            open_headings.append((depth, heading))
    return tuple(top)


def _headings(passage: Passage) -> Iterable[tuple[Heading, int]]:
    if passage.level:
        first = passage.segments[0] if passage.segments else None
        yield _heading(passage, passage.level, passage.number, first, passage.id), _depth(passage.level, passage.style)
    for segment in passage.segments[1 if passage.level else 0:]:
        if segment.role == "item":
            style = passage.style if passage.style in INLINE else "1."
            yield _heading(passage, "item", segment.number, segment, segment.id), _depth("item", style)


def _heading(passage: Passage, level: Level, number: int, segment: Segment | None, id: str) -> Heading:
    zh, en = (segment.zh, segment.en) if segment else (None, None)
    lead = segment.lead if segment else 0
    return Heading(level=level, number=number, zh=zh.text[:lead or None] if zh else None,
                   hant=zh.hant[:lead or None] if zh else "", en=en.text if en and not lead else None,
                   chapter=passage.chapter, id=id,
                   origin=Both(zh=zh.origin if zh else "missing", en=en.origin if en else "missing"))


def _depth(level: str, style: str) -> int:
    return DEPTH[level] + SERIES_DEPTH.get(style, 0) if level == "item" else DEPTH[level]
