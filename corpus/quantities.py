"""Quantities in a sentence, in Chinese or English, so that the two can be compared: value, unit and place.

Read are figures with 万, 亿 … or thousand … trillion, per cent and percentage points, 斤, 成, 倍 and 翻番, months, ordinals and
number words.  Chinese number words count only where they count something (三个, 第十四届, 五大).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

NUMBERS = Path(__file__).parent.parent / "data" / "numbers.toml"
TENS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
NUMERALS = "".join((*DIGITS, *TENS))
UNITS = {"个百分点": "points", "斤": "jin", "月": "month", "倍": "times"}
CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
             "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth")
DECADES = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")
AMBIGUOUS = ("may", "march")
"""Months that are other words as well."""

ZH_FIGURE = re.compile(r"(?<![\d.A-Za-z])(\d+(?:,\d{3})+|\d+)(\.\d+)?(?:多|余)?(万亿|亿|万|千|百)?(?:多|余)?"
                       r"(个百分点|%|‰|斤|月(?!份?以)|成|倍)?")
SHARE = "成(?![立为效果长都就功员交份分型品本绩])"
DOUBLED = re.compile("翻(?:一)?番|翻倍|倍增")
RUN = re.compile(f"[{NUMERALS}]+")
EN_FIGURE = re.compile(r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:st|nd|rd|th)?"
                       r"(?:[ -](hundred|thousand|million|billion|trillion)\b)?"
                       r"(?:[ -](percentage[ -]points?)|(%| ?per ?cent\b)|[ -](jin)\b)?", re.I)
EN_WORD = re.compile(r"\b([a-z]+)(?:-([a-z]+))?\b", re.I)
EN_MONTH = re.compile(r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bby )|(?<=\bof ))(May|March)\b|\b(May|March)(?= \d)")
EN_ROMAN = re.compile(r"(?<=[Pp]hase |[Ll]evel |[Gg]rade )[IV]+\b")


@dataclass(frozen=True)
class Quantity:
    """A number with its unit (`%`, `points`, `jin`, `month`, `times` or nothing), whether figures say it, and its place."""

    value: float
    unit: str
    figure: bool
    start: int
    end: int


@cache
def vocabulary() -> dict[str, Any]:
    """The words about numbers, `data/numbers.toml`."""
    return tomllib.loads(NUMBERS.read_text("utf-8"))


def quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of a text of `zh` or `en`, in its order."""
    blank = _pattern("idioms", language).sub(lambda match: "_" * len(match[0]), text)
    return sorted(_chinese(blank) if language == "zh" else _english(blank), key=lambda one: one.start)


def loose(text: str) -> frozenset[float]:
    """The values of every run of Chinese number words, whether or not it counts something: 三美, 千帆, 首届."""
    runs = [match[0] for match in RUN.finditer(text)]
    return frozenset(_han(one) for run in runs for one in (run, *run)) | ({1.0} if "首" in text else frozenset())


def _chinese(text: str) -> Iterator[Quantity]:
    for match in ZH_FIGURE.finditer(text):
        tens = TENS["万"] * TENS["亿"] if match[3] == "万亿" else TENS.get(match[3] or "", 1)
        yield _scaled(float(match[1].replace(",", "") + (match[2] or "")) * tens, match[4] or "", match, figure=True)
    for match in _counted().finditer(text):
        value = _han(match[2])
        if (value > 1 or match[1]) and not (match.start() and text[match.start() - 1].isdigit()):
            yield _scaled(value, match[3] or "", match, figure=False)
    for match in DOUBLED.finditer(text):
        yield Quantity(2.0, "times", False, match.start(), match.end())


@cache
def _counted() -> re.Pattern[str]:
    classifiers = "|".join(vocabulary()["classifiers"]["zh"])
    return re.compile(f"(第)?([{NUMERALS}]+)(?:(个百分点|斤|{SHARE})|(?={classifiers}))")


@cache
def _pattern(table: str, language: str) -> re.Pattern[str]:
    return re.compile("|".join(vocabulary()[table][language]), re.I)


def _scaled(value: float, unit: str, match: re.Match[str], *, figure: bool) -> Quantity:
    if unit == "成":
        value, unit = value * 10, "%"
    return Quantity(round(value, 6), UNITS.get(unit, unit), figure, match.start(), match.end())


def _han(text: str) -> float:
    """The value of Chinese number words: 二十三, 四百, 三千万, 二〇三五 (figure by figure)."""
    if all(one in DIGITS for one in text):
        return float("".join(str(DIGITS[one]) for one in text))
    total, section, digit = 0.0, 0.0, 0.0
    for one in text:
        if one in DIGITS:
            digit = DIGITS[one]
        elif TENS[one] >= TENS["万"]:
            total, section, digit = (total + section + digit or 1) * TENS[one], 0.0, 0.0
        else:
            section, digit = section + (digit or 1) * TENS[one], 0.0
    return total + section + digit


def _english(text: str) -> list[Quantity]:
    found = []
    for match in EN_FIGURE.finditer(text):
        value = float(match[1].replace(",", "") + (match[2] or "")) * vocabulary()["words"].get((match[3] or "").lower(), 1)
        unit = "points" if match[4] else "%" if match[5] else "jin" if match[6] else ""
        found.append(Quantity(round(value, 6), unit, True, match.start(), match.end()))
    taken = [(one.start, one.end) for one in found]
    for match in EN_WORD.finditer(text):
        said = _word(match[0].lower()) or _word(match[1].lower()) or _word((match[2] or "").lower())
        if said and not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(Quantity(*said, False, match.start(), match.end()))
    found += [Quantity(MONTHS.index(match[0].lower()) + 1.0, "month", False, match.start(), match.end())
              for match in EN_MONTH.finditer(text)]
    return found + [Quantity(float(ROMANS.index(match[0])), "", False, match.start(), match.end())
                    for match in EN_ROMAN.finditer(text) if match[0] in ROMANS]


def _word(word: str) -> tuple[float, str] | None:
    """An English number word's value and unit."""
    if word in MONTHS and word not in AMBIGUOUS:
        return MONTHS.index(word) + 1.0, "month"
    for table, unit in (("multiples", "times"), ("words", "")):
        if word in vocabulary()[table]:
            return float(vocabulary()[table][word]), unit
    decade, _, rest = word.partition("-")
    for words in (CARDINALS, ORDINALS):
        if word in words:
            return float(words.index(word)), ""
        if decade in DECADES and (rest in words[1:10] or not rest):
            return 20.0 + 10 * DECADES.index(decade) + (words.index(rest) if rest else 0), ""
    return None
