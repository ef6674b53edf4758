"""Tables of a source as blocks: which corrections keep them out, their rows, and what a reader must look at.

In: a source and its corrections.  Out: tables (`corpus.sources.table_finding`), and of a block that is one its rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from corpus.project.findings import Finding, Findings
from corpus.sources import table_finding
from corpus.sources.corrections import Correction
from corpus.sources.source import Source
from corpus.sources.table_shapes import Table

if TYPE_CHECKING:
    from corpus.sources.paragraphs import Block, Change

KEEP_OUT = frozenset(("drop", "join", "join-lines", "not-table", "heading", "annex", "lost"))
"""Corrections whose words are in no table."""
BY: dict[str, tuple[str, str]] = {
    "strokes": ("竖线", "upright strokes"), "tabs": ("制表符", "tabs"), "gaps": ("空白", "wide gaps"),
    "blanks": ("单个空格", "single blanks"), "lines": ("每行一格", "lines, one cell each")}
"""By what the cells of a row are told, in both languages."""


class WithChanges(Protocol):
    """What was made of a report's sources: `corpus.report.Published`, or anything with changes."""

    @property
    def changes(self) -> Iterable[Change]:
        """What was done to the sources."""


def found(source: Source, corrections: Iterable[Correction]) -> list[Table]:
    """The tables of a source; `corrections` are its own."""
    text = source.text
    inside = [c for c in corrections if c.kind == "split" and text[text.rfind("\n", 0, c.start) + 1:c.start].strip()]
    kept_out = [(c.start, c.end) for c in corrections if c.kind in KEEP_OUT]
    by_hand = [table_finding.recorded(text, c.start, c.end, c.number) for c in corrections if c.kind == "table"]
    return table_finding.tables(text, [*kept_out, *((c.start, c.start) for c in inside)],
                                [table for table in by_hand if table], mixed=source.profile.language == "zh-en")


def tell_unread(corrections: Iterable[Correction], changes: Iterable[Change], path: str, findings: Findings) -> None:
    """Tell the tables that a person recorded and whose cells could not be told."""
    made = [(change.source.profile.file, change.start, change.end) for change in changes if change.kind == "table"]
    for c in corrections:
        if c.kind == "table" and not any(c.source == file and start <= c.start < end for file, start, end in made):
            findings.add(path, c.line, "TABLE", "its lines have no two cells; add 'number', how many lines are a row")


def why(table: Table, corrections: Iterable[Correction]) -> str:
    """What the ledger says of a table: the reason of whoever recorded it, else how it was told."""
    by_hand = next((c.why for c in corrections if c.kind == "table" and table.start <= c.start < table.end), "")
    if by_hand:
        return by_hand
    zh, en = BY[table.way]
    return (f"表格，{table.body}行{table.columns}列，按{zh}分格 · "
            f"a table of {table.body} rows and {table.columns} columns, told by {en} (rule table-{table.way})")


def rows(block: Block) -> tuple[Block, ...]:
    """The rows of a block that is a table, its caption, unit and notes among them."""
    assert block.table, "only a table has rows"
    return tuple(replace(block, start=row.start, end=row.end, table=None, row=row, tongue=block.language)
                 for row in block.table.rows)


def told(published: WithChanges) -> list[Finding]:
    """A doubt for each table that was told by rule: no program is sure of one."""
    return [Finding(change.source.path, change.source.line(change.start), "DOUBT",
                    f"{change.why.partition(' · ')[2]}: look at it; if it is none, say so with a correction of kind "
                    "'not-table'")
            for change in published.changes if change.kind == "table" and "(rule table-" in change.why]
