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
from corpus.exactness import Exactness, exactness
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
    """A place of either side where a term of the glossary stands that the English answers: the term, and its renderings there."""

    start: int
    end: int
    term: Term
    renderings: tuple[str, ...]


Places = dict[str, list[Covered]]
Termed = dict[Quantity, list[Covered]]


def differences(zh: str, en: str) -> list[Difference]:
    """What the two sides of a segment say differently."""
    found = list(_enumerated(zh, en))
    zh, en = _opened(zh, en)
    covered = _covered(zh, en)
    return [*found, *_figures(*_equivalent(zh, en), covered), *_names(zh, en, covered)]


@dataclass
class Paired:
    """The quantities of a segment brought together: pairs, those without a partner, and those one side says once and the
    other twice."""

    pairs: list[tuple[Quantity, Quantity]]
    lost: list[Quantity]
    added: list[Quantity]
    once: list[Quantity]
    twice: list[Quantity]


def _figures(zh: str, en: str, covered: Places) -> Iterator[Difference]:
    ours, theirs = quantities(zh, "zh"), quantities(en, "en")
    said = exactness(zh, ours, "zh") | exactness(en, theirs, "en")
    termed = {one: places for side, own in (("zh", ours), ("en", theirs)) for one in own
              if (places := _at(one.start, covered[side]))}
    found = _paired(ours, theirs, said, termed, (zh, en))
    explained = loose(_blank(zh, [(own.start, own.end) for own in ours]))
    lost = [*found.lost, *(found.once if found.twice else ())]
    yield from (Difference("figure", "zh", zh[own.start:own.end]) for own in lost if not _left_out(own, termed))
    yield from (Difference("figure", "en", en[one.start:one.end]) for one in found.added
                if not _put_in(one, termed) and not _explained(one, zh, en, explained))
    for own, one in found.pairs:
        if not said[one].answers(said[own]):
            yield Difference("exactness", "zh", zh[max(0, own.start - 3):own.end + 3])
        elif not said[own].answers(said[one]):
            yield Difference("exactness", "en", en[max(0, one.start - 12):one.end + 10])


def _paired(ours: list[Quantity], theirs: list[Quantity], said: dict[Quantity, Exactness], termed: Termed,
            texts: tuple[str, str]) -> Paired:
    """Every Chinese quantity with the English one that answers it best: in a term as it is, as exact, of the same unit."""
    def worth(own: Quantity, one: Quantity) -> tuple[bool, ...]:
        agreed = said[one].answers(said[own]) and said[own].answers(said[one])
        return (own in termed) != (one in termed), not agreed, own.unit != one.unit

    result, free = Paired([], [], [], [], []), list(theirs)
    for own in ours:
        match = min((one for one in free if same(own, one)), default=None, key=lambda one: worth(own, one))
        if match:
            free.remove(match)
            result.pairs.append((own, match))
        else:
            again = _once(own, texts[1]) and any(same(own, one) for one in theirs)
            (result.once if again else result.lost).append(own)
    for one in free:
        first = min((own for own in ours if same(own, one)), default=None, key=lambda own: worth(own, one))
        if first and (one in termed or _twice(first, one, texts[0])):
            result.pairs.append((first, one))
            result.twice += [] if first.factor != one.factor else [one]
        else:
            result.added.append(one)
    return result


def _left_out(own: Quantity, termed: Termed) -> bool:
    """Whether a rendering of its term says a Chinese quantity without its number."""
    return any(not any(same(own, one) for one in quantities(rendering, "en"))
               for place in termed.get(own, ()) for rendering in place.renderings)


def _put_in(one: Quantity, termed: Termed) -> bool:
    """Whether an English quantity belongs to the rendering of a term that has no such number."""
    return any(not any(same(own, one) for own in quantities(place.term.zh, "zh")) for place in termed.get(one, ()))


def _once(own: Quantity, en: str) -> bool:
    """Whether English may say once what Chinese says twice: a year, an ordinal, 6 per cent each."""
    return own.unit in ("year", "ordinal") or not own.figure or EACH["en"].search(en) is not None


def _twice(own: Quantity, one: Quantity, zh: str) -> bool:
    """Whether English may say twice what Chinese says once: a year, an ordinal, a conversion in brackets, 各10家."""
    return own.unit in ("year", "ordinal") or own.factor != one.factor or EACH["zh"].search(zh) is not None


def _explained(en: Quantity, zh: str, text: str, explained: frozenset[float]) -> bool:
    """Whether an English quantity needs no answer: a word for one or two, or a number word that counts nothing in Chinese."""
    if en.unit == "half":
        return "半" in zh
    if en.unit == "times":
        return en.value == 2 and re.search("[倍双]", zh) is not None
    if not en.figure and en.value <= (1 if en.unit in ("ordinal", "turns") else 2):
        return True
    return en.value in explained and (not en.figure or en.value > 1 or en.unit == "ordinal" or "No. 1" in text)


def _names(zh: str, en: str, covered: Places) -> Iterator[Difference]:
    for side, name, place in names.unanswered(zh, en):
        if not _at(place, covered[side]):
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


def _covered(zh: str, en: str) -> Places:
    found: Places = {"zh": [], "en": []}
    for term in _terms():
        if term.zh in zh:
            places = [match for rendering in _renderings(term) for match in rendering.finditer(en)]
            said = tuple({match[0] for match in places})
            if said:
                found["en"] += [Covered(*match.span(), term, said) for match in places]
                found["zh"] += [Covered(*match.span(), term, said) for match in re.finditer(re.escape(term.zh), zh)]
    return found


def _blank(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + "_" * (end - start) + text[end:]
    return text


def _at(place: int, covered: list[Covered]) -> list[Covered]:
    return [one for one in covered if one.start <= place < one.end]


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
