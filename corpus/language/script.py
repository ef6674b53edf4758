"""Simplified and Traditional: OpenCC over whole sentences, then the recorded exceptions of `data/script.toml`.

OpenCC (opencc-python-reimplemented) knows phrases and characters; what it gets wrong in these texts was found by
reading every place where one character has two counterparts.  OpenCC cuts a sentence at its punctuation and converts
clause by clause; a clause is converted once for each `Script`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property

from corpus.data.vocabularies.script import ScriptExceptions


class Script:
    """Converts between the two scripts."""

    def __init__(self, exceptions: ScriptExceptions) -> None:
        self._simplified = _longest_first(exceptions.simplified)
        self._traditional = _longest_first(exceptions.traditional)

    def simplified(self, text: str) -> str:
        """Traditional or mixed to Simplified Chinese."""
        return _mended(self._to_simplified(text), self._simplified)

    def traditional(self, text: str) -> str:
        """Simplified to Traditional Chinese."""
        return _mended(self._to_traditional(text), self._traditional)

    @cached_property
    def _to_simplified(self) -> Callable[[str], str]:
        return _converter("t2s")

    @cached_property
    def _to_traditional(self) -> Callable[[str], str]:
        return _converter("s2t")


def _converter(direction: str) -> Callable[[str], str]:
    import opencc  # slow to load, and not needed where nothing has changed

    converter = opencc.OpenCC(direction)
    clause = cache(converter.convert)
    return lambda text: "".join(map(clause, converter.split_chars_re.split(text)))


def _longest_first(exceptions: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Wrong forms with the right ones, the longest first, those of one length in the order of the file."""
    return tuple(sorted(exceptions.items(), key=lambda pair: -len(pair[0])))


def _mended(text: str, exceptions: tuple[tuple[str, str], ...]) -> str:
    for wrong, right in exceptions:
        if wrong in text:
            text = text.replace(wrong, right)
    return text
