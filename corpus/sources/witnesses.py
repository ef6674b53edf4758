"""Paragraphs that answer each other: across the two languages of an interleaved source, and across two witnesses.

In: blocks.  Out: `Paragraph`s in reading order, each with what every source has of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from corpus.data.report_files.profiles import Profile
from corpus.sources.paragraphs import Block, Change

LIKENESS = 0.5
"""Two witnesses of a paragraph share at least this much (Dice over pairs of characters).  Over Liaoning 2021 the least
alike true pair has 0.79 (a page lost half its text), the most alike false one 0.22."""
MOST_JOINED = 4
"""Paragraphs of one witness that may answer one of the other."""
JOINED_BY_WITNESS = "另一见证此处为一段 · the other witness has one paragraph here (rule one-paragraph)"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a report: its Chinese, its English, and what another Chinese witness has in its place."""

    zh: Block | None = None
    en: tuple[Block, ...] = ()
    other: tuple[Block, ...] = ()


def paragraphs(profile: Profile, cut: Mapping[str, list[Block]], changes: list[Change]) -> list[Paragraph]:
    """The paragraphs of a report from the blocks of its sources (by file name), without what is dropped."""
    by_side = {source.side: [block for block in cut[source.file] if not block.dropped] for source in profile.sources}
    if "both" in by_side:
        both = interleave(by_side["both"])
        return collate(by_side["zh"], both, changes) if "zh" in by_side else both
    if "zh" in by_side:
        return [Paragraph(zh=block) for block in by_side["zh"]]
    return [Paragraph(en=(block,)) for block in by_side["en"]]


def interleave(blocks: list[Block]) -> list[Paragraph]:
    """Each Chinese block with the English blocks that follow it; English before any Chinese stands alone."""
    paragraphs: list[Paragraph] = []
    for block in blocks:
        if block.language != "en":
            paragraphs.append(Paragraph(zh=block))
        elif paragraphs:
            last = paragraphs[-1]
            paragraphs[-1] = Paragraph(last.zh, (*last.en, block))
        else:
            paragraphs.append(Paragraph(en=(block,)))
    return paragraphs


def collate(base: list[Block], others: list[Paragraph], changes: list[Change]) -> list[Paragraph]:
    """Set two witnesses side by side, paragraph by paragraph.

    `base` gives the text, `others` (an interleaved source) the second Chinese reading and the English.  Blocks of
    `base` that together answer one paragraph of the other are one paragraph.  Method: dynamic programming over
    both sequences, most shared characters first.
    """
    result = []
    for taken, other in _best_path(base, others):
        zh = taken[0] if len(taken) == 1 else Block(taken[0].source, taken[0].start, taken[-1].end) if taken else None
        if zh and len(taken) > 1:
            changes.append(Change("join", zh.source, zh.start, zh.end, JOINED_BY_WITNESS))
        if zh and other:
            result.append(Paragraph(zh, other.en, (other.zh,) if other.zh else ()))
        elif zh:
            result.append(Paragraph(zh))
        elif other:
            result.append(Paragraph(other.zh, other.en))
    return result


def _best_path(base: list[Block], others: list[Paragraph]) -> list[tuple[list[Block], Paragraph | None]]:
    ours, theirs = [_pairs(block) for block in base], [_pairs(other.zh) for other in others]
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(base) + 1):
        for j in range(len(others) + 1):
            steps = [(i - 1, j, 0.0)] if i else []
            if j:
                steps += [(i, j - 1, 0.0)]
                steps += [
                    (i - n, j - 1, _gain(ours[i - n : i], theirs[j - 1])) for n in range(1, min(MOST_JOINED, i) + 1)
                ]
            for before, beside, gain in steps:
                score = best[before, beside][0] + gain
                if gain >= 0 and score > best.get((i, j), (-1.0,))[0]:
                    best[i, j] = (score, (before, beside))
    return _path(best, base, others)


def _path(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], base: list[Block],
          others: list[Paragraph]) -> list[tuple[list[Block], Paragraph | None]]:
    steps, place = [], (len(base), len(others))
    while place != (0, 0):
        before = best[place][1]
        steps.append((base[before[0]:place[0]], others[before[1]] if place[1] > before[1] else None))
        place = before
    return steps[::-1]


def _gain(ours: list[frozenset[str]], theirs: frozenset[str]) -> float:
    """Shared pairs of characters, or -1 where the two are too unlike to be one paragraph."""
    joined = ours[0].union(*ours[1:]) if len(ours) > 1 else ours[0]
    total = len(joined) + len(theirs)
    if not theirs or 2 * min(len(joined), len(theirs)) < LIKENESS * total:
        return -1.0
    shared = len(joined & theirs)
    return float(shared) if 2 * shared >= LIKENESS * total else -1.0


def _pairs(block: Block | None) -> frozenset[str]:
    letters = "".join(character for character in block.raw if character.isalnum()) if block else ""
    return frozenset(a + b for a, b in pairwise(letters)) or frozenset({letters} - {""})
