"""Terms that are marked in a text: those that a reader can look up, and those that two passages share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from corpus import addresses
from corpus.bilingual import Language
from corpus.data.vocabularies.glossary import Term
from corpus.language import phrases
from corpus.model import Segment
from corpus.site.parts.markup import MARKED, Marks

KINDS = ("slogan", "policy", "institution", "law", "project", "company", "region")
"""Terms of these kinds are marked, and any that is explained; names of crops or trades tell what they are."""


class TermMarks:
    """Marks terms of a glossary, the first time they stand in a passage, in either language.

    `places` are those of the reports, by id: a term is marked where it means what is said of it.
    """

    def __init__(self, terms: tuple[Term, ...], places: Mapping[str, str]) -> None:
        self.terms = terms
        self.places = places
        self.numbers = {term.zh: number for number, term in enumerate(terms) if term.explain or term.kind in KINDS}
        self.chinese = phrases.pattern(self.numbers)
        self.english: dict[int, re.Pattern[str]] = {}

    def of(self, segment: Segment, language: Language, seen: set[int]) -> Marks:
        """The terms to be marked in one side of a segment, in its order.

        `seen` has the numbers of those that its passage had before, and takes these in.
        """
        if not segment.zh:
            return ()
        at = self.places[addresses.report(segment.id)]
        places = [place for place in self._in_chinese(segment.zh.text)
                  if place[2] not in seen and self.terms[place[2]].holds_in(at)]
        if language == "en":
            english = segment.en.text if segment.en else ""
            places = sorted(place for _, _, number in places if (place := self._in_english(english, number)))
        kept: list[tuple[int, int, int]] = []
        for start, end, number in places:
            if number not in seen and (not kept or start >= kept[-1][1]):
                seen.add(number)
                kept.append((start, end, number))
        return tuple(kept)

    def _in_chinese(self, text: str) -> list[tuple[int, int, int]]:
        matches = self.chinese.finditer(text) if self.numbers else ()
        return [(match.start(), match.end(), self.numbers[match[0]]) for match in matches]

    def _in_english(self, text: str, number: int) -> tuple[int, int, int] | None:
        """Where the first rendering of a term stands in an English text."""
        if number not in self.english:
            forms = phrases.alternatives(self.terms[number].renderings)
            self.english[number] = re.compile(rf"(?<![A-Za-z])(?:{forms})(?:s|es)?(?![A-Za-z])", re.I)
        match = self.english[number].search(text)
        return (match.start(), match.end(), number) if match else None


class SharedMarks:
    """Marks the terms that two passages share."""

    def __init__(self, variants: Callable[[str], list[str]], english: Callable[[str], tuple[str, ...]]) -> None:
        self.variants = variants
        self.english = english
        self.patterns: dict[tuple[str, Language], re.Pattern[str]] = {}

    def of(self, text: str, language: Language, shared: Iterable[str]) -> Marks:
        """The places of the `shared` terms in a sentence, in its order, the longest where one is in another."""
        places: list[tuple[int, int, int]] = []
        for term in sorted(shared, key=len, reverse=True):
            for match in self._pattern(term, language).finditer(text):
                if not any(start < match.end() and match.start() < end for start, end, _ in places):
                    places.append((match.start(), match.end(), MARKED))
        return tuple(sorted(places))

    def _pattern(self, term: str, language: Language) -> re.Pattern[str]:
        """What stands for a term in a text: its variants, or what answers it in English."""
        if (term, language) not in self.patterns:
            self.patterns[term, language] = self._compiled(term, language)
        return self.patterns[term, language]

    def _compiled(self, term: str, language: Language) -> re.Pattern[str]:
        if language == "zh":
            return phrases.pattern(self.variants(term))
        return re.compile(f"(?<![A-Za-z])(?:{phrases.alternatives(self.english(term) or (term,))})", re.I)
