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
from corpus.sources.table_shapes import Cut, Table, Way, aligned, apart, is_table, made, split, width_of
from corpus.sources.table_stacks import stacked
from corpus.sources.table_surroundings import surrounded

Told = tuple[Way, Callable[[Line], Cells]]
WAYS: tuple[Told, ...] = (
    ("strokes", cutting.by_strokes), ("tabs", cutting.by_tabs), ("gaps", cutting.by_gaps))


def tables(text: str, kept_out: Iterable[tuple[int, int]] = (), recorded: Iterable[Table] = (), *,
           mixed: bool = False) -> list[Table]:
    """The tables of a text, those that a person has `recorded` among them; none of the others reaches into what is
    `kept_out`.  A `mixed` text has two languages."""
    free = list(cutting.lines(text))
    found = list(recorded)
    walls = sorted(kept_out)
    for way, cells in WAYS:
        for run in _runs(_open(free, walls, found), cells):
            parts = [part for piece in split(run) for part in (apart(piece) if mixed else [piece])]
            found += [made(aligned(part) if way == "gaps" else part, way) for part in parts if is_table(part, way)]
    for lines in _open(free, walls, found):
        found += _in_blanks(lines)
    for lines in _open(free, walls, found):
        found += stacked(lines)
    return [surrounded(table, free, walls, found) for table in sorted(found, key=lambda table: table.start)]


def recorded(text: str, start: int, end: int, columns: int) -> Table | None:
    """The table that a person says the lines of a range are: one cell a line if it has `columns`, else told in the way
    that finds most rows; nothing where no way finds two columns."""
    own = [line for line in cutting.lines(text) if line.start < end and start < line.stop]
    if columns:
        grouped = [own[at:at + columns] for at in range(0, len(own), columns)]
        return made([Cut(row[0], tuple(line.whole() for line in row), row[-1].end) for row in grouped], "lines")
    ways: tuple[Told, ...] = (*WAYS, ("blanks", cutting.words))
    tried = [(way, [Cut(line, cells(line) or (line.whole(),), line.end) for line in own]) for way, cells in ways]
    way, run = max(tried, key=lambda told: sum(cut.filled > 1 for cut in told[1]))
    return made(run, way) if width_of(run) > 1 else None


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
            walled = len(cut.cells) > 1 or (bool(cut.cells) and cut.cells[0] != line.whole())
            if cut.filled > 1 or (run and cut.filled == 1 and walled):
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
