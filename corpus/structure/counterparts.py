"""A report in two files, one Chinese and one English: which paragraphs answer each other.

In: the blocks of both.  Out: `Paragraph`s in reading order; what has no counterpart stands alone.  Method: where the
numbers of the chapters agree, chapter answers chapter; inside, dynamic programming over both sequences, with the
evidence of `aligner` and that of headings.  It runs twice: the second time it knows how long this report's English is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.data.report_files.alignments import Group
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.anchors import Anchor
from corpus.language import enumeration, heading_marks
from corpus.language.heading_marks import Mark
from corpus.sources.canonical_text import Texts
from corpus.sources.paragraphs import Block, Change
from corpus.sources.witnesses import Paragraph
from corpus.structure.aligner import STRAY, VARIANCE, Aligner, Evidence, agreement
from corpus.structure.segmentation import RATIO

KINDS: dict[Group, float] = {
    (1, 1): 0.8, (1, 0): 0.01, (0, 1): 0.01,
    **{(1, n): 0.05 * 0.75 ** (n - 2) for n in range(2, 17)}, **{(n, 1): 0.02 * 0.5 ** (n - 2) for n in range(2, 6)}}
"""How often so many paragraphs of one language answer so many of the other: estimated.  English is set in more lines:
over Liaoning 2021 up to 10 answer one."""
UNEVEN = 0.14
"""How far the English of a whole paragraph is longer or shorter than the report's measure, as a share."""
MOST_TERMS = 10
"""Terms of a paragraph that count."""
LONG = 20
"""Characters of a Chinese paragraph whose English tells the measure."""
SAME, OTHER, NONE, INSIDE = -8.0, 8.0, 4.0, 10.0
"""What it costs that two headings have one number, two numbers, that one side has no heading, and that a heading stands
inside a group (natural logarithms)."""
LONE = 1.0
"""What a figure costs in a paragraph that nothing answers."""
UNANSWERED = 0.3
"""What a term costs that only one side of a group has: there are other words for it."""
UNENDED, ENDS = 3.0, tuple(".;:,!?)\"”")
"""What it costs that a paragraph inside a group ends in no sign: it is a title, or a button of the page."""
OPEN, GOES_ON = 3.0, (":", ";", ",")
"""What it costs that one side of a group ends in a sign behind which something follows, and the other does not."""
BAND = 40
"""How many paragraphs beside the straight way from the beginnings to the ends are looked at."""
JOINED = "英文此处为一段 · the English has one paragraph here (rule one-paragraph)"


@dataclass(frozen=True)
class _Item:
    """A paragraph of one language: its block, the heading it is, the number it opens with, those of all items in it,
    and what it offers as evidence."""

    block: Block
    mark: Mark | None
    number: int
    items: frozenset[int]
    evidence: Evidence

    @property
    def alone(self) -> bool:
        """Whether it is a heading that does not run into text."""
        return self.mark is not None and not self.mark.run_in


Items = tuple[_Item, ...]


@dataclass(frozen=True)
class _Run:
    """Paragraphs of one language that follow each other: what they offer together, the numbers of their items, those
    that open a later one, and what headings and titles among them cost."""

    items: Items
    evidence: Evidence
    numbers: frozenset[int]
    later: tuple[int, ...]
    headings: float

    def inside(self, other: _Run) -> float:
        """What it costs that later paragraphs open with a number which the other side has not."""
        return self.headings + INSIDE * sum(number not in other.numbers for number in self.later)


def paragraphs(profile: Profile, cut: Mapping[str, list[Block]], texts: Texts, anchors: tuple[Anchor, ...],
               changes: list[Change]) -> list[Paragraph]:
    """The paragraphs of a report in two files, from the blocks of each (by file name)."""
    aligner = Aligner(RATIO, anchors)
    ours, theirs = (
        tuple(_item(block, profile.kind, language, texts, aligner) for source in profile.sources
              if source.side == language for block in cut[source.file] if not block.dropped)
        for language in ("zh", "en"))
    groups = _groups(ours, theirs, RATIO)
    groups = _groups(ours, theirs, _measure(groups))
    return [_paragraph(zh, en, changes) for zh, en in groups]


def _item(block: Block, kind: str, language: str, texts: Texts, aligner: Aligner) -> _Item:
    text = texts.of(block)
    mark = heading_marks.mark(text, kind, block.language)
    if mark and mark.level in ("item", "note"):
        mark = None
    opening = mark.number if mark else enumeration.opening(text, language)
    return _Item(block, mark, opening, frozenset(enumeration.numbers(text, language)), aligner.evidence(text, language))


def _paragraph(zh: Items, en: Items, changes: list[Change]) -> Paragraph:
    block = Block(zh[0].block.source, zh[0].block.start, zh[-1].block.end) if zh else None
    if block and len(zh) > 1:
        changes.append(Change("join", block.source, block.start, block.end, JOINED))
    return Paragraph(block, tuple(item.block for item in en))


def _measure(groups: list[tuple[Items, Items]]) -> float:
    """English characters per Chinese character, over paragraphs that answer each other one to one."""
    shares = [en[0].evidence.length / zh[0].evidence.length for zh, en in groups
              if len(zh) == len(en) == 1 and zh[0].evidence.length >= LONG]
    return median(shares) if shares else RATIO


