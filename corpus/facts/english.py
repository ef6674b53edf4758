"""The English clause that says what a Chinese figure says: the one that holds the same quantity."""

from __future__ import annotations

import re

from corpus.facts.reader import FactReader
from corpus.facts.values import Meant
from corpus.language.numbers.equality import same
from corpus.model import Segment

BREAK = re.compile(r"[;:—]\s*|, (?:and |while |with )?|\. (?=[A-Z])| and (?=[a-z]+ed )")


def clause_of(reader: FactReader, segment: Segment, figure: Meant) -> str:
    """The clause of a segment's English that holds a figure; nothing where none does, or it can't be told which."""
    zh, en = segment.texts
    if not en:
        return ""
    alike = [each for each in reader.figures(en, "en") if same(figure.quantity, each.quantity)]
    rivals = [each for each in reader.figures(zh, "zh")
              if each.quantity.value == figure.quantity.value and each.quantity.unit == figure.quantity.unit]
    if not alike or len(alike) != len(rivals):
        return ""
    meant = alike[next(at for at, each in enumerate(rivals) if each.start == figure.start)]
    start = max((match.end() for match in BREAK.finditer(en, 0, meant.start)), default=0)
    end = next((match.start() for match in BREAK.finditer(en, meant.end)), len(en))
    words = en[start:end].strip().rstrip(".")
    return words if en.count(words) == 1 else ""
