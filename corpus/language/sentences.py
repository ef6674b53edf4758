"""Sentences: Chinese is cut after 。！？；, English after . ! ? ; and closing quotes stay with their sentence.

Not cut: points inside figures and abbreviations (`data/english.toml`), before a small letter, and inside brackets
where a Chinese bracket closes after the point.
"""

from __future__ import annotations

import re

END_ZH = re.compile("[。！？；!?;]+[”’」』）)]*\\s*")
END_EN = re.compile(r"(?P<sign>[.!?;]+)[\"”’')\]]*\s+(?P<next>[\"“‘'(\[]*\S)")
LEAD_ZH = 32
LEAD_EN = 92
LEAD_BOX = 8
"""Characters.  Leads were read off the five sources: the longest Chinese one has 20, the longest English one
91; in a box only a name leads (鞍山市。)."""


class Sentences:
    """Cuts texts into sentences; knows the abbreviations whose point ends none."""

    def __init__(self, abbreviations: frozenset[str]) -> None:
        self.abbreviations = abbreviations

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
        ends = []
        for match in END_EN.finditer(text):
            following = match["next"].lstrip("\"“‘'([")
            if match["sign"] == "." and (following[:1].islower() or self._abbreviation(text[:match.end("sign")])):
                continue
            ends.append(match.start("next"))
        return ends

    def _abbreviation(self, before: str) -> bool:
        word = before.split()[-1].lstrip("\"“‘'([")
        return word in self.abbreviations or bool(re.fullmatch(r"[A-Z]\.", word)) or word == ".."


def is_lead(sentence: str, language: str, *, in_box: bool = False) -> bool:
    """Whether a sentence (canonical text) is short and plain enough to name the subject of what follows."""
    if language == "en":
        return (len(sentence) <= LEAD_EN and sentence.endswith(".") and sentence[0].isupper()
                and not re.search(r"[,;:\d]", sentence))
    longest = LEAD_BOX if in_box else LEAD_ZH
    return len(sentence) <= longest and sentence.endswith("。") and not re.search(r"[，；：\d]", sentence)


def _ends_zh(text: str) -> list[int]:
    ends = []
    for match in END_ZH.finditer(text):
        before = text[:match.end()]
        if before.count("（") + before.count("(") <= before.count("）") + before.count(")"):
            ends.append(match.end())
    return ends
