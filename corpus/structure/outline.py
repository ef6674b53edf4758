"""Paragraphs become drafts of passages: each paragraph is told what it is, and headings that run into it are cut off.

In: a report's paragraphs.  Out: drafts in reading order, with findings for numbers that do not follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corpus.data.report_files.profiles import Profile
from corpus.language import heading_marks
from corpus.language.heading_marks import Level, Mark
from corpus.model import Kind, NoLevel
from corpus.project.findings import Findings
from corpus.sources.canonical_text import Texts
from corpus.sources.corrections import Correction
from corpus.sources.paragraphs import Block
from corpus.sources.witnesses import Paragraph
from corpus.structure import table_rows
from corpus.structure.segmentation import Pieces

Run = tuple[Paragraph, ...]

ABOVE = {"part": (), "chapter": (), "section": ("chapter",), "box": (), "item": ("chapter", "section", "box")}
"""A heading's number starts again at 1 under each new heading of these levels."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A passage to be: the pieces of its text, what it is, and the heading it is, if it is one."""

    pieces: tuple[Paragraph, ...]
    kind: Kind
    level: Level | NoLevel = ""
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
    pieces: Pieces
    findings: Findings
    lost: dict[int, Correction] = field(default_factory=dict)
    expected: dict[str, int] = field(default_factory=dict)
    open_box: bool = False
    after_lost: bool = False
    started: bool = False

    def walk(self, paragraphs: Iterable[Paragraph]) -> Iterator[Draft]:
        """Drafts of every paragraph, in order."""
        for paragraph in paragraphs:
            block = primary(paragraph)
            lost = next((self.lost[at] for at in self.lost if block.start <= at < block.end), None)
            if lost:
                yield self._lost(lost, block)
            yield from self._draft(paragraph, block)

    def _draft(self, paragraph: Paragraph, block: Block) -> Iterator[Draft]:
        if block.table:
            yield Draft(pieces=table_rows.pieces(paragraph, self.findings), kind="table", in_box=self.open_box)
            return
        text = self.texts.of(block)
        mark = heading_marks.mark(text, self.profile.kind, block.language)
        if mark and mark.level == "item" and not self._fits(mark):
            mark = None
        if mark and mark.level != "note":
            self._open(mark, block)
            yield from self._headed(mark, paragraph)
        else:
            yield self._plain(paragraph, text, note=mark is not None)

    def _headed(self, mark: Mark, paragraph: Paragraph) -> Iterator[Draft]:
        pieces = self.pieces.of(paragraph)
        whole = Draft(pieces=pieces, kind="item", level=mark.level, number=mark.number, style=mark.style)
        if mark.level == "item":
            yield whole
            return
        head, rest = self._run_in(pieces) if mark.run_in else ((paragraph,), ())
        yield replace(whole, pieces=head, kind="heading", in_box=self.open_box)
        if rest:
            yield Draft(pieces=rest, kind="text", after_run_in=True)

    def _run_in(self, pieces: Run) -> tuple[Run, Run]:
        """The heading and the rest.  Where the English gives both in one sentence, the heading stays in its
        paragraph."""
        first = pieces[0].zh
        if first and len(self.pieces.of(Paragraph(zh=first))) > 1:
            return pieces, ()
        return pieces[:1], pieces[1:]

    def _plain(self, paragraph: Paragraph, text: str, *, note: bool) -> Draft:
        if not self.started:
            kind = self._front(text, primary(paragraph).language)
            return Draft(pieces=self.pieces.of(paragraph) if kind == "text" else (paragraph,), kind=kind)
        pieces = self.pieces.of(paragraph)
        if self.after_lost:
            self.after_lost = False
            return Draft(pieces=pieces, kind="note", in_box=True)
        if not self.open_box:
            return Draft(pieces=pieces, kind="note" if note else "text")
        item = heading_marks.box_item(text)
        if item and self._fits(item):
            self._count(item)
            return Draft(pieces=pieces, kind="item", level="item", number=item.number, style=item.style, in_box=True)
        return Draft(pieces=pieces, kind="note" if note else "box", in_box=True)

    def _front(self, text: str, language: str) -> Kind:
        runs = text.endswith((".", "?", "!")) if language == "en" else text.endswith(("。", "！", "？"))
        titled = text.endswith(("报告", "规划", "纲要")) or "Report" in text.title().split()
        return "text" if runs else "title" if titled else "front"

    def _lost(self, lost: Correction, block: Block) -> Draft:
        assert lost.level, "a loss is recorded with its level"
        box = lost.level == "box"
        self._open(Mark(lost.level, lost.number), block)
        self.open_box, self.after_lost = False, box
        return Draft(pieces=(), kind="lost", level=lost.level, number=lost.number, why=lost.why, in_box=box)

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
            self.findings.add(
                block.source.path,
                block.source.line(block.start),
                "GAP",
                f"{mark.level} {mark.number} where {mark.level} "
                f"{expected} comes next; acknowledge what is lost with a correction of kind 'lost', "
                "or mend the source's cuts",
            )
        self._count(mark)
        self.open_box = mark.level == "box"
        self.after_lost = False
        self.started = True


def primary(paragraph: Paragraph) -> Block:
    """The block that tells what a paragraph is: its Chinese, or else its English."""
    return paragraph.zh or paragraph.en[0]


def _series(mark: Mark) -> str:
    """Items of different writing count apart: （一）, 1., （1）, 一是, 第一."""
    if mark.level != "item":
        return ""
    return "是" if mark.style.endswith("是") else "第" if mark.style.startswith("第") else mark.style
