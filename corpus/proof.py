"""Numbers proved: every quantity of one side of a segment is looked for on the other, and every name in Latin letters.

A difference is explained where a glossary term that has the number is answered by one of its renderings, where a unit is
converted, or where `data/proofs/<report>.toml` accepts it with a reason.  What is left of a translation of ours
fails the build; of a published one it is shown with the notes, or accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from corpus import names
from corpus.exactness import exactness
from corpus.glossary import Term, terms
from corpus.han import loose
from corpus.matching import same
from corpus.measures import Quantity
from corpus.numerals import number
from corpus.quantities import quantities
from corpus.vocabulary import vocabulary

NUMBERED = re.compile(r"[一二三四五六七八九十百千万两双半\dA-Za-z]")
SHORT = re.compile(r"[A-Z]{2}|\d[A-Z]|[A-Z]\d")
ENUMERATED = re.compile(r"^\W*(?:（?([一二三四五六七八九十\d]+)）|([一二三四五六七八九十]+)[、是]|第([一二三四五六七八九十])[，、]|(\d+)\.(?!\d))")
LISTED = re.compile(r"^\W*(?:\(?(\d+)[).](?!\d)|([IVX]+)\.|\(?(One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\)"
                    r"|(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?,|(Final)ly,)")

EACH = {"zh": re.compile("[各均都每]|分别"), "en": re.compile(r"\b(?:respectively|both|each|every|all|same|equally)\b", re.I)}

Span = tuple[int, int]


@dataclass(frozen=True)
class Difference:
    """A quantity or name that one side has and the other lacks, or has otherwise: its kind, the side, and its words."""

    kind: str
    side: str
    words: str


@dataclass(frozen=True)
class Covered:
    """Where terms of the glossary stand that the English answers, and where their renderings stand."""

    zh: tuple[Span, ...]
    en: tuple[Span, ...]


def differences(zh: str, en: str) -> list[Difference]:
    """What the two sides of a segment say differently."""
    found = list(_enumerated(zh, en))
    zh, en = _opened(zh, en)
    covered = _covered(zh, en)
    return [*found, *_figures(*_equivalent(zh, en), covered), *_names(zh, en, covered)]


def _figures(zh: str, en: str, covered: Covered) -> Iterator[Difference]:
    ours, theirs = quantities(zh, "zh"), quantities(en, "en")
    said, answered = exactness(zh, ours, "zh"), exactness(en, theirs, "en")
    alike = {one: _within(one.start, covered.zh) for one in ours} | {one: _within(one.start, covered.en) for one in theirs}

    def worth(own: Quantity, one: Quantity) -> tuple[bool, ...]:
        agreed = answered[one].answers(said[own]) and said[own].answers(answered[one])
        return alike[own] != alike[one], not agreed, own.unit != one.unit

    free = list(theirs)
    pairs: list[tuple[Quantity, Quantity]] = []
    for own in ours:
        match = min((one for one in free if same(own, one)), default=None, key=lambda one: worth(own, one))
        if match:
            free.remove(match)
            pairs.append((own, match))
        elif not alike[own] and not (_once(own, en) and any(same(own, one) for one in theirs)):
            yield Difference("figure", "zh", zh[own.start:own.end])
    explained = loose(_blank(zh, [(own.start, own.end) for own in ours]))
    for one in free:
        again = min((own for own in ours if same(own, one)), default=None, key=lambda own: worth(own, one))
        if again and _twice(again, one, zh):
            pairs.append((again, one))
        elif not alike[one] and not _explained(one, zh, explained):
            yield Difference("figure", "en", en[one.start:one.end])
    for own, one in pairs:
        if not answered[one].answers(said[own]):
            yield Difference("exactness", "zh", zh[max(0, own.start - 3):own.end + 3])
        elif not said[own].answers(answered[one]):
            yield Difference("exactness", "en", en[max(0, one.start - 12):one.end + 10])


def _once(own: Quantity, en: str) -> bool:
    """Whether English may say once what Chinese says twice: a year, an ordinal, 6 per cent each."""
    return own.unit in ("year", "ordinal") or not own.figure or EACH["en"].search(en) is not None


def _twice(own: Quantity, one: Quantity, zh: str) -> bool:
    """Whether English may say twice what Chinese says once: a year, an ordinal, a conversion in brackets, 各10家."""
    return own.unit in ("year", "ordinal") or own.factor != one.factor or EACH["zh"].search(zh) is not None


def _explained(en: Quantity, zh: str, explained: frozenset[float]) -> bool:
    """Whether an English quantity needs no answer: a word for one or two, or a number word that counts nothing in Chinese."""
    if en.unit == "half":
        return "半" in zh
    if en.unit == "times":
        return en.value == 2 and re.search("[倍双]", zh) is not None
    if en.unit in ("ordinal", "vague", "turns") or not en.figure or en.value >= 100:
        return en.value in explained or not en.figure and en.value <= (1 if en.unit in ("ordinal", "turns") else 2)
    return False


def _names(zh: str, en: str, covered: Covered) -> Iterator[Difference]:
    for side, name, place in names.unanswered(zh, en):
        if not _within(place, covered.zh if side == "zh" else covered.en):
            yield Difference("name", side, name)


def _enumerated(zh: str, en: str) -> Iterator[Difference]:
    """The number that opens an item, where both sides have one."""
    ours, theirs = ENUMERATED.match(zh), LISTED.match(en)
    if ours and theirs and not theirs[theirs.lastindex or 0].startswith("Final"):
        own, other = (number(next(filter(None, match.groups()))) for match in (ours, theirs))
        if own and other and own != other:
            yield Difference("figure", "zh", ours[0])


def _opened(zh: str, en: str) -> tuple[str, str]:
    """Both texts without the numbers that open an item: 1.500千伏 is item 1, if the English begins with 1."""
    listed = LISTED.match(en)
    if listed and listed[1] and zh.startswith(f"{listed[1]}."):
        return zh[len(listed[1]) + 1:], LISTED.sub("", en)
    return ENUMERATED.sub("", zh), LISTED.sub("", en)


def _equivalent(zh: str, en: str) -> tuple[str, str]:
    """Both texts without what answers each other though one says no number: 百年 and a century."""
    for pair in vocabulary()["equivalent"]:
        ours, theirs = re.compile(pair["zh"]), re.compile(rf"\b(?:{pair['en']})\b", re.I)
        if ours.search(zh) and theirs.search(en):
            zh, en = (own.sub(lambda match: "_" * len(match[0]), text) for own, text in ((ours, zh), (theirs, en)))
    return zh, en


def _covered(zh: str, en: str) -> Covered:
    ours: list[Span] = []
    theirs: list[Span] = []
    for term in _terms():
        if term.zh in zh:
            places = [match.span() for rendering in _renderings(term) for match in rendering.finditer(en)]
            if places:
                theirs += places
                ours += [match.span() for match in re.finditer(re.escape(term.zh), zh)]
    return Covered(tuple(ours), tuple(theirs))


def _blank(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + "_" * (end - start) + text[end:]
    return text


def _within(place: int, spans: tuple[Span, ...]) -> bool:
    return any(start <= place < end for start, end in spans)


@cache
def _renderings(term: Term) -> tuple[re.Pattern[str], ...]:
    """What a rendering looks like in a text: case, hyphens and marks make no difference."""
    words = (re.findall("[A-Za-z0-9%+]+", rendering) for rendering in term.renderings)
    return tuple(re.compile(r"(?<![A-Za-z0-9])" + "[^A-Za-z0-9]+".join(map(re.escape, own)) + r"(?:s)?(?![A-Za-z0-9])", re.I)
                 for own in words if own)


@cache
def _terms() -> tuple[Term, ...]:
    """The terms that hold a number or a name in either language."""
    return tuple(term for term in terms() if NUMBERED.search(term.zh) or any(
        SHORT.search(one) or quantities(one, "en") for one in term.renderings))
