"""How exact numbers are said to be: about, over, under, nearly.  The words are data."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.bilingual import Language
from corpus.data.vocabularies.numbers import DEGREES, Degree, NumberWords
from corpus.language.numbers.quantity import DATES, Quantity

NEAR: dict[Language, int] = {"zh": 8, "en": 44}
"""How many characters around a number may speak of it."""
STOPS = {"zh": "[，。；：（）]", "en": r"[;:()—]|\.\s|, "}
TOGETHER = {"zh": "分别", "en": r"\b(?:respectively|each)\b"}
LOOSELY = re.compile(r"\bover (?:the |a |an )?$", re.I)
"""Over five years: more than five, or in the course of five.  So 近五年: nearly five, or the past five."""
MORE = {"zh": re.compile("[多余过]|大半"), "en": re.compile(r"\+(?!\w)|plus")}
Degrees = frozenset[Degree]
SPANS = ("months", "hours")
TIMED: tuple[Degree, ...] = ("under", "over")
"""What may be said otherwise of a span of time."""


@dataclass(frozen=True)
class Exactness:
    """What is said of a number: degrees that the other side must say too, and degrees that answer the other side."""

    must: Degrees
    may: Degrees

    def answers(self, other: Exactness) -> bool:
        """Whether what the other side must have said here is said."""
        return (not other.must or bool(other.must & (self.must | self.may))) and not {
            "over",
            "under",
        } <= self.must | other.must


@dataclass(frozen=True, kw_only=True)
class _Words:
    """What is said around a number: the degrees before it, behind it, and those that may be meant nearby."""

    quantity: Quantity
    before: Degrees
    behind: Degrees
    may: Degrees


class ExactnessReader:
    """Reads how exact the quantities of a text are said to be."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        places: tuple[tuple[Language, Degree], ...] = tuple(
            (language, degree) for language in NEAR for degree in DEGREES
        )
        self._before = {key: self._pattern_before(*key) for key in places}
        self._behind = {key: self._pattern_behind(*key) for key in places}
        self._may = {(language, degree): re.compile(_edged(words.exact.of(degree).may(language), language), re.I)
                     for language, degree in places}
        self._time = {(language, degree): re.compile(_edged(words.exactness.time(language, degree), language), re.I)
                      for language, degree in places if degree in TIMED}
        self._listing = {language: re.compile(f"(?:{words.joined.list(language)}|{words.joined.range(language)})", re.I)
                         for language in NEAR}

    def exactness(self, text: str, quantities: list[Quantity], language: Language) -> dict[Quantity, Exactness]:
        """How exact each of the quantities of a text of `zh` or `en` is said to be."""
        around = [self._around(text, quantities, i, language) for i in range(len(quantities))]
        together = re.search(TOGETHER[language], text, re.I) is not None
        result = {}
        for i, words in enumerate(around):
            may = words.may
            for step in (-1, 1):
                j = i + step
                while 0 <= j < len(around) and self._listed(
                        text, around[min(j, j - step)].quantity, around[max(j, j - step)].quantity, language, together):
                    may |= around[j].before if step < 0 else around[j].behind
                    j += step
            must, unit = words.before | words.behind, words.quantity.unit
            result[words.quantity] = Exactness(frozenset() if unit in DATES else must,
                                               frozenset(DEGREES) if unit == "vague" else must | may)
        return result

    def _around(self, text: str, quantities: list[Quantity], i: int, language: Language) -> _Words:
        """What is said before a quantity, behind it and near it, up to its neighbours."""
        quantity, near = quantities[i], NEAR[language]
        first = max(quantities[i - 1].end if i else 0, quantity.start - near)
        last = min(quantities[i + 1].start if i + 1 < len(quantities) else len(text), quantity.end + near)
        ahead = re.split(STOPS[language], text[first:quantity.start])[-1]
        behind = re.split(STOPS[language], text[quantity.end:last])[0]
        return self._said(quantity, text[quantity.start:quantity.end], ahead, behind, language)

    def _said(self, quantity: Quantity, words: str, ahead: str, behind: str, language: Language) -> _Words:
        span = quantity.unit in SPANS
        before = {degree for degree in DEGREES if self._before[language, degree].search(ahead)}
        after = {degree for degree in DEGREES if self._behind[language, degree].search(behind)}
        if MORE[language].search(words):
            after.add("over")
        if span and language == "zh":
            before.discard("near")
        if span and language == "en" and LOOSELY.search(ahead):
            before.discard("over")
        around = f"{ahead}|{words[-1:]}{behind}"
        may = {degree for degree in DEGREES if self._may[language, degree].search(around)}
        if span:
            may |= {degree for degree in TIMED if self._time[language, degree].search(around)}
        return _Words(quantity=quantity, before=frozenset(before), behind=frozenset(after), may=frozenset(may))

    def _listed(self, text: str, first: Quantity, second: Quantity, language: Language, together: bool) -> bool:
        """Whether two numbers stand side by side in a list or range; `together`: the text says so of all."""
        between = text[first.end:second.start]
        if together and not re.search(STOPS[language], between):
            return True
        return self._listing[language].fullmatch(between) is not None

    def _pattern_before(self, language: Language, degree: Degree) -> re.Pattern[str]:
        words, around = self.words.exact.of(degree).before(language), self.words.exactness
        if language == "zh":
            return re.compile(f"(?:{words}){around.zh_between}$")
        return re.compile(rf"\b(?:{words})[ -]{around.en_between}$", re.I)

    def _pattern_behind(self, language: Language, degree: Degree) -> re.Pattern[str]:
        words, around = self.words.exact.of(degree).behind(language), self.words.exactness
        if language == "zh":
            return re.compile(f"^{around.zh_tail}(?:{words})")
        return re.compile(rf"^{around.en_tail}[ -](?:{words})\b", re.I)


def _edged(words: str, language: Language) -> str:
    return f"(?:{words})" if language == "zh" else rf"\b(?:{words})\b"
