"""Of what the figures of a sentence speak, as words: the clause of a figure is read as words that may stand ahead of a
subject, the subject, and words that may stand between it and its figure.

Lists share their heads (城镇和农村居民收入分别增长2%和3%); a figure without a subject of its own has that of the one before
(达到5亿元、增长9%).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from corpus.data.vocabularies.proposed_words import ProposedWords
from corpus.facts.values import Meant

CLAUSE = re.compile("[，。；：！？—]")
JOINED = "、和及与"
LISTED = re.compile("[、和与并]|(?<![普涉以])及")
RANGE = re.compile("[-—–~～至到]{1,2}")
RESPECTIVELY = re.compile("分别|各为|分別")
SHARE = "占"
LONGEST = 40
"""Characters of a subject with what stands around it: more is no subject."""
SHORTEST = 4
"""Characters of a subject that is found by its name alone."""
BOTH_HOUSEHOLDS = ("城乡", "城镇、农村")


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Words that may be the subject of a figure, in the form that is compared, with those ahead and behind."""

    words: str
    ahead: str
    between: str
    follows: bool = False


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


class SubjectReader:
    """Reads the subjects of figures; `own` are the names of the report's place."""

    def __init__(self, words: ProposedWords, own: Iterable[str] = ()) -> None:
        self.words = words
        self._verbs = _by_edge(words.verbs, 0)
        self._ahead = _by_edge((*words.ahead, *words.verbs, *own), 0)
        self._between = _by_edge(words.between, -1)
        self._time_first, self._time_last = re.compile(words.time), re.compile(f"(?:{words.time})$")
        self._counter = re.compile(words.counter)
        self._tail = re.compile(words.tail)
        self._alike = [(re.compile(pattern), word) for pattern, word in words.alike.items()]

    def like(self, words: str) -> str:
        """Words in the form in which subjects are compared."""
        for pattern, word in self._alike:
            words = pattern.sub(word, words)
        return words

    def bare(self, name: str) -> str:
        """The name of an indicator without what may stand around a subject."""
        name = self.like(re.sub("（[^）]*）", "", name))
        bare = [name[first:last] for first in self._starts(name, self._verbs) for last in self._ends(name) if last - first >= SHORTEST]
        return min(bare, key=len, default=name)

    def statements(self, text: str, figures: Sequence[Meant]) -> list[Statement]:
        """A statement for every figure of a text."""
        return list(_Sentence(self, text, figures).statements())

    def subjects(self, head: str) -> Iterator[Subject]:
        """What may be the subject in the words before a figure: the longest first."""
        head = self.like(head)
        if len(head) > LONGEST:
            return
        pairs = [(first, last) for first in self._starts(head) for last in self._ends(head) if first < last]
        for first, last in sorted(pairs, key=lambda pair: pair[0] - pair[1]):
            yield Subject(words=head[first:last], ahead=head[:first], between=head[last:])

    def followers(self, ahead: str, tail: str) -> Iterator[Subject]:
        """What may be the subject in the words behind a figure, where it comes first: 新建10个中试基地."""
        ahead, tail = self.like(ahead), self.like(tail)
        if len(ahead) not in self._starts(ahead) and not ahead.endswith("等"):
            return
        for first in sorted(self._starts(tail)):
            for last in range(min(len(tail), first + LONGEST), first + 1, -1):
                if re.match(self.words.behind, tail[last:]):
                    yield Subject(words=tail[first:last], ahead=ahead + tail[:first], between="", follows=True)

    def empty(self, head: str) -> bool:
        """Whether nothing stands before a figure but what may stand between it and a subject."""
        return 0 in self._ends(self.like(head))

    def topic(self, head: str) -> str:
        """The words before a figure without those between the subject and it."""
        return head[:min(self._ends(head))]

    def behind(self, text: str, figure: Meant) -> tuple[str, int]:
        """The measure word behind a figure, and where that and the words of exactness end."""
        counter = self._counter.match(text, self._tail.match(text, figure.end).end())  # type: ignore[union-attr]
        assert counter, "the pattern matches nothing too"
        tail = self._tail.match(text, counter.end())
        assert tail, "the pattern matches nothing too"
        return counter[0], tail.end()

    def _starts(self, head: str, words: Mapping[str, Sequence[str]] | None = None) -> set[int]:
        """Where a subject may start: behind any words that may stand ahead of one (or others, by first sign)."""
        found, todo = {0}, [0]
        while todo:
            at = todo.pop()
            steps = [at + len(word) for word in (words or self._ahead).get(head[at:at + 1], ()) if head.startswith(word, at)]
            timed = self._time_first.match(head, at)
            steps += [timed.end()] if timed else []
            steps += [at + 1] if at and head.startswith(tuple(JOINED), at) else []
            todo += [step for step in steps if step not in found]
            found.update(steps)
        return found

    def _ends(self, head: str) -> set[int]:
        """Where a subject may end: before any words that may stand between one and its figure."""
        found, todo = {len(head)}, [len(head)]
        while todo:
            at = todo.pop()
            part = head[:at]
            steps = [at - len(word) for word in self._between.get(part[-1:], ()) if part.endswith(word)]
            timed = self._time_last.search(part)
            steps += [timed.start()] if timed else []
            todo += [step for step in steps if step not in found]
            found.update(steps)
        return found


def _by_edge(words: Iterable[str], edge: int) -> dict[str, list[str]]:
    by_sign: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        by_sign.setdefault(word[edge], []).append(word)
    return by_sign


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
            counter, end = self.reader.behind(self.text, figure)
            subjects = [subject for topic in topics for subject in self.reader.subjects(topic)]
            before = self.reader.like(self.text[self._clause(figure.start):start])
            noun = self._next(at, end)
            if self._group(at)[1] == 1:
                followers = list(self.reader.followers(head, self.text[end:noun]))
                subjects = followers + subjects if inherited else subjects + followers
            statement = Statement(
                figure=figure, counter=counter, start=self._start(at, start, made if inherited else ()),
                end=end, noun=noun, subjects=tuple(replace(subject, ahead=before + subject.ahead) for subject in subjects))
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
