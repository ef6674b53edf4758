"""The rows of a table as pieces of one passage: in two languages those that answer each other.

In: a paragraph that is a table.  Out: a piece a row, and what role each row has.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from corpus.model import Role
from corpus.project.findings import Findings
from corpus.sources.paragraphs import Block
from corpus.sources.table_blocks import rows
from corpus.sources.table_shapes import Part
from corpus.sources.witnesses import Paragraph

ROLES: Mapping[Part, Role] = {"caption": "lead", "unit": "note", "head": "text", "body": "text", "note": "note"}
"""What a row of a table is in the downloads; rows with cells have `cells` besides."""


def pieces(paragraph: Paragraph, findings: Findings) -> tuple[Paragraph, ...]:
    """The rows of a table; where two languages have the same rows with the same cells they answer each other, else
    those of either stand alone, which is told."""
    zh, en = _rows([paragraph.zh] if paragraph.zh else []), _rows(paragraph.en)
    if zh and en and [_shape(row) for row in zh] != [_shape(row) for row in en]:
        source, line = zh[0].source, zh[0].source.line(zh[0].start)
        findings.add_doubt(source.path, "TABLE", f"the table of line {line} has other rows or cells than its "
                           "answer in the other language; make them alike, or let both stand")
        return tuple([Paragraph(zh=row) for row in zh] + [Paragraph(en=(row,)) for row in en])
    return tuple(Paragraph(zh=ours, en=(theirs,) if theirs else ()) for ours, theirs in zip_longest(zh, en))


def _rows(blocks: tuple[Block, ...] | list[Block]) -> list[Block]:
    """The rows of tables; of another block itself."""
    return [row for block in blocks for row in (rows(block) if block.table else (block,))]


def _shape(row: Block) -> tuple[str, int]:
    return (row.row.part, len(row.row.cells)) if row.row else ("", 0)
