"""Anchors of the alignment, from `data/anchors.toml`: Chinese words and the English that answers them in official
texts."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True)
class Anchor:
    """A Chinese word and its English renderings, in small letters."""

    zh: str
    en: tuple[str, ...]

    def stands_in(self, text: str, language: str) -> bool:
        """Whether a text of `zh` or `en` has the word."""
        return self.zh in text if language == "zh" else any(rendering in text.lower() for rendering in self.en)


@dataclass(frozen=True, kw_only=True)
class _File(Record):
    terms: dict[str, tuple[Text, ...]]


def anchors(document: Document | None, findings: Findings) -> tuple[Anchor, ...]:
    """Every anchor, in the order of the file."""
    file = parsed(document, _File, findings)
    return tuple(Anchor(zh, tuple(text.lower() for text in en)) for zh, en in file.terms.items()) if file else ()
