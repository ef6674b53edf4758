"""Stems of English words: Snowball's English stemmer (Porter 2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import takewhile
from typing import Any


class Stemmer:
    """Stems words, each once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def stem(self, word: str) -> str:
        """The stem of a word in small letters."""
        if word not in self._known:
            self._known[word] = str(self._snowball.stemWord(word))
        return self._known[word]

    @cached_property
    def _snowball(self) -> Any:
        import snowballstemmer  # slow to load, and only needed for a report without Chinese, and for the search

        return snowballstemmer.stemmer("english")


def stems(words: Iterable[str]) -> list[str]:
    """Words of one stem, as `beginning:ending,ending`; words alone are left out."""
    stemmer, groups = Stemmer(), defaultdict(list)
    for word in sorted(words):
        groups[stemmer.stem(word)].append(word)
    many = [(_beginning(group[0], group[-1]), group) for group in groups.values() if len(group) > 1]
    return [f"{start}:{','.join(word[len(start):] for word in group)}" for start, group in many]


def _beginning(first: str, last: str) -> str:
    """What two words begin with; of sorted words, what all of them do."""
    return "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))
