"""One pattern of many phrases, the longest first: where several begin together, the longest is found."""

from __future__ import annotations

import re
from collections.abc import Iterable


def longest_first(phrases: Iterable[str]) -> list[str]:
    """Phrases by their length in characters, the longest first; those of one length in the order of their
    characters."""
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))


def alternatives(phrases: Iterable[str]) -> str:
    """The source of a regular expression that matches any of the phrases, the longest where it can."""
    return "|".join(map(re.escape, longest_first(phrases)))


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """A regular expression that matches any of the phrases; of none, one that matches nothing."""
    return re.compile(alternatives(phrases) or NOTHING)


NOTHING = "(?!)"
"""Matches nowhere."""
