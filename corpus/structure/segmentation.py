"""A paragraph cut into pieces: the sentences of its language, or the groups of sentences of two that answer each
other."""

from __future__ import annotations

from collections.abc import Sized

from corpus.data.report_files.alignments import Alignments, Group
from corpus.data.vocabularies.anchors import Anchor
from corpus.language.sentences import Sentences
from corpus.project.findings import Findings
from corpus.sources.canonical_text import Texts
from corpus.sources.paragraphs import Block
from corpus.sources.witnesses import Paragraph
from corpus.structure.aligner import Aligner

RATIO = 4.7
"""English characters per Chinese character where a report gives no measure of its own (ten paragraphs of 2021)."""


class Pieces:
    """Cuts the paragraphs of one report."""

    def __init__(self, paragraphs: list[Paragraph], texts: Texts, sentences: Sentences, anchors: tuple[Anchor, ...],
                 by_hand: Alignments, findings: Findings) -> None:
        self.texts, self.sentences, self.findings = texts, sentences, findings
        both = [p for p in paragraphs if p.zh and p.en]
        zh = sum(len(texts.of(p.zh)) for p in both if p.zh)
        en = sum(len(texts.of(block)) for p in both for block in p.en)
        self.aligner = Aligner(en / zh if zh else RATIO, anchors, by_hand.groups)
        self.unmarked = tuple(by_hand.lines)
        self.used: dict[str, tuple[int, int]] = {}

    def of(self, paragraph: Paragraph) -> tuple[Paragraph, ...]:
        """The pieces of a paragraph, in order.  What another witness has stays with the first."""
        zh = self._sentences(paragraph.zh) if paragraph.zh else []
        en = [part for block in paragraph.en for part in self._sentences(block)]
        if not (zh and en):
            alone = [Paragraph(zh=part) for part in zh] or [Paragraph(en=(part,)) for part in en]
        else:
            texts = [self.texts.of(part) for part in zh], [self.texts.of(part) for part in en]
            self.used["".join(texts[0])] = (len(zh), len(en))
            alone = _grouped(zh, en, self._groups(zh[0], *texts))
        return (Paragraph(alone[0].zh, alone[0].en, paragraph.other), *alone[1:])

    def _groups(self, first: Block, zh: list[str], en: list[str]) -> list[Group]:
        """The groups checked by hand where they fit; else the program's, and a finding where no reader knows of it."""
        by_hand = self.aligner.checked(zh)
        if by_hand and fits(by_hand, zh, en):
            return by_hand
        if by_hand and "".join(zh).startswith(self.unmarked):
            message = (f"the groups by hand count {by_hand}, the paragraph has {len(zh)} and {len(en)} sentences; mend "
                       "data/alignments, or run make renew if the text changed")
            self.findings.add(first.source.path, first.source.line(first.start), "GROUPS", message)
        return self.aligner.groups(zh, en)

    def _sentences(self, block: Block) -> list[Block]:
        return [block.part(*place) for place in self.sentences.ranges(self.texts.masked(block), block.language)]


def fits(groups: list[Group], zh: Sized, en: Sized) -> bool:
    """Whether groups count as many sentences as there are."""
    return (sum(n for n, _ in groups), sum(n for _, n in groups)) == (len(zh), len(en))


def tell_unused(by_hand: Alignments, pieces: Pieces, findings: Findings) -> None:
    """Tell the paragraphs aligned by hand that the report does not have."""
    for begins, line in by_hand.lines.items():
        if not any(text.startswith(begins) for text in pieces.used):
            findings.add(by_hand.path, line, "UNKNOWN", f"no paragraph begins ‘{begins[:30]}’; mend 'begins'")


def _grouped(zh: list[Block], en: list[Block], groups: list[Group]) -> list[Paragraph]:
    result, i, j = [], 0, 0
    for ours, theirs in groups:
        merged = merge(zh[i:i + ours])
        result.append(Paragraph(zh=merged[0] if merged else None, en=merge(en[j:j + theirs])))
        i, j = i + ours, j + theirs
    return result


def merge(blocks: list[Block]) -> tuple[Block, ...]:
    """Blocks that follow each other without a gap, as one."""
    merged: list[Block] = []
    for block in blocks:
        if merged and merged[-1].source == block.source and merged[-1].end == block.start:
            merged[-1] = Block(block.source, merged[-1].start, block.end)
        else:
            merged.append(block)
    return tuple(merged)
