"""Recorded corrections at their places in the sources.

A correction applies to the one place of its source where its words stand; matching nothing, or twice, is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from corpus.data.report_files.corrections import Corrections, Kind, Level, Recorded
from corpus.language.normalization import Emendation
from corpus.project.findings import Findings
from corpus.sources.source import Source


@dataclass(frozen=True, kw_only=True)
class Correction:
    """One correction, with the range `start:end` of characters it found in its source.

    `drop` leaves the range out; `emend` replaces it by `text`; `keep` keeps it where another witness differs; `split`
    starts a paragraph at `start`; `join` undoes every break inside the range; `lost` says that heading `number` of
    `level`, which stood before this place, is lost; `lead` and `not-lead` decide whether the sentence at `start` opens
    a passage; `heading` (of a `level`), `annex` and `not-heading` whether the line there is one (up to a `through`);
    `join-lines` makes the lines of the range one paragraph; `table` and `not-table` decide whether the lines of the
    range are a table, one cell a line if it has a `number` of columns.  `by_rule`: no reader recorded it, but a rule
    did (`corpus.sources.typesetting`).
    """

    kind: Kind
    source: str
    start: int
    end: int
    why: str
    line: int
    text: str = ""
    level: Level | None = None
    number: int = 0
    through: bool = False
    by_rule: bool = False

    @property
    def emendation(self) -> Emendation:
        """The replaced reading, for `normalization.derive`."""
        return Emendation(self.start, self.end, self.text)


def located(recorded: Corrections, sources: Mapping[str, Source], findings: Findings) -> list[Correction]:
    """The corrections of one report that have their place in its sources (by file name)."""
    corrections = [_located(entry, recorded.path, sources, findings) for entry in recorded.correction]
    placed = [correction for correction in corrections if correction]
    _tell_overlaps([c for c in placed if c.kind == "emend"], recorded.path, findings)
    return placed


def _tell_overlaps(emended: list[Correction], path: str, findings: Findings) -> None:
    for a, b in pairwise(sorted(emended, key=lambda c: (c.source, c.start))):
        if a.source == b.source and b.start < a.end:
            message = f"it emends words that the correction of line {a.line} emends too; make them one"
            findings.add(path, b.line, "OVERLAP", message)


def _located(recorded: Recorded, path: str, sources: Mapping[str, Source], findings: Findings) -> Correction | None:
    """A correction with its range: the words it names, up to the end of those it goes through."""
    if recorded.source not in sources:
        findings.add(path, recorded.line, "SOURCE", "'source' is no file of the profile; mend it")
        return None
    text = sources[recorded.source].text
    count = text.count(recorded.find) if recorded.find else 0
    if count != 1:
        findings.add(
            path,
            recorded.line,
            "CORRECTION",
            f"‘{recorded.find[:40]}’ stands {count} times in {recorded.source}; quote words that stand there once",
        )
        return None
    start = text.index(recorded.find)
    end = start + len(recorded.find)
    if recorded.through is not None:
        last = text.find(recorded.through, start)
        if last < 0 or not recorded.through:
            message = f"‘{recorded.through[:40]}’ does not follow; mend 'through'"
            findings.add(path, recorded.line, "CORRECTION", message)
            return None
        end = last + len(recorded.through)
    return Correction(
        kind=recorded.kind,
        source=recorded.source,
        start=start,
        end=end,
        why=recorded.why,
        line=recorded.line,
        text=recorded.replace or "",
        level=recorded.level,
        number=recorded.number or 0,
        through=recorded.through is not None,
    )
