"""Notes on a published translation, from `data/notes/<report>.toml`: where it says other than its original."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from corpus.data.report_files.references import Quoting
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, parsed

Kind = Literal["figure", "meaning", "omission", "addition", "name", "slip", "ours"]
"""What a note speaks of; `ours` explains a text of ours."""
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, kw_only=True)
class Note(Quoting):
    """A note on one segment: the words of either language it speaks of, and what it says in both."""

    kind: Kind
    zh: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Notes(Record):
    """The notes of a report, and the path of their file for messages."""

    path: str = ""
    note: tuple[Note, ...] = ()


def notes(document: Document | None, findings: Findings) -> Notes:
    """The notes of a report, without the faulty ones."""
    return parsed(document, Notes, findings) or Notes()
