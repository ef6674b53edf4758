"""Numbers proved: every quantity of one side of a segment is looked for on the other, and every name in Latin letters.

A difference is explained where a glossary term that has the number is answered by one of its renderings, where a unit
is converted, or where `data/proofs/<report>.toml` accepts it with a reason.  What is left of a translation of ours
fails the build; of a published one it is shown with the notes, or accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from corpus.bilingual import Language
from corpus.data.vocabularies.glossary import Glossary
from corpus.language.numbers.chinese import loose
from corpus.language.numbers.equality import SHARES
from corpus.language.numbers.numerals import CARDINALS, HAN_ORDINALS, ORDINALS
from corpus.language.numbers.ordinals import number
from corpus.language.numbers.quantity import DATES, Quantity
from corpus.language.numbers.reading import Numbers
from corpus.translation.proof.exactness import ExactnessReader
from corpus.translation.proof.latin_names import LatinNames
from corpus.translation.proof.pairing import paired
from corpus.translation.proof.rendered_terms import Rendered, Renderer

ENUMERATED = re.compile(rf"^\W*(?:（?([{HAN_ORDINALS}\d]+)）|([{HAN_ORDINALS}]+)[、是]|第([{HAN_ORDINALS}])[，、]"
                        r"|(\d+)\.(?!\d))")
LISTED = re.compile(rf"^\W*(?:\(?(\d+)[).](?!\d)|\(?([IVX]+)[).]|\(?({'|'.join(CARDINALS[1:11]).title()})\)"
                    rf"|({'|'.join(ORDINALS[1:11]).title()})(?:ly)?,|(Final)ly,)")
OWN = ("dollars", "hong kong dollars", "patacas")
AMERICAN = re.compile("美[元金]|US|U\\.S|American")

Kind = Literal["figure", "exactness", "name"]
Dollars = Literal["foreign", "own", "either"]
"""Whose a “$” is that nothing says more of: the United States', or the place's own, which Chinese calls 元."""


@dataclass(frozen=True)
class Difference:
    """A quantity or name that one side has and the other lacks, or has otherwise: its kind, the side, and its words."""

    kind: Kind
    side: Language
    words: str


class Proof:
    """Compares the two sides of segments."""

    def __init__(self, numbers: Numbers, glossary: Glossary) -> None:
        self.numbers = numbers
        self._exactness = ExactnessReader(numbers.words)
        self._names = LatinNames(numbers.words)
        self._terms = Renderer(glossary, numbers)
        self._equivalents = [(re.compile(pair.zh), re.compile(rf"\b(?:{pair.en})\b", re.I))
                             for pair in numbers.words.equivalent]

    def differences(self, zh: str, en: str, dollars: Dollars = "foreign") -> list[Difference]:
        """What the two sides of a segment say differently; `dollars` says whose a bare “$” is."""
        zh, en = self.numbers.plain(zh), self.numbers.plain(en)
        ways = {"foreign": (False,), "own": (True,), "either": (False, True)}[dollars]
        return min((self._compared(zh, en, own=own) for own in ways), key=len)

    def _compared(self, zh: str, en: str, *, own: bool) -> list[Difference]:
        differences = list(_enumerated(zh, en))
        zh, en = _opened(zh, en)
        terms = self._terms.rendered(zh, en)
        differences += self._figures(*self._without_equivalents(zh, en), terms, own=own)
        return differences + [Difference("name", name.side, name.name) for name in self._names.unanswered(zh, en)
                              if not terms.at(name.side, name.start)]

    def _figures(self, zh: str, en: str, terms: Rendered, *, own: bool) -> Iterator[Difference]:
        ours, theirs = self.numbers.quantities(zh, "zh"), self.numbers.quantities(en, "en")
        if own:
            ours, theirs = [_own(quantity, zh) for quantity in ours], [_own(quantity, en) for quantity in theirs]
        exact = self._exactness.exactness(zh, ours, "zh") | self._exactness.exactness(en, theirs, "en")
        pairing = paired(ours, theirs, exact, terms, (zh, en))
        for quantity in [*pairing.lost, *(pairing.once if pairing.twice else ())]:
            if not terms.left_out(quantity):
                yield Difference("figure", "zh", zh[quantity.start:quantity.end])
        uncounted = _uncounted(zh, ours)
        for quantity in pairing.added:
            if not _explained(quantity, uncounted, en):
                yield Difference("figure", "en", en[quantity.start:quantity.end])
        for chinese, english in pairing.pairs:
            if chinese.unit in DATES or english.unit in DATES:
                continue
            if not exact[english].answers(exact[chinese]):
                yield Difference("exactness", "zh", zh[max(0, chinese.start - 3):chinese.end + 3])
            elif not exact[chinese].answers(exact[english]):
                yield Difference("exactness", "en", en[max(0, english.start - 12):english.end + 10])

    def _without_equivalents(self, zh: str, en: str) -> tuple[str, str]:
        """Both texts without what answers each other though one says no number: 百年 and a century."""
        for ours, theirs in self._equivalents:
            if ours.search(zh) and theirs.search(en):
                zh, en = (words.sub(_blank, text) for words, text in ((ours, zh), (theirs, en)))
        return zh, en


def _own(quantity: Quantity, text: str) -> Quantity:
    """A quantity of a place's own dollars as one of 元: of all dollars, unless they are said to be American."""
    said = text[max(0, quantity.start - 5):quantity.end]
    foreign = quantity.unit not in OWN or AMERICAN.search(said)
    return quantity if foreign else replace(quantity, unit="yuan")


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _uncounted(zh: str, ours: list[Quantity]) -> str:
    """The Chinese without its quantities."""
    for quantity in ours:
        zh = zh[:quantity.start] + "_" * (quantity.end - quantity.start) + zh[quantity.end:]
    return zh


def _explained(en: Quantity, zh: str, text: str) -> bool:
    """Whether an English quantity needs no answer: a word for one or two, or a number word that counts nothing in
    Chinese."""
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
        first, second = (number(next(filter(None, match.groups()))) for match in (ours, theirs))
        if first and second and first != second:
            yield Difference("figure", "zh", ours[0])


def _opened(zh: str, en: str) -> tuple[str, str]:
    """Both texts without the numbers that open an item: 1.500千伏 is item 1, if the English begins with 1."""
    listed = LISTED.match(en)
    if listed and listed[1] and zh.startswith(f"{listed[1]}."):
        return zh[len(listed[1]) + 1:], LISTED.sub("", en)
    return ENUMERATED.sub("", zh), LISTED.sub("", en)
