"""Differences in figures or names that were looked at and stand, from `data/proofs/<report>.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.data.report_files.references import OfSegment
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class Acceptance(OfSegment):
    """A difference that stands: the words of its segment that have no answer, and why they need none."""

    words: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Accepted(Record):
    """Differences that stand in the whole of a report: words that need no answer, and why; where `answers` are given,
    one of these texts must stand on the other side."""

    words: tuple[Text, ...]
    why: str
    answers: tuple[Text, ...] = ()
    line: int = 0

    def covers(self, words: str, other: str) -> bool:
        """Whether it accepts words whose other side is a text."""
        return words in self.words and (not self.answers or any(answer in other for answer in self.answers))


@dataclass(frozen=True, kw_only=True)
class Acceptances(Record):
    """The acceptances of a report, of a sentence and of the whole, and the path of their file for messages."""

    path: str = ""
    accept: tuple[Acceptance, ...] = ()
    accepted: tuple[Accepted, ...] = ()


def acceptances(document: Document | None, findings: Findings) -> Acceptances:
    """The acceptances of a report, without the faulty ones."""
    return parsed(document, Acceptances, findings) or Acceptances()
