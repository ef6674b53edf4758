"""Paragraphs become drafts of passages: each paragraph is told what it is, and headings that run into it are cut off.

In: a report's paragraphs.  Out: drafts in reading order, with findings for numbers that do not follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corpus import grammar, sentences
from corpus.corrections import Correction
from corpus.findings import Finding
from corpus.grammar import Mark
from corpus.paragraphs import Block
from corpus.profile import Profile
from corpus.texts import Texts
from corpus.witness import Paragraph

ABOVE = {"part": (), "chapter": (), "section": ("chapter",), "box": (), "item": ("chapter", "section", "box")}
"""A heading's number starts again at 1 under each new heading of these levels."""
LETTERS_PER_HAN = (2.0, 11.0)
"""English characters per Chinese character of a lead and its translation (seen: 3.6 to 9.5)."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A passage to be: its paragraph, what it is, and the heading it is, if it is one."""

    paragraph: Paragraph
    kind: str
    level: str = ""
    number: int = 0
    style: str = ""
    in_box: bool = False
    goes_on: bool = False
    after_run_in: bool = False
    why: str = ""


@dataclass
class Outline:
    """The state of a walk through a report: which heading stands open, and which number comes next."""

    profile: Profile
    texts: Texts
    lost: dict[int, Correction] = field(default_factory=dict)
    expected: dict[str, int] = field(default_factory=dict)
    open_box: bool = False
    after_lost: bool = False
    started: bool = False
    findings: list[Finding] = field(default_factory=list)

    def walk(self, paragraphs: Iterable[Paragraph]) -> Iterator[Draft]:
        """Drafts of every paragraph, in order."""
        for paragraph in paragraphs:
            block = primary(paragraph)
            lost = next((self.lost[at] for at in self.lost if block.start <= at < block.end), None)
            if lost:
                yield self._lost(lost, paragraph)
            yield from self._draft(paragraph, block)

    def _draft(self, paragraph: Paragraph, block: Block) -> Iterator[Draft]:
        text = self.texts.of(block)
        mark = grammar.mark(text, self.profile.kind, block.language)
        if mark and mark.level == "item" and not self._fits(mark):
            mark = None
        if mark and mark.level != "note":
            self._open(mark, block)
            yield from self._headed(mark, paragraph)
        else:
            yield self._plain(paragraph, text, note=mark is not None)

    def _headed(self, mark: Mark, paragraph: Paragraph) -> Iterator[Draft]:
        whole = Draft(paragraph=paragraph, kind="item", level=mark.level, number=mark.number, style=mark.style)
        if mark.level == "item":
            yield whole
            return
        head, rest = split_first(paragraph, pairs=True) if mark.run_in and self._can_cut(paragraph) else (paragraph, None)
        yield replace(whole, paragraph=head, kind="heading", in_box=self.open_box)
        if rest:
            yield Draft(paragraph=rest, kind="text", after_run_in=mark.run_in)

    def _plain(self, paragraph: Paragraph, text: str, *, note: bool) -> Draft:
        if not self.started:
            return Draft(paragraph=paragraph, kind=self._front(text, primary(paragraph).language))
        if self.after_lost:
            self.after_lost = False
            return Draft(paragraph=paragraph, kind="note", in_box=True)
        if not self.open_box:
            return Draft(paragraph=paragraph, kind="note" if note else "text")
        item = grammar.box_item(text)
        if item and self._fits(item):
            self._count(item)
            return Draft(paragraph=paragraph, kind="item", level="item", number=item.number, style=item.style, in_box=True)
        return Draft(paragraph=paragraph, kind="note" if note else "box", in_box=True)

    def _front(self, text: str, language: str) -> str:
        runs = text.endswith((".", "?", "!")) if language == "en" else text.endswith(("。", "！", "？"))
        titled = text.endswith(("报告", "规划", "纲要")) or "Report" in text.title().split()
        return "text" if runs else "title" if titled else "front"

    def _can_cut(self, paragraph: Paragraph) -> bool:
        """A heading that runs into its paragraph stays there where the English gives both in one sentence."""
        return not (paragraph.zh and paragraph.en) or self.leads_pair(paragraph)

    def leads_pair(self, paragraph: Paragraph) -> bool:
        """Whether the first sentences of both languages answer each other: both plain, and of a like length."""
        if not (paragraph.zh and paragraph.en):
            return False
        zh, en = (self.texts.of(first_sentence(block)) for block in (paragraph.zh, paragraph.en[0]))
        shortest, longest = LETTERS_PER_HAN
        return shortest * len(zh) <= len(en) <= longest * len(zh)

    def _lost(self, lost: Correction, paragraph: Paragraph) -> Draft:
        self._open(Mark(lost.level, lost.number), primary(paragraph))
        self.open_box, self.after_lost = False, True
        return Draft(paragraph=Paragraph(), kind="lost", level=lost.level, number=lost.number, why=lost.why, in_box=True)

    def _fits(self, item: Mark) -> bool:
        return item.number in (1, self.expected.get(f"item{_series(item)}", 1))

    def _count(self, mark: Mark) -> None:
        for level, above in ABOVE.items():
            if mark.level in above:
                for series in [key for key in self.expected if key.startswith(level)]:
                    del self.expected[series]
        self.expected[f"{mark.level}{_series(mark)}"] = mark.number + 1

    def _open(self, mark: Mark, block: Block) -> None:
        expected = self.expected.get(f"{mark.level}{_series(mark)}", 1)
        if mark.number != expected and mark.level != "item":
            self.findings.append(Finding(
                block.source.path, block.source.line(block.start), "GAP", f"{mark.level} {mark.number} where {mark.level} "
                f"{expected} comes next; acknowledge what is lost with a correction of kind 'lost', or mend the source's cuts"))
        self._count(mark)
        self.open_box = mark.level == "box"
        self.after_lost = False
        self.started = True


