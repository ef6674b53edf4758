"""The cheapest way through the paragraphs of two languages: which of them answer each other.

In: two sequences of paragraphs.  Out: the groups, in order, as counts of both.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise

from corpus.data.report_files.alignments import Group
from corpus.structure.aligner import STRAY, VARIANCE, agreement, path
from corpus.structure.paragraph_runs import Item, Items, Run, runs

KINDS: dict[Group, float] = {
    (1, 1): 0.8, (1, 0): 0.01, (0, 1): 0.01,
    **{(1, n): 0.05 * 0.75 ** (n - 2) for n in range(2, 17)}, **{(n, 1): 0.02 * 0.5 ** (n - 2) for n in range(2, 6)}}
"""How often so many paragraphs of one language answer so many of the other: estimated.  English is set in more lines:
over Liaoning 2021 up to 14 answer one."""
UNEVEN = 0.14
"""How far the English of a whole paragraph is longer or shorter than the report's measure, as a share."""
MOST_TERMS = 10
"""Terms of a paragraph that count."""
SAME, OTHER, NONE = -8.0, 8.0, 4.0
"""What it costs that two headings or items have one number, two numbers, and that only one side has one (natural
logarithms)."""
LONE = 1.0
"""What a figure costs in a paragraph that nothing answers."""
UNANSWERED = 0.3
"""What a term costs that only one side of a group has: there are other words for it."""
OPEN, GOES_ON = 3.0, (":", ";", ",")
"""What it costs that one side of a group ends in a sign behind which something follows, and the other does not."""
BAND = 0.3
"""How far from its place in the whole a paragraph's answer is looked for, as a share of all characters."""
BESIDE = 15
"""How many paragraphs beside the first way the second looks at."""
HOPELESS = 400.0
"""What a way may cost more than the best so far: 80 paragraphs in a row that nothing answers."""
MOST, ROOM = 4.0, 200
"""Texts are not compared where one is more than so many times as long as it should be, and so many characters."""
FAR = 5.0
"""From here on the complement of the error function is as near to its first term as we need."""


class Way:
    """The cheapest way through two sequences of paragraphs."""

    def __init__(self, zh: Items, en: Items) -> None:
        self.zh, self.en = zh, en
        self._ours, self._theirs = runs(zh, max(n for n, _ in KINDS)), runs(en, max(m for _, m in KINDS))

    def best(self, ratio: float, near: list[range]) -> list[Group]:
        """The groups, in order: how many of the Chinese answer how many of the English.  `ratio`: English characters
        per Chinese one; `near`: behind so many Chinese paragraphs, how many English ones may have been answered."""
        best: dict[Group, tuple[float, Group]] = {(0, 0): (0.0, (0, 0))}
        for i, places in enumerate(near):
            for j in places:
                for n, m in KINDS:
                    before = best.get((i - n, j - m))
                    if before is not None:
                        cost = before[0] + self._cost(self._ours[i - n, i], self._theirs[j - m, j], ratio)
                        if cost < best.get((i, j), (math.inf,))[0]:
                            best[i, j] = (cost, (n, m))
            if i < len(self.zh):
                _give_up(best, i, places, near[i + 1].start)
        return path(best, (len(self.zh), len(self.en)))

    def groups(self, steps: list[Group]) -> list[tuple[Items, Items]]:
        """The paragraphs of each group."""
        places = [(0, 0), *accumulate(steps, lambda place, step: (place[0] + step[0], place[1] + step[1]))]
        return [(self.zh[i:k], self.en[j:m]) for (i, j), (k, m) in pairwise(places)]

    def wide(self) -> list[range]:
        """What may answer each other by its place in the whole, counted in characters."""
        ours, theirs = _shares(self.zh), _shares(self.en)
        places = [(bisect_left(theirs, share - BAND), bisect_right(theirs, share + BAND) - 1) for share in ours]
        return _linked([(low, high) for low, high in places], len(self.en))

    def beside(self, steps: list[Group]) -> list[range]:
        """What lies near a way that was found."""
        places, j = [(0, 0)], 0
        for n, m in steps:
            places += [(j, j + m)] * (n - 1)
            j += m
            places = [*places[:-1], (places[-1][0], j)] if n == 0 else [*places, (j, j)]
        return _linked([(low - BESIDE, high + BESIDE) for low, high in places], len(self.en))

    def _cost(self, zh: Run, en: Run, ratio: float) -> float:
        expected = ratio * zh.evidence.length
        if zh.items and en.items and not expected / MOST - ROOM < en.evidence.length < expected * MOST + ROOM:
            return math.inf
        if len(zh.items) > 1 and not zh.joins:
            return math.inf
        cost = zh.inside(en) + en.inside(zh) - math.log(KINDS[len(zh.items), len(en.items)])
        strays = len(zh.evidence.figures ^ en.evidence.figures)
        if not (zh.items and en.items):
            return cost + LONE * strays
        length = _length(zh.evidence.length, en.evidence.length, ratio)
        closing = zh.evidence.closing, en.evidence.closing
        cost += UNANSWERED * len(zh.evidence.terms ^ en.evidence.terms)
        cost += STRAY * strays + OPEN * (closing[0] != closing[1] and any(sign in GOES_ON for sign in closing))
        return cost + length + _headed(zh.items[0], en.items[0]) - agreement(
            zh.evidence, en.evidence, MOST_TERMS)


def _give_up(best: dict[Group, tuple[float, Group]], i: int, places: range, start: int) -> None:
    """Forget the ways to `i` Chinese paragraphs that cost too much; `start`: where the next ones may go on."""
    known = {j: best[i, j][0] for j in places if (i, j) in best}
    most = min(cost for j, cost in known.items() if j >= start) + HOPELESS
    for j, cost in known.items():
        if cost > most:
            del best[i, j]


def _length(zh: int, en: int, ratio: float) -> float:
    """What it costs that so many characters of English answer so many of Chinese."""
    expected = ratio * max(zh, 1)
    apart = abs(en - expected) / math.sqrt(2 * (VARIANCE * max(zh, 1) + (UNEVEN * expected) ** 2))
    if apart > FAR:
        return apart ** 2 + math.log(apart * math.sqrt(math.pi))
    return -math.log(math.erfc(apart))


def _shares(items: Items) -> list[float]:
    """How much of the text stands before each paragraph and behind the last, as a share."""
    lengths = list(accumulate((item.evidence.length for item in items), initial=0))
    return [length / max(lengths[-1], 1) for length in lengths]


def _linked(places: list[tuple[int, int]], last: int) -> list[range]:
    """Ranges kept inside the text, each touching the one before; the first has 0, the last `last`."""
    lows, highs = [0], [max(0, min(places[0][1], last))]
    for low, high in places[1:]:
        lows.append(max(lows[-1], min(low, highs[-1], last)))
        highs.append(max(highs[-1], min(high, last)))
    highs[-1] = last
    return [range(low, high + 1) for low, high in zip(lows, highs, strict=True)]


def _headed(zh: Item, en: Item) -> float:
    """What it costs that both open with one number, with two, or that only one is a heading or an item."""
    if not (zh.mark or zh.number or en.mark or en.number):
        return 0.0
    if zh.number and en.number:
        return SAME if zh.number == en.number else OTHER
    return 0.0 if zh.mark and en.mark else NONE
