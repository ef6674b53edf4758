"""A report in two files, one Chinese and one English: which paragraphs answer each other.

In: the blocks of both.  Out: `Paragraph`s in reading order; what has no counterpart stands alone.  Method: where the
numbers of the chapters agree, chapter answers chapter; inside, dynamic programming over both sequences, with the
evidence of `aligner` and that of headings.  It runs twice: the second time it knows how long this report's English is.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from statistics import median

from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.anchors import Anchor
from corpus.language import enumeration, heading_marks
from corpus.sources.canonical_text import Texts
from corpus.sources.paragraphs import Block, Change
from corpus.sources.witnesses import Paragraph
from corpus.structure.aligner import Aligner
from corpus.structure.paragraph_runs import Item, Items
from corpus.structure.paragraph_way import Way
from corpus.structure.segmentation import RATIO

LONG = 20
"""Characters of a Chinese paragraph whose English tells the measure."""
JOINED = "英文此处为一段 · the English has one paragraph here (rule one-paragraph)"


def paragraphs(profile: Profile, cut: Mapping[str, list[Block]], texts: Texts, anchors: tuple[Anchor, ...],
               changes: list[Change]) -> list[Paragraph]:
    """The paragraphs of a report in two files, from the blocks of each (by file name)."""
    aligner = Aligner(RATIO, anchors)
    ours, theirs = (
        tuple(_item(block, profile.kind, language, texts, aligner) for source in profile.sources
              if source.side == language for block in cut[source.file] if not block.dropped)
        for language in ("zh", "en"))
    ways = [Way(zh, en) for zh, en in _chapters(ours, theirs)]
    first = [way.best(RATIO, way.wide()) for way in ways]
    ratio = _measure([group for way, steps in zip(ways, first, strict=True) for group in way.groups(steps)])
    last = [way.best(ratio, way.beside(steps)) for way, steps in zip(ways, first, strict=True)]
    return [_paragraph(zh, en, changes) for way, steps in zip(ways, last, strict=True)
            for zh, en in way.groups(steps)]


def _item(block: Block, kind: str, language: str, texts: Texts, aligner: Aligner) -> Item:
    text = texts.of(block)
    mark = heading_marks.mark(text, kind, block.language)
    if mark and mark.level in ("item", "note"):
        mark = None
    opening = mark.number if mark else enumeration.opening(text, language)
    return Item(block, mark, opening, frozenset(enumeration.numbers(text, language)), aligner.evidence(text, language))


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
