"""Drafts become passages of segments, with addresses.

A passage in one language is cut into its sentences.  A passage in two is one segment, behind its lead where both
languages have one: sentences are set against each other by the alignment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus import grammar, sentences
from corpus.model import Passage, Segment, Side
from corpus.outline import Draft, Outline, split_first
from corpus.paragraphs import Block
from corpus.profile import Profile
from corpus.seams import is_lead
from corpus.texts import Texts
from corpus.witness import Paragraph

TITLES = ("title", "heading", "lost")


def passages(drafts: Iterable[Draft], profile: Profile, texts: Texts, outline: Outline) -> Iterator[Passage]:
    """Number the drafts by chapter and cut them into segments."""
    chapter, count = 0, 0
    for draft in drafts:
        page = _chapter(draft, chapter)
        count = count + 1 if page == chapter else 1
        chapter = page
        address = f"{profile.id}:{chapter}.{count}"
        own = _Cutter(profile, texts, outline, address).segments(draft)
        yield Passage(id=address, kind=draft.kind, chapter=chapter, segments=tuple(own), level=draft.level, number=draft.number,
                      style=draft.style, in_box=draft.in_box, goes_on=draft.goes_on, why=draft.why)


def _chapter(draft: Draft, current: int) -> int:
    """The page of a draft.  A part opens on the page of its first chapter, but the first part on the front page."""
    if draft.level == "chapter":
        return draft.number
    return current + 1 if draft.level == "part" and current else current


class _Cutter:
    """Cuts one draft into segments."""

    def __init__(self, profile: Profile, texts: Texts, outline: Outline, id: str) -> None:
        self.profile, self.texts, self.outline, self.id = profile, texts, outline, id
        self.ordinal = 0

    def segments(self, draft: Draft) -> Iterator[Segment]:
        paragraph, title = draft.paragraph, draft.kind in TITLES
        if draft.kind == "lost":
            return
        pieces = [paragraph] if title or draft.kind == "front" else list(self._pieces(paragraph, draft))
        for index, piece in enumerate(pieces):
            yield self._segment(piece, draft, index, first=index == 0 and len(pieces) > 1)

    def _pieces(self, paragraph: Paragraph, draft: Draft) -> Iterator[Paragraph]:
        if paragraph.zh and paragraph.en:
            lead, rest = split_first(paragraph, pairs=True) if self._leads(draft) else (paragraph, None)
            yield lead
            if rest:
                yield rest
        elif paragraph.zh:
            for index, part in enumerate(_sentences(paragraph.zh)):
                yield Paragraph(zh=part, other=() if index else paragraph.other)
        else:
            yield from (Paragraph(en=(part,)) for block in paragraph.en for part in _sentences(block))

    def _leads(self, draft: Draft) -> bool:
        zh = draft.paragraph.zh
        if zh is None or draft.kind not in ("text", "item", "box") or not self.outline.leads_pair(draft.paragraph):
            return False
        return draft.level == "item" or self._is_lead(_sentences(zh)[0], draft)

    def _is_lead(self, block: Block, draft: Draft) -> bool:
        return not draft.goes_on and is_lead(block, self.texts, in_box=draft.in_box, inside=draft.after_run_in)

    def _segment(self, piece: Paragraph, draft: Draft, index: int, *, first: bool) -> Segment:
        lead = self._inner_lead(piece, draft) if index == 0 and not first else 0
        heading = draft.kind in TITLES and not lead
        zh = self._side((piece.zh,), self.profile.origin.zh, heading=heading) if piece.zh else None
        en = self._side(piece.en, self.profile.origin.en, heading=heading) if piece.en else None
        role, number = self._role(piece, draft, zh.text if zh else "", first=first, opening=index == 0)
        return Segment(id=f"{self.id}.{index + 1}", role=role, zh=zh, en=en, other=piece.other, lead=lead, number=number)

    def _side(self, blocks: tuple[Block, ...], origin: str, *, heading: bool) -> Side:
        return Side(text=self.texts.joined(blocks, heading=heading), origin=origin, blocks=blocks, heading=heading)

    def _role(self, piece: Paragraph, draft: Draft, zh: str, *, first: bool, opening: bool) -> tuple[str, int]:
        if draft.kind == "item" and opening:
            self.ordinal = draft.number if draft.style == "1." else 0
            return "item", draft.number
        item = grammar.box_item(zh) if draft.in_box else None
        if item and item.number == self.ordinal + 1 and item.style == "1.":
            self.ordinal = item.number
            return "item", item.number
        if draft.kind == "item":
            return "box" if draft.in_box else "text", 0
        block = piece.zh or piece.en[0]
        if draft.kind in ("text", "box") and first and self._is_lead(block, draft):
            return "lead", 0
        return draft.kind, 0

    def _inner_lead(self, piece: Paragraph, draft: Draft) -> int:
        """How much of a segment's Chinese is its lead, where the English gives lead and text in one sentence."""
        if not (piece.zh and piece.en) or draft.kind not in ("text", "item", "box", "heading"):
            return 0
        own = _sentences(piece.zh)
        leads = len(own) > 1 and (draft.level in ("item", "section") or self._is_lead(own[0], draft))
        return len(self.texts.of(own[0])) if leads else 0


def _sentences(block: Block) -> list[Block]:
    """The sentences of a block."""
    return [block.part(*place) for place in sentences.ranges(block.raw, block.language)]


def with_translation(segment: Segment, *, zh: Side | None = None, en: Side | None = None) -> Segment:
    """The segment with a side it lacks."""
    return replace(segment, zh=segment.zh or zh, en=segment.en or en)
