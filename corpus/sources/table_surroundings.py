"""What stands around the rows of a table and belongs to it: its caption, its unit, its notes.

In: a table of rows, and the lines of its source.  Out: the table with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.language import table_marks
from corpus.sources.table_lines import Line
from corpus.sources.table_shapes import Row, Table, beside_rows


def surrounded(table: Table, lines: Sequence[Line], walls: Sequence[tuple[int, int]],
                found: Sequence[Table]) -> Table:
    """A table with the caption and unit above it, and the notes below."""
    taken = [*walls, *((other.start, other.end) for other in found)]
    free = [line for line in lines if not any(start < line.stop and line.start < end for start, end in taken)]
    above = [line for line in free if line.end <= table.start]
    below = [line for line in free if line.start >= table.end]
    rows = [*_above(table.start, above), *table.rows, *_below(table.end, below)]
    return replace(table, start=rows[0].start, end=rows[-1].end, rows=tuple(rows))


def _above(place: int, lines: list[Line]) -> list[Row]:
    rows: list[Row] = []
    for line in reversed(lines[-2:]):
        part = beside_rows(line.words)
        if line.end != place or part == "note" or not part or any(row.part == part for row in rows):
            break
        rows.insert(0, Row(line.start, line.end, part))
        place = line.start
    return rows


def _below(place: int, lines: list[Line]) -> list[Row]:
    """The notes under a table: what says it is one, and what counts on in it."""
    rows: list[Row] = []
    number = 0
    for line in lines:
        counted = table_marks.NEXT_NOTE.match(line.words)
        goes_on = bool(number and counted and int(counted[1]) == number + 1)
        if line.start != place or not (goes_on or beside_rows(line.words) == "note"):
            break
        rows.append(Row(line.start, line.end, "note"))
        place = line.end
        inside = counted if goes_on else table_marks.NEXT_NOTE.search(line.words)
        number = int(inside[1]) if inside else 0
    return rows
