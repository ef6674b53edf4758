"""Sentences that answer each other: the smallest groups, over one paragraph in two languages.

Method: dynamic programming over both sequences (Gale and Church, "A Program for Aligning Sentences in Bilingual
Corpora", 1993: normalized difference of lengths, and how often each kind of group occurs), with more evidence than
length: figures that agree, glossary terms that answer each other, and signs that survive translation.  Where it errs,
`data/alignments/<report>.toml` has the groups, checked by hand.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.data.report_files.alignments import Group
from corpus.data.vocabularies.anchors import Anchor
from corpus.language.numbers.figures import figures

KINDS: dict[Group, float] = {
    (1, 1): 0.71,
    (1, 2): 0.15,
    (2, 1): 0.03,
    (1, 3): 0.03,
    (2, 2): 0.015,
    (3, 1): 0.01,
    (1, 0): 0.015,
    (0, 1): 0.002,
    (2, 3): 0.005,
    (3, 2): 0.003,
    (1, 4): 0.006,
    (4, 1): 0.003,
    (2, 4): 0.002,
    (1, 5): 0.002,
    (2, 5): 0.002,
    (3, 3): 0.001,
}
"""How often each kind of group occurs, counted on ten paragraphs aligned by hand and smoothed."""
PRIOR = {kind: -math.log(share) for kind, share in KINDS.items()}
VARIANCE = 53.0
"""Of English characters per Chinese character, over sentence pairs of the same ten paragraphs."""
FIGURE, TERM, SIGN = 4.0, 2.0, 1.5
"""What one agreeing figure, term or closing sign is worth, against the cost of length (natural logarithms)."""
MOST_TERMS = 4
STRAY = 3.0
"""What a figure costs that only one language of a group has."""


@dataclass(frozen=True)
class Evidence:
    """What a run of sentences offers as evidence."""

    length: int = 0
    closing: str = ""
    figures: frozenset[float] = frozenset()
    terms: frozenset[str] = frozenset()

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(
            self.length + other.length, other.closing, self.figures | other.figures, self.terms | other.terms
        )


@dataclass(frozen=True)
class Aligner:
    """Aligns paragraphs of one report.  `ratio`: its English characters per Chinese character."""

    ratio: float
    anchors: tuple[Anchor, ...] = ()
    by_hand: Mapping[str, list[Group]] = field(default_factory=dict)

    def groups(self, zh: list[str], en: list[str]) -> list[Group]:
        """Group the sentences of a paragraph, in order; every sentence is in one group."""
        return self._best([self.evidence(text, "zh") for text in zh], [self.evidence(text, "en") for text in en])

    def checked(self, zh: list[str]) -> list[Group]:
        """The groups that were checked by hand for a paragraph, if any."""
        whole = "".join(zh)
        return next((groups for begins, groups in self.by_hand.items() if whole.startswith(begins)), [])

    def _best(self, zh: list[Evidence], en: list[Evidence]) -> list[Group]:
        ours, theirs = _runs(zh), _runs(en)
        best: dict[Group, tuple[float, Group]] = {(0, 0): (0.0, (0, 0))}
        for i in range(len(zh) + 1):
            for j in range(len(en) + 1):
                for kind in KINDS:
                    before = (i - kind[0], j - kind[1])
                    if before in best:
                        cost = best[before][0] + self._cost(kind, ours[before[0], i], theirs[before[1], j])
                        if cost < best.get((i, j), (math.inf,))[0]:
                            best[i, j] = (cost, kind)
        return path(best, (len(zh), len(en)))

    def _cost(self, kind: Group, zh: Evidence, en: Evidence) -> float:
        cost = PRIOR[kind] + STRAY * len(zh.figures ^ en.figures)
        return cost + self.length(zh.length, en.length) - agreement(zh, en) if all(kind) else cost

    def length(self, zh: int, en: int) -> float:
        """What it costs that so many characters of English answer so many of Chinese."""
        delta = abs(en - self.ratio * zh) / math.sqrt(VARIANCE * max(zh, 1))
        return -math.log(max(math.erfc(delta / math.sqrt(2)), 1e-12))

    def evidence(self, text: str, language: str) -> Evidence:
        """What a text of `zh` or `en` offers as evidence."""
        anchored = frozenset(anchor.zh for anchor in self.anchors if anchor.stands_in(text, language))
        return Evidence(len(text), text[-1:].translate(CLOSING), figures(text, language), anchored)


CLOSING = str.maketrans("；！：？。", ";!:?.")


def agreement(zh: Evidence, en: Evidence, most_terms: int = MOST_TERMS) -> float:
    """What figures, terms (`most_terms` of them) and a closing sign of both sides are worth."""
    terms = min(len(zh.terms & en.terms), most_terms)
    return FIGURE * len(zh.figures & en.figures) + TERM * terms + SIGN * (zh.closing == en.closing)


def _runs(sentences: list[Evidence]) -> dict[tuple[int, int], Evidence]:
    """The evidence of every run `(start, end)` that a group can hold."""
    longest = max(max(kind) for kind in KINDS)
    runs: dict[tuple[int, int], Evidence] = {}
    for start in range(len(sentences) + 1):
        runs[start, start] = Evidence()
        for end in range(start + 1, min(start + longest, len(sentences)) + 1):
            runs[start, end] = runs[start, end - 1] + sentences[end - 1]
    return runs


def path(best: Mapping[Group, tuple[float, Group]], place: Group) -> list[Group]:
    """The groups on the way to a place, in order; `best` has the cost of each place and the group that leads to it."""
    groups: list[Group] = []
    while place != (0, 0):
        group = best[place][1]
        groups.append(group)
        place = (place[0] - group[0], place[1] - group[1])
    return groups[::-1]
