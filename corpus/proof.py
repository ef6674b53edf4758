"""Numbers proved: every quantity of one side of a segment is looked for on the other, and every name in Latin letters.

A difference is explained where a glossary term that has the number is answered by one of its renderings, where a 斤 is
given in tonnes, or where `data/proofs/<report>.toml` accepts it with a reason.  What is left of a translation of ours
fails the build; of a published one it is shown with the notes, or accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import isclose

from corpus.exactness import qualified
from corpus.glossary import Term, terms
from corpus.quantities import Quantity, loose, quantities

JIN = 0.0005
"""Tonnes in a 斤."""
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&.-]*[A-Za-z0-9]|[0-9]+[A-Z]\b")
NUMBERED = re.compile(r"[一二三四五六七八九十百千万两\d]")
ENUMERATED = re.compile(r"^\W*(?:（?[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+[、是]|第[一二三四五六七八九十]+[，、])")
LISTED = re.compile(r"^\W*(?:\d+[).](?!\d)|[IVX]+\.|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\)"
                    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Final)(?:ly)?,)")


@dataclass(frozen=True)
class Difference:
    """A quantity or name that one side has and the other lacks, or has otherwise: its kind, the side, and its words."""

    kind: str
    side: str
    words: str


def differences(zh: str, en: str) -> list[Difference]:
    """What the two sides of a segment say differently."""
    zh, en = ENUMERATED.sub("", zh), LISTED.sub("", en)
    covered = [(place, term) for term in _terms() for place in _places(term.zh, zh) if term.answered_in(en)]
    ours, theirs = quantities(zh, "zh"), quantities(en, "en")
    free = [one for one in theirs if not _rendered(one, en, covered)]
    found = []
    for own in ours:
        match = next((one for one in free if _same(own, one)), None) or next((one for one in theirs if _same(own, one)), None)
        if match is None:
            if not any(start <= own.start < end for (start, end), _ in covered):
                found.append(Difference("figure", "zh", zh[own.start:own.end]))
            continue
        if match in free:
            free.remove(match)
        if own.figure and qualified(zh, own, "zh") != qualified(en, match, "en"):
            found += list(_exactness(own, match, zh, en))
    said = loose(zh)
    found += [Difference("figure", "en", en[one.start:one.end]) for one in free if _counts(one, ours) and one.value not in said]
    return found + list(_names(zh, en))


def _same(zh: Quantity, en: Quantity) -> bool:
    if zh.unit == "jin":
        return isclose(en.value, zh.value * JIN) or (en.unit == "jin" and isclose(en.value, zh.value))
    percent = ("%", "points")
    return isclose(en.value, zh.value) and (zh.unit == en.unit or not (zh.unit in percent or en.unit in percent))


def _counts(en: Quantity, ours: list[Quantity]) -> bool:
    """Whether an English quantity must have an answer: a word for one, or a second mention, need none."""
    return (en.figure or en.value > 2) and en.unit != "times" and not any(_same(own, en) for own in ours)


def _exactness(own: Quantity, match: Quantity, zh: str, en: str) -> Iterator[Difference]:
    said, answered = qualified(zh, own, "zh"), qualified(en, match, "en")
    opposed = {"over", "under"} <= said | answered
    if said - answered and (opposed or not said & answered):
        yield Difference("exactness", "zh", zh[max(0, own.start - 3):own.end + 3])


def _names(zh: str, en: str) -> Iterator[Difference]:
    for match in LATIN.finditer(zh):
        name = "[-. &]*".join(map(re.escape, re.findall("[A-Za-z]+|[0-9]+", match[0])))
        if not re.search(rf"(?<![A-Za-z0-9]){name}s?(?![A-Za-z0-9])", en, re.I):
            yield Difference("name", "zh", match[0])


def _rendered(one: Quantity, en: str, covered: list[tuple[tuple[int, int], Term]]) -> bool:
    """Whether a quantity stands in the rendering of a term."""
    word = en[one.start:one.end].lower()
    return any(word in rendering.lower() and rendering.lower() in en.lower()
               for _, term in covered for rendering in term.renderings)


def _places(term: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(term)
    while at >= 0:
        yield at, at + len(term)
        at = text.find(term, at + 1)


@cache
def _terms() -> tuple[Term, ...]:
    return tuple(term for term in terms() if NUMBERED.search(term.zh) or any(quantities(one, "en") for one in term.renderings))
