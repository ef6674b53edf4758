"""Where a source has tables: told from its lines, the surest way first.

In: a text, and the places that rules or corrections keep out.  Out: tables in order, each with its caption, unit and
notes.  A run that only looks like a table is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.language import table_marks
from corpus.sources import table_lines as cutting
from corpus.sources.table_lines import Cells, Line
from corpus.sources.table_shapes import Cut, Part, Row, Table, Way, aligned, apart, is_table, made, split, width_of
from corpus.sources.table_stacks import stacked

WAYS: tuple[tuple[Way, Callable[[Line], Cells]], ...] = (
    ("strokes", cutting.by_strokes), ("tabs", cutting.by_tabs), ("gaps", cutting.by_gaps))


def tables(text: str, kept_out: Iterable[tuple[int, int]] = (), *, mixed: bool = False) -> list[Table]:
    """The tables of a text, none of which reaches into what is `kept_out`; a `mixed` text has two languages."""
    walls = sorted(kept_out)
    free = list(cutting.lines(text))
    found: list[Table] = []
    for way, cells in WAYS:
        for run in _runs(_open(free, walls, found), cells):
            parts = [part for piece in split(run) for part in (apart(piece) if mixed else [piece])]
            found += [made(aligned(part) if way == "gaps" else part, way) for part in parts if is_table(part, way)]
    for lines in _open(free, walls, found):
        found += _in_blanks(lines)
    for lines in _open(free, walls, found):
        found += stacked(lines)
    return [_surrounded(table, free, walls, found) for table in sorted(found, key=lambda table: table.start)]


def _open(lines: Sequence[Line], walls: Sequence[tuple[int, int]], found: Sequence[Table]) -> Iterator[list[Line]]:
    """Runs of lines that are no table yet, without what is kept out and what opens another part of the text."""
    taken = [*walls, *((table.start, table.end) for table in found)]
    run: list[Line] = []
    for line in lines:
        if any(start < line.stop and line.start < max(end, start + 1) for start, end in taken) or _opens(line):
            yield run
            run = []
        else:
            run.append(line)
    yield run


def _opens(line: Line) -> bool:
    return any(mark.match(line.words) for mark in (table_marks.BARRIER, table_marks.CAPTION, table_marks.NOTE)) \
        and len(line.words) < 120 and not cutting.is_rule(line)


def _runs(groups: Iterable[list[Line]], cells: Callable[[Line], Cells]) -> Iterator[list[Cut]]:
    """Rows that follow each other, with the lines between that belong to them."""
    for lines in groups:
        run: list[Cut] = []
        before: Line | None = None
        for index, line in enumerate(lines):
            cut = Cut(line, cells(line), line.end)
            if cut.filled > 1 or (run and (cut.filled == 1 and len(cut.cells) > 1)):
                run.append(cut)
            elif run and (inner := _inner(line, lines[index + 1:], run, cells)):
                run[-1:] = [replace(run[-1], end=line.end)] if inner is run[-1] else [run[-1], inner]
            else:
                yield _headed(run, before)
                run, before = [], line
        yield _headed(run, before)


def _inner(line: Line, after: Sequence[Line], run: Sequence[Cut], cells: Callable[[Line], Cells]) -> Cut | None:
    """What a line without walls is inside a run: a row with single blanks, the name of a group of rows, or a rule,
    which belongs to the row above it."""
    if cutting.is_rule(line):
        return run[-1]
    columns = width_of(run)
    by_blanks = cutting.by_blanks(line, columns) if columns > 1 else ()
    if by_blanks and (columns > 2 or ":" not in line.words.replace("：", ":")):
        return Cut(line, by_blanks, line.end)
    following = Cut(after[0], cells(after[0]), after[0].end) if after else None
    names = following and following.filled > 1 and not following.heads and len(following.cells) <= columns
    named = names and table_marks.is_label(table_marks.name(line.words))
    return Cut(line, (line.whole(),), line.end) if named else None


def _headed(run: list[Cut], before: Line | None) -> list[Cut]:
    """A run with its heads: those that stand one blank apart in the line before, or years with nothing over the
    names."""
    columns = width_of(run)
    if run and before and not run[0].heads:
        over = _cornered(Cut(before, cutting.words(before), before.end), columns)
        return [over, *run] if over.heads and len(over.cells) == columns and "value" not in over.kinds else run
    return [_cornered(run[0], columns), *run[1:]] if run else run


def _cornered(cut: Cut, columns: int) -> Cut:
    """A row of years alone, one short, with an empty cell before them."""
    wanting = len(cut.cells) == columns - 1 and set(cut.kinds) == {"year"}
    return replace(cut, cells=((cut.line.start, cut.line.start), *cut.cells)) if wanting else cut


def _in_blanks(lines: list[Line]) -> Iterator[Table]:
    """Tables whose cells stand one blank apart: words, then as many figures in every row."""
    index = 0
    while index < len(lines):
        run = _blank_run(lines, index)
        if run and is_table(run, "blanks"):
            yield made(run, "blanks")
            index = lines.index(run[-1].line)
        index += 1


def _blank_run(lines: list[Line], index: int) -> list[Cut]:
    head = Cut(lines[index], cutting.words(lines[index]), lines[index].end)
    head = _cornered(head, len(head.cells) + 1)
    columns = len(head.cells)
    if columns < 3 or not head.heads or any(kind == "value" for kind in head.kinds):
        return []
    run = [head]
    for line in lines[index + 1:]:
        cells = cutting.by_blanks(line, columns)
        if not cells:
            break
        run.append(Cut(line, cells, line.end))
    return run if len(run) > 2 else []


def _surrounded(table: Table, lines: Sequence[Line], walls: Sequence[tuple[int, int]],
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
        part = _part(line)
        if line.end != place or part == "note" or not part or any(row.part == part for row in rows):
            break
        rows.insert(0, Row(line.start, line.end, part))
        place = line.start
    return rows


def _part(line: Line) -> Part | None:
    marks: tuple[tuple[Part, bool], ...] = (
        ("unit", bool(table_marks.UNIT.match(line.words)) and len(line.words) < 40),
        ("caption", bool(table_marks.CAPTION.match(line.words)) and len(line.words) < 90),
        ("note", bool(table_marks.NOTE.match(line.words))))
    return next((part for part, fits in marks if fits), None)


def _below(place: int, lines: list[Line]) -> list[Row]:
    """The notes under a table: what says it is one, and what counts on in it."""
    rows: list[Row] = []
    number = 0
    for line in lines:
        counted = table_marks.NEXT_NOTE.match(line.words)
        goes_on = bool(number and counted and int(counted[1]) == number + 1)
        if line.start != place or not (goes_on or _part(line) == "note"):
            break
        rows.append(Row(line.start, line.end, "note"))
        place = line.end
        inside = counted if goes_on else table_marks.NEXT_NOTE.search(line.words)
        number = int(inside[1]) if inside else 0
    return rows
