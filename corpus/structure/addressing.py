"""Passages get the addresses that the register of their report has for them.

In go passages that were numbered by counting, and the register; out come the same passages under their own addresses.
Where the text is no longer that of the register, nothing is guessed: that is a finding, and `make renew` carries the
addresses over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from corpus.addresses import chapter, passage
from corpus.data.report_files.registers import Register, Words, paths
from corpus.language.normalization import is_han
from corpus.model import Passage, Segment
from corpus.project.findings import Finding

FIRST = {True: 12, False: 6}
LAST = {True: 8, False: 4}
"""How much of a text is quoted at its beginning and its end: characters of Chinese, words of other languages."""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """What carries an address of its own: a segment, or a passage without any; its words as they were published."""

    address: str
    words: Words

    @property
    def passage(self) -> str:
        """The passage it is, or stands in."""
        return passage(self.address)

    @property
    def chapter(self) -> int:
        """The chapter it stands in."""
        return chapter(self.address)


def units(passages: Iterable[Passage]) -> Iterator[Unit]:
    """Everything that carries an address, in reading order."""
    for row in passages:
        if not row.segments:
            yield Unit(address=row.id, words=_words([f"{row.kind} {row.level} {row.number}"], ""))
        for segment in row.segments:
            yield Unit(address=segment.id, words=of(segment))


def of(segment: Segment) -> Words:
    """The words of a segment, as they were published, quoted in the language of its source."""
    texts = [side.text for side in (segment.zh, segment.en) if side and side.blocks]
    return _words(texts, texts[0] if texts else "")


def of_passage(marks: Iterable[str]) -> str:
    """The fingerprint of a passage, from those of its segments in order."""
    return fingerprint(" ".join(marks))


def begins(text: str) -> str:
    """The first words of a text."""
    return text[:FIRST[True]].strip() if is_han(text) else " ".join(text.split()[:FIRST[False]])


def ends(text: str) -> str:
    """The last words of a text."""
    return text[-LAST[True]:].strip() if is_han(text) else " ".join(text.split()[-LAST[False]:])


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def addressed(passages: list[Passage], register: Register, report: str) -> tuple[list[Passage], list[Finding]]:
    """The passages under the addresses of the register; where there is none they keep the numbers they were counted
    with."""
    if not register.standing:
        return passages, []
    counted = list(units(passages))
    unlike = [at for at, (unit, standing) in enumerate(zip(counted, register.standing, strict=False))
              if unit.words.mark != standing.words.mark or unit.chapter != chapter(standing.address)]
    if unlike or len(counted) != len(register.standing):
        at = unlike[0] if unlike else min(len(counted), len(register.standing)) - 1
        standing = register.standing[at]
        return passages, [
            Finding(
                paths(report)[0],
                standing.line,
                "MOVED",
                f"‘{standing.words.begins}’ no longer stands at "
                f"{standing.address} as it did; run make renew and read its list",
            )
        ]
    names = {unit.address: standing.address for unit, standing in zip(counted, register.standing, strict=True)}
    return renamed(passages, names), []


def renamed(passages: Iterable[Passage], names: Mapping[str, str]) -> list[Passage]:
    """The passages with other addresses for their segments; each passage's is that of its segments."""
    result = []
    for row in passages:
        segments = tuple(replace(segment, id=names[segment.id]) for segment in row.segments)
        result.append(replace(row, id=passage(segments[0].id) if segments else names[row.id], segments=segments))
    return result


def _words(texts: list[str], quoted: str) -> Words:
    return Words(mark=fingerprint("\n".join(texts)), begins=begins(quoted), ends=ends(quoted))
