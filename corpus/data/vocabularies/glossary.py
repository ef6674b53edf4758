"""The glossary, from `data/glossary.toml`: terms, their preferred English, and every official rendering."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from corpus.bilingual import Both
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed

Kind = Literal[
    "slogan",
    "policy",
    "institution",
    "law",
    "project",
    "company",
    "place",
    "region",
    "industry",
    "agriculture",
    "society",
    "ecology",
    "governance",
    "measure",
]
"""What a term names."""
USAGE, OURS = "usage", "ours"
"""Where a preferred English comes from that is in no official text."""
PROVINCE = 2
"""Digits of a place's code that tell its province."""
LETTERS = re.compile(r"[^a-z0-9%+ ]")
BETWEEN = re.compile(r"[-‐‑–—/]|\s+")


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A term: its preferred English, the renderings of official texts as they stand there, other forms that will do,
    and, where the words alone don't tell, what it means.

    `source` is `USAGE`, `OURS`, or the report whose official English has the preferred one.  What a term with a `place`
    (GB/T 2260) means holds for reports of its province alone.
    """

    zh: str
    en: str
    official: tuple[Text, ...]
    also: tuple[Text, ...]
    kind: Kind
    source: Text
    explain: Both | None = None
    place: str = ""
    line: int = 0

    def holds_in(self, place: str) -> bool:
        """Whether the term means in a report of a place what is said of it."""
        return not self.place or self.place[:PROVINCE] == place[:PROVINCE]

    @property
    def renderings(self) -> tuple[str, ...]:
        """Every English form that answers the term, the preferred one first."""
        return tuple(dict.fromkeys((self.en, *self.official, *self.also)))

    def answered_in(self, english: str) -> bool:
        """Whether an English text has one of the renderings; case, hyphens, marks and a plural make no difference."""
        text = plain(english)
        return any(_stands(plain(rendering), text) for rendering in self.renderings)


Glossary = tuple[Term, ...]
"""The terms in the order of their file; a term's number is its place there."""


@dataclass(frozen=True, kw_only=True)
class Book(Record):
    """The file: its terms, and as `evidence` the reports in whose official English their official renderings stand."""

    evidence: tuple[Text, ...]
    term: Glossary


def plain(english: str) -> str:
    """A text in small letters and figures, with single spaces."""
    return " ".join(LETTERS.sub("", BETWEEN.sub(" ", english.lower())).split())


def _stands(rendering: str, text: str) -> bool:
    return rendering in text or (len(rendering) > 4 and rendering.endswith("s") and rendering[:-1] in text)


def book(document: Document | None, findings: Findings) -> Book:
    """Every term, in the order of the file, and the evidence; none where findings tell of it."""
    file = parsed(document, Book, findings)
    if not (document and file):
        return Book(evidence=(), term=())
    seen: Counter[str] = Counter()
    sources = (USAGE, OURS, *file.evidence)
    for term in file.term:
        seen[term.zh] += 1
        if seen[term.zh] > 1:
            findings.add(document.path, term.line, "DOUBLE", f"‘{term.zh}’ is a term already; join the two entries")
        if term.source not in sources:
            findings.add(document.path, term.line, "VALUE", f"'source' is one of {', '.join(sources)}; mend it")
    return file
