"""What may be the subject of a figure, in the words before it, or behind it where it comes first.

The words before a figure are read as words that may stand ahead of a subject (全市新增), the subject, and words that
may stand between it and its figure (增长, 达到): every subject that this allows is a candidate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.data.vocabularies.proposed_words import ProposedWords
from corpus.facts.values import Meant

JOINED = "、和及与"
LONGEST = 40
"""Characters of a subject with what stands around it: more is no subject."""
SHARED = re.compile("(?<=占全[国省市区县州])占比$")
"""What the name of a share says twice: a text has 占全省, or 占全省的比重."""
SHORTEST = 4
"""Characters of a subject that is found by its name alone."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Words that may be the subject of a figure, in the form that is compared, with those ahead and between."""

    words: str
    ahead: str
    between: str
    follows: bool = False


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
        name = SHARED.sub("", self.like(re.sub("（[^）]*）", "", name)))
        bare = [name[first:last] for first in self._starts(name, self._verbs) for last in self._ends(name)
                if last - first >= SHORTEST]
        return min(bare, key=len, default=name)

    def subjects(self, head: str) -> Iterator[Subject]:
        """What may be the subject in the words before a figure: the longest first."""
        head = self.like(head)
        if len(head) > LONGEST:
            return
        pairs = [(first, last) for first in self._starts(head) for last in self._ends(head) if first < last]
        for first, last in sorted(pairs, key=lambda pair: pair[0] - pair[1]):
            yield Subject(words=head[first:last], ahead=head[:first], between=head[last:])

    def followers(self, ahead: str, tail: str) -> Iterator[Subject]:
        """What may be the subject in the words behind a figure, where it comes first (新建10个中试基地), or among its
        words (核电站6台机组)."""
        ahead, tail = self.like(ahead), self.like(tail)
        starts = self._starts(ahead)
        ends = [last for last in range(min(len(tail), LONGEST), 1, -1) if re.match(self.words.behind, tail[last:])]
        if starts & self._ends(ahead) or ahead.endswith("等"):
            yield from (Subject(words=tail[first:last], ahead=ahead + tail[:first], between="", follows=True)
                        for first in sorted(self._starts(tail)) for last in ends if last > first + 1)
        yield from (Subject(words=ahead[first:] + tail[:last], ahead=ahead[:first], between="", follows=True)
                    for first in sorted(starts) if 0 < len(ahead) - first <= LONGEST for last in ends)

    def empty(self, head: str) -> bool:
        """Whether nothing stands before a figure but what may stand between it and a subject."""
        return 0 in self._ends(self.like(head))

    def topic(self, head: str) -> str:
        """The words before a figure without those between the subject and it."""
        return head[:min(self._ends(head))]

    def behind(self, text: str, figure: Meant) -> tuple[str, int]:
        """The measure word behind a figure, and where that and the words of exactness end."""
        start = _end(self._tail, text, figure.end)
        end = _end(self._counter, text, start)
        return text[start:end], _end(self._tail, text, end)

    def _starts(self, head: str, words: Mapping[str, Sequence[str]] | None = None) -> set[int]:
        """Where a subject may start: behind any words that may stand ahead of one (or others, by first sign)."""
        words = words or self._ahead
        found, todo = {0}, [0]
        while todo:
            at = todo.pop()
            steps = [at + len(word) for word in words.get(head[at:at + 1], ()) if head.startswith(word, at)]
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


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Where a pattern ends that matches from a place; there, where it does not."""
    match = pattern.match(text, start)
    return match.end() if match else start
