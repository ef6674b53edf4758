"""What the build prints about the translations of ours: how much there is, and how far it keeps to the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corpus.data.glossary import Term, terms
from corpus.model import Report, Segment


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Of a report: its segments, those with both languages, those of ours; the terms in our English, and those kept."""

    segments: int
    both: int
    ours: int
    terms: int
    kept: int


@dataclass(frozen=True, kw_only=True)
class Use:
    """A term of the glossary in a sentence that was translated into English for this site, and whether it is kept."""

    segment: str
    term: Term
    kept: bool


def coverage(report: Report) -> Coverage:
    """The figures of a report."""
    own = [segment for passage in report.passages for segment in passage.segments]
    both = [segment for segment in own if segment.zh and segment.en]
    used = list(uses(report))
    return Coverage(segments=len(own), both=len(both), terms=len(used), kept=sum(use.kept for use in used),
                    ours=sum(segment.ours for segment in both))


def uses(report: Report) -> Iterator[Use]:
    """Every term in the Chinese of a sentence whose English is ours, once a sentence."""
    for passage in report.passages:
        for segment in passage.segments:
            if segment.zh and segment.en and segment.en.origin == "unofficial":
                yield from _uses(segment, segment.zh.text, segment.en.text)


def _uses(segment: Segment, zh: str, en: str) -> Iterator[Use]:
    for term in within(zh):
        yield Use(segment=segment.id, term=term, kept=term.answered_in(en))


def within(zh: str) -> list[Term]:
    """The terms of a Chinese text; of terms in each other, the longest."""
    found, free = [], zh
    for term in _longest_first():
        if term.zh in free:
            found.append(term)
            free = free.replace(term.zh, "\n")
    return found


@cache
def _longest_first() -> tuple[Term, ...]:
    return tuple(sorted(terms(), key=lambda term: (-len(term.zh), term.zh)))
