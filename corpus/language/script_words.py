"""What tells a character's counterpart in the other script: words that cover it, and the tables of OpenCC.

OpenCC (opencc-python-reimplemented) has a table of characters and one of phrases in either direction; its converter
takes the longest phrase wherever it begins, across the edges of words, so only its tables are used here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

FIGURE = re.compile(r"\d")
LONGEST_PHRASE = 8
"""Characters of OpenCC's phrases that are looked for; longer ones are sayings that no report has."""


class Covering:
    """The words that tell the forms of one character."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        """`forms` have words by form, between spaces; the commonest form is first, `0` is any digit, `_` a space."""
        self.commonest = next(iter(forms))
        self._forms = {word.replace("_", " "): form for form, words in forms.items() for word in words.split()}
        self._sizes = _sizes(self._forms)

    def form(self, text: str, at: int) -> tuple[str, bool] | None:
        """The form of the character at a place by the longest words that cover it, and whether they agree.

        Where they do not, it is the commonest, or that of the word that begins first.
        """
        for size in self._sizes:
            windows = (FIGURE.sub("0", window) for _, window in _placed(text, at, size))
            found = [self._forms[window] for window in windows if window in self._forms]
            if found:
                return self.commonest if self.commonest in found else found[0], len(set(found)) == 1
        return None


class Tables:
    """OpenCC's tables of one direction: of a phrase or character its counterparts, between spaces, the first first."""

    def __init__(self, phrases: Mapping[str, str], characters: Mapping[str, str]) -> None:
        self._phrases = phrases
        self.first = {ord(character): forms.split()[0] for character, forms in characters.items()}
        self.several = {character: forms.split() for character, forms in characters.items() if " " in forms}
        self.apart = frozenset(character for character, forms in characters.items() if character not in forms)

    def phrase(self, text: str, at: int, shortest: int) -> str | None:
        """The form of the character at a place by the longest phrases that cover it, where they agree."""
        for size in range(LONGEST_PHRASE, shortest - 1, -1):
            found = {
                self._phrases[window].split()[0][at - start]
                for start, window in _placed(text, at, size)
                if window in self._phrases
            }
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def converted(self, text: str) -> str:
        """A text by phrases, from left to right the longest first, and by characters."""
        return "".join(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[str]:
        at = 0
        for match in self._pattern.finditer(text):
            yield text[at:match.start()].translate(self.first)
            yield self._phrases[match[0]].split()[0]
            at = match.end()
        yield text[at:].translate(self.first)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(sorted(self._phrases, key=len, reverse=True)))


def tables(direction: str) -> Tables:
    """The tables of a direction, `s2t` or `t2s`."""
    import opencc  # slow to load, and not needed where nothing has changed

    read = opencc.OpenCC(direction).dict_cache
    phrases, characters = (
        next(entries for path, (*_, entries) in read.items() if name in path) for name in ("Phrases", "Characters")
    )
    return Tables(phrases, characters)


def _sizes(words: Iterable[str]) -> list[int]:
    return sorted({len(word) for word in words}, reverse=True)


def _placed(text: str, at: int, size: int) -> Iterator[tuple[int, str]]:
    """The parts of a text that have a size and cover a place, with where they begin."""
    for start in range(max(0, at - size + 1), min(at, len(text) - size) + 1):
        yield start, text[start:start + size]
