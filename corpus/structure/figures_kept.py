"""The rule that guards figures: every run of digits of a source stands unbroken and unjoined in the text of its place.

A correction may mend a figure (`emend`) or cut one (`split`, `drop`); nothing else may: no rule of spacing, no join of
lines, no cut of a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest

from corpus.language import table_marks
from corpus.model import Passage, Side
from corpus.project.findings import Finding, Findings
from corpus.sources.canonical_text import Texts
from corpus.sources.paragraphs import Block, Change
from corpus.structure.source_coverage import used

HALF_WIDTH = str.maketrans("０１２３４５６７８９．％＋－−", "0123456789.%+--")
FIGURE = re.compile(r"(?:(?<![\d%])[-+±])?\d+(?:[.,]\d+)*%?")
"""Digits with the points, commas and per cent sign that belong to them, and a sign that makes no range."""
PER_CENT = re.compile(r"(?<=\d)\s+(?=%)")
"""A blank before the per cent sign, which a full-width one loses."""
BLANK = re.compile(r"(?<![\d.,:/-])\d[\d.,]*[%％]? [+-]?\d[\d.,]*[%％]?(?!\d*:)")
"""Two figures, but no day with its hour."""
FEW = 2
"""Doubts of one kind that have lines of their own."""
LONGEST = 40
"""Characters of a figure."""
WHAT_TO_DO = "what the source has wrong is mended by a correction (join, emend), else this is a fault of the build"


def tell_unlike(passages: Iterable[Passage], texts: Texts, changes: Iterable[Change], findings: Findings) -> None:
    """Tell the figures of the sources that the texts have otherwise, and those that a cut goes through."""
    rows = list(passages)
    for segment in (segment for passage in rows for segment in passage.segments):
        for side in (segment.zh, segment.en):
            if side and side.blocks:
                _tell(segment.id, side, texts, findings)
    by_hand = {(c.source.path, place) for c in changes if c.kind in ("split", "drop") for place in (c.start, c.end)}
    for block in used(rows):
        if (block.source.path, block.start) not in by_hand and (figure := _cut(block)):
            findings.add(block.source.path, block.source.line(block.start), "FIGURES",
                         f"‘{figure}’ is cut in two; {WHAT_TO_DO}")


def figures(text: str) -> list[str]:
    """Every figure of a text in order, in half-width signs."""
    return FIGURE.findall(PER_CENT.sub("", text.translate(HALF_WIDTH)))


def _tell(name: str, side: Side, texts: Texts, findings: Findings) -> None:
    published = [(figure, block) for block in side.blocks for figure in figures(_emended(block, texts))]
    for there, here in zip_longest(published, figures(side.text), fillvalue=None):
        figure, block = there or ("", side.blocks[-1])
        if figure != (here or ""):
            findings.add(block.source.path, block.source.line(block.start), "FIGURES",
                         f"{name}: ‘{figure}’ of the source is ‘{here or ''}’ in the text; {WHAT_TO_DO}")
            return


def _emended(block: Block, texts: Texts) -> str:
    """What the source has, with what corrections put in its place."""
    raw = block.raw
    for emendation in sorted(texts.emendations(block), key=lambda e: e.start, reverse=True):
        raw = raw[:emendation.start - block.start] + emendation.text + raw[emendation.end - block.start:]
    return raw


def _cut(block: Block) -> str:
    """The figure that the beginning of a block stands in."""
    first = max(0, block.start - LONGEST)
    around = block.source.text[first:block.start + LONGEST].translate(HALF_WIDTH)
    place = block.start - first
    return next((run[0] for run in FIGURE.finditer(around) if run.start() < place < run.end()), "")


def doubts(passages: Iterable[Passage]) -> list[Finding]:
    """What a reader must look at: figures with nothing but a blank between them, and lines that are only a figure."""
    outside = [(side.text, side.blocks[0]) for passage in passages if passage.kind != "table"
               for segment in passage.segments for side in (segment.zh or segment.en,) if side and side.blocks]
    found = [(match[0], block) for text, block in outside if block.language != "en" for match in BLANK.finditer(text)]
    told = [_doubt(block, f"‘{figure}’ are two figures with a blank between: cells of a table (correction 'table'), "
                          "or one figure that was cut (emend)?") for figure, block in found[:FEW]]
    if len(found) > FEW:
        more = ", ".join(f"line {block.source.line(block.start)} ‘{figure}’" for figure, block in found[FEW:])
        told.append(_doubt(found[FEW][1], f"{len(found) - FEW} more pairs of figures with a blank between: {more}"))
    alone = [block for text, block in outside if table_marks.kind(text) == "value" and any(map(str.isdigit, text))]
    if len(alone) > 1:
        told.append(_doubt(alone[0], f"{len(alone)} lines hold nothing but a figure, the first here: cells of a table? "
                                     "record it (correction 'table', 'number' of columns)"))
    return told


def _doubt(block: Block, message: str) -> Finding:
    return Finding(block.source.path, block.source.line(block.start), "DOUBT", message)
