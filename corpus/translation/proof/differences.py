"""Numbers proved: every quantity of one side of a segment is looked for on the other, and every name in Latin letters.

A difference is explained where a glossary term that has the number is answered by one of its renderings, where a unit is
converted, or where `data/proofs/<report>.toml` accepts it with a reason.  What is left of a translation of ours
fails the build; of a published one it is shown with the notes, or accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.data.numbers import vocabulary
from corpus.language.numbers.chinese import loose
from corpus.language.numbers.ordinals import number
from corpus.language.numbers.quantity import DATES, Quantity
from corpus.language.numbers.reading import quantities
from corpus.translation.proof import latin_names
from corpus.translation.proof.equality import SHARES
from corpus.translation.proof.exactness import exactness
from corpus.translation.proof.pairing import paired
from corpus.translation.proof.rendered_terms import Rendered, rendered

HAN = "一二三四五六七八九十"
ENUMERATED = re.compile(rf"^\W*(?:（?([{HAN}\d]+)）|([{HAN}]+)[、是]|第([{HAN}])[，、]|(\d+)\.(?!\d))")
LISTED = re.compile(r"^\W*(?:\(?(\d+)[).](?!\d)|([IVX]+)\.|\(?(One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\)"
                    r"|(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?,|(Final)ly,)")


@dataclass(frozen=True)
class Difference:
    """A quantity or name that one side has and the other lacks, or has otherwise: its kind, the side, and its words."""

    kind: str
    side: str
    words: str


def differences(zh: str, en: str) -> list[Difference]:
    """What the two sides of a segment say differently."""
    found = list(_enumerated(zh, en))
    zh, en = _opened(zh, en)
    terms = rendered(zh, en)
    found += _figures(*_equivalent(zh, en), terms)
    return found + [Difference("name", side, name) for side, name, place in latin_names.unanswered(zh, en)
                    if not terms.at(side, place)]


def _figures(zh: str, en: str, terms: Rendered) -> Iterator[Difference]:
    ours, theirs = quantities(zh, "zh"), quantities(en, "en")
    said = exactness(zh, ours, "zh") | exactness(en, theirs, "en")
    found = paired(ours, theirs, said, terms, (zh, en))
    for own in [*found.lost, *(found.once if found.twice else ())]:
        if not terms.left_out(own):
            yield Difference("figure", "zh", zh[own.start:own.end])
    uncounted = _uncounted(zh, ours)
    for one in found.added:
        if not _explained(one, uncounted, en):
            yield Difference("figure", "en", en[one.start:one.end])
    for own, one in found.pairs:
        if own.unit in DATES or one.unit in DATES:
            continue
        if not said[one].answers(said[own]):
            yield Difference("exactness", "zh", zh[max(0, own.start - 3):own.end + 3])
        elif not said[own].answers(said[one]):
            yield Difference("exactness", "en", en[max(0, one.start - 12):one.end + 10])


def _uncounted(zh: str, ours: list[Quantity]) -> str:
    """The Chinese without its quantities."""
    for own in ours:
        zh = zh[:own.start] + "_" * (own.end - own.start) + zh[own.end:]
    return zh


def _explained(en: Quantity, zh: str, text: str) -> bool:
    """Whether an English quantity needs no answer: a word for one or two, or a number word that counts nothing in Chinese."""
    if en.unit == "half":
        return "半" in zh
    if en.unit == "times":
        return en.value == 2 and re.search("[倍双]", zh) is not None
    if not en.figure and en.unit not in SHARES and en.value <= (1 if en.unit in ("ordinal", "turns") else 2):
        return True
    return en.value in loose(zh) and (not en.figure or en.value > 1 or en.unit == "ordinal" or "No. 1" in text)


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
