"""The tables of a source, and which corrections keep them out.

In: a source and its corrections.  Out: tables (`corpus.sources.table_finding`), and what the ledger says of each.
"""

from __future__ import annotations

from collections.abc import Iterable

from corpus.sources import table_finding
from corpus.sources.corrections import Correction
from corpus.sources.source import Source
from corpus.sources.table_shapes import Table

KEEP_OUT = frozenset(("drop", "join", "join-lines", "not-table", "heading", "annex", "lost"))
"""Corrections whose words are in no table."""
BY: dict[str, tuple[str, str]] = {
    "strokes": ("竖线", "upright strokes"), "tabs": ("制表符", "tabs"), "gaps": ("空白", "wide gaps"),
    "blanks": ("单个空格", "single blanks"), "lines": ("每行一格", "lines, one cell each")}
"""By what the cells of a row are told, in both languages."""


def found(source: Source, corrections: Iterable[Correction]) -> list[Table]:
    """The tables of a source; `corrections` are its own."""
    text = source.text
    inside = [c for c in corrections if c.kind == "split" and text[text.rfind("\n", 0, c.start) + 1:c.start].strip()]
    kept_out = [(c.start, c.end) for c in corrections if c.kind in KEEP_OUT]
    by_hand = [table_finding.recorded(text, c.start, c.end, c.number) for c in corrections if c.kind == "table"]
    return table_finding.tables(text, [*kept_out, *((c.start, c.start) for c in inside)],
                                [table for table in by_hand if table], mixed=source.profile.language == "zh-en")


def why(table: Table, corrections: Iterable[Correction]) -> str:
    """What the ledger says of a table: the reason of whoever recorded it, else how it was told."""
    by_hand = next((c.why for c in corrections if c.kind == "table" and table.start <= c.start < table.end), "")
    if by_hand:
        return by_hand
    zh, en = BY[table.way]
    return (f"表格，{table.body}行{table.columns}列，按{zh}分格 · "
            f"a table of {table.body} rows and {table.columns} columns, told by {en} (rule table-{table.way})")
