"""Tables that were flattened to one cell a line: told by the rhythm of names and figures alone.

In: lines.  Out: tables, only where heads and at least two rows repeat the same pattern; what is less is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.language import table_marks
from corpus.sources.table_lines import Line
from corpus.sources.table_shapes import Cut, Table, made

FEWEST, MOST = 2, 9
"""Columns that are looked for."""
MOST_LINES = 1000
"""Lines of a table."""
LONGEST = 60
"""Characters of a cell."""


@dataclass(frozen=True)
class Stack:
    """A table in lines of one cell: how many lines are its heads, and where its rows begin, each with its cells."""

    heads: int
    columns: int
    rows: tuple[tuple[int, int], ...]

    @property
    def end(self) -> int:
        """The line after the last one."""
        return sum(self.rows[-1])

    @property
    def whole(self) -> int:
        """How many rows have a cell in every column."""
        return sum(cells == self.columns for _, cells in self.rows)


def stacked(lines: list[Line]) -> Iterator[Table]:
    """The tables among lines that are one cell each."""
    for own, run in groupby(lines, _is_cell):
        if own:
            yield from _in_cells(list(run))


def _in_cells(lines: list[Line]) -> Iterator[Table]:
    words = [line.words for line in lines]
    kinds = [table_marks.kind(word) for word in words]
    index = 0
    while index < len(lines):
        seen = slice(index, index + MOST_LINES)
        stack = _longest(words[seen], kinds[seen])
        if stack:
            yield made(list(_cuts(stack, lines[index:])), "lines")
        index += stack.end if stack else 1


def _longest(words: Sequence[str], kinds: Sequence[str]) -> Stack | None:
    """The table that begins with the first line, in the number of columns that takes in most lines."""
    tried = [_stack(words, kinds, columns, heads, start) for columns in range(FEWEST, MOST + 1)
             for heads in (columns, columns - 1) for start in (heads, heads + 1)]
    sure = [stack for stack in tried if stack and stack.whole >= (2 if stack.columns > 2 else 3)]
    return max(sure, key=lambda stack: (stack.whole * stack.columns, stack.heads), default=None)


def _stack(words: Sequence[str], kinds: Sequence[str], columns: int, heads: int, start: int) -> Stack | None:
    """The rows from `start` on, under so many heads and maybe the name of their group; where one head is wanting, the
    others are years."""
    top = kinds[:heads]
    if len(top) < heads or not heads or "value" in top or (heads < columns and set(top) != {"year"}) or (
            heads == columns and top[0] != "label"):
        return None
    if not _opens(words, kinds, start, columns) or (start > heads and kinds[heads] != "label"):
        return None
    pattern = [_sort(kind) for kind in kinds[start:start + columns]]
    rows = [(heads, 1)] if start > heads else []
    while True:
        named = int(_fits(kinds, start + 1, pattern) and kinds[start] == "label" and bool(rows))
        if not (named or _fits(kinds, start, pattern) or (len(rows) > 1 and _nearly(kinds, start, pattern))):
            break
        rows += [(start, 1)] * named + [(start + named, columns)]
        start += named + columns
    return Stack(heads, columns, tuple(rows)) if pattern[0] == "label" or _counts(words, rows) else None


def _opens(words: Sequence[str], kinds: Sequence[str], start: int, columns: int) -> bool:
    """Whether a row can begin here: a name or the number one, then at least one figure."""
    row = kinds[start:start + columns]
    named = row[:1] == ["label"] or (words[start:start + 1] == ["1"] and row[1:2] == ["label"])
    return len(row) == columns and named and "value" in row[1:]


def _fits(kinds: Sequence[str], start: int, pattern: Sequence[str]) -> bool:
    return [_sort(kind) for kind in kinds[start:start + len(pattern)]] == pattern


def _nearly(kinds: Sequence[str], start: int, pattern: Sequence[str]) -> bool:
    """Whether a row has the pattern but for one figure that is told in words, and the next row has it wholly."""
    row = [_sort(kind) for kind in kinds[start:start + len(pattern)]]
    unlike = [(ours, theirs) for ours, theirs in zip(pattern, row, strict=False) if ours != theirs]
    goes_on = start + len(pattern) == len(kinds) or _fits(kinds, start + len(pattern), pattern)
    return len(row) == len(pattern) and "value" in row and unlike == [("value", "label")] and goes_on


def _counts(words: Sequence[str], rows: Sequence[tuple[int, int]]) -> bool:
    """Whether the first cells of rows count from one."""
    first = [words[start] for start, cells in rows if cells > 1]
    return first == [str(number) for number in range(1, len(first) + 1)]


def _sort(kind: str) -> str:
    return "value" if kind == "year" else kind


def _is_cell(line: Line) -> bool:
    """Whether a line can be a cell: short, no sentence, and no unit."""
    return len(line.words) <= LONGEST and not table_marks.UNIT.match(line.words) and (
        table_marks.kind(line.words) != "label" or table_marks.is_label(table_marks.name(line.words)))


def _cuts(stack: Stack, lines: Sequence[Line]) -> Iterator[Cut]:
    """Its heads and rows; over the first column an empty head where one is wanting."""
    for start, count in ((0, stack.heads), *stack.rows):
        row = lines[start:start + count]
        corner = ((row[0].whole()[0],) * 2,) if start == 0 and stack.heads < stack.columns else ()
        yield Cut(row[0], (*corner, *(line.whole() for line in row)), row[-1].end)
