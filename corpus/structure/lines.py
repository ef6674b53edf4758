"""The paragraphs of a report as lines that may be headings: what each opens with, and whether it stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.language.heading_words import ENDS, NOT_HEADINGS, OPEN_ENDS, SALUTATION
from corpus.language.openings import NAMED, Opening, opening

LONGEST = {"zh": 80, "en": 240}
"""Characters of a line that stands alone.  A line that names what it numbers (第一章) may be longer."""
SHORTEST_TEXT = {"zh": 40, "en": 120}
"""Characters from which a line is running text whatever it ends with."""
UNNUMBERED = {"zh": 39, "en": 90}
INNER_END = {"zh": re.compile("[。！？；](?=.)"), "en": re.compile(r"[.!?;]\s+(?=\S)")}


@dataclass(frozen=True)
class Line:
    """A paragraph in the language that tells what it is; `at` is its place in its report.

    `plain`: a reader has said what it is.
    """

    at: int
    text: str
    language: str
    opens: Opening | None
    plain: bool = False

    @property
    def words(self) -> str:
        """The text behind the mark."""
        return self.text[len(self.opens.mark):].strip() if self.opens else self.text

    @property
    def alone(self) -> bool:
        """Whether it is one short statement at most, as headings are."""
        if self.opens and self.opens.style in NAMED and not INNER_END[self.language].search(self.words):
            return len(self.text) <= 2 * LONGEST[self.language] and not self.ended
        ended = self.ended and (self.language == "en" or len(self.text) > LONGEST["zh"] // 2)
        long = len(self.text) > LONGEST[self.language]
        return not (ended or long or INNER_END[self.language].search(self.words))

    @property
    def ended(self) -> bool:
        """Whether it closes with the sign of a sentence."""
        return self.text.rstrip("”’\"')）").endswith(tuple(ENDS[self.language]))

    @property
    def running(self) -> bool:
        """Whether it is text that is read on."""
        return self.ended or len(self.text) >= SHORTEST_TEXT[self.language]

    @property
    def bare(self) -> bool:
        """Whether it could be a heading without a number, by its own look."""
        return (not (self.opens or self.plain or self.ended) and 2 <= len(self.text) <= UNNUMBERED[self.language]
                and not self.text.endswith(tuple(OPEN_ENDS)) and not NOT_HEADINGS.search(self.text)
                and not SALUTATION.search(self.text)
                and (self.language != "en" or self.text[0].isupper()))


def lines(texts: Iterable[tuple[str, str]]) -> list[Line]:
    """The lines of a report, from texts with the tags of their languages."""
    return [_line(at, text, tag) for at, (text, tag) in enumerate(texts)]


def _line(at: int, text: str, tag: str) -> Line:
    """A line.  “Second, this year's work” that stands alone numbers as “II.” does (both stand for 二、)."""
    line = Line(at, text, "en" if tag == "en" else "zh", opening(text, tag))
    if line.opens and line.opens.style == "First," and line.alone:
        return replace(line, opens=replace(line.opens, style="I."))
    return line
