"""Whether two quantities are the same: values after conversion of units, 3倍 and 200 %, 数百 and hundreds."""

from __future__ import annotations

from math import isclose

from corpus.language.numbers.quantity import Quantity

SHARES = ("%", "points", "times", "level", "basis points")
"""Units that a number on the other side must have as well."""
ROUNDING = 0.006
"""How far a conversion may be rounded: 100万亩 are 67,000 hectares."""


def same(zh: Quantity, en: Quantity) -> bool:
    """Whether an English quantity says what the Chinese one says."""
    if en.unit == "half":
        return zh.unit == "%" and zh.value == en.value
    if {"times", "level"} & {zh.unit, en.unit}:
        return _as_much(zh, en)
    if "vague" in (zh.unit, en.unit):
        return zh.value == en.value and (zh.unit == en.unit or (zh.unit == "vague" and en.unit not in SHARES))
    if zh.unit == en.unit or not (zh.unit and en.unit):
        return not ({zh.unit, en.unit} & {*SHARES} and zh.unit != en.unit) and _converted(zh, en)
    return _dated(zh, en) and any(isclose(a, b) for a in zh.values for b in en.values)


def _converted(zh: Quantity, en: Quantity) -> bool:
    """Equal, or as near as the figures of a conversion can be."""
    if zh.unit != en.unit or zh.factor == en.factor:
        return any(isclose(a, b) for a in zh.values for b in en.values)
    room = max(quantity.grain * quantity.factor for quantity in (zh, en)) / 2
    return any(abs(a * zh.factor - b * en.factor) <= min(room * 1.001, a * zh.factor * ROUNDING)
               or isclose(a * zh.factor, b * en.factor) for a in zh.values for b in en.values)


def _as_much(zh: Quantity, en: Quantity) -> bool:
    """Times as much: threefold, 增长2倍, up 200 per cent."""
    if zh.unit not in ("times", "level"):
        return zh.unit == "%" and isclose(zh.value, (en.value - 1) * 100)
    if en.unit in ("times", "turns"):
        return any(isclose(a, b) for a in zh.values for b in en.values)
    return en.unit == "%" and isclose(en.value, (zh.value - (zh.unit == "times")) * 100)


def _dated(zh: Quantity, en: Quantity) -> bool:
    """Units of different names that can mean the same: an ordinal and what is counted, a month and the months to it."""
    pair = {zh.unit, en.unit}
    if pair & {*SHARES} or "decade" in pair:
        return False
    return bool(pair & {"ordinal", "turns", "day"}) or pair == {"month", "months"} or pair == {"months", "year"}
