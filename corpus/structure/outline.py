"""Paragraphs become drafts of passages: each paragraph is told what it is, and headings that run into it are cut off.

In: a report's paragraphs, and the scheme that says what each opens.  Out: drafts in reading order, with findings (of
a report that somebody has read) or doubts for numbers that do not follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corpus.data.report_files.profiles import Profile
from corpus.language import heading_marks
from corpus.language.heading_marks import Level, Mark
from corpus.model import Kind, NoLevel
from corpus.project.findings import Finding, Findings
from corpus.sources.canonical_text import Texts
from corpus.sources.corrections import Correction
from corpus.sources.paragraphs import Block
from corpus.sources.witnesses import Paragraph
from corpus.structure import table_rows
from corpus.structure.scheme import Scheme
from corpus.structure.segmentation import Pieces

Run = tuple[Paragraph, ...]

ABOVE = {"part": (), "chapter": (), "annex": (), "section": ("chapter", "annex"), "box": (),
         "item": ("chapter", "annex", "section", "box")}
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
    scheme: Scheme
    lost: dict[int, Correction] = field(default_factory=dict)
    doubts: list[Finding] = field(default_factory=list)
    expected: dict[str, int] = field(default_factory=dict)
    running: dict[str, int] = field(default_factory=dict)
    open_box: bool = False
    after_lost: bool = False
    started: bool = False
    spoken: bool = False

    def walk(self, paragraphs: Iterable[Paragraph]) -> Iterator[Draft]:
        """Drafts of every paragraph, in order."""
        front = self.scheme.front
        for at, paragraph in enumerate(paragraphs):
            block = primary(paragraph)
            lost = next((self.lost[at] for at in self.lost if block.start <= at < block.end), None)
            if lost:
                yield self._lost(lost, block)
            if at in front:
                if at - 1 not in front:
                    self._doubt(block, "looks like a table of contents, and is kept out of the outline: drop it, with "
                                "a correction of kind 'drop'")
                yield Draft(pieces=(paragraph,), kind="front")
            else:
                yield from self._draft(self.scheme.marks.get(at), paragraph, block)

    def _draft(self, mark: Mark | None, paragraph: Paragraph, block: Block) -> Iterator[Draft]:
        if block.table:
            yield Draft(pieces=table_rows.pieces(paragraph, self.findings), kind="table", in_box=self.open_box)
            return
        text = self.texts.of(block)
        if mark and self.open_box and self._of_box(mark, text):
            mark = None
        if mark and mark.level == "item" and not self._counts(mark, block):
            mark = None
        if mark and mark.level != "note":
            self._open(mark, block)
            yield from self._headed(mark, paragraph)
        else:
            yield self._plain(paragraph, text, note=mark is not None)

    def _of_box(self, mark: Mark, text: str) -> bool:
        """Whether what a line opens belongs to the box that stands open: an item, or a number that no section has
        next."""
        if mark.level == "item":
            return True
        item = heading_marks.box_item(text)
        following = mark.number > 1 and mark.number == self.expected.get(mark.level)
        return item is not None and mark.level == "section" and (not following or self._fits(item, running=False))

    def _counts(self, item: Mark, block: Block) -> bool:
        """Whether an item is one: in the text, and with a number that follows; if it does not, that is doubtful."""
        if not (self.started or (self.spoken and not self.scheme.headed)):
            return False
        if self._fits(item):
            return True
        expected = self.expected.get(f"item{_series(item)}", 1)
        self._doubt(block, f"‘{item.style}’ {item.number} where {expected} comes next, so it is read as plain text; if "
                    "it is a heading, record it with a correction of kind 'heading'")
        return False

    def _doubt(self, block: Block, message: str) -> None:
        self.doubts.append(Finding(block.source.path, block.source.line(block.start), "DOUBT", message))

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
            self.spoken = self.spoken or kind == "text"
            return Draft(pieces=self.pieces.of(paragraph) if kind == "text" else (paragraph,), kind=kind)
        pieces = self.pieces.of(paragraph)
        if self.after_lost:
            self.after_lost = False
            return Draft(pieces=pieces, kind="note", in_box=True)
        if not self.open_box:
            return Draft(pieces=pieces, kind="note" if note else "text")
        item = heading_marks.box_item(text)
        if item and self._fits(item, running=False):
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

    def _fits(self, item: Mark, *, running: bool = True) -> bool:
        """Whether an item has the number 1, the next one, or none; or counts on across headings (`running`)."""
        series = _series(item)
        following = {0, 1, self.expected.get(f"item{series}", 1)}
        return item.number in following or (running and item.number == self.running.get(series, 0) + 1)

    def _count(self, mark: Mark) -> None:
        for level, above in ABOVE.items():
            if mark.level in above:
                for series in [key for key in self.expected if key.startswith(level)]:
                    del self.expected[series]
        if mark.number:
            self.expected[f"{mark.level}{_series(mark)}"] = mark.number + 1
        self.running[_series(mark) or mark.level] = mark.number

    def _open(self, mark: Mark, block: Block) -> None:
        expected = self.expected.get(f"{mark.level}{_series(mark)}", 1)
        runs_on = not self.profile.read and mark.number == self.running.get(mark.level, 0) + 1
        if mark.number not in (0, 1, expected) and mark.level not in ("item", "annex") and not runs_on:
            self._tell_gap(mark, expected, block)
        self._count(mark)
        self.open_box = mark.level == "box"
        self.after_lost = False
        self.started = True

    def _tell_gap(self, mark: Mark, expected: int, block: Block) -> None:
        message = (f"{mark.level} {mark.number} where {mark.level} {expected} comes next; acknowledge what is lost "
                   "with a correction of kind 'lost', or mend the source's cuts")
        if self.profile.read:
            self.findings.add(block.source.path, block.source.line(block.start), "GAP", message)
        else:
            self._doubt(block, message)


def primary(paragraph: Paragraph) -> Block:
    """The block that tells what a paragraph is: its Chinese, or else its English."""
    return paragraph.zh or paragraph.en[0]


def _series(mark: Mark) -> str:
    """Items of different writing count apart: （一）, 1., （1）, 一是, 第一."""
    return mark.style if mark.level == "item" else ""
