"""What a paragraph opens with: a numeral, letter or sign in one of the styles in which reports number their parts.

In goes canonical text; out come the style, the number and the characters of the mark.  What level a style has in a
report is not decided here: `corpus.structure.scheme` sees all of it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from corpus.language.numbers.numerals import HAN_ORDINALS, ORDINALS
from corpus.language.numbers.ordinals import number

HAN = f"[{HAN_ORDINALS}]+"
ANY = rf"(?:{HAN}|\d{{1,2}})"
CIRCLED = "①-⑳⑴-⒇⒈-⒛"
SINGLE = re.compile(f"[{CIRCLED}㈠-㈩Ⅰ-Ⅻ]")
FORMAL = "壹贰叁肆伍陆柒捌玖拾"
ORDER = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}
WORDS = "|".join(word.title() for word in ORDINALS[1:11])
ONE_TO_TEN = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
CARDINAL = rf"(?:[IVX]+|\d{{1,2}}|{ONE_TO_TEN}|{ONE_TO_TEN.upper()})"

HEADINGS: dict[str, tuple[str, ...]] = {
    "zh": ("部分", "篇", "章", "节", "壹、", "一、", "（一）", "1."),
    "en": ("Part", "Chapter", "Section", "I.", "A.", "(1)", "1."),
}
"""Styles that can number headings, the highest first; all others number items."""
PARTS = ("部分", "篇", "Part")
NAMED = (*PARTS, "章", "节", "Chapter", "Section")
"""Styles that say what they number."""
BULLET = "•"
DASH = "——"

Style = tuple[str, re.Pattern[str]]

SIGNS: tuple[Style, ...] = (
    ("①", re.compile(f"^([{CIRCLED}])")),
    (BULLET, re.compile("^()[▲△★☆●○◆◇■□▶►➢※•♦]")),
)
"""Styles that are the same in both languages."""
CHINESE: tuple[Style, ...] = (
    ("部分", re.compile(f"^第({ANY})(?:部分|部份|大部分)[：:、，]?(?![的是之内])")),
    ("篇", re.compile(f"^第({ANY})[篇编卷](?!幅|制)")),
    ("章", re.compile(f"^第({ANY})章(?!程)")),
    ("节", re.compile(f"^第({ANY})节(?![课能约水])")),
    ("专栏", re.compile(rf"^专栏\s*({ANY}(?:[-－]\d+)?)")),
    ("壹、", re.compile("^(?:([壹贰叁肆伍陆柒捌玖拾])|([Ⅰ-Ⅻ]))[、.．]")),
    ("一、", re.compile(rf"^({HAN})(?:[、，](?![{HAN_ORDINALS}][产次线级类季季度号档])|[.．](?!\d(?!\d{{3}}年))| |$)")),
    ("（一）", re.compile(f"^(?:（({HAN})）|({HAN})）|([㈠-㈩]))、?")),
    ("一是", re.compile(f"^({HAN})是(?!否)")),
    ("一要", re.compile(f"^({HAN})要(?!是)")),
    ("第一，", re.compile(f"^第({HAN})[，、：](?!第{HAN}[，、]|二|三)")),
    ("第一条", re.compile(f"^第({ANY})条(?![线例款河路])")),
    ("首先", re.compile(f"^({'|'.join(ORDER)})[，、：]")),
    ("1.", re.compile(r"^(\d{1,3})[、．.](?!\d(?!\d{3}年))")),
    ("（1）", re.compile(r"^（(\d{1,2})）")),
    ("1）", re.compile(r"^(\d{1,2})）")),
    *SIGNS,
    (DASH, re.compile(r"^()(?:[—―─]{1,2}|--|－－)(?=[^—―─－\s-])")),
)
ENGLISH: tuple[Style, ...] = (
    ("Part", re.compile(rf"^(?:Part|PART)\s+({CARDINAL})\b[.:,]?(?=\s*(?:[A-Z“\"'‘(—–-]|$))")),
    ("Chapter", re.compile(rf"^(?:Chapter|CHAPTER|Article|ARTICLE)\s+({CARDINAL})\b[.:,]?(?=\s*(?:[A-Z“\"'‘(—–-]|$))")),
    ("Section", re.compile(rf"^(?:Section|SECTION)\s+({CARDINAL})\b[.:,]?(?=\s*(?:[A-Z“\"'‘(—–-]|$))")),
    ("专栏", re.compile(rf"^(?:Box|BOX|Column)\s+({CARDINAL})\b[.:]?(?=\s*(?:[A-Z“\"'‘(—–-]|$))")),
    ("I.", re.compile(r"^([IVX]+)[.．、] ?(?=[A-Z“\"'‘(\d])")),
    ("First,", re.compile(rf"^({WORDS}), (?=\S)")),
    ("A.", re.compile(r"^(?:([A-H])[.．] (?=[A-Z“\"'‘(])|\(([A-H])\) ?(?=\S))")),
    ("(1)", re.compile(rf"^\((\d{{1,2}}|{WORDS}|{ONE_TO_TEN})\) ?(?=[A-Za-z“\"'‘])")),
    ("1.", re.compile(r"^(\d{1,3})[.)] ?(?=[A-Za-z“\"'‘(])")),
    ("(i)", re.compile(r"^\(([ivx]+)\) ?(?=\S)")),
    ("(a)", re.compile(r"^\(([a-z])\) ?(?=\S)")),
    *SIGNS,
    (DASH, re.compile(r"^()(?:(?:[—–―]{1,2}|--)\s*|-\s+)(?=\S)")),
)


@dataclass(frozen=True)
class Opening:
    """A `style` of numbering, the `number` (0: a sign without one) and the characters of the `mark`."""

    style: str
    number: int
    mark: str


def opening(text: str, language: str) -> Opening | None:
    """What a paragraph opens with, or nothing."""
    for style, pattern in ENGLISH if language == "en" else CHINESE:
        match = pattern.match(text)
        if match:
            value = _value(style, next((group for group in match.groups() if group), ""))
            if value or style in (BULLET, DASH, "首先"):
                return Opening(style, value or 0, match[0])
    return None


def _value(style: str, written: str) -> int | None:
    if style in (BULLET, DASH):
        return 0
    if written in ORDER:
        return ORDER[written]
    if written in FORMAL:
        return FORMAL.index(written) + 1 if written else None
    if len(written) == 1 and SINGLE.match(written):
        return int(unicodedata.numeric(written))
    if written.isdigit():
        return int(written)
    if style in ("A.", "(a)"):
        return ord(written.lower()) - ord("a") + 1
    return number(re.split("[-－]", written)[0]) if written else None
