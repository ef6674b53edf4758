"""Tables as markup: caption, heads, rows and notes of a passage that is a table, in one language.

A row carries its address as a sentence does.  What stands between its cells is in the page too, hidden from sight, so
that a row that is read, copied or searched is its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.addresses import address
from corpus.bilingual import Language
from corpus.language import table_marks
from corpus.model import Passage, Segment, Side
from corpus.site.context import Site
from corpus.site.parts import markup
from corpus.site.parts.headings import origin_class


@dataclass(frozen=True, kw_only=True)
class Told:
    """One language of a line of a table: its terms, and what stands `before` and `after` it."""

    segment: Segment
    side: Side
    terms: markup.Marks
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
    columns = max((len(line.side.cells) for line in lines), default=1)
    key = f"{language}-{passage.id}"
    named = of_part["caption"] or of_part["unit"]
    caption = "".join(_words(site, line, language) for line in lines if line.segment.part in ("caption", "unit"))
    alone = markup.attribute(f"{site.label('page', 'table').of(language)} {address(passage.id)}")
    name = f'aria-labelledby="caption-{key}"' if named else f'aria-label="{alone}"'
    top = f'<caption id="caption-{key}">{caption}</caption>' if caption else ""
    heads = "".join(_row(site, line, language, columns, heads=True) for line in of_part["head"])
    body = "".join(_bodies(site, of_part["body"], language, columns))
    notes = " ".join(_words(site, line, language) for line in of_part["note"])
    return (f'<div class="sheet" role="region" tabindex="0" {name}><table class="table">{top}'
            f'{f"<thead>{heads}</thead>" if heads else ""}{body}</table></div>'
            + (f'<p class="table-notes">{notes}</p>' if notes else ""))


def _bodies(site: Site, lines: Sequence[Told], language: Language, columns: int) -> Iterator[str]:
    """The rows, a group of them under each row that only names what follows."""
    groups: list[list[Told]] = []
    for line in lines:
        if not groups or _names(line):
            groups.append([])
        groups[-1].append(line)
    for group in groups:
        yield f'<tbody>{"".join(_row(site, line, language, columns, heads=False) for line in group)}</tbody>'


def _names(line: Told) -> bool:
    return len(line.side.cells) == 1


def _row(site: Site, line: Told, language: Language, columns: int, *, heads: bool) -> str:
    """A row under its address; cells that were merged and lost are empty ones at its end."""
    cells, at, walls = [], 0, _walls(line.side.cells)
    first = next((index for index, cell in enumerate(line.side.cells) if cell), 0)
    for index, (cell, wall) in enumerate(zip(line.side.cells, walls, strict=True)):
        at += len(wall)
        marks = tuple((start - at, end - at, number) for start, end, number in line.terms
                      if at <= start and end <= at + len(cell))
        before = line.before if index == 0 else ""
        after = line.after if index == len(walls) - 1 else ""
        hidden = f'<span class="wall" aria-hidden="true">{wall}</span>' if wall else ""
        inner = f"{hidden}{before}{site.markup.words(language, cell, 0, marks)}{after}"
        cells.append(_cell(inner, cell, heads=heads, names=index == first, alone=len(walls) == 1, columns=columns))
        at += len(cell)
    cells += ["<td></td>"] * (columns - len(walls) if len(walls) > 1 else 0)
    return f'<tr class="{_css(line)}" {place(line.segment, language)} tabindex="-1">{"".join(cells)}</tr>'


def _walls(cells: Sequence[str]) -> list[str]:
    """What stands before each cell, so that all together are the text of the row."""
    last = len(cells) - 1
    return ["", *(f"{' ' if before else ''}·{' ' if cell or index < last else ''}"
                  for index, (before, cell) in enumerate(pairwise(cells), 1))]


def _cell(inner: str, cell: str, *, heads: bool, names: bool, alone: bool, columns: int) -> str:
    if not cell:
        return f"<td>{inner}</td>"
    span = f' colspan="{columns}"' if alone and columns > 1 else ""
    if heads or names:
        scope = ("colgroup" if span else "col") if heads else "rowgroup" if span else "row"
        return f'<th scope="{scope}"{span}>{inner}</th>'
    css = ' class="figure"' if table_marks.kind(cell) == "value" else ""
    return f"<td{css}>{inner}</td>"


def _words(site: Site, line: Told, language: Language) -> str:
    """A caption, a unit or a note: words without cells."""
    words = site.markup.words(language, line.side.text, 0, line.terms)
    css = f"{_css(line)} {line.segment.part}"
    attributes = f'class="{css}" {place(line.segment, language)} tabindex="-1"'
    return f"<span {attributes}>{line.before}{words}{line.after}</span>"


def _css(line: Told) -> str:
    return f"seg {line.segment.role} {origin_class(line.side.origin)}".strip()
