"""English number words: two hundred and five, twenty-first, a dozen, two and a half."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.data.vocabularies.numbers import NumberWords
from corpus.language.numbers.numerals import CARDINALS, ORDINALS, TENS, TENTHS
from corpus.language.numbers.quantity import Quantity

TABLES: tuple[tuple[tuple[str, ...], int, int, str], ...] = (
    (CARDINALS, 1, 0, ""), (ORDINALS, 1, 0, "ordinal"), (TENS, 10, 20, ""), (TENTHS, 10, 20, "ordinal"),
    (("hundredth",), 1, 100, "ordinal"))
"""Words, their step and first value, and what they say."""
WORD = re.compile("[A-Za-z]+")


@dataclass
class Phrase:
    """Number words that go together, from the first on: what they come to, and where they end."""

    total: float
    section: float
    unit: str
    end: int
    tens: float = 1.0

    def take(self, value: float, unit: str, end: int, *, scale: bool) -> bool:
        """Let another word go on this number, if it can; `scale`: it multiplies."""
        if scale:
            self.section *= value
            if value >= 1000:
                self.total, self.section, self.tens = self.total + self.section, 0.0, self.tens * value
        elif _adds(self.section or self.total, value):
            self.section += value
        else:
            return False
        self.unit, self.end = unit, end
        return True


class NumberWordReader:
    """Reads numbers that are written in words."""

    def __init__(self, words: NumberWords) -> None:
        self.scales, self.known = words.scales, words.words

    def read(self, text: str) -> Iterator[Quantity]:
        """The numbers that words of a text say."""
        tokens, at = list(WORD.finditer(text)), 0
        while at < len(tokens):
            phrase, used = self._phrase(text, tokens, at)
            if phrase:
                yield Quantity(
                    value=phrase.total + phrase.section,
                    unit=phrase.unit,
                    start=tokens[at].start(),
                    end=phrase.end,
                    tens=phrase.tens,
                )
            at += used

    def value_of(self, word: str) -> tuple[float | None, str]:
        """An English number word's value, and `ordinal` if it is one."""
        for table in (self.scales, self.known):
            if word in table:
                return float(table[word]), ""
        for words, step, first, unit in TABLES:
            if word in words:
                return float(first + step * words.index(word)), unit
        return None, ""

    def _phrase(self, text: str, tokens: list[re.Match[str]], at: int) -> tuple[Phrase | None, int]:
        """The number that begins at a token, and how many tokens were read."""
        value, unit = self.value_of(tokens[at][0].lower())
        used = 1
        if value is None:
            if not (article := self._article(text, tokens, at)):
                return None, 1
            value, used = article, 2
        phrase = Phrase(0.0, value, unit, tokens[at + used - 1].end())
        while not phrase.unit and at + used < len(tokens):
            step = _step(text, tokens, at + used, phrase)
            token = tokens[at + used + step - 1]
            word = token[0].lower()
            more, unit = self.value_of(word) if step else (None, "")
            if more is None or self._unit_of_its_own(text, token, phrase) \
                    or not phrase.take(more, unit, token.end(), scale=word in self.scales):
                break
            used += step
        return phrase, used

    def _article(self, text: str, tokens: list[re.Match[str]], at: int) -> float | None:
        """A hundred, a dozen, a score."""
        end = tokens[at].end()
        if tokens[at][0].lower() not in ("a", "an") or text[end:end + 1] != " " or at + 1 == len(tokens):
            return None
        after = tokens[at + 1][0].lower()
        if after == "score":
            return 20.0
        return self.value_of(after)[0] if after in self.scales or after == "dozen" else None

    def _unit_of_its_own(self, text: str, token: re.Match[str], phrase: Phrase) -> bool:
        """Three trillion-yuan bases are three, of a trillion each."""
        return (token[0].lower() in self.scales and text[phrase.end:token.start()] == " " and phrase.section < 10
                and re.match("-[a-z]", text[token.end():]) is not None)


def _step(text: str, tokens: list[re.Match[str]], at: int, phrase: Phrase) -> int:
    """How many tokens on the next number word stands: 1, or 2 after “and”, or 0 where there is none."""
    if text[phrase.end:tokens[at].start()] not in (" ", "-") or text[tokens[at].end():tokens[at].end() + 1] == "’":
        return 0
    if tokens[at][0].lower() != "and":
        return 1
    return 2 if (phrase.section or phrase.total) >= 100 and at + 1 < len(tokens) else 0


def _adds(value: float, more: float) -> bool:
    """Whether a smaller number word goes on a greater one: twenty five, two hundred ten."""
    return (value in range(20, 100, 10) and 0 < more < 10) or (value >= 100 and value % 100 == 0 and 0 < more < 100) \
        or (value >= 1000 and value % 1000 == 0 and 0 < more < 1000)
