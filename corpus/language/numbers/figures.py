"""Figures in a text, as values that can be compared across languages: 45.2万 and 452,000 are the same."""

from __future__ import annotations

import re

from corpus.language.numbers.numerals import HAN_TENS, MONTHS

CHINESE = re.compile(r"(?<![A-Za-z\d.])(\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
                     r"(万亿|亿|万|千|百)?(斤|月)?")
ENGLISH = re.compile(r"(?<![A-Za-z\d.])(\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
                     r"(?:[ -](thousand|million|billion|trillion)\b)?")
SCALES = {"": 1.0, **HAN_TENS, "万亿": 1e12, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
JIN = 0.0005
"""Metric tons in a 斤: the official English gives grain in tons."""
MONTH = re.compile(rf"\b({'|'.join(MONTHS)})(?= \d)", re.I)


def figures(text: str, language: str) -> frozenset[float]:
    """The values of a text's figures.  `language`: `zh` or `en`."""
    if language == "en":
        values = [_value(match[1], match[2] or "") for match in ENGLISH.finditer(text)]
        return frozenset(values + [MONTHS.index(match[1].title()) + 1.0 for match in MONTH.finditer(text)])
    return frozenset(round(_value(match[1], match[2] or "") * (JIN if match[3] == "斤" else 1), 6)
                     for match in CHINESE.finditer(text))


def _value(digits: str, scale: str) -> float:
    return round(float(re.sub("[, ]", "", digits)) * SCALES[scale], 6)