def primary(paragraph: Paragraph) -> Block:
    """The block that tells what a paragraph is: its Chinese, or else its English."""
    return paragraph.zh or paragraph.en[0]


def first_sentence(block: Block) -> Block:
    """The first sentence of a block, as a block."""
    return block.part(*sentences.ranges(block.raw, block.language)[0])


def split_first(paragraph: Paragraph, *, pairs: bool) -> tuple[Paragraph, Paragraph | None]:
    """The first sentence and the rest.  English goes with the first sentence only where the two answer each other."""
    heads, rests = zip(*(_halves(block) for block in (paragraph.zh, *paragraph.other[:1])), strict=True)
    zh, other = (heads[0], rests[0]), (heads[1:], rests[1:])
    en: tuple[tuple[Block, ...], tuple[Block, ...]]
    if zh == (None, None) or (pairs and paragraph.en):
        en_head, en_rest = _halves(paragraph.en[0])
        en = ((en_head,) if en_head else (), ((en_rest,) if en_rest else ()) + paragraph.en[1:])
    else:
        en = ((), paragraph.en) if zh[1] else (paragraph.en, ())
    head = Paragraph(zh[0], en[0], tuple(block for block in other[0] if block))
    if not zh[1] and not en[1]:
        return head, None
    return head, replace(paragraph, zh=zh[1], en=en[1], other=tuple(block for block in other[1] if block))


def _halves(block: Block | None) -> tuple[Block | None, Block | None]:
    if block is None:
        return None, None
    starts = sentences.cuts(block.raw, block.language)
    if len(starts) == 1:
        return block, None
    length = block.end - block.start
    return block.part(0, starts[1]), block.part(starts[1], length)


def _series(mark: Mark) -> str:
    """Items of different writing count apart: （一）, 1., （1）, 一是, 第一."""
    if mark.level != "item":
        return ""
    return "是" if mark.style.endswith("是") else "第" if mark.style.startswith("第") else mark.style
