"""Differences in figures or names that were looked at and stand, from `data/proofs/<report>.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.data.report_files.references import OfSegment
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, parsed


@dataclass(frozen=True, kw_only=True)
class Acceptance(OfSegment):
    """A difference that stands: the words of its segment that have no answer, and why they need none."""

    words: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Acceptances(Record):
    """The acceptances of a report, and the path of their file for messages."""

    path: str = ""
    accept: tuple[Acceptance, ...] = ()


def acceptances(document: Document | None, findings: Findings) -> Acceptances:
    """The acceptances of a report, without the faulty ones."""
    return parsed(document, Acceptances, findings) or Acceptances()
