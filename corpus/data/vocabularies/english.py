"""English abbreviations that end with a point, from `data/english.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class _File(Record):
    abbreviations: tuple[Text, ...]


def abbreviations(document: Document | None, findings: Findings) -> frozenset[str]:
    """Every abbreviation, with its point."""
    file = parsed(document, _File, findings)
    return frozenset(file.abbreviations) if file else frozenset()
