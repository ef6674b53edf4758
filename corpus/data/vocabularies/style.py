"""What a program can tell of the style of our English, from `data/style.toml`; rules: `data/style.md`."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.patterns import tell_faulty
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class Refused(Record):
    """A form that our English has nowhere (`find`, a regular expression), and what to write instead."""

    find: Text
    mend: Text
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Counted(Record):
    """A weakness that is counted, not refused: what finds it, in sentences of which `roles` (of all, where none is
    named) and whose Chinese has nothing of `unless`, and why it is one."""

    name: Text
    find: Text
    why: Text
    unless: str = ""
    roles: tuple[Text, ...] = ()
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Style(Record):
    """The file; `long` are the numbers of words beyond which a sentence is counted as long."""

    long: tuple[int, ...] = ()
    refused: tuple[Refused, ...] = ()
    counted: tuple[Counted, ...] = ()


def style(document: Document | None, findings: Findings) -> Style:
    """The rules of the file; none where there is no file, or a faulty one."""
    file = parsed(document, Style, findings)
    if not (document and file):
        return Style()
    for refused in file.refused:
        tell_faulty(document, refused.line, "find", refused.find, findings)
    for counted in file.counted:
        tell_faulty(document, counted.line, "find", counted.find, findings)
        tell_faulty(document, counted.line, "unless", counted.unless, findings)
    return file
