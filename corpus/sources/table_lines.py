"""How lines of a source fall into the cells of a row: by tabs, by upright strokes, by wide gaps, by single blanks.

In: lines.  Out: for each way the ranges of its cells, without the blanks around them; nothing where a line has none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.language import table_marks

STROKE = re.compile(r"[|｜│┃]")
RULE = re.compile(r"[\s|｜│┃+:=\-—─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛]+")
GAP = re.compile(r"(?:[^\S\t\n]{2,}|\u3000+)\s*")
THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,])")
LONGEST = {"strokes": 300, "tabs": 300, "gaps": 60, "blanks": 60}
"""Characters of a cell; a longer one is running text."""
LONGEST_HEADS = 200
"""Characters of a line of heads that stand one blank apart."""

Cells = tuple[tuple[int, int], ...]
"""The cells of a row, as ranges of characters of the source; an empty one starts where it ends."""


@dataclass(frozen=True)
class Line:
    """A line with text on it: up to where the next one starts; `stop` is the end of its own characters."""

    text: str
    start: int
    end: int
    stop: int
    blank_before: bool = False

    @property
    def words(self) -> str:
        """The line without the white space around it."""
        return self.text[self.start:self.stop].strip()

    def cell(self, place: tuple[int, int]) -> str:
        """The words of one of its cells."""
        return self.text[place[0]:place[1]]

    def whole(self) -> tuple[int, int]:
        """The place of its words."""
        return _stripped(self.text, self.start, self.stop)


def lines(text: str) -> Iterator[Line]:
    """The lines that have text; together with the white space around them they are the whole source."""
    found = list(re.finditer(r"^[^\n]*\S[^\n]*", text, re.M))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for index, (match, end) in enumerate(zip(found, ends, strict=True)):
        before = text[found[index - 1].end():match.start()] if index else ""
        yield Line(text, match.start() if index else 0, end, match.end(), before.count("\n") > 1)


def is_rule(line: Line) -> bool:
    """Whether a line only rules off the rows of a table."""
    return bool(RULE.fullmatch(line.words)) and len(line.words) > 2


def by_strokes(line: Line) -> Cells:
    """The cells between upright strokes; those at the ends of the line open and close it."""
    if is_rule(line):
        return ()
    first, last = line.whole()
    cut = [match.span() for match in STROKE.finditer(line.text, first, last)]
    cells = _between(line, first, last, cut)
    if len(cells) > 1 and cut[0][0] == first:
        cells = cells[1:]
    return _taken(line, cells[:-1] if len(cells) > 1 and cut[-1][1] == last else cells, "strokes")


def by_tabs(line: Line) -> Cells:
    """The cells between tabs; a tab at the beginning leaves the first one empty."""
    cut = [match.span() for match in re.finditer("\t", line.text[line.start:line.stop])]
    cut = [(line.start + start, line.start + end) for start, end in cut]
    return _taken(line, _between(line, line.start, line.stop, cut), "tabs")


def by_gaps(line: Line) -> Cells:
    """The cells between gaps of two blanks and more, or of a full-width one."""
    first, last = line.whole()
    return _taken(line, _between(line, first, last, [m.span() for m in GAP.finditer(line.text, first, last)]), "gaps")


def by_blanks(line: Line, columns: int) -> Cells:
    """Words and then `columns` - 1 figures, with single blanks between; the last may be a word."""
    first, last = line.whole()
    for grouped in (False, True):
        groups = [match.span() for match in THOUSANDS.finditer(line.text, first, last)] if grouped else []
        cut = [match.span() for match in re.finditer(r"\s+", line.text[first:last])]
        cut = [(first + start, first + end) for start, end in cut
               if not any(a < first + start < b for a, b in groups)][1 - columns:]
        cells = _between(line, first, last, cut)
        label = line.cell(cells[0])
        if (len(cells) == columns and table_marks.is_label(label) and not _ends_in_figure(label)
                and _are_figures([table_marks.kind(line.cell(cell)) for cell in cells[1:]])):
            return _taken(line, cells, "blanks")
    return ()


def _are_figures(kinds: list[table_marks.Kind]) -> bool:
    """Whether cells are figures; of three and more the last may be a word."""
    return all(kind in ("value", "year") for kind in (kinds[:-1] if len(kinds) > 2 and kinds[-1] == "label" else kinds))


def words(line: Line) -> Cells:
    """Every word of a line as a cell: how the heads of columns stand over such rows; none of a long line."""
    first, last = line.whole()
    if last - first > LONGEST_HEADS:
        return ()
    return _between(line, first, last, [(first + m.start(), first + m.end())
                                        for m in re.finditer(r"\s+", line.text[first:last])])


def placed(line: Line, cells: Cells, columns: list[int]) -> Cells:
    """Fewer cells than there are columns, each under the column whose place it has; empty ones between."""
    found: list[tuple[int, int]] = []
    for cell in cells:
        at = width(line.text[line.start:cell[0]])
        free = range(len(found), len(columns) - len(cells) + 1 + cells.index(cell))
        nearest = min(free, key=lambda column: abs(columns[column] - at))
        found += [(cell[0], cell[0])] * (nearest - len(found)) + [cell]
    return tuple(found + [(line.stop, line.stop)] * (len(columns) - len(found)))


def width(text: str) -> int:
    """How far a text reaches where Chinese takes two places."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def _ends_in_figure(label: str) -> bool:
    return table_marks.kind(label.split()[-1]) == "value" and len(label.split()) > 1


def _between(line: Line, start: int, end: int, cut: list[tuple[int, int]]) -> Cells:
    starts, ends = [start, *(b for _, b in cut)], [*(a for a, _ in cut), end]
    return tuple(_stripped(line.text, a, b) for a, b in zip(starts, ends, strict=True))


def _taken(line: Line, cells: Cells, way: str) -> Cells:
    """The cells, without empty ones at the end; none where a cell is running text."""
    while cells and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    return () if any(end - start > LONGEST[way] for start, end in cells) else cells


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
