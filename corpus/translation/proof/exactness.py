"""How exact numbers are said to be: about, over, under, nearly.  The words stand in `data/numbers.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corpus.data.numbers import KINDS, vocabulary
from corpus.language.numbers.quantity import DATES, Quantity

NEAR = {"zh": 8, "en": 44}
"""How many characters around a number may speak of it."""
STOPS = {"zh": "[，。；：（）]", "en": r"[;:()—]|\.\s|, "}
TOGETHER = {"zh": "分别", "en": r"\b(?:respectively|each)\b"}
LOOSELY = re.compile(r"\bover (?:the |a |an )?$", re.I)
"""Over five years: more than five, or in the course of five.  So 近五年: nearly five, or the past five."""
MORE = {"zh": re.compile("[多余过]|大半"), "en": re.compile(r"\+(?!\w)|plus")}
Kinds = frozenset[str]
SPANS = ("months", "hours")


@dataclass(frozen=True)
class Exactness:
    """What is said of a number: kinds that the other side must say too, and kinds that answer the other side."""

    must: frozenset[str]
    may: frozenset[str]

    def answers(self, other: Exactness) -> bool:
        """Whether what the other side must have said here is said."""
        return (not other.must or bool(other.must & (self.must | self.may))) and not {"over", "under"} <= self.must | other.must


def exactness(text: str, quantities: list[Quantity], language: str) -> dict[Quantity, Exactness]:
    """How exact each of the quantities of a text of `zh` or `en` is said to be."""
    found: list[tuple[Quantity, Kinds, Kinds, Kinds]] = []
    for i, one in enumerate(quantities):
        ahead = text[max(quantities[i - 1].end if i else 0, one.start - NEAR[language]):one.start]
        behind = text[one.end:min(quantities[i + 1].start if i + 1 < len(quantities) else len(text), one.end + NEAR[language])]
        ahead, behind = re.split(STOPS[language], ahead)[-1], re.split(STOPS[language], behind)[0]
        found.append((one, *_said(text[one.start:one.end], ahead, behind, language, span=one.unit in SPANS)))
    together = re.search(TOGETHER[language], text, re.I)
    result = {}
    for i, (one, before, after, may) in enumerate(found):
        for step in (-1, 1):
            j = i + step
            while 0 <= j < len(found) and _listed(text, found[min(j, j - step)][0], found[max(j, j - step)][0], language,
                                                  together=together is not None):
                may |= found[j][1] if step < 0 else found[j][2]
                j += step
        must, dated = before | after, one.unit in DATES
        result[one] = Exactness(frozenset() if dated else must, frozenset(KINDS) if one.unit == "vague" else must | may)
    return result


def _said(own: str, ahead: str, behind: str, language: str, *, span: bool) -> tuple[Kinds, Kinds, Kinds]:
    """The kinds said before a number, those said behind it, and those that may be meant nearby."""
    before = {kind for kind in KINDS if _pattern(kind, language, "before").search(ahead)}
    after = {kind for kind in KINDS if _pattern(kind, language, "behind").search(behind)}
    if MORE[language].search(own):
        after.add("over")
    if span and language == "zh":
        before.discard("near")
    if span and language == "en" and LOOSELY.search(ahead):
        before.discard("over")
    around = f"{ahead}|{own[-1:]}{behind}"
    may = {kind for kind in KINDS if _pattern(kind, language, "may").search(around)}
    if span:
        may |= {kind for kind in ("under", "over") if _spanned(kind, language).search(around)}
    return frozenset(before), frozenset(after), frozenset(may)


def _listed(text: str, first: Quantity, second: Quantity, language: str, *, together: bool) -> bool:
    """Whether two numbers stand side by side in a list or range."""
    joined, between = vocabulary()["joined"], text[first.end:second.start]
    if together and not re.search(STOPS[language], between):
        return True
    return re.fullmatch(f"(?:{joined[f'{language}_list']}|{joined[f'{language}_range']})", between, re.I) is not None


@cache
def _pattern(kind: str, language: str, place: str) -> re.Pattern[str]:
    own, around = vocabulary()["exact"][kind], vocabulary()["exactness"]
    words = own[f"{language}_{place}"]
    if place == "may":
        return re.compile(_edged(words, language), re.I)
    if language == "zh":
        return re.compile(f"(?:{words}){around['zh_between']}$" if place == "before" else f"^{around['zh_tail']}(?:{words})")
    return re.compile(rf"\b(?:{words})[ -]{around['en_between']}$" if place == "before" else
                      rf"^{around['en_tail']}[ -](?:{words})\b", re.I)


@cache
def _spanned(kind: str, language: str) -> re.Pattern[str]:
    return re.compile(_edged(vocabulary()["exactness"][f"{language}_time_{kind}"], language), re.I)


def _edged(words: str, language: str) -> str:
    return f"(?:{words})" if language == "zh" else rf"\b(?:{words})\b"
