"""Tables that were flattened to one cell a line: told by the rhythm of names and figures alone.

In: lines.  Out: tables, only where heads and at least two rows repeat the same pattern; what is less is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from corpus.language import table_marks
from corpus.sources.table_lines import Line
from corpus.sources.table_shapes import Cut, Table, made

FEWEST, MOST = 2, 9
"""Columns that are looked for."""


def stacked(lines: list[Line]) -> Iterator[Table]:
    """The tables among lines that are one cell each."""
    index = 0
    while index < len(lines):
        run = _longest(lines, index)
        if run:
            yield made(run, "lines")
            index = next(at for at, line in enumerate(lines) if line.start >= run[-1].end or line is lines[-1])
        index += 1 if not run else 0
        if run and lines[index:] and lines[index].start < run[-1].end:
            return


def _longest(lines: Sequence[Line], index: int) -> list[Cut]:
    """The table that begins at a line, with the number of columns that takes in most lines."""
    kinds = [table_marks.kind(line.words) if _is_cell(line) else "" for line in
             takewhile(_is_cell, lines[index:index + 400])]
    tried = [(columns, _rows(kinds, columns)) for columns in range(FEWEST, MOST + 1)]
    fits = [(rows, columns) for columns, rows in tried if rows >= (2 if columns > 2 else 3)]
    if not fits:
        return []
    rows, columns = max(fits, key=lambda fit: fit[0] * fit[1])
    return [_row(lines[index + at:index + at + columns]) for at in range(0, (rows + 1) * columns, columns)]


def _rows(kinds: Sequence[str], columns: int) -> int:
    """How many rows under the heads have the pattern of the first: a name, then figures and words in their columns."""
    heads, first = kinds[:columns], kinds[columns:2 * columns]
    if len(first) < columns or "value" in heads or first[0] != "label" or "value" not in first or heads[0] != "label":
        return 0
    pattern = [_sort(kind) for kind in first]
    rows = 0
    while [_sort(kind) for kind in kinds[columns * (rows + 1):columns * (rows + 2)]] == pattern:
        rows += 1
    return rows


def _sort(kind: str) -> str:
    return "value" if kind == "year" else kind


def _is_cell(line: Line) -> bool:
    """Whether a line can be a cell: short, no sentence, and neither caption nor unit."""
    return len(line.words) <= 60 and not table_marks.UNIT.match(line.words) and (
        table_marks.kind(line.words) != "label" or table_marks.is_label(_bare(line.words)))


def _bare(words: str) -> str:
    ordinal = table_marks.ORDINAL.match(words)
    return words[ordinal.end():].strip() if ordinal else words


def _row(lines: Sequence[Line]) -> Cut:
    return Cut(lines[0], tuple(line.whole() for line in lines), lines[-1].end)
