"""What the build is about: reports of chapters of passages of segments, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from corpus.bilingual import Both, Language
from corpus.data.report_files.notes import Note
from corpus.data.report_files.profiles import Origin, Profile
from corpus.data.report_files.registers import Moved
from corpus.language.heading_marks import Level
from corpus.sources.collation import Variant
from corpus.sources.paragraphs import Block, Change
from corpus.sources.table_shapes import Part

Role = Literal["title", "front", "heading", "lead", "text", "item", "box", "note"]
"""What a segment is, as the downloads say it."""
Kind = Role | Literal["lost", "table"]
"""What a passage is; of a lost one nothing but its number is known, the segments of a table are its rows."""
NoLevel = Literal[""]
"""Of a passage that is no heading."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """One language of a segment: canonical text, origin, and the blocks of source it follows from.

    A text of ours (`unofficial`) has no blocks: it comes from a translation file.  `hant` is Chinese as it was
    published in Traditional characters, from which the text follows character by character; empty where it was not.
    `cells` are those of a row of a table, which its text has in one line.
    """

    text: str
    origin: Origin
    blocks: tuple[Block, ...] = ()
    heading: bool = False
    hant: str = ""
    cells: tuple[str, ...] = ()

    @property
    def hant_cells(self) -> tuple[str, ...]:
        """The cells as they were published in Traditional characters; empty ones where they were not."""
        place, cells = 0, []
        for cell in self.cells:
            place = self.text.index(cell, place)
            cells.append(self.hant[place:place + len(cell)])
            place += len(cell)
        return tuple(cells)


@dataclass(frozen=True, kw_only=True)
class Segment:
    """The smallest aligned unit.  `other` is what a second Chinese witness has; `lead` counts the characters of
    the Chinese that form a lead inside the segment, where the English does not let it stand alone."""

    id: str
    role: Role
    zh: Side | None
    en: Side | None
    other: tuple[Block, ...] = ()
    lead: int = 0
    number: int = 0

    def side(self, language: Language) -> Side | None:
        """The side in `zh` or `en`."""
        return self.zh if language == "zh" else self.en

    def answered(self, language: Language) -> Side | None:
        """The side that the one in `language` answers: the other one."""
        return self.en if language == "zh" else self.zh

    @property
    def texts(self) -> tuple[str, str]:
        """Its Chinese and its English; empty where it has none."""
        return self.zh.text if self.zh else "", self.en.text if self.en else ""

    @property
    def published(self) -> str:
        """Its text in the language of its source."""
        return next((side.text for side in (self.zh, self.en) if side and side.blocks), "")

    @property
    def part(self) -> Part | None:
        """What it is to the table it is a row of; nothing where it stands in none."""
        blocks = (block for side in (self.zh, self.en) if side for block in side.blocks)
        return next((block.row.part for block in blocks if block.row), None)

    @property
    def ours(self) -> bool:
        """Whether one of its sides was made for this site."""
        return any(side is not None and side.origin == "unofficial" for side in (self.zh, self.en))


@dataclass(frozen=True, kw_only=True)
class Passage:
    """One row of a page.  `kind` is a role of the downloads, or `lost`; `level` says which heading it is."""

    id: str
    kind: Kind
    chapter: int
    segments: tuple[Segment, ...]
    level: Level | NoLevel = ""
    number: int = 0
    style: str = ""
    in_box: bool = False
    goes_on: bool = False
    why: str = ""


@dataclass(kw_only=True)
class Heading:
    """A node of a report's tree of headings (`structure.json`)."""

    level: Level
    number: int
    zh: str | None
    en: str | None
    chapter: int
    id: str
    origin: Both
    hant: str = ""
    children: list[Heading] = field(default_factory=list)
    lost: list[Heading] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class TermEntry:
    """What a report explains itself: a `term` (empty: a note at a mark), the segment and passage that explain it, and
    the segment from which it is looked up, with the mark that stands there, if one does."""

    term: str
    number: int
    id: str
    passage: str
    place: str = ""
    mark: str = ""


@dataclass(frozen=True, kw_only=True)
class Report:
    """A whole report, ready to be written."""

    profile: Profile
    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]
    changes: tuple[Change, ...]
    variants: tuple[Variant, ...] = ()
    notes: tuple[Note, ...] = ()
    moved: tuple[Moved, ...] = ()
    entries: tuple[TermEntry, ...] = ()

    @property
    def chapters(self) -> list[int]:
        """The numbers of the pages, 0 (the front page) first."""
        return sorted({0, *(passage.chapter for passage in self.passages)})


