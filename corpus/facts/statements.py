"""What the figures of a sentence say: each with the subjects it may have, and where its words stand.

Lists share their heads (城镇和农村居民收入分别增长2%和3%); a figure without a subject of its own has that of the one
before (达到5亿元、增长9%).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.facts.subjects import JOINED, Subject, SubjectReader
from corpus.facts.values import Meant

CLAUSE = re.compile("[，。；：！？—]")
LISTED = re.compile("[、和与并]|(?<![普涉以])及")
RANGE = re.compile("[-—–~～至到]{1,2}")
RESPECTIVELY = re.compile("分别|各为")
SHARE = "占"
"""What opens the words of a share of what the figure before speaks of."""
BOTH_HOUSEHOLDS = ("城乡", "城镇、农村")


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What a figure may speak of, the likeliest first, and where its words stand: start and end in the text."""

    figure: Meant
    counter: str
    subjects: tuple[Subject, ...]
    start: int
    end: int
    noun: int = 0

    def quoted(self, subject: Subject) -> int:
        """Where the words end that say what a figure says of a subject: behind that, where it follows the figure."""
        return max(self.end, self.noun) if subject.follows else self.end


def statements(reader: SubjectReader, text: str, figures: Sequence[Meant]) -> list[Statement]:
    """A statement for every figure of a text."""
    return list(_Sentence(reader, text, figures).statements())


@dataclass(frozen=True)
class _Sentence:
    """A text and its figures, in order."""

    reader: SubjectReader
    text: str
    figures: Sequence[Meant]

    def statements(self) -> Iterator[Statement]:
        made: list[tuple[Statement, tuple[str, ...]]] = []
        for at, figure in enumerate(self.figures):
            start, head = self._head(at)
            topics, inherited = self._topics(at, head, made)
            last = self._last(at)
            counter, end = self.reader.behind(self.text, self.figures[last])
            subjects = [subject for topic in topics for subject in self.reader.subjects(topic)]
            before = self.reader.like(self.text[self._clause(figure.start):start])
            noun = self._next(last, end)
            if self._group(at)[1] == 1:
                followers = list(self.reader.followers(head, self.text[end:noun]))
                subjects = followers + subjects if inherited else subjects + followers
            whole = tuple(replace(subject, ahead=before + subject.ahead) for subject in subjects)
            statement = Statement(figure=figure, counter=counter, subjects=whole, noun=noun, end=end,
                                  start=self._start(at, start, made if inherited else ()))
            made.append((statement, topics))
            yield statement

    def _start(self, at: int, start: int, made: Sequence[tuple[Statement, tuple[str, ...]]]) -> int:
        """Where the words start that say what a figure says: with its list, or with what the figure before says."""
        if made:
            return made[-1][0].start
        return self._clause(self.figures[at].start) if self._group(at)[0] else start

    def _clause(self, at: int) -> int:
        """Where the clause that holds a place begins."""
        return max((match.end() for match in CLAUSE.finditer(self.text, 0, at)), default=0)

    def _last(self, at: int) -> int:
        """Which figure ends the range that one begins (3-5个); the same, where it begins none."""
        after = self.figures[at + 1] if at + 1 < len(self.figures) else None
        return at + 1 if after and RANGE.fullmatch(self.text, self.figures[at].end, after.start) else at

    def _next(self, at: int, end: int) -> int:
        """Where the words behind a figure end: before the next figure, or with the clause."""
        stop = CLAUSE.search(self.text, end)
        places = [stop.start()] if stop else []
        places += [self.figures[at + 1].start] if at + 1 < len(self.figures) else []
        last = max(min(places, default=len(self.text)), end)
        return end + len(self.text[end:last].rstrip(JOINED))

    def _head(self, at: int) -> tuple[int, str]:
        """The words before a figure that may hold its subject, and where they start."""
        figure = self.figures[at]
        clause = self._clause(figure.start)
        before = self.figures[at - 1] if at else None
        if before is None or before.end <= clause:
            return clause, self.text[clause:figure.start]
        _, end = self.reader.behind(self.text, before)
        end = min(end, figure.start)
        between = self.text[end:figure.start]
        joined = max((match.end() for match in LISTED.finditer(between)), default=0)
        return end + joined, between[joined:]

    def _topics(self, at: int, head: str, made: Sequence[tuple[Statement, tuple[str, ...]]]) -> tuple[
            tuple[str, ...], bool]:
        """Subject and what follows it of a figure, in several forms where a list shares its words; whether they are
        those of the figure before."""
        place, size = self._group(at)
        lead = self.text[self._clause(self.figures[at - place].start):self.figures[at - place].start]
        if size > 1 and RESPECTIVELY.search(lead):
            named = self.reader.topic(RESPECTIVELY.split(lead)[0])
            rest = lead[len(named):]
            if self.reader.empty(named) and at >= size:
                return tuple(self.reader.topic(topic) + rest for topic in made[at - size][1]), True
            return tuple(topic + rest for topic in _shared(named, place, size)), False
        if size > 1 and place:
            return (), False
        if made and head and (self.reader.empty(head) or head.startswith(SHARE)) and self._near(at):
            return tuple(self.reader.topic(topic) + head for topic in made[-1][1]), True
        return (head,), False

    def _near(self, at: int) -> bool:
        """Whether a figure stands in the clause of the one before, or in the next."""
        between = self.text[self.figures[at - 1].end:self.figures[at].start]
        return not re.search("[。；：！？]", between) and between.count("，") < 2

    def _group(self, at: int) -> tuple[int, int]:
        """Which figure of a list of bare figures one is, and how many there are: 5%和6%."""
        first = last = at
        while first and self._bare(first - 1):
            first -= 1
        while last + 1 < len(self.figures) and self._bare(last):
            last += 1
        return at - first, last - first + 1

    def _bare(self, at: int) -> bool:
        """Whether nothing but a sign of a list stands between a figure and the next."""
        _, end = self.reader.behind(self.text, self.figures[at])
        return self.text[end:self.figures[at + 1].start] in tuple(JOINED)


def _shared(named: str, place: int, size: int) -> tuple[str, ...]:
    """The subjects that the words of a list may give its figure at a place: 城镇和农村居民收入, 集中供水率和普及率."""
    parts = LISTED.split(named.replace(*BOTH_HOUSEHOLDS))
    if len(parts) != size:
        return ()
    own, last, first = parts[place], parts[-1], parts[0]
    if place == size - 1:
        return (own, *(first[:end] + own for end in range(len(first), 1, -1)))
    return (own, *(own + last[start:] for start in range(1, len(last) - 1)))
