"""Recorded corrections, from `data/corrections/<report>.toml`: each names its place by the words that stand there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, parsed

Kind = Literal["drop", "emend", "keep", "split", "join", "lost", "lead", "not-lead", "heading", "not-heading",
               "annex", "join-lines", "table", "not-table"]
Level = Literal["part", "chapter", "section", "box"]
"""Headings that can be lost, or that only a reader sees."""
NEEDED: Mapping[Kind, tuple[str, ...]] = {"emend": ("replace",), "lost": ("level", "number"), "heading": ("level",),
                                          "join-lines": ("through",)}
ALLOWED: Mapping[Kind, tuple[str, ...]] = {"drop": ("through",), "heading": ("number", "through"),
                                           "annex": ("number", "through"), "table": ("through", "number"),
                                           "not-table": ("through",)}
SOMETIMES = ("replace", "level", "number", "through")


@dataclass(frozen=True, kw_only=True)
class Recorded(Record):
    """A correction as it is recorded: the words at its place (`find`), up to which others (`through`), what is to
    stand there (`replace`), which heading is lost or stands there (`level`, and `number` as it was published), or how
    many columns a table of one cell a line has (`number`)."""

    source: str
    kind: Kind
    find: str
    why: str
    replace: str | None = None
    level: Level | None = None
    number: int | None = None
    through: str | None = None
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Corrections(Record):
    """The corrections of a report, and the path of their file for messages."""

    path: str = ""
    correction: tuple[Recorded, ...] = ()


def corrections(document: Document | None, findings: Findings) -> Corrections:
    """The corrections of a report, without the faulty ones."""
    file = parsed(document, Corrections, findings)
    if not (document and file):
        return Corrections()
    sound = tuple(correction for correction in file.correction if _fits(document.path, correction, findings))
    return Corrections(path=document.path, correction=sound)


def _fits(path: str, correction: Recorded, findings: Findings) -> bool:
    """Whether a correction has the keys that its kind needs, and no other."""
    before = len(findings.wrong)
    needed = NEEDED.get(correction.kind, ())
    for key in SOMETIMES:
        value = getattr(correction, key)
        if key in needed and value is None:
            findings.add(path, correction.line, "KEY-MISSING", f"key '{key}' is missing; add it")
        elif value is not None and key not in (*needed, *ALLOWED.get(correction.kind, ())):
            findings.add(path, correction.line, "KEY-UNKNOWN", f"key '{key}' is not known; remove it or mend its name")
    return len(findings.wrong) == before
