"""What ends no sentence of English though it has a point, from `data/english.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class Points(Record):
    """Abbreviations, with their points, that end no sentence; those that may (`at_ends`), where one of the `openers`
    follows; those that end none `before_figures`; and the `labels` of a number that stands before its sentence."""

    abbreviations: tuple[Text, ...] = ()
    at_ends: tuple[Text, ...] = ()
    openers: tuple[Text, ...] = ()
    before_figures: tuple[Text, ...] = ()
    labels: tuple[Text, ...] = ()


def points(document: Document | None, findings: Findings) -> Points:
    """The words of the file; none where it is faulty."""
    return parsed(document, Points, findings) or Points()
