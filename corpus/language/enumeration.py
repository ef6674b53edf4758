"""The numbers that items of a list are opened with, wherever in a text they stand: 一是 …；二要 …, First, …; (2) …."""

from __future__ import annotations

import re

from corpus.language.numbers.numerals import CARDINALS, HAN_ORDINALS, ORDINALS
from corpus.language.numbers.ordinals import number

ITEM_ZH = re.compile(rf"(?:^|(?<=[，。；：！？\s]))(?:第?([{HAN_ORDINALS}]+)[是要、，]"
                     rf"|[（(]([{HAN_ORDINALS}]+|\d{{1,2}})[）)]|(\d{{1,2}})[.．、](?!\d))")
ITEM_EN = re.compile(rf"(?:^|(?<=[.;:!?,]\s))(?:(?:and )?({'|'.join(ORDINALS[1:13])})(?:ly)?,"
                     rf"|\(?(\d{{1,2}}|[IVX]+|[ivx]+)[).]\s|\(({'|'.join(CARDINALS[1:13])})\))", re.I)


def numbers(text: str, language: str) -> list[int]:
    """The numbers that open items of a text (`zh` or `en`), in its order."""
    return [value for match in _items(language).finditer(text) if (value := _value(match))]


def opening(text: str, language: str) -> int:
    """The number that opens a text; 0 where none does."""
    match = _items(language).match(text)
    return _value(match) if match else 0


def _items(language: str) -> re.Pattern[str]:
    return ITEM_EN if language == "en" else ITEM_ZH


def _value(match: re.Match[str]) -> int:
    return number(next(filter(None, match.groups()))) or 0
