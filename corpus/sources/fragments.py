"""Lines that a page cut inside a statement: a letter and its small figure (PM, 2.5), and lines wrapped at a width.

In go blocks; out come tests of whether one goes on in the next.  Two figures are never joined: between lines that are
only figures nothing is decided here.
"""

from __future__ import annotations

import re

from corpus.language import openings

LETTERS = re.compile(r"[A-Za-z]{1,3}")
SMALL = re.compile(r"\d{1,2}(?:\.\d)?|[x₀-₉]")
WORDS_ZH = re.compile("^[\u3400-\u9fff，、；：。（）%％]")
CLOSED_ZH = re.compile("[。！？；：!?;:]$")
CLOSED_EN = re.compile(r"[.!?:;][\"”’')\]]*$")
INDEXED = re.compile(r"(?:^|\s)[A-Za-z]{1,3}\s+(?:\d{1,2}(?:\.\d)?|[x₀-₉])$")
STATEMENT = re.compile("[，；]")
CLAUSE = 12
"""Characters from which a line that opens nothing leads up to what follows."""
LONGEST_WIDTH = 120
"""Characters of a line beyond which it is a paragraph, and no line of one."""
FULL = 0.75
"""The share of the longest lines' width from which a line is full, so that what follows may be its sentence's rest."""


def indexed(before: str, after: str, behind: str) -> bool:
    """Whether `after` belongs to `before` because one of them, or what stands `behind`, is a letter's small figure.

    `PM`, `2.5` and `年均浓度下降5%。` are one statement; so is what leads up to `PM`, if it is a clause.
    """
    if LETTERS.fullmatch(before) and SMALL.fullmatch(after):
        return True
    if LETTERS.fullmatch(after) and SMALL.fullmatch(behind):
        clause = STATEMENT.search(before) or (len(before) >= CLAUSE and not openings.opening(before, "zh"))
        return bool(clause) and not CLOSED_ZH.search(before)
    return bool(INDEXED.search(before) and WORDS_ZH.match(after))


def width(lengths: list[int]) -> int:
    """The width at which lines were cut, told from their lengths; 0 where they were not."""
    longest = sorted(lengths)[-max(len(lengths) // 10, 1)] if lengths else 0
    full = sum(longest - 3 <= length <= longest + 1 for length in lengths)
    return longest if 3 * full >= len(lengths) and longest < LONGEST_WIDTH else 0


def wrapped(before: str, after: str, width: int) -> bool:
    """Whether an English line goes on in the next: it does not end, and the next begins small or the line is full."""
    if CLOSED_EN.search(before) or openings.opening(after, "en"):
        return False
    return after[:1].islower() or (len(before) >= FULL * width and not openings.opening(before, "en")
                                   and (before.endswith((",", "-")) or not before.istitle()))
