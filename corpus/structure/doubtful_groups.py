"""Sentences of two files that may not answer each other, the worst first.

In: a report whose paragraphs the program set against each other.  Out: doubts for whoever reads it first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.data.vocabularies.anchors import Anchor
from corpus.model import Report, Segment
from corpus.project.findings import Finding
from corpus.structure.aligner import STRAY, Aligner, agreement
from corpus.structure.segmentation import RATIO

SHOWN = 10
"""How many are told one by one."""
DOUBTFUL = 4.0
"""What a group costs at least that is told (natural logarithms): of the 358 groups of Liaoning 2021, all read and
right, four cost as much."""
LONG = 12
"""Characters of Chinese from which a sentence without a counterpart is told: a line of the front is shorter."""


@dataclass(frozen=True)
class Group:
    """A group, what it costs, and why it is doubtful."""

    segment: Segment
    cost: float
    why: str


def of(report: Report, anchors: tuple[Anchor, ...] = ()) -> list[Finding]:
    """The doubtful groups of a report that nobody has read, as doubts: the worst ones, and how many there are."""
    if report.profile.read or not report.profile.bilingual:
        return []
    groups = sorted(_doubtful(report, anchors), key=lambda group: -group.cost)
    found = [_told(group) for group in groups[:SHOWN]]
    if not groups:
        return []
    counted = f"{len(groups)} groups of sentences may not answer each other; read them, the worst {len(found)} are told"
    return [*found, Finding(report.profile.path, 0, "DOUBT", counted)]


def _doubtful(report: Report, anchors: tuple[Anchor, ...]) -> Iterator[Group]:
    segments = [segment for passage in report.passages for segment in passage.segments if not segment.ours]
    both = [segment.texts for segment in segments if segment.zh and segment.en]
    ratio = sum(len(en) for _, en in both) / max(sum(len(zh) for zh, _ in both), 1) if both else RATIO
    aligner = Aligner(ratio, anchors)
    for segment in segments:
        group = _cost(segment, aligner) if segment.zh and segment.en else _alone(segment, ratio)
        if group.cost >= DOUBTFUL:
            yield group


def _cost(segment: Segment, aligner: Aligner) -> Group:
    """What a group costs by its length, its figures and terms."""
    zh, en = (aligner.evidence(text, side) for text, side in zip(segment.texts, ("zh", "en"), strict=True))
    strays = sorted(zh.figures ^ en.figures)
    length = aligner.length(zh.length, en.length)
    why = f"{en.length / max(zh.length, 1):.1f} English characters for one Chinese, {aligner.ratio:.1f} is usual"
    if strays:
        why += f"; only on one side: {', '.join(f'{figure:g}' for figure in strays[:5])}"
    return Group(segment, length + STRAY * len(strays) - agreement(zh, en), why)


def _alone(segment: Segment, ratio: float) -> Group:
    """A sentence that nothing answers: it costs more the longer it is."""
    zh, en = segment.texts
    length = max(len(zh), len(en) / ratio)
    return Group(segment, DOUBTFUL + length / 10 if length >= LONG else 0.0,
                 f"the {'Chinese' if zh else 'English'} has no counterpart")


def _told(group: Group) -> Finding:
    block = next(side.blocks[0] for side in (group.segment.zh, group.segment.en) if side and side.blocks)
    zh, en = (_short(text) for text in group.segment.texts)
    return Finding(block.source.path, block.source.line(block.start), "DOUBT",
                   f"the group zh «{zh}» en «{en}» costs {group.cost:.0f}: {group.why}; read it, and where it is wrong "
                   "count its paragraph in data/alignments")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:40]}…{text[-15:]}"
