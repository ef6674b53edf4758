"""Names in Latin letters, compared in both directions: RCEP, BMW, 5G.  What Chinese calls otherwise is data:
GDP is 生产总值."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.bilingual import Language
from corpus.data.vocabularies.numbers import LatinName, NumberWords

CHINESE = re.compile(r"[A-Za-z][A-Za-z0-9&.-]*[A-Za-z0-9]|[0-9]+[A-Z](?![A-Za-z瓦])")
ENGLISH = re.compile(r"(?<![\w$])[A-Za-z0-9]+(?:[&.+-][A-Za-z0-9]+)*")
NAMED = re.compile(r"[A-Z]{2}|[a-z][A-Z]|[A-Z]&[A-Z]|[A-Za-z]-?\d|\d[A-Z]|^[A-Z]\.[A-Z]")
PLAIN = re.compile(r"^(?:[IVX]+|\d+(?:st|nd|rd|th|s)|\d+-.*|[A-Z][a-z]+|[a-z]+)$")
SMALL = ("of", "and", "the", "for", "in", "on", "to", "with", "a")


@dataclass(frozen=True)
class Unanswered:
    """A name that does not stand on the other side: its own side, and the character it begins at."""

    side: Language
    name: str
    start: int


class LatinNames:
    """Compares the names of two texts; knows what Chinese calls otherwise, and which letters are units or
    currencies."""

    def __init__(self, words: NumberWords) -> None:
        self.currencies = words.currencies
        self._units = [re.compile(rf"\d*(?:{unit.en})", re.I) for unit in words.unit]
        self._answers: dict[str, list[LatinName]] = {}
        for name in words.name:
            self._answers.setdefault(name.name.upper(), []).append(name)

    def unanswered(self, zh: str, en: str) -> Iterator[Unanswered]:
        """The names of one side that do not stand on the other."""
        for match in CHINESE.finditer(zh):
            if not (_stands(match[0], en) or self._measure(match[0]) or self._known(match[0], "en", en)):
                yield Unanswered("zh", match[0], match.start())
        for name, start in _english(en):
            if not (
                _stands(name, zh) or self._measure(name) or self._known(name, "zh", zh) or _spelled(name, en[:start])
            ):
                yield Unanswered("en", name, start)

    def _measure(self, name: str) -> bool:
        """Whether it is a unit or a currency, which the figures see to."""
        letters = name.rstrip("0123456789.,").lower()
        return letters in self.currencies or any(unit.fullmatch(name) for unit in self._units)

    def _known(self, name: str, language: Language, text: str) -> bool:
        """Whether a text of the other language has its own words for the name."""
        answers = (answer.words(language) for answer in self._answers.get(name.upper(), ()))
        return any(words is not None and re.search(words, text, re.I) for words in answers)


def _english(text: str) -> Iterator[tuple[str, int]]:
    if text.upper() == text:
        return
    for match in ENGLISH.finditer(text):
        at = match.start()
        for part in re.split(r"-(?=[A-Za-z])", match[0]):
            name = re.sub(r"(?<=[A-Z])s$", "", part)
            if NAMED.search(name) and re.search("[A-Z]", name) and not PLAIN.match(name):
                yield name, at
            at += len(part) + 1


def _stands(name: str, text: str) -> bool:
    letters = "[-. &]*".join(map(re.escape, re.findall("[A-Za-z]+|[0-9]+", name)))
    return re.search(rf"(?<![A-Za-z0-9]){letters}s?(?![A-Za-z0-9])", text, re.I) is not None


def _spelled(name: str, ahead: str) -> bool:
    """Whether it is the short form of the words before its bracket: Regional … Economic Partnership (RCEP)."""
    if not ahead.endswith("("):
        return False
    letters = re.sub("[^A-Z]", "", name)
    words = [word for word in re.findall(r"[A-Za-z]+", ahead) if word.lower() not in SMALL][-len(letters) - 3:]
    initials = iter("".join(word[0].upper() for word in words))
    return bool(words) and all(letter in initials for letter in letters)
