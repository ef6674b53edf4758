"""Simplified and Traditional: characters by OpenCC's tables, those with several counterparts by the words around them.

Which counterpart stands in which words was read and is data (`data/script.toml`): the longest of those words that
covers a character tells its form, wherever OpenCC's own phrases would begin (`在华发展` holds 发展, not 华发).  Where
none does, or two of one length disagree, nobody has read that context: the form is a guess, and `unread` lists it.
A character stands for a character, so that places are the same in both scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

from corpus.data.vocabularies.script import ScriptExceptions
from corpus.language.script_words import Covering, Tables, tables

Written = Literal["zh-Hans", "zh-Hant"]
"""What a Chinese text is written in."""


class Script:
    """Converts between the two scripts."""

    def __init__(self, exceptions: ScriptExceptions) -> None:
        self._simplified = _longest_first(exceptions.simplified)
        self._traditional = _longest_first(exceptions.traditional)
        self._covering = _coverings(exceptions.reading)
        self._covering_traditional = _coverings(exceptions.reading_simplified)
        self._known: dict[str, tuple[str, tuple[int, ...]]] = {}

    def simplified(self, text: str) -> str:
        """Traditional or mixed to Simplified Chinese."""
        forms = list(_mended(self._to_simplified.converted(text), self._simplified))
        for character, covering in self._covering_traditional.items():
            for match in re.finditer(character, text):
                if forms[match.start()] == character:
                    form = covering.form(text, match.start())
                    forms[match.start()] = form[0] if form else covering.commonest
        return "".join(forms)

    def traditional(self, text: str) -> str:
        """Simplified to Traditional Chinese."""
        return self._read(text)[0]

    def unread(self, text: str) -> tuple[int, ...]:
        """The places of a Simplified text whose Traditional is a guess: no word that was read covers them."""
        return self._read(text)[1]

    def guessed(self) -> list[str]:
        """The texts that were made Traditional so far and hold such places, in their order."""
        return sorted(text for text, (_, guessed) in self._known.items() if guessed)

    def counted(self, text: str) -> tuple[int, int]:
        """How many characters stand in one script alone: those of Simplified, those of Traditional Chinese."""
        simplified = sum(character in self._to_traditional.apart for character in text)
        return simplified, sum(character in self._to_simplified.apart for character in text)

    def written(self, text: str) -> Written:
        """The script that most of those characters are of that stand in one script alone."""
        simplified, traditional = self.counted(text)
        return "zh-Hant" if traditional > simplified else "zh-Hans"

    def _read(self, text: str) -> tuple[str, tuple[int, ...]]:
        """The Traditional of a text, and the places where it is a guess; known once it was asked for."""
        if text not in self._known:
            forms, guessed = list(text.translate(self._to_traditional.first)), []
            for at, form, told in self._plural(text):
                forms[at] = form
                if not told:
                    guessed.append(at)
            self._known[text] = _mended("".join(forms), self._traditional), tuple(guessed)
        return self._known[text]

    def _plural(self, text: str) -> Iterator[tuple[int, str, bool]]:
        """Places of characters with several counterparts, the form of each, and whether words that were read tell
        it."""
        for match in self._several.finditer(text):
            character, at = match[0], match.start()
            covering = self._covering.get(character)
            form = covering.form(text, at) if covering else None
            yield (at, *form) if form else (at, self._guess(text, at, covering), False)

    def _guess(self, text: str, at: int, covering: Covering | None) -> str:
        """A form that nobody has read: the one of OpenCC's longest phrase, else the commonest."""
        phrase = self._to_traditional.phrase(text, at, 3 if covering else 2)
        return phrase or (covering.commonest if covering else self._to_traditional.first[ord(text[at])])

    @cached_property
    def _several(self) -> re.Pattern[str]:
        """Characters with several counterparts that `[traditional]` does not make one."""
        standard = dict(self._traditional)
        several = {
            character
            for character, forms in self._to_traditional.several.items()
            if len({standard.get(form, form) for form in forms}) > 1
        }
        return re.compile(f"[{''.join(sorted(several | set(self._covering)))}]")

    @cached_property
    def _to_simplified(self) -> Tables:
        return tables("t2s")

    @cached_property
    def _to_traditional(self) -> Tables:
        return tables("s2t")


def _coverings(reading: Mapping[str, Mapping[str, str]]) -> Mapping[str, Covering]:
    return {character: Covering(forms) for character, forms in reading.items()}


def _longest_first(exceptions: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Wrong forms with the right ones, the longest first, those of one length in the order of the file."""
    return tuple(sorted(exceptions.items(), key=lambda pair: -len(pair[0])))


def _mended(text: str, exceptions: tuple[tuple[str, str], ...]) -> str:
    for wrong, right in exceptions:
        if wrong in text:
            text = text.replace(wrong, right)
    return text
