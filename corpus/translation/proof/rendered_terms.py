"""Terms of the glossary in a segment: where they stand, and where the English has a rendering of theirs.

A rendering excuses what its term has not: “14th Five-Year Plan” the five, “SOE reform” the letters; no other
number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corpus.data.glossary import Term, terms
from corpus.language.numbers.quantity import Quantity
from corpus.language.numbers.reading import quantities
from corpus.translation.proof.equality import same

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

    def at(self, side: str, place: int) -> list[Place]:
        """The terms that stand over a character of a side."""
        return [one for one in (self.zh if side == "zh" else self.en) if one.start <= place < one.end]

    def left_out(self, own: Quantity) -> bool:
        """Whether a rendering of its term says a Chinese quantity without its number."""
        return any(not any(same(own, one) for one in quantities(rendering, "en"))
                   for place in self.at("zh", own.start) for rendering in place.renderings)

    def put_in(self, one: Quantity) -> bool:
        """Whether an English quantity belongs to the rendering of a term that has no such number."""
        return any(not any(same(own, one) for own in quantities(place.term.zh, "zh")) for place in self.at("en", one.start))


def rendered(zh: str, en: str) -> Rendered:
    """The terms of a segment that hold a number or a name in either language."""
    ours: list[Place] = []
    theirs: list[Place] = []
    for term in _terms():
        if term.zh in zh:
            places = [match for rendering in _renderings(term) for match in rendering.finditer(en)]
            said = tuple({match[0] for match in places})
            if said:
                theirs += [Place(*match.span(), term, said) for match in places]
                ours += [Place(*match.span(), term, said) for match in re.finditer(re.escape(term.zh), zh)]
    return Rendered(tuple(ours), tuple(theirs))


@cache
def _renderings(term: Term) -> tuple[re.Pattern[str], ...]:
    """What a rendering looks like in a text: case, hyphens and marks make no difference."""
    words = (re.findall("[A-Za-z0-9%+]+", rendering) for rendering in term.renderings)
    return tuple(re.compile(r"(?<![A-Za-z0-9])" + "[^A-Za-z0-9]+".join(map(re.escape, own)) + "s?(?![A-Za-z0-9])", re.I)
                 for own in words if own)


@cache
def _terms() -> tuple[Term, ...]:
    return tuple(term for term in terms() if NUMBERED.search(term.zh) or any(
        SHORT.search(one) or quantities(one, "en") for one in term.renderings))
