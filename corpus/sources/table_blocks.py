"""Blocks that are tables: their rows, and what a reader must look at.

In: blocks, or what was done to the sources of a report.  Out: of a block its rows, of a report doubts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from corpus.project.findings import Finding, Findings
from corpus.sources.corrections import Correction
from corpus.sources.paragraphs import Block, Change


class WithChanges(Protocol):
    """What was made of a report's sources: `corpus.report.Published`, or anything with changes."""

    @property
    def changes(self) -> Iterable[Change]:
        """What was done to the sources."""


def tell_unread(corrections: Iterable[Correction], changes: Iterable[Change], path: str, findings: Findings) -> None:
    """Tell the tables that a person recorded and whose cells could not be told."""
    made = [(change.source.profile.file, change.start, change.end) for change in changes if change.kind == "table"]
    for c in corrections:
        if c.kind == "table" and not any(c.source == file and start <= c.start < end for file, start, end in made):
            findings.add(path, c.line, "TABLE", "its lines have no two cells; add 'number', how many lines are a row")


def rows(block: Block) -> tuple[Block, ...]:
    """The rows of a block that is a table, its caption, unit and notes among them."""
    assert block.table, "only a table has rows"
    return tuple(replace(block, start=row.start, end=row.end, table=None, row=row, tongue=block.language)
                 for row in block.table.rows)


def told(published: WithChanges) -> list[Finding]:
    """A doubt for each table that was told by rule: no program is sure of one."""
    return [Finding(change.source.path, change.source.line(change.start), "DOUBT",
                    f"{change.why.partition(' · ')[2]}: look at it; if it is none, say so with a correction of kind "
                    "'not-table' from its first line through its last")
            for change in published.changes if change.kind == "table" and "(rule table-" in change.why]
