"""Simplified and Traditional: OpenCC over whole sentences, then the recorded exceptions of `data/script.toml`.

OpenCC (opencc-python-reimplemented) knows phrases and characters; what it gets wrong in these texts was found by
reading every place where one character has two counterparts.  The package is slow to load, so it is loaded late.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Protocol

EXCEPTIONS = Path(__file__).parent.parent / "data" / "script.toml"


class Converter(Protocol):
    """What `opencc.OpenCC` offers."""

    def convert(self, text: str) -> str:
        """The text in the other script."""


def simplified(text: str) -> str:
    """Traditional or mixed to Simplified Chinese."""
    return _mend(_opencc("t2s").convert(text), "simplified")


def traditional(text: str) -> str:
    """Simplified to Traditional Chinese."""
    return _mend(_opencc("s2t").convert(text), "traditional")


@cache
def _opencc(direction: str) -> Converter:
    import opencc

    converter: Converter = opencc.OpenCC(direction)
    return converter


@cache
def _exceptions(direction: str) -> tuple[tuple[str, str], ...]:
    table: dict[str, str] = tomllib.loads(EXCEPTIONS.read_text("utf-8"))[direction]
    return tuple(sorted(table.items(), key=lambda pair: -len(pair[0])))


def _mend(text: str, direction: str) -> str:
    for wrong, right in _exceptions(direction):
        if wrong in text:
            text = text.replace(wrong, right)
    return text
