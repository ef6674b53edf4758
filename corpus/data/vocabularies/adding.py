"""Words by which a report is recognised when it is added, from `data/adding.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.data.report_files.profiles import Kind
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class PlanYears(Record):
    """One five-year plan by its number, and the year it begins; all last as many `years`."""

    number: int
    begins: int
    years: int


@dataclass(frozen=True, kw_only=True)
class ReportYears(Record):
    """What stands behind the year that a heading looks back on (`reviews`) or ahead to (`plans`)."""

    reviews: tuple[Text, ...]
    plans: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class Level(Record):
    """What ends the Chinese name of a place, and what it is in English: before “People’s Congress”, and behind the
    place's name."""

    zh: Text
    adjective: str
    noun: str
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Furniture(Record):
    """Lines of a web page around a text: made of these `words` alone, or with these openings or endings; no longer than
    `longest` characters."""

    words: tuple[Text, ...]
    openings: tuple[Text, ...]
    endings: tuple[Text, ...]
    longest: int


@dataclass(frozen=True, kw_only=True)
class AddingWords(Record):
    """Everything that a report is recognised by; `offices`, `ranks` and `surnames` lead from Chinese to English;
    `frequent` are the surnames by which a name is taken to be Han."""

    titles: Mapping[Kind, tuple[Text, ...]]
    plans: PlanYears
    years: ReportYears
    offices: Mapping[Text, Text]
    ranks: Mapping[Text, Text]
    level: tuple[Level, ...]
    surnames: Mapping[Text, Text]
    frequent: Text
    furniture: Furniture


def adding_words(document: Document | None, findings: Findings) -> AddingWords | None:
    """The words; nothing where findings say what is wrong with the file."""
    return parsed(document, AddingWords, findings)
