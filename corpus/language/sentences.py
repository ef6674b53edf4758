"""Sentences: Chinese is cut after 。！？；, English after . ! ? ; and closing quotes stay with their sentence.

Not cut: points inside figures and abbreviations (`data/english.toml`), behind a number that opens a sentence (1. We),
before a small letter, and inside brackets where a Chinese bracket closes after the point.
"""

from __future__ import annotations

import re

from corpus.data.vocabularies.english import Points
from corpus.language.numbers.numerals import CARDINALS

END_ZH = re.compile("[。！？；!?;]+[”’」』）)]*\\s*")
END_EN = re.compile(r"(?P<sign>[.!?;]+)[\"”’')\]]*\s+(?P<next>[\"“‘'(\[]*\S)")
OPENING = "\"“‘'(["
JOINT = re.compile("[-–—/]")
WORD = re.compile("[A-Za-z]+")
INITIALS = re.compile(r"[A-Z]\.|(?:[A-Za-z]\.){2,}")
NUMBER = (r"§? ?\(?\d{1,3}(?:\.\d{1,3})*\)?|\(?(?=[IVXivx])(?:X{0,3}(?:IX|IV|V?I{0,3})|x{0,3}(?:ix|iv|v?i{0,3}))\)?"
          r"|\(?[A-Za-z]\)?")
"""What opens a heading or an item: 1, 1.2, §1, (1), IV, (iv), A."""


class Sentences:
    """Cuts texts into sentences; knows whose point ends none."""

    def __init__(self, points: Points) -> None:
        self.points = points
        self._label = re.compile(
            rf"(?:{_either(points.labels)} )?(?:{NUMBER})\."
            rf"|{_either(points.labels)} (?:{'|'.join(CARDINALS[1:]).title()})\.")

    def cuts(self, text: str, language: str) -> list[int]:
        """Where the sentences of a text start: positions, the first always 0.  `language`: `en`, or a tag of
        Chinese."""
        ends = self._ends_en(text) if language == "en" else _ends_zh(text)
        return [0, *(end for end in ends if end < len(text.rstrip()))]

    def ranges(self, text: str, language: str) -> list[tuple[int, int]]:
        """The sentences of a text as `(start, end)`; together they are the whole text."""
        starts = self.cuts(text, language)
        return list(zip(starts, [*starts[1:], len(text)], strict=True))

    def _ends_en(self, text: str) -> list[int]:
        ends = [0]
        for match in END_EN.finditer(text):
            sentence, after = text[ends[-1]:match.end("sign")], text[match.start("next"):]
            if match["sign"] != "." or not self._goes_on(sentence.lstrip(OPENING + " "), after.lstrip(OPENING)):
                ends.append(match.start("next"))
        return ends[1:]

    def _goes_on(self, sentence: str, after: str) -> bool:
        """Whether a sentence goes on behind the point it has come to."""
        if after[:1].islower() or self._label.fullmatch(" ".join(sentence.split())):
            return True
        word = JOINT.split(sentence.split()[-1].lstrip(OPENING))[-1]
        if word in self.points.abbreviations or word == "..":
            return True
        if word in self.points.before_figures:
            return after[:1].isdigit()
        opening = WORD.match(after)
        return ((word in self.points.at_ends or INITIALS.fullmatch(word) is not None)
                and not (opening and opening[0] in self.points.openers))


def _either(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


def _ends_zh(text: str) -> list[int]:
    ends = []
    for match in END_ZH.finditer(text):
        before = text[:match.end()]
        if before.count("（") + before.count("(") <= before.count("）") + before.count(")"):
            ends.append(match.end())
    return ends
