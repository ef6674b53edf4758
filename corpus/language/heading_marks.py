"""How headings look: one grammar for plans, one for work reports, in Chinese and in English.

A mark is read off canonical text (`corpus.language.normalization.derive`); whether its number fits is the caller's to
judge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.language.numbers.numerals import HAN_ORDINALS, ORDINALS
from corpus.language.numbers.ordinals import number

HAN_NUMBER = f"[{HAN_ORDINALS}]+"
SENTENCE = re.compile("[。！？；]|[.!?;](?= [A-Z]|$)")
"""What a heading that stands alone has none of, however long it is: the end of a sentence behind its number."""


Level = Literal["part", "chapter", "annex", "section", "box", "item", "note"]
"""What a paragraph can open."""
PAGES: tuple[Level, ...] = ("chapter", "annex", "part")
"""What heads a page; a part does where it has no chapters."""


@dataclass(frozen=True)
class Mark:
    """What a paragraph opens: a `level` of heading, its number, and whether the heading runs into the text."""

    level: Level
    number: int
    run_in: bool = False
    style: str = ""


Pattern = tuple[Level, re.Pattern[str], bool]

STANDING_PLAN: tuple[Pattern, ...] = (
    ("part", re.compile(f"^第({HAN_NUMBER})篇"), False),
    ("chapter", re.compile(f"^第({HAN_NUMBER})章"), False),
    ("section", re.compile(f"^第({HAN_NUMBER})节"), False),
    ("box", re.compile(r"^专栏\s*(\d+)"), False),
)
STANDING_REPORT: tuple[Pattern, ...] = (
    ("chapter", re.compile(f"^({HAN_NUMBER})、(?=[^。]*$)"), False),
    ("section", re.compile(f"^（({HAN_NUMBER})）"), True),
    ("item", re.compile(f"^({HAN_NUMBER})是(?!否)"), True),
    ("item", re.compile(f"^第({HAN_NUMBER})，"), True),
)
STANDING_ENGLISH: tuple[Pattern, ...] = (
    ("chapter", re.compile(r"^([IVX]+)\. (?=[^.]*$)"), False),
    ("chapter", re.compile(rf"^({'|'.join(ORDINALS[1:11]).title()}), (?=[^.]*$)"), False),
    ("section", re.compile(r"^\((\d{1,2}|[A-Z][a-z]+)\) ?(?=[A-Za-z])"), True),
)
BOX_ITEMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("（一）", re.compile(f"^（({HAN_NUMBER})）")),
    ("1.", re.compile(r"^(\d{1,2})\.")),
    ("（1）", re.compile(r"^（(\d{1,2})）")),
)
NOTE = re.compile("^注：")

GLUED_HEADING = re.compile(f"(?<=[。！？])[ \t]*(?=第{HAN_NUMBER}[章節节][ \t]*\\S{{2,30}}\r?$)", re.M)
GLUED_ORDINAL = re.compile(rf"(?<=[。；;！？])[ \t]*(?=[（(](?P<han>{HAN_NUMBER})[）)])"
                           r"|(?<=[.!?;])[ \t]+(?=\((?P<latin>\d{1,2}|[A-Z][a-z]+)\)[ \t]*[A-Za-z])")
OPENING_ORDINAL = re.compile(rf"\s*[（(]({HAN_NUMBER}|\d{{1,2}}|[A-Z][a-z]+)[）)]")
TABLE_MARKS = re.compile(r"[ \t]*\|(?:[ \t]*\|)*[ \t]*(?=\r?$)", re.M)
"""What is left of a table's cell walls when a page is flattened to text."""


def mark(text: str, kind: str, language: str) -> Mark | None:
    """The heading a paragraph opens with, if any.  `kind` is the profile's (`plan`, `work-report`)."""
    patterns = STANDING_ENGLISH if language == "en" else STANDING_PLAN if kind == "plan" else STANDING_REPORT
    for level, pattern, run_in in patterns:
        match = pattern.match(text)
        value = number(match[1]) if match else None
        if match and value and (run_in or not SENTENCE.search(text, match.end())):
            return Mark(level, value, run_in, match[0])
    return Mark("note", 0) if NOTE.match(text) else None


def box_item(text: str) -> Mark | None:
    """The item a paragraph or sentence of a box opens with: （一）, 1. or （1）; `style` tells which."""
    for style, pattern in BOX_ITEMS:
        match = pattern.match(text)
        value = number(match[1]) if match else None
        if value:
            return Mark("item", value, True, style)
    return None
