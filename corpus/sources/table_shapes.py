"""Runs of rows become tables: their heads, their columns, and where one table ends and the next begins.

In: lines with their cells, one way of telling cells at a time.  Out: tables; a run without evidence is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal

from corpus.language import table_marks
from corpus.language.normalization import is_han
from corpus.sources.table_lines import Cells, Line, placed, width

Part = Literal["caption", "unit", "head", "body", "note"]
"""What a line of a table is to it."""
Way = Literal["strokes", "tabs", "gaps", "blanks", "lines"]
"""By what its cells were told apart."""


@dataclass(frozen=True)
class Row:
    """A range of a source that is one line of a table; `cells` are ranges in it, none in a caption or note."""

    start: int
    end: int
    part: Part
    cells: Cells = ()


@dataclass(frozen=True)
class Table:
    """A table in its source: rows in order, which together are the range; its columns, and how they were told."""

    start: int
    end: int
    rows: tuple[Row, ...]
    columns: int
    way: Way

    @property
    def body(self) -> int:
        """How many rows have cells."""
        return sum(bool(row.cells) for row in self.rows)


@dataclass(frozen=True)
class Cut:
    """A line, or some that are one row, cut into cells; what kinds of things they hold."""

    line: Line
    cells: Cells
    end: int

    @cached_property
    def kinds(self) -> tuple[table_marks.Kind, ...]:
        """What each cell holds."""
        return tuple(table_marks.kind(self.line.cell(cell)) for cell in self.cells)

    @cached_property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(kind != "" for kind in self.kinds)

    @property
    def heads(self) -> bool:
        """Whether it can stand over columns: words and years, no figure behind its first cell."""
        return self.filled > 1 and "value" not in self.kinds[1:]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of its cells."""
        return tuple(self.line.cell(cell) for cell in self.cells)


def width_of(run: Sequence[Cut]) -> int:
    """How many columns most rows of a run have; of two numbers that are as common, the greater."""
    counts = Counter(len(cut.cells) for cut in run if len(cut.cells) > 1)
    return max(counts, key=lambda count: (counts[count], count), default=0)


def aligned(run: list[Cut]) -> list[Cut]:
    """A run whose rows with fewer cells than columns have them under those of the others."""
    columns = width_of(run)
    full = [cut for cut in run if len(cut.cells) == columns]
    places = [sum(_place(cut, at) for cut in full) // len(full) for at in range(columns)]
    return [replace(cut, cells=placed(cut.line, cut.cells, places)) if 1 < len(cut.cells) < columns else cut
            for cut in run]


def _place(cut: Cut, at: int) -> int:
    return width(cut.line.text[cut.line.start:cut.cells[at][0]])


def split(run: list[Cut]) -> Iterator[list[Cut]]:
    """A run cut where the heads of another table follow rows with figures."""
    start = 0
    for index in range(2, len(run) - 1):
        before, here, after = run[start:index], run[index], run[index + 1]
        if here.heads and any("value" in cut.kinds[1:] for cut in before) and _opens(before, here, after):
            yield run[start:index]
            start = index
    yield run[start:]


def apart(run: list[Cut]) -> list[list[Cut]]:
    """A run cut where Chinese rows end and English ones begin; rows in turn, or one alone, stay together."""
    of_words = [index for index, cut in enumerate(run) if re.search(r"[^\W\d_]", "".join(cut.words))]
    told = [is_han("".join(run[index].words)) for index in of_words]
    turns = [index for index, (before, here) in enumerate(pairwise(told), 1) if before != here]
    if len(turns) != 1 or not 2 <= of_words[turns[0]] <= len(run) - 2:
        return [run]
    return [run[:of_words[turns[0]]], run[of_words[turns[0]]:]]


def _opens(before: Sequence[Cut], here: Cut, after: Cut) -> bool:
    """Whether a row without figures opens another table: it heads again, after a blank line, or over other columns."""
    first = next((cut for cut in before if cut.filled > 1), before[0])
    again = here.words[0] == first.words[0] and bool(here.words[0])
    apart = here.line.blank_before and not any(cut.line.blank_before for cut in before[1:])
    other = len(here.cells) != width_of(before) and len(after.cells) == len(here.cells)
    return again or apart or other


def is_table(run: Sequence[Cut], way: Way) -> bool:
    """Whether the evidence is strong enough: enough rows, enough columns, and figures where the way is a weak one."""
    rows = [cut for cut in run if cut.filled > 1]
    columns = width_of(run)
    if len(rows) < 2 or columns < 2 or _is_list(rows):
        return False
    with_figures = sum("value" in cut.kinds[1:] or ("year" in cut.kinds[1:] and cut is not rows[0]) for cut in rows)
    alike = sum(len(cut.cells) == columns for cut in rows)
    if way in ("strokes", "tabs"):
        return columns > 2 or with_figures > 0 or len(rows) > 2
    return 2 * alike >= len(rows) and 2 * with_figures >= len(rows) - 1 > 0 and (columns > 2 or len(rows) > 2)


def _is_list(rows: Sequence[Cut]) -> bool:
    """Ordinals before text, or a list of contents: names before the numbers of pages, which only grow."""
    if any(len(cut.cells) != 2 for cut in rows):
        return False
    if all(table_marks.ORDINAL.fullmatch(cut.words[0]) for cut in rows):
        return True
    pages = [cut.words[1] for cut in rows]
    return len(rows) > 2 and all(page.isdigit() for page in pages) and all(
        int(a) <= int(b) for a, b in pairwise(pages)) and any(
        table_marks.BARRIER.match(cut.words[0]) or table_marks.ORDINAL.match(cut.words[0]) for cut in rows)


def made(run: Sequence[Cut], way: Way) -> Table:
    """The table of a run; what is empty in every row, an indent or a wall written twice, is no column."""
    kept = {at for cut in run if cut.filled > 1 for at, kind in enumerate(cut.kinds) if kind}
    cuts = [replace(cut, cells=tuple(cell for at, cell in enumerate(cut.cells) if at in kept))
            if cut.filled > 1 else cut for cut in run]
    heads = _heads(cuts)
    rows = tuple(_row(cut, heads=index < heads) for index, cut in enumerate(cuts))
    return Table(rows[0].start, rows[-1].end, rows, max(width_of(cuts), *(len(cut.cells) for cut in cuts)), way)


def _heads(cuts: Sequence[Cut]) -> int:
    """How many rows at the top stand over the columns; one where no row has figures."""
    valued = [index for index, cut in enumerate(cuts) if "value" in cut.kinds[1:]]
    if not valued:
        return int(cuts[0].heads)
    heads = 0
    for index, cut in enumerate(cuts[:valued[0]]):
        if cut.heads or (cut.filled == 1 and (not cut.words[0] or not heads)):
            heads = index + 1
        else:
            break
    return heads


def _row(cut: Cut, *, heads: bool) -> Row:
    beside = beside_rows("".join(cut.words)) if cut.filled == 1 else None
    return Row(cut.line.start, cut.end, beside or ("head" if heads else "body"), () if beside else cut.cells)


def beside_rows(words: str) -> Part | None:
    """What a line is to a table, where it is none of its rows."""
    marks: tuple[tuple[Part, bool], ...] = (
        ("unit", bool(table_marks.UNIT.match(words)) and len(words) < 40),
        ("caption", bool(table_marks.CAPTION.match(words)) and len(words) < 90),
        ("note", bool(table_marks.NOTE.match(words))))
    return next((part for part, fits in marks if fits), None)
