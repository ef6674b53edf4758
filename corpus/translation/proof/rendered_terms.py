"""Terms of the glossary in a segment: where they stand, and where the English has a rendering of theirs.

A rendering excuses what its term has not: “14th Five-Year Plan” the five, “SOE reform” the letters; no other
number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus.bilingual import Language
from corpus.data.vocabularies.glossary import Glossary, Term
from corpus.language.numbers.equality import same
from corpus.language.numbers.quantity import Quantity
from corpus.language.numbers.reading import Numbers

NUMBERED = re.compile(r"[一二三四五六七八九十百千万两双半\dA-Za-z]")
SHORT = re.compile(r"[A-Z]{2}|\d[A-Z]|[A-Z]\d")


@dataclass(frozen=True)
class Place:
    """A place of either side where a term stands that the English answers: the term, and its renderings there."""

    start: int
    end: int
    term: Term
    renderings: tuple[str, ...]


@dataclass(frozen=True)
class Rendered:
    """The places of a segment's terms on each side."""

    zh: tuple[Place, ...]
    en: tuple[Place, ...]

    numbers: Numbers

    def at(self, side: Language, place: int) -> list[Place]:
        """The terms that stand over a character of a side."""
        return [term for term in (self.zh if side == "zh" else self.en) if term.start <= place < term.end]

    def left_out(self, zh: Quantity) -> bool:
        """Whether a rendering of its term says a Chinese quantity without its number."""
        return any(not any(same(zh, en) for en in self.numbers.quantities(rendering, "en"))
                   for place in self.at("zh", zh.start) for rendering in place.renderings)

    def put_in(self, en: Quantity) -> bool:
        """Whether an English quantity belongs to the rendering of a term that has no such number."""
        return any(not any(same(zh, en) for zh in self.numbers.quantities(place.term.zh, "zh"))
                   for place in self.at("en", en.start))


class Renderer:
    """Finds the terms of a glossary, with their renderings, that hold a number or a name in either language."""

    def __init__(self, glossary: Glossary, numbers: Numbers) -> None:
        self.glossary, self.numbers = glossary, numbers

    def rendered(self, zh: str, en: str) -> Rendered:
        """The terms of a segment that the English answers."""
        ours: list[Place] = []
        theirs: list[Place] = []
        for term, renderings in self._terms.items():
            if term in zh:
                places = [match for rendering in renderings.patterns for match in rendering.finditer(en)]
                words = tuple({match[0] for match in places})
                if words:
                    theirs += [Place(*match.span(), renderings.term, words) for match in places]
                    ours += [Place(*match.span(), renderings.term, words) for match in re.finditer(re.escape(term), zh)]
        return Rendered(tuple(ours), tuple(theirs), self.numbers)

    @cached_property
    def _terms(self) -> dict[str, _Renderings]:
        """By their Chinese: the terms that hold a number or a name, with what their renderings look like."""
        return {term.zh: _Renderings(term, tuple(_patterns(term))) for term in self.glossary if self._numbered(term)}

    def _numbered(self, term: Term) -> bool:
        return NUMBERED.search(term.zh) is not None or any(
            SHORT.search(rendering) or self.numbers.quantities(rendering, "en") for rendering in term.renderings)


@dataclass(frozen=True)
class _Renderings:
    """A term, and what its renderings look like in a text."""

    term: Term
    patterns: tuple[re.Pattern[str], ...]


def _patterns(term: Term) -> Iterator[re.Pattern[str]]:
    """What a rendering looks like in a text: case, hyphens and marks make no difference."""
    for rendering in term.renderings:
        if words := re.findall("[A-Za-z0-9%+]+", rendering):
            inner = "[^A-Za-z0-9]+".join(map(re.escape, words))
            yield re.compile(rf"(?<![A-Za-z0-9]){inner}s?(?![A-Za-z0-9])", re.I)