def _groups(ours: Items, theirs: Items, ratio: float) -> list[tuple[Items, Items]]:
    """Both sequences in groups that answer each other, chapter by chapter where their numbers agree."""
    result = []
    for zh, en in _chapters(ours, theirs):
        i = j = 0
        for n, m in _Path(zh, en, ratio).best():
            result.append((zh[i:i + n], en[j:j + m]))
            i, j = i + n, j + m
    return result


def _chapters(ours: Items, theirs: Items) -> list[tuple[Items, Items]]:
    """Chapters that answer each other, the front first; the whole as one where their numbers do not agree."""
    starts = [[i for i, item in enumerate(items) if item.mark and item.mark.level in ("part", "chapter")]
              for items in (ours, theirs)]
    numbers = [[item.mark.number for i in places if (item := items[i]).mark]
               for items, places in zip((ours, theirs), starts, strict=True)]
    if numbers[0] != numbers[1]:
        return [(ours, theirs)]
    edges = [[0, *places, len(items)] for items, places in zip((ours, theirs), starts, strict=True)]
    return [(ours[a:b], theirs[c:d]) for (a, b), (c, d) in zip(pairwise(edges[0]), pairwise(edges[1]), strict=True)]


class _Path:
    """The cheapest way through two sequences of paragraphs."""

    def __init__(self, zh: Items, en: Items, ratio: float) -> None:
        self.zh, self.en, self.ratio = zh, en, ratio
        self._ours, self._theirs = _runs(zh, max(n for n, _ in KINDS)), _runs(en, max(m for _, m in KINDS))

    def best(self) -> list[Group]:
        """The groups, in order: how many of the Chinese answer how many of the English."""
        best: dict[Group, tuple[float, Group]] = {(0, 0): (0.0, (0, 0))}
        for i in range(len(self.zh) + 1):
            for j in self._near(i):
                for n, m in KINDS:
                    before = best.get((i - n, j - m))
                    if before is not None:
                        cost = before[0] + self._cost(self._ours[i - n, i], self._theirs[j - m, j])
                        if cost < best.get((i, j), (math.inf,))[0]:
                            best[i, j] = (cost, (n, m))
        return _steps(best, (len(self.zh), len(self.en)))

    def _near(self, i: int) -> range:
        ours, theirs = len(self.zh), len(self.en)
        straight, room = round(i * theirs / max(ours, 1)), BAND + abs(ours - theirs)
        return range(max(0, straight - room), min(theirs, straight + room) + 1)

    def _cost(self, zh: _Run, en: _Run) -> float:
        if len(zh.items) > 1 and not _joins(zh.items):
            return math.inf
        cost = zh.inside(en) + en.inside(zh) - math.log(KINDS[len(zh.items), len(en.items)])
        strays = len(zh.evidence.figures ^ en.evidence.figures)
        if not (zh.items and en.items):
            return cost + LONE * strays
        length = self._length(zh.evidence.length, en.evidence.length)
        closing = zh.evidence.closing, en.evidence.closing
        cost += UNANSWERED * len(zh.evidence.terms ^ en.evidence.terms)
        cost += STRAY * strays + OPEN * (closing[0] != closing[1] and any(sign in GOES_ON for sign in closing))
        return cost + length + _headed(zh.items[0], en.items[0]) - agreement(
            zh.evidence, en.evidence, MOST_TERMS)

    def _length(self, zh: int, en: int) -> float:
        expected = self.ratio * max(zh, 1)
        apart = abs(en - expected) / math.sqrt(2 * (VARIANCE * max(zh, 1) + (UNEVEN * expected) ** 2))
        if apart > FAR:
            return apart ** 2 + math.log(apart * math.sqrt(math.pi))
        return -math.log(math.erfc(apart))


FAR = 5.0
"""From here on the complement of the error function is as near to its first term as we need."""


def _runs(items: Items, longest: int) -> dict[tuple[int, int], _Run]:
    """Every run `(start, end)` that a group can hold."""
    runs: dict[tuple[int, int], _Run] = {}
    for start in range(len(items) + 1):
        run = _Run((), Evidence(), frozenset(), (), 0.0)
        runs[start, start] = run
        for item in items[start:start + longest]:
            run = _longer(run, item)
            runs[start, start + len(run.items)] = run
    return runs


def _longer(run: _Run, item: _Item) -> _Run:
    """A run with one more paragraph."""
    later, headings = run.later, run.headings
    if run.items and item.mark:
        headings += INSIDE
    elif run.items:
        later += (item.number,) if item.number else ()
        headings += INSIDE if len(run.items) == 1 and run.items[0].alone else 0.0
        headings += 0.0 if run.evidence.closing in ENDS else UNENDED
    return _Run((*run.items, item), run.evidence + item.evidence, run.numbers | item.items, later, headings)


def _joins(zh: Items) -> bool:
    """Whether Chinese paragraphs can be one: nothing is left out between them, and no heading stands among them."""
    return (not zh[0].alone and not any(item.mark for item in zh[1:])
            and all(a.block.end == b.block.start for a, b in pairwise(zh)))


def _headed(zh: _Item, en: _Item) -> float:
    """What it costs that both open with one number, with two, or that only one is a heading or an item."""
    if not (zh.mark or zh.number or en.mark or en.number):
        return 0.0
    if zh.number and en.number:
        return SAME if zh.number == en.number else OTHER
    return 0.0 if zh.mark and en.mark else NONE


def _steps(best: dict[Group, tuple[float, Group]], place: Group) -> list[Group]:
    steps: list[Group] = []
    while place != (0, 0):
        step = best[place][1]
        steps.append(step)
        place = (place[0] - step[0], place[1] - step[1])
    return steps[::-1]
