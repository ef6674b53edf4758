"""Chinese quantities: figures with 万, 亿 …, number words where they count something, 倍 and 番, fractions, dates,
dozens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from corpus.data.vocabularies.numbers import NumberWords
from corpus.language.numbers.numerals import HAN_DIGITS, HAN_ORDINALS, HAN_TENS, ROMANS
from corpus.language.numbers.quantity import Quantity, Units, clear

KILO = "千(?![瓦伏米克卡帕])"
WORDS = f"(?:[{''.join((*HAN_DIGITS, *HAN_TENS)).replace('千', '')}]|{KILO})++"
RUN = re.compile(WORDS)
POINT = f"{WORDS}(?:点[{''.join(HAN_DIGITS)}]+)?"
NAMED = re.compile(r"[A-Za-z][A-Za-z0-9.&-]*\d[A-Za-z0-9.]*"
                   r"|(?<![\d.])\d+(?!(?:[kMG]Wh?|kV|km|G(?=瓦))(?![A-Za-z]))[A-Za-z]+")
FIGURE = re.compile(r"(第)?(?<![\d.A-Za-z])(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+)(\.\d+)?"
                    f"(?:[多余几])?(万亿|亿|万|{KILO}|百(?!分))?(?:[多余])?")
YEAR = re.compile(r"年(?!来|[多余]|以[上下内]|左右)")
DECADE = re.compile(rf"(?:\d\d世纪)?(?:19|20)?(\d0|[{''.join(HAN_DIGITS)}]十)年代")
SHARE = re.compile(rf"(\d+(?:\.\d+)?|{POINT})分之(\d+(?:\.\d+)?|{POINT})")
SLASH = re.compile(r"(?<![\d/.])(\d)/(\d{1,2})(?![\d/.])")
DATE = re.compile(r"(?<=月)(\d{1,2})[日号]")
HALF = re.compile("一半|半数|过半|大半|对半|减半")
DOUBLED = re.compile(r"翻(?:了)?([一两二三四]|\d)?番|翻倍|倍增(?!效)")
TIMES = re.compile(rf"(\d+(?:\.\d+)?|{POINT})(?:[多余几])?倍(?!增|加)")
ROMAN = re.compile("[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|(?<![A-Za-z])(?:I{1,3}|IV|VI{0,3}|IX)(?=[类级期型])")
BRACKETED = re.compile(f"（([{HAN_ORDINALS}]{{1,3}})）")
NEARLY = re.compile("十?(?:[一两]二|[二两]三|三四|三五|四五|五六|六七|七八|八九)")
"""Two or three, seven or eight."""
PERIOD = "十[一二三四五六七](?=五)"
"""The number of a five-year plan: “十四五”."""
ELSE = {"首": 1.0, "双": 2.0, "对": 2.0, "俩": 2.0, "次": 2.0, "十几": 12.0, "十余": 12.0, "十多": 12.0}
"""What says a number without number words, or another number as well."""


def numeral(text: str) -> float:
    """The value of Chinese number words: 二十三, 四百, 三千万, 五点二, 二〇三五 (figure by figure)."""
    whole, _, decimals = text.partition("点")
    if decimals:
        return float(f"{int(numeral(whole))}.{''.join(str(HAN_DIGITS[sign]) for sign in decimals)}")
    if all(sign in HAN_DIGITS for sign in text):
        return float("".join(str(HAN_DIGITS[sign]) for sign in text))
    total, section, digit = 0.0, 0.0, 0.0
    for sign in text:
        if sign in HAN_DIGITS:
            digit = HAN_DIGITS[sign]
        elif HAN_TENS[sign] >= HAN_TENS["万"]:
            total, section, digit = (total + section + digit or 1) * HAN_TENS[sign], 0.0, 0.0
        else:
            section, digit = section + (digit or 1) * HAN_TENS[sign], 0.0
    return total + section + digit


def loose(text: str) -> frozenset[float]:
    """The values of every run of number words, whether or not it counts something: 三美, 千帆, 首届, 双一流, 次年."""
    runs = [match[0] for match in RUN.finditer(text)]
    parts = (part for run in runs for part in (run, *run, *re.split("(?<=[万亿])", run)) if part)
    return frozenset(numeral(part) for part in parts) | {value for signs, value in ELSE.items() if signs in text}


class ChineseReader:
    """Reads the quantities of Chinese texts."""

    def __init__(self, words: NumberWords, units: Units) -> None:
        self.words, self.units = words, units

    def read(self, text: str) -> list[Quantity]:
        """The quantities of a Chinese text whose figures of speech are blanked, in its order."""
        text = NAMED.sub(lambda match: "_" * len(match[0]), text)
        special = [*_shares(text), *self._multiples(text), *_dates(text), *self._vague(text), *_romans(text)]
        figures = clear(self._figures(text), special)
        counted = clear(self._counted(text), [*special, *figures])
        return self.units.shared([*special, *figures, *counted], text, "zh")

    def _figures(self, text: str) -> Iterator[Quantity]:
        read: list[Quantity] = []
        for match in FIGURE.finditer(text):
            tens = HAN_TENS["万"] * HAN_TENS["亿"] if match[4] == "万亿" else float(HAN_TENS.get(match[4] or "", 1))
            value = float(re.sub("[, ]", "", match[2]) + (match[3] or ""))
            quantity = Quantity(
                value=round(value * tens, 6), figure=True, start=match.start(), end=match.end(), tens=tens,
                unit="ordinal" if match[1] else "", grain=tens * 10.0 ** (1 - len(match[3] or ".")))
            if read and _goes_on(read[-1], quantity):
                read[-1] = replace(read[-1], value=read[-1].value + quantity.value, end=quantity.end)
            else:
                read.append(quantity)
        yield from (self._measured(text, quantity) for quantity in read)

    def _measured(self, text: str, quantity: Quantity) -> Quantity:
        """The quantity with the unit that stands behind it."""
        if quantity.unit:
            return quantity
        behind = text[quantity.end:quantity.end + 3]
        dated = quantity.tens == 1 and quantity.figure and 1800 <= quantity.value < 2200
        if dated and (YEAR.match(behind) or behind[:1] in "—-"):
            return replace(quantity, unit="year", end=quantity.end + behind.startswith("年"))
        if re.match("月(?!以)", behind):
            return replace(quantity, unit="month", end=quantity.end + 1)
        unit = self.units.unit(text, quantity.end, "zh")
        return quantity.with_unit(unit) if unit else quantity

    @cached_property
    def _counting(self) -> re.Pattern[str]:
        """Number words where they count something."""
        classifiers = "|".join(self.words.classifiers.zh)
        units = "|".join(unit.zh for unit in self.words.unit)
        return re.compile(f"(第)?(?<!\\d)(?:({WORDS}(?:[多余][万亿]+)?)([多余几])?(?={units}|{classifiers})"
                          f"|({PERIOD})|(?<=第)({WORDS}))")

    def _counted(self, text: str) -> Iterator[Quantity]:
        for match in self._counting.finditer(text):
            words = re.sub("[多余]", "", match[2] or match[4] or match[5])
            if NEARLY.fullmatch(words):
                continue
            value, kind = numeral(words), "ordinal" if match[1] or match[4] or match[5] else ""
            quantity = self._measured(text, Quantity(value=value, unit=kind, start=match.start(), end=match.end(),
                                                     also=(12.0,) if value == 10 and match[3] else ()))
            if len(words) == 4 and value >= 1800 and quantity.unit == "months":
                quantity = replace(quantity, unit="year", factor=1.0)
            if value > 1 or match[1] or quantity.unit in ("%", "points", "month"):
                yield quantity

    def _multiples(self, text: str) -> Iterator[Quantity]:
        """增长2倍 is threefold, 是…的2倍 twofold, 翻两番 fourfold."""
        more = False
        for match in TIMES.finditer(text):
            value = float(match[1]) if match[1][0].isdigit() else numeral(match[1])
            ahead = text[max(0, match.start() - 14):match.start()]
            more = bool(re.search(self.words.growth.zh, ahead)) or (more and bool(re.search("倍[、和及]$", ahead)))
            unit = "times" if more else "level"
            yield Quantity(value=value + more, unit=unit, figure=True, start=match.start(), end=match.end())
        for match in DOUBLED.finditer(text):
            doublings = numeral(match[1]) if match[1] and not match[1].isdigit() else float(match[1] or 1)
            yield Quantity(value=2.0 ** doublings, unit="times", start=match.start(), end=match.end())

    def _vague(self, text: str) -> Iterator[Quantity]:
        for match in re.finditer(f"(?:{self.words.before_vague})((?:[十百万亿]|{KILO})+)(?!分)", text):
            yield Quantity(value=numeral(match[1]), unit="vague", start=match.start(), end=match.end())


def _goes_on(first: Quantity, second: Quantity) -> bool:
    """Whether a figure goes on another: 18万9千, 1亿2000万."""
    return first.end == second.start and not second.unit and second.value < first.tens and second.tens > 1


def _shares(text: str) -> Iterator[Quantity]:
    for match in SHARE.finditer(text):
        under, over = (float(part) if part[0].isdigit() else numeral(part) for part in match.groups())
        yield Quantity(
            value=round(over / (under or 1) * 100, 4), unit="%", figure=True, start=match.start(), end=match.end()
        )
    for match in SLASH.finditer(text):
        if int(match[1]) < int(match[2]):
            yield Quantity(
                value=round(int(match[1]) / int(match[2]) * 100, 4), unit="%", start=match.start(), end=match.end()
            )
    for match in HALF.finditer(text):
        yield Quantity(value=50.0, unit="%", start=match.start(), end=match.end())


def _dates(text: str) -> Iterator[Quantity]:
    for match in DATE.finditer(text):
        yield Quantity(value=float(match[1]), unit="day", figure=True, start=match.start(), end=match.end())
    for match in DECADE.finditer(text):
        value = float(match[1]) if match[1].isdigit() else numeral(match[1])
        yield Quantity(value=value % 100, unit="decade", figure=True, start=match.start(), end=match.end())


def _romans(text: str) -> Iterator[Quantity]:
    for match in BRACKETED.finditer(text):
        yield Quantity(value=numeral(match[1]), unit="ordinal", start=match.start(), end=match.end())
    for match in ROMAN.finditer(text):
        sign = match[0]
        value = ROMANS.index(sign) if sign in ROMANS else ord(sign) - ord("Ⅰ") + 1
        yield Quantity(value=float(value), unit="ordinal", start=match.start(), end=match.end())
