"""Where a Chinese heading may break: between known words, never inside one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.language.words import Words
from corpus.site.parts.markup import BREAK, Marks

LONGEST = 6
"""Characters of a phrase or term that a line holds together."""
NOT_BEFORE = re.compile(r"[、，。；：！？”’）》〉…%\s]")
NOT_BEHIND = re.compile(r"[“‘（《〈\s]")


class LineBreaks:
    """The places in headings; `words` are known words and phrases, which may have spaces, and `terms` those of the
    glossary: a long one breaks between its words."""

    def __init__(self, words: Iterable[str], terms: Iterable[str]) -> None:
        known = {entry: "".join(entry.split()) for entry in (*words, *terms)}
        self._words = Words(entry if len(whole) > LONGEST else whole for entry, whole in known.items()
                            if " " in entry or len(whole) <= LONGEST)

    def of(self, heading: str) -> Marks:
        """The places of a heading, as marks without a length; characters of no known word stand together."""
        return tuple((at, at, BREAK) for at in self._edges(heading)
                     if not (NOT_BEFORE.match(heading[at]) or NOT_BEHIND.match(heading[at - 1])))

    def _edges(self, heading: str) -> Iterator[int]:
        at, known = 0, True
        for piece in self._words.cut(heading):
            if at and (known or len(piece) > 1):
                yield at
            known = len(piece) > 1
            at += len(piece)
