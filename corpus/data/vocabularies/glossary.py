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
Source = Literal["liaoning-2021", "usage", "ours"]
"""Where its preferred English comes from."""
LETTERS = re.compile(r"[^a-z0-9%+ ]")
BETWEEN = re.compile(r"[-‐‑–—/]|\s+")


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A term: its preferred English, the renderings of official texts as they stand there, other forms that will do,
    and, where the words alone don't tell, what it means."""

    zh: str
    en: str
    official: tuple[Text, ...]
    also: tuple[Text, ...]
    kind: Kind
    source: Source
    explain: Both | None = None
    line: int = 0

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
class _File(Record):
    term: Glossary


def plain(english: str) -> str:
    """A text in small letters and figures, with single spaces."""
    return " ".join(LETTERS.sub("", BETWEEN.sub(" ", english.lower())).split())


def _stands(rendering: str, text: str) -> bool:
    return rendering in text or (len(rendering) > 4 and rendering.endswith("s") and rendering[:-1] in text)


def glossary(document: Document | None, findings: Findings) -> Glossary:
    """Every term, in the order of the file."""
    file = parsed(document, _File, findings)
    seen: Counter[str] = Counter()
    for term in file.term if file else ():
        seen[term.zh] += 1
        if document and seen[term.zh] > 1:
            findings.add(document.path, term.line, "DOUBLE", f"‘{term.zh}’ is a term already; join the two entries")
    return file.term if file else ()
