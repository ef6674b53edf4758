"""Ordinals as headings write them: 十二, 12, XII, Seven, Second."""

from __future__ import annotations

HAN_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def number(text: str) -> int | None:
    """The value of an ordinal in any of these writings, or None."""
    text = text.strip().lower()
    if text.isascii() and text.isdigit():
        return int(text)
    for words in (CARDINALS, ORDINALS):
        if text in words:
            return words.index(text) + 1
    return _han(text) if text and set(text) <= set(HAN_DIGITS) | {"十"} else _roman(text.upper())


def _han(text: str) -> int | None:
    tens, ten, ones = text.rpartition("十")
    if ten and (len(tens) > 1 or len(ones) > 1 or tens == "十"):
        return None
    if not ten:
        return int("".join(str(HAN_DIGITS[character]) for character in text))
    return 10 * (HAN_DIGITS[tens] if tens else 1) + (HAN_DIGITS[ones] if ones else 0)


def _roman(text: str) -> int | None:
    if not text or not set(text) <= set(ROMAN):
        return None
    values = [ROMAN[character] for character in text]
    return sum(-value if any(later > value for later in values[i + 1:]) else value for i, value in enumerate(values))
