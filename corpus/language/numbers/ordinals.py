"""Ordinals as headings write them: 十二, 12, XII, Seven, Second."""

from __future__ import annotations

from corpus.language.numbers.numerals import CARDINALS, HAN_DIGITS, ORDINALS, ROMAN_DIGITS


def number(text: str) -> int | None:
    """The value of an ordinal in any of these writings, or None."""
    text = text.strip().lower()
    if text.isascii() and text.isdigit():
        return int(text)
    for words in (CARDINALS, ORDINALS):
        if text in words[1:]:
            return words.index(text)
    return _han(text) if text and set(text) <= set(HAN_DIGITS) | {"十"} else _roman(text.upper())


def _han(text: str) -> int | None:
    tens, ten, ones = text.rpartition("十")
    if ten and (len(tens) > 1 or len(ones) > 1 or tens == "十"):
        return None
    if not ten:
        return int("".join(str(HAN_DIGITS[character]) for character in text))
    return 10 * (HAN_DIGITS[tens] if tens else 1) + (HAN_DIGITS[ones] if ones else 0)


def _roman(text: str) -> int | None:
    if not text or not set(text) <= set(ROMAN_DIGITS):
        return None
    values = [ROMAN_DIGITS[character] for character in text]
    return sum(-value if any(later > value for later in values[i + 1:]) else value for i, value in enumerate(values))
