"""Quantities in a sentence, in Chinese or English, so that the two can be compared: value, unit and place."""

from __future__ import annotations

import re
from functools import cached_property

from corpus.bilingual import Language
from corpus.data.vocabularies.numbers import NumberWords
from corpus.language.numbers.chinese import ChineseReader
from corpus.language.numbers.english import EnglishReader
from corpus.language.numbers.quantity import Quantity, Units

WIDE = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B),
                                              ord("．"), ord("％"), ord("＄"))}
"""Full-width figures, letters and signs of figures, and the half-width ones."""
GROUPED = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


class Numbers:
    """Reads the quantities of texts; `words` are the words it knows."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self._read: dict[tuple[str, Language], tuple[Quantity, ...]] = {}
        units = Units(words)
        self._chinese, self._english = ChineseReader(words, units), EnglishReader(words, units)

    def quantities(self, text: str, language: Language) -> list[Quantity]:
        """The quantities of a text of `zh` or `en`, in its order."""
        if (text, language) not in self._read:
            self._read[text, language] = tuple(self._of(text, language))
        return list(self._read[text, language])

    def _of(self, text: str, language: Language) -> list[Quantity]:
        blanked = self._idioms[language].sub(lambda match: "_" * len(match[0]), self.plain(text))
        return self._chinese.read(blanked) if language == "zh" else self._english.read(blanked)

    def plain(self, text: str) -> str:
        """A text of the same length with half-width figures and Latin letters, and Simplified words about numbers."""
        return GROUPED.sub(",", text).translate(self._signs)

    @cached_property
    def _signs(self) -> dict[int, str]:
        simplified = dict(zip(self.words.signs.traditional, self.words.signs.simplified, strict=False))
        return WIDE | {ord(sign): other for sign, other in simplified.items()}

    @cached_property
    def _idioms(self) -> dict[Language, re.Pattern[str]]:
        return {
            "zh": re.compile("|".join(self.words.idioms.zh), re.I),
            "en": re.compile("|".join(self.words.idioms.en), re.I),
        }
