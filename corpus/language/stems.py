"""Stems of English words (Snowball's English stemmer)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from typing import Any


@cache
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    import snowballstemmer  # slow to load, and only needed for a report without Chinese

    return snowballstemmer.stemmer("english")


def stems(words: Iterable[str]) -> list[str]:
    """Words of one stem (Snowball's English stemmer), as `beginning:ending,ending`; words alone are left out."""
    import snowballstemmer  # slow to load, and not needed where nothing has changed

    stemmer, groups = snowballstemmer.stemmer("english"), defaultdict(list)
    for word in sorted(words):
        groups[stemmer.stemWord(word)].append(word)
    many = [(_beginning(one[0], one[-1]), one) for one in groups.values() if len(one) > 1]
    return [f"{start}:{','.join(word[len(start):] for word in one)}" for start, one in many]


def _beginning(first: str, last: str) -> str:
    """What two words begin with; of sorted words, what all of them do."""
    return "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))
