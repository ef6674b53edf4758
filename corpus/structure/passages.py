"""Drafts become passages of segments, with addresses: a segment is one piece of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.data.report_files.profiles import Origin, Profile
from corpus.language import heading_marks, openings
from corpus.language.sentences import Sentences
from corpus.model import Passage, Role, Segment, Side
from corpus.sources.canonical_text import Texts
from corpus.sources.paragraphs import Block
from corpus.sources.witnesses import Paragraph
from corpus.structure.leads import first_sentence, leads, names_subject
from corpus.structure.outline import Draft, primary
from corpus.structure.pages import Pages, next_headings
from corpus.structure.table_rows import ROLES

TITLES = ("title", "heading")
INLINE = ("一是", "一要", "第一，", "首先")
"""Styles of items that count on inside a paragraph."""


def passages(drafts: Iterable[Draft], profile: Profile, texts: Texts, sentences: Sentences) -> Iterator[Passage]:
    """Number the drafts by chapter and make their segments."""
    listed = list(drafts)
    led = leads(listed, texts, sentences)
    pages, chapter, count = Pages(), 0, 0
    for draft, following, looks_led in zip(listed, next_headings(listed), led, strict=True):
        page = pages.of(draft, following)
        count = count + 1 if page == chapter else 1
        chapter = page
        address = f"{profile.id}:{chapter}.{count}"
        segments = _Maker(profile, texts, sentences, address, draft, looks_led).segments()
        yield Passage(id=address, kind=draft.kind, chapter=chapter, segments=tuple(segments), level=draft.level,
                      number=draft.number, style=draft.style, in_box=draft.in_box, goes_on=draft.goes_on, why=draft.why)


class _Maker:
    """Makes the segments of one draft."""

    def __init__(self, profile: Profile, texts: Texts, sentences: Sentences, address: str, draft: Draft,
                 looks_led: bool) -> None:
        self.profile, self.texts, self.sentences = profile, texts, sentences
        self.address, self.draft, self.looks_led = address, draft, looks_led
        self.ordinal = 0

    def segments(self) -> Iterator[Segment]:
        for index, piece in enumerate(self.draft.pieces):
            yield self._segment(piece, index)

    def _segment(self, piece: Paragraph, index: int) -> Segment:
        role, number = self._role(piece, opening=index == 0)
        lead = self._inner_lead(piece) if index == 0 else 0
        heading = self.draft.kind in TITLES and not lead
        return Segment(id=f"{self.address}.{index + 1}", role=role, other=piece.other, lead=lead, number=number,
                       zh=self._side((piece.zh,), self.profile.origin.zh, heading=heading) if piece.zh else None,
                       en=self._side(piece.en, self.profile.origin.en, heading=heading) if piece.en else None)

    def _side(self, blocks: tuple[Block, ...], origin: Origin, *, heading: bool) -> Side:
        cells = tuple(cell for block in blocks for cell in self.texts.cells(block))
        return Side(text=self.texts.joined(blocks, heading=heading), origin=origin, blocks=blocks, heading=heading,
                    hant=self.texts.published(blocks, heading=heading), cells=cells)

    def _role(self, piece: Paragraph, *, opening: bool) -> tuple[Role, int]:
        draft, block = self.draft, primary(piece)
        if block.row:
            return ROLES[block.row.part], 0
        assert draft.kind != "lost", "of what is lost there are no pieces"
        assert draft.kind != "table", "the pieces of a table are rows"
        if draft.kind == "item" and opening:
            self.ordinal = draft.number if draft.style in ("1.", *INLINE) else 0
            return "item", draft.number
        item = heading_marks.box_item(self.texts.of(block)) if draft.in_box else None
        if item and item.number == self.ordinal + 1 and item.style == "1.":
            self.ordinal = item.number
            return "item", item.number
        if draft.kind == "item" and self._counts_on(block):
            return "item", self.ordinal
        if draft.kind == "item":
            return "box" if draft.in_box else "text", 0
        leads = opening and len(draft.pieces) > 1 and self._is_sentence(block) and self._leads(piece)
        return "lead" if leads else draft.kind, 0

    def _counts_on(self, block: Block) -> bool:
        """Whether a sentence of an item opens the next one of its series: 一要抓投资。二要抓消费。"""
        opens = openings.opening(self.texts.of(block), block.language) if self.draft.style in INLINE else None
        if opens and opens.style == self.draft.style and opens.number in (0, self.ordinal + 1):
            self.ordinal += 1
            return True
        return False

    def _leads(self, piece: Paragraph) -> bool:
        """Whether the first sentence of a piece that opens the draft names the subject of what follows."""
        draft = self.draft
        first = first_sentence(primary(piece), self.texts, self.sentences)
        return (draft.kind in ("text", "box") and not draft.goes_on
                and names_subject(first, self.texts, looks=self.looks_led, inside=draft.after_run_in))

    def _inner_lead(self, piece: Paragraph) -> int:
        """How much of a segment's Chinese is its lead, where the English gives lead and text in one sentence."""
        if not (piece.zh and piece.en):
            return 0
        first = first_sentence(piece.zh, self.texts, self.sentences)
        leads = first.end < piece.zh.end and (self.draft.level in ("item", "section") or self._leads(piece))
        return len(self.texts.of(first)) if leads else 0

    def _is_sentence(self, block: Block) -> bool:
        return first_sentence(block, self.texts, self.sentences).end == block.end
