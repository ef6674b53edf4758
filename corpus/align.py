"""Sentences that answer each other: the smallest groups, over one paragraph in two languages.

Method: dynamic programming over both sequences (Gale and Church, "A Program for Aligning Sentences in Bilingual
Corpora", 1993: normalized difference of lengths, and how often each kind of group occurs), with more evidence than
length: figures that agree, glossary terms that answer each other, and signs that survive translation.  Where it errs,
`data/alignments/<report>.toml` has the groups, checked by hand.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field

from corpus.figures import figures
from corpus.glossary import Term

Group = tuple[int, int]
"""How many sentences of the Chinese answer how many of the English."""

KINDS: dict[Group, float] = {
    (1, 1): 0.71, (1, 2): 0.15, (2, 1): 0.03, (1, 3): 0.03, (2, 2): 0.015, (3, 1): 0.01, (1, 0): 0.015, (0, 1): 0.002,
    (2, 3): 0.005, (3, 2): 0.003, (1, 4): 0.006, (4, 1): 0.003, (2, 4): 0.002, (1, 5): 0.002, (2, 5): 0.002, (3, 3): 0.001,
}
"""How often each kind of group occurs, counted on ten paragraphs aligned by hand and smoothed."""
VARIANCE = 53.0
"""Of English characters per Chinese character, over sentence pairs of the same ten paragraphs."""
FIGURE, TERM, SIGN = 4.0, 2.0, 1.5
"""What one agreeing figure, term or closing sign is worth, against the cost of length (natural logarithms)."""
MOST_TERMS = 4
STRAY = 3.0
"""What a figure costs that only one language of a group has."""


@dataclass(frozen=True)
class Sentence:
    """What a sentence offers as evidence."""

    length: int
    closing: str
    figures: Counter[float]
    terms: frozenset[str]


@dataclass(frozen=True)
class Aligner:
    """Aligns paragraphs of one report.  `ratio`: its English characters per Chinese character."""

    ratio: float
    terms: tuple[Term, ...] = ()
    by_hand: dict[str, list[Group]] = field(default_factory=dict)

    def groups(self, zh: list[str], en: list[str]) -> list[Group]:
        """Group the sentences of a paragraph, in order; every sentence is in one group."""
        whole = "".join(zh)
        checked = next((groups for begins, groups in self.by_hand.items() if whole.startswith(begins)), None)
        return checked or self._best([self._sentence(text, "zh") for text in zh], [self._sentence(text, "en") for text in en])

    def _best(self, zh: list[Sentence], en: list[Sentence]) -> list[Group]:
        best: dict[Group, tuple[float, Group]] = {(0, 0): (0.0, (0, 0))}
        for i in range(len(zh) + 1):
            for j in range(len(en) + 1):
                for kind in KINDS:
                    before = (i - kind[0], j - kind[1])
                    if before in best and min(before) >= 0:
                        cost = best[before][0] + self._cost(zh[before[0]:i], en[before[1]:j])
                        if cost < best.get((i, j), (math.inf,))[0]:
                            best[i, j] = (cost, kind)
        return _path(best, (len(zh), len(en)))

    def _cost(self, zh: list[Sentence], en: list[Sentence]) -> float:
        cost = -math.log(KINDS[len(zh), len(en)])
        if zh and en:
            cost += self._length(sum(s.length for s in zh), sum(s.length for s in en)) - _evidence(zh, en)
        return cost + STRAY * _stray(zh, en)

    def _length(self, zh: int, en: int) -> float:
        delta = abs(en - self.ratio * zh) / math.sqrt(VARIANCE * zh)
        return -math.log(max(math.erfc(delta / math.sqrt(2)), 1e-12))

    def _sentence(self, text: str, language: str) -> Sentence:
        found = frozenset(term.zh for term in self.terms if term.stands_in(text, language))
        return Sentence(len(text), text[-1:].translate(CLOSING), figures(text, language), found)


CLOSING = str.maketrans("；！：？。", ";!:?.")


def _evidence(zh: list[Sentence], en: list[Sentence]) -> float:
    terms = frozenset[str]().union(*(s.terms for s in zh)) & frozenset[str]().union(*(s.terms for s in en))
    figure = FIGURE * (_sum(zh) & _sum(en)).total()
    return figure + TERM * min(len(terms), MOST_TERMS) + SIGN * (zh[-1].closing == en[-1].closing)


def _sum(sentences: list[Sentence]) -> Counter[float]:
    own = [sentence.figures for sentence in sentences if sentence.figures]
    return own[0] if len(own) == 1 else sum(own, Counter[float]())


def _stray(zh: list[Sentence], en: list[Sentence]) -> int:
    ours, theirs = _sum(zh), _sum(en)
    return (ours - theirs).total() + (theirs - ours).total()


def _path(best: dict[Group, tuple[float, Group]], place: Group) -> list[Group]:
    path: list[Group] = []
    while place != (0, 0):
        kind = best[place][1]
        path.append(kind)
        place = (place[0] - kind[0], place[1] - kind[1])
    return path[::-1]
