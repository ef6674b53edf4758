"""How exact a figure is said to be: by the words before and behind it, up to the next figure or the end of the
clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.bilingual import Language
from corpus.data.vocabularies.fact_words import Exactness, FactWords
from corpus.data.vocabularies.numbers import NumberWords
from corpus.facts.values import Meant

NEAR: dict[Language, int] = {"zh": 10, "en": 40}
"""Characters before and behind a figure that may speak of it."""
STOPS: dict[Language, str] = {"zh": "[，。；：（）]", "en": r"[;:()—]|\.\s|, "}
MORE = re.compile("[余多]")
TOGETHER: dict[Language, str] = {"zh": "[、和及]", "en": r",? and |, "}


class ExactnessReader:
    """Reads how exact figures are said to be; `words` are the degrees, `numbers` what may stand between."""

    def __init__(self, words: FactWords, numbers: NumberWords) -> None:
        between = numbers.exactness
        self._degrees = {
            language: [(degree.id, re.compile(_before(degree.before(language), language, between.zh_between,
                                                       between.en_between), re.I),
                        re.compile(_behind(degree.behind(language), language, between.zh_tail, between.en_tail), re.I))
                       for degree in words.degree]
            for language in NEAR}

    def exactness(self, text: str, figure: Meant, others: Sequence[Meant], language: Language) -> Exactness:
        """What a text says of a figure; `others` are all its figures, in order.

        What stands before the first of a list or behind its last holds for all of it: 增长5%和6%左右, at least 5% and
        7%.
        """
        if language == "zh" and MORE.search(text[figure.start:figure.end]):
            return "over"
        ahead, behind = self._around(text, figure, others, language)
        for degree, before, after in self._degrees[language]:
            if before.search(ahead) or after.search(behind):
                return degree
        return self._listed(text, figure, others, language)

    def _listed(self, text: str, figure: Meant, others: Sequence[Meant], language: Language) -> Exactness:
        """What is said of a list that a figure stands in: before its first, or behind its last."""
        before = next((other for other in reversed(others) if other.end <= figure.start), None)
        if before and re.fullmatch(TOGETHER[language], text[before.end:figure.start]):
            ahead, _ = self._around(text, before, others, language)
            return next((degree for degree, said, _ in self._degrees[language] if said.search(ahead)), "exact")
        following = next((other for other in others if other.start >= figure.end), None)
        if following and re.fullmatch(TOGETHER[language], text[figure.end:following.start]):
            _, behind = self._around(text, following, others, language)
            return next((degree for degree, _, said in self._degrees[language] if said.search(behind)), "exact")
        return "exact"

    def _around(self, text: str, figure: Meant, others: Sequence[Meant], language: Language) -> tuple[str, str]:
        """The words before and behind a figure that may speak of it."""
        near = NEAR[language]
        first = max((other.end for other in others if other.end <= figure.start), default=0)
        last = min((other.start for other in others if other.start >= figure.end), default=len(text))
        ahead = re.split(STOPS[language], text[max(first, figure.start - near):figure.start])[-1]
        behind = re.split(STOPS[language], text[figure.end:min(last, figure.end + near)])[0]
        return ahead, behind


def _before(words: str, language: Language, zh: str, en: str) -> str:
    return f"(?:{words}){zh}$" if language == "zh" else rf"\b(?:{words})[ -]{en}$"


def _behind(words: str, language: Language, zh: str, en: str) -> str:
    return f"^{zh}(?:{words})" if language == "zh" else rf"^{en}[ -](?:{words})\b"
