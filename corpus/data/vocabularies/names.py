"""Names that the reports write in more than one way, from `data/names.toml`: one standard form for each."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class Name(Record):
    """A name: its standard form, its variants as they stand in the texts, and why they are one."""

    zh: Text
    variants: tuple[Text, ...]
    why: str
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class _File(Record):
    name: tuple[Name, ...]


def names(document: Document | None, findings: Findings) -> tuple[Name, ...]:
    """Every name, in the order of the file; no form belongs to two of them."""
    file = parsed(document, _File, findings)
    known: dict[str, str] = {}
    for name in file.name if file else ():
        for form in (name.zh, *name.variants):
            if document and form in known:
                message = f"‘{form}’ is a form of ‘{known[form]}’ already; join the two"
                findings.add(document.path, name.line, "DOUBLE", message)
        known |= dict.fromkeys((*name.variants, name.zh), name.zh)
    return file.name if file else ()
