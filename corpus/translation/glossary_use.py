"""What the build prints about the translations of ours: how much there is, and how far it keeps to the glossary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.bilingual import LANGUAGES, Language
from corpus.data.vocabularies.glossary import Glossary, Term
from corpus.language.phrases import longest_first
from corpus.model import Report


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Of a report: its segments, those with both languages; in each language those of ours, and those that lack it;
    the terms in our English, and those kept."""

    segments: int
    both: int
    ours: Mapping[Language, int]
    missing: Mapping[Language, int]
    terms: int
    kept: int


@dataclass(frozen=True, kw_only=True)
class Use:
    """A term of the glossary in a sentence that was translated into English for this site, and whether it is kept."""

    segment: str
    term: Term
    kept: bool


class GlossaryUse:
    """Looks for the terms of a glossary in our translations."""

    def __init__(self, glossary: Glossary) -> None:
        self._terms = {term.zh: term for term in glossary}
        self._longest_first = longest_first(self._terms)

    def coverage(self, report: Report) -> Coverage:
        """The figures of a report."""
        segments = [segment for passage in report.passages for segment in passage.segments]
        both = [segment for segment in segments if segment.zh and segment.en]
        used = list(self.uses(report))
        sides = {language: [segment.side(language) for segment in segments] for language in LANGUAGES}
        return Coverage(segments=len(segments), both=len(both), terms=len(used), kept=sum(use.kept for use in used),
                        ours={language: sum(bool(side and side.origin == "unofficial") for side in of)
                              for language, of in sides.items()},
                        missing={language: sum(side is None for side in of) for language, of in sides.items()})

    def uses(self, report: Report) -> Iterator[Use]:
        """Every term in the Chinese of a sentence whose English is ours, once a sentence."""
        for passage in report.passages:
            for segment in passage.segments:
                if segment.zh and segment.en and segment.en.origin == "unofficial":
                    for term in self.within(segment.zh.text):
                        yield Use(segment=segment.id, term=term, kept=term.answered_in(segment.en.text))

    def within(self, zh: str) -> list[Term]:
        """The terms of a Chinese text; of terms in each other, the longest."""
        terms, free = [], zh
        for words in self._longest_first:
            if words in free:
                terms.append(self._terms[words])
                free = free.replace(words, "\n")
        return terms
