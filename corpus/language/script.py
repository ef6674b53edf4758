"""Simplified and Traditional: OpenCC over whole sentences, then the recorded exceptions of `data/script.toml`.

OpenCC (opencc-python-reimplemented) knows phrases and characters; what it gets wrong in these texts was found by
reading every place where one character has two counterparts.  OpenCC cuts a sentence at its punctuation and converts
clause by clause; a clause is converted once a run.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

EXCEPTIONS = Path(__file__).parents[2] / "data" / "script.toml"


def simplified(text: str) -> str:
    """Traditional or mixed to Simplified Chinese."""
    return _mend(_opencc("t2s")(text), "simplified")


def traditional(text: str) -> str:
    """Simplified to Traditional Chinese."""
    return _mend(_opencc("s2t")(text), "traditional")


@cache
def _opencc(direction: str) -> Callable[[str], str]:
    import opencc  # slow to load, and not needed where nothing has changed

    converter = opencc.OpenCC(direction)
    clause = cache(converter.convert)
    return lambda text: "".join(map(clause, converter.split_chars_re.split(text)))


@cache
def _exceptions(direction: str) -> tuple[tuple[str, str], ...]:
    table: dict[str, str] = tomllib.loads(EXCEPTIONS.read_text("utf-8"))[direction]
    return tuple(sorted(table.items(), key=lambda pair: -len(pair[0])))


def _mend(text: str, direction: str) -> str:
    for wrong, right in _exceptions(direction):
        if wrong in text:
            text = text.replace(wrong, right)
    return text
