"""A table of contents printed before a text: lines that only name headings which come again."""

from __future__ import annotations

import re

from corpus.language.heading_words import CONTENTS, LEADERS, PAGE_NUMBER, PAGE_WORD
from corpus.structure.lines import Line

ENDS_WITH_PAGE = re.compile(r"\D\d{1,3}([-–—~]\d{1,3})?$")
FEWEST = 3
"""Headings in a row, all of which come again, that are a contents list although nothing calls them so."""
CLOSEST = 8
"""Characters that must agree where the heading runs into its text."""


def contents_lists(lines: list[Line]) -> list[list[int]]:
    """The places of every contents list, its title included."""
    keys = [_key(line.text) for line in lines]
    found: list[list[int]] = []
    at = 0
    while at < len(lines):
        titled = bool(CONTENTS.match(lines[at].text))
        end = at + titled
        while end < len(lines) and _listed(lines[end], keys, end, titled=titled):
            end += 1
        entries = end - at - titled
        if (titled and entries) or (entries >= FEWEST and _goes_back(lines, keys, at, end)):
            found.append(list(range(at, end)))
            at = end
        else:
            at += 1
    return found


def _listed(line: Line, keys: list[str], at: int, *, titled: bool) -> bool:
    """Whether a line names a heading that comes again, or ends with the number of a page."""
    if titled and PAGE_WORD.match(line.text):
        return True
    if line.running and not (LEADERS.search(line.text) or (titled and line.opens and keys[at] in keys[at + 1:])):
        return False
    if not (titled or line.opens):
        return False
    numbered = titled and line.opens and ENDS_WITH_PAGE.search(line.text)
    paged = bool(LEADERS.search(line.text) or numbered)
    return bool(keys[at]) and (paged or any(_same(keys[at], later) for later in keys[at + 1:]))


def _same(listed: str, later: str) -> bool:
    return listed == later or (len(listed) >= CLOSEST and later.startswith(listed))


def _goes_back(lines: list[Line], keys: list[str], at: int, end: int) -> bool:
    """Whether behind a list that nothing calls so its first entry comes again, with text under it."""
    again = next((place for place in range(end, len(lines)) if _same(keys[at], keys[place])), None)
    return again is not None and again - end <= FEWEST


def _key(text: str) -> str:
    """A heading without the number of its page and without spaces."""
    bare = PAGE_NUMBER.sub("", text) if text[-1:].isdigit() else text
    return re.sub(r"\s", "", LEADERS.sub("", bare))
