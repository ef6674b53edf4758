"""The ledger: what was done to each source beyond the rules, one row a change, in the order of the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from corpus.facts.figures import Figure
from corpus.model import Report

COLUMNS = ("kind", "source", "line", "start", "end", "text", "becomes", "why")
SHOWN = 60
"""Characters of a long range: its beginning is quoted, its bytes say how far it goes."""
SEAM = 14


def rows(report: Report) -> list[tuple[str, ...]]:
    """`COLUMNS` of every change, in the order of the sources; lines count from 1, `start` and `end` are byte
    offsets."""
    order = {source.file: index for index, source in enumerate(report.profile.sources)}
    changes = sorted(report.changes, key=lambda c: (order[c.source.profile.file], c.start, c.end, c.kind))
    return [(c.kind, c.source.profile.file, str(c.source.line(c.start)), str(c.source.byte(c.start)),
             str(c.source.byte(c.end)), _quoted(c.source.text[c.start:c.end], seams=c.kind == "join"), _quoted(c.after),
             " ".join(c.why.split()))
            for c in changes]


def table(report: Report) -> str:
    """The ledger of a report as tab-separated text."""
    return "".join("\t".join(row) + "\n" for row in (COLUMNS, *rows(report)))


def figures(listed: Iterable[Figure]) -> str:
    """Every figure of the Chinese, with the indicators of its facts or the class that says why it is none."""
    head = ("segment", "start", "figure", "facts", "dismissed")
    told = ((figure.segment, str(figure.start), figure.words, " ".join(figure.indicators), figure.said)
            for figure in listed)
    return "".join("\t".join(row) + "\n" for row in (head, *told))


def addresses(report: Report) -> str:
    """Every passage with its place and first words: a change that moves an address shows in the diff of this file."""
    head = ("passage", "kind", "source", "line", "begins")
    return "".join("\t".join(row) + "\n" for row in (head, *_addresses(report)))


def _addresses(report: Report) -> Iterator[tuple[str, ...]]:
    for passage in report.passages:
        sides = [side for s in passage.segments[:1] for side in (s.zh, s.en) if side and side.blocks]
        block = sides[0].blocks[0] if sides else None
        yield (passage.id, passage.kind, block.source.profile.file if block else "",
               str(block.source.line(block.start)) if block else "", sides[0].text[:24] if sides else "")


def _quoted(text: str, *, seams: bool = False) -> str:
    """The range in one line; of a join only the places where a break was undone."""
    if seams:
        lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        return " / ".join(f"…{a[-SEAM:]} ⏎ {b[:SEAM]}…" for a, b in pairwise(lines))
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else text[:SHOWN - 1] + "…"
