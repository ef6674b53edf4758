"""A report's paragraphs, read as lines and given their scheme; titles that stand on two lines are made whole before.

In go paragraphs, their texts, and what readers recorded of their headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from corpus.language.heading_marks import Mark
from corpus.language.heading_words import attached, attached_number
from corpus.language.openings import HAN, NAMED, opening
from corpus.sources.canonical_text import Texts
from corpus.sources.corrections import Correction
from corpus.sources.paragraphs import Block, Change
from corpus.sources.witnesses import Paragraph
from corpus.structure.lines import Line, lines
from corpus.structure.outline import primary
from corpus.structure.scheme import Scheme, scheme

TITLE = "序号与标题分列两行，合为一个标题 · a number and its title stood on two lines (rule whole-title)"
SPACED = re.compile(rf"\s*{HAN}\s+\S")
LONGEST_TITLE = {"zh": 40, "en": 120}


def planned(paragraphs: Sequence[Paragraph], texts: Texts, corrections: Iterable[Correction]) -> Scheme:
    """The scheme of a report."""
    listed = _lines(paragraphs, texts)
    return scheme(listed, _ruled(listed, paragraphs, corrections))


def with_whole_titles(paragraphs: Sequence[Paragraph], texts: Texts, changes: list[Change]) -> list[Paragraph]:
    """The paragraphs, where 第一篇 or 附件1 stands on a line above its title joined with it."""
    result: list[Paragraph] = []
    for paragraph, line in zip(paragraphs, _lines(paragraphs, texts), strict=True):
        before = result[-1] if result else None
        whole = _one(before, paragraph) if before and _title_of(texts.of(primary(before)), line) else None
        if whole is None:
            result.append(paragraph)
        else:
            block = primary(whole)
            changes.append(Change("join", block.source, block.start, block.end, TITLE))
            result[-1] = whole
    return result


def _title_of(above: str, line: Line) -> bool:
    """Whether a line is the title of the number, or of the word annex, that stands alone above it.

    Never where two figures would meet: what is joined keeps no white space between them.
    """
    if above[-1:].isdigit() and line.text[:1].isdigit():
        return False
    named = attached(above)
    opens = opening(above, line.language)
    bare = (named is not None and not named[1]) or (opens is not None and opens.style in (*NAMED, "专栏", "一、")
                                                    and not above[len(opens.mark):].strip(" ：:."))
    title = len(line.text) <= LONGEST_TITLE[line.language] and not line.ended and not line.opens
    return bare and title and not line.text.endswith(("：", ":"))


def _one(before: Paragraph, after: Paragraph) -> Paragraph | None:
    """Two paragraphs of one source that follow each other, as one."""
    first, last = primary(before), primary(after)
    apart = (first.source, first.end) != (last.source, last.start) or before.other or after.other
    if apart or first.table or last.table:
        return None
    block = Block(first.source, first.start, last.end)
    if before.zh and after.zh and not before.en:
        return replace(after, zh=block)
    return None if before.zh or after.zh or len(after.en) > 1 else replace(after, en=(block,))


def _lines(paragraphs: Sequence[Paragraph], texts: Texts) -> list[Line]:
    blocks = [primary(paragraph) for paragraph in paragraphs]
    told = lines((_text(block, texts), block.language) for block in blocks)
    return [replace(line, opens=None, plain=True) if block.table else line
            for line, block in zip(told, blocks, strict=True)]


def _text(block: Block, texts: Texts) -> str:
    """The text of a line; the space behind a numeral that has no other sign (一　回顾) is kept, as in titles."""
    titled = texts.of(block, heading=True) if SPACED.match(block.raw) else ""
    return titled if SPACED.match(titled) else texts.of(block)


def _ruled(listed: Sequence[Line], paragraphs: Sequence[Paragraph],
           corrections: Iterable[Correction]) -> Mapping[int, Mark | None]:
    """What readers recorded of lines, by their places: the heading each is, with its published number, or that it is
    none."""
    ruled: dict[int, Mark | None] = {}
    for correction in corrections:
        if correction.kind in ("heading", "annex", "not-heading"):
            level = "annex" if correction.kind == "annex" else correction.level
            at = next((at for at, paragraph in enumerate(paragraphs) if _holds(paragraph, correction)), None)
            if at is not None:
                opens = listed[at].opens
                number = correction.number or (opens.number if opens else attached_number(listed[at].text))
                ruled[at] = Mark(level, number) if level else None
    return ruled


def _holds(paragraph: Paragraph, correction: Correction) -> bool:
    blocks = (*((paragraph.zh,) if paragraph.zh else ()), *paragraph.en)
    return any(block.source.profile.file == correction.source and block.start <= correction.start < block.end
               for block in blocks)
