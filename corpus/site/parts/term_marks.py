"""Terms that a reader can look up in the text: the first time they stand in a passage, in either language."""

from __future__ import annotations

import re
from functools import cache

from corpus.data.glossary import Term
from corpus.model import Segment
from corpus.site.parts.markup import Marks
from corpus.site.today import terms

KINDS = ("slogan", "policy", "institution", "law", "project", "company", "region")
"""Terms of these kinds are marked in the text, and any that is explained; names of crops or trades tell what they are."""


def marks(segment: Segment, language: str, seen: set[int]) -> Marks:
    """The terms to be marked in one side of a segment; `seen` has those that its passage had before, and takes these in."""
    if not segment.zh:
        return ()
    found = [(start, end, number) for start, end, number in _chinese(segment.zh.text) if number not in seen]
    if language == "en":
        places = [(place, number) for _, _, number in found if segment.en and (place := _english(number, segment.en.text))]
        found = [(place[0], place[1], number) for place, number in sorted(places)]
    kept: list[tuple[int, int, int]] = []
    for start, end, number in found:
        if number not in seen and (not kept or start >= kept[-1][1]):
            seen.add(number)
            kept.append((start, end, number))
    return tuple(kept)


def _chinese(text: str) -> list[tuple[int, int, int]]:
    numbers, pattern = _looked_up()
    return [(match.start(), match.end(), numbers[match[0]]) for match in pattern.finditer(text)]


@cache
def _looked_up() -> tuple[dict[str, int], re.Pattern[str]]:
    """The numbers of the terms that can be looked up, and a pattern of them, the longest first."""
    numbers = {term.zh: number for number, term in enumerate(terms()) if term.explain or term.kind in KINDS}
    return numbers, re.compile("|".join(map(re.escape, sorted(numbers, key=lambda zh: (-len(zh), zh)))))


def _english(number: int, text: str) -> tuple[int, int] | None:
    """Where the first rendering of a term stands in an English text."""
    match = _rendering(number).search(text)
    return (match.start(), match.end()) if match else None


@cache
def _rendering(number: int) -> re.Pattern[str]:
    own: Term = terms()[number]
    forms = sorted(own.renderings, key=lambda form: -len(form))
    return re.compile(r"(?<![A-Za-z])(?:" + "|".join(re.escape(form) for form in forms) + r")(?:s|es)?(?![A-Za-z])", re.I)
