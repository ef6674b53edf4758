"""Tables as markup: caption, heads, rows and notes of a passage that is a table, in one language.

A row carries its address as a sentence does.  What stands between its cells is in the page too, hidden from sight, so
that a row that is read, copied or searched is its text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.addresses import address
from corpus.bilingual import Language
from corpus.language import table_marks
from corpus.model import Passage, Segment, Side
from corpus.site.context import Site
from corpus.site.parts import markup
from corpus.site.parts.headings import origin_class

SHORT: dict[Language, int] = {"zh": 6, "en": 14}
"""Characters of a cell that is never broken."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """One language of a line of a table: what is marked in it, and what stands `before` and `after` it."""

    segment: Segment
    side: Side
    marks: markup.Marks
    before: str
    after: str


def place(segment: Segment, language: Language) -> str:
    """The attribute that has the address of a text: its own in Chinese or where there is none, else one that refers."""
    addressed = language == "zh" or segment.zh is None
    return f'id="{segment.id}"' if addressed else f'data-seg="{segment.id}"'


def table(site: Site, passage: Passage, language: Language, lines: Sequence[Told]) -> str:
    """A table in one language, in a box that scrolls where it is too narrow, and its notes below."""
    of_part: dict[str, list[Told]] = {part: [] for part in ("caption", "unit", "head", "body", "note")}
    for line in lines:
        of_part[line.segment.part or "note"].append(line)
    figures = _figures(line.side.cells for line in of_part["body"])
    columns = max((len(line.side.cells) for line in lines), default=1)
    key = f"{language}-{passage.id}"
    named = of_part["caption"] or of_part["unit"]
    caption = "".join(_words(site, line, language) for line in lines if line.segment.part in ("caption", "unit"))
    alone = markup.attribute(f"{site.label('page', 'table').of(language)} {address(passage.id)}")
    name = f'aria-labelledby="caption-{key}"' if named else f'aria-label="{alone}"'
    top = f'<caption id="caption-{key}">{caption}</caption>' if caption else ""
    look = _Look(site, language, columns, figures)
    heads = "".join(look.row(line, heads=True) for line in of_part["head"])
    body = "".join(_bodies(look, of_part["body"]))
    notes = " ".join(_words(site, line, language) for line in of_part["note"])
    return (f'<div class="sheet" role="region" tabindex="0" {name}><table class="table">{top}'
            f'{f"<thead>{heads}</thead>" if heads else ""}{body}</table></div>'
            + (f'<p class="table-notes">{notes}</p>' if notes else ""))


def _figures(rows: Iterable[Sequence[str]]) -> set[int]:
    """The columns that hold figures."""
    kinds = Counter((at, table_marks.kind(cell)) for cells in rows for at, cell in enumerate(cells))
    return {at for at, kind in kinds if kind == "value" and kinds[at, kind] > kinds[at, "label"]}


def _bodies(look: _Look, lines: Sequence[Told]) -> Iterator[str]:
    """The rows, a group of them under each row that only names what follows."""
    groups: list[list[Told]] = []
    for line in lines:
        if not groups or _names(line):
            groups.append([])
        groups[-1].append(line)
    for group in groups:
        yield f'<tbody>{"".join(look.row(line, heads=False) for line in group)}</tbody>'


def _names(line: Told) -> bool:
    return len(line.side.cells) == 1


@dataclass(frozen=True)
class _Look:
    """How the rows of a table look: its language, its columns, and which of them hold figures."""

    site: Site
    language: Language
    columns: int
    figures: set[int]

    def row(self, line: Told, *, heads: bool) -> str:
        """A row under its address; cells that were merged and lost are empty ones at its end."""
        cells, at = [], 0
        walls, hant = _walls(line.side.cells), line.side.hant_cells
        first = next((index for index, cell in enumerate(line.side.cells) if cell), 0)
        for index, (cell, wall) in enumerate(zip(line.side.cells, walls, strict=True)):
            at += len(wall)
            words = self._words(cell, at, line.marks, hant[index])
            before, after = line.before if index == 0 else "", line.after if index == len(walls) - 1 else ""
            hidden = f'<span class="wall" aria-hidden="true">{wall}</span>' if wall else ""
            open_tag, close = self._tags(cell, index, heads=heads, names=index == first, alone=len(walls) == 1)
            cells.append(f"{open_tag}{hidden}{before}{words}{after}{close}")
            at += len(cell)
        cells += ["<td></td>"] * (self.columns - len(walls) if len(walls) > 1 else 0)
        attributes = f'class="{_css(line)}" {place(line.segment, self.language)} tabindex="-1"'
        return f'<tr {attributes}>{"".join(cells)}</tr>'

    def _words(self, cell: str, at: int, of_row: markup.Marks, hant: str) -> str:
        """The words of a cell that begins `at` a place of its row, whose marks these are; `hant` is the cell as it was
        published in Traditional characters."""
        marks = tuple((start - at, end - at, mark) for start, end, mark in of_row
                      if at <= start and end <= at + len(cell))
        return self.site.markup.words(self.language, cell, 0, marks, hant)

    def _tags(self, cell: str, index: int, *, heads: bool, names: bool, alone: bool) -> tuple[str, str]:
        """The tags around a cell; one that is alone in its row stands over all columns."""
        looks = {"figure": index in self.figures and not names, "short": len(cell) <= SHORT[self.language]}
        named = " ".join(look for look, has in looks.items() if has and cell)
        css = f' class="{named}"' if named else ""
        span = f' colspan="{self.columns}"' if alone and self.columns > 1 else ""
        if not cell or not (heads or names):
            return f"<td{css}>", "</td>"
        scope = ("colgroup" if span else "col") if heads else "rowgroup" if span else "row"
        return f'<th scope="{scope}"{css}{span}>', "</th>"


def _walls(cells: Sequence[str]) -> list[str]:
    """What stands before each cell, so that all together are the text of the row."""
    last = len(cells) - 1
    return ["", *(f"{' ' if before else ''}·{' ' if cell or index < last else ''}"
                  for index, (before, cell) in enumerate(pairwise(cells), 1))]


def _words(site: Site, line: Told, language: Language) -> str:
    """A caption, a unit or a note: words without cells."""
    words = site.markup.words(language, line.side.text, 0, line.marks, line.side.hant)
    css = f"{_css(line)} {line.segment.part}"
    attributes = f'class="{css}" {place(line.segment, language)} tabindex="-1"'
    return f"<span {attributes}>{line.before}{words}{line.after}</span>"


def _css(line: Told) -> str:
    return f"seg {line.segment.role} {origin_class(line.side.origin)}".strip()
