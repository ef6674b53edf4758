"""What came of promises, from `data/series.toml`, by judgement: a target, what was reported of it, and the verdict.

A verdict of met, missed or exceeded stands only between facts of one place, measure, period and basis, unless the
series says why it does not matter (`except`): that a report says of itself that it missed targets which are not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from corpus.bilingual import Both
from corpus.data.report_files.references import OfSegment
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, address_part, parsed

Verdict = Literal["met", "missed", "exceeded", "changed", "not reported", "not comparable"]
"""What came of a target; `changed`: a later report has another target for the same."""
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
JUDGED: tuple[Verdict, ...] = ("met", "missed", "exceeded")
"""Verdicts for which two facts are compared."""


@dataclass(frozen=True, kw_only=True)
class Member(OfSegment):
    """A fact of a series, by its segment, and where that has several of an indicator, a period, kind, hedge or sector.

    `indicator`: that of the fact, where it is not the series' own.  `none` names what has no hedge or sector.
    """

    indicator: str = ""
    period: str = ""
    kind: str = ""
    sector: str = ""
    hedge: str = ""


@dataclass(frozen=True, kw_only=True)
class RecordedSeries(Record):
    """A series: its facts (the target first, or what stands for it), the verdict and its reason."""

    id: str
    indicator: str
    verdict: Verdict
    zh: str
    en: str
    fact: tuple[Member, ...]
    except_zh: str = ""
    except_en: str = ""
    home: bool = False
    line: int = 0

    @property
    def reason(self) -> Both:
        """Why the verdict is what it is."""
        return Both(zh=self.zh, en=self.en)

    @property
    def exception(self) -> Both:
        """Why two facts that are not of one kind may be compared all the same; empty where they are."""
        return Both(zh=self.except_zh, en=self.except_en)


@dataclass(frozen=True, kw_only=True)
class RecordedSeriesFile(Record):
    """The series of the file, and its path for messages."""

    path: str = ""
    series: tuple[RecordedSeries, ...] = ()


def series(document: Document | None, findings: Findings) -> RecordedSeriesFile:
    """The series of the file, without those whose form is faulty."""
    file = parsed(document, RecordedSeriesFile, findings)
    if not (document and file):
        return RecordedSeriesFile()
    taken: set[str] = set()
    for each in file.series:
        address_part(document, each.id, each.line, findings)
        if each.id in taken:
            findings.add(document.path, each.line, "DOUBLE", f"the series ‘{each.id}’ stands already; join the two")
        if not (each.zh and each.en):
            findings.add(document.path, each.line, "REASON", "a verdict has a reason in both languages; add it")
        taken.add(each.id)
    return file
