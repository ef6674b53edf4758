"""Passages as markup: the rows of a page, Chinese and English next to each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.addresses import address
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.links.graph import Web
from corpus.model import Passage, Report, Segment, Side
from corpus.site.context import Site
from corpus.site.parts import apparatus, entries, markup, origins, related, tables
from corpus.site.parts.apparatus import Apparatus, Entry
from corpus.site.parts.entries import Entries
from corpus.site.parts.figure_marks import FigureMarks
from corpus.site.parts.headings import heading_block, in_box, lost_block, origin_class
from corpus.site.parts.names import page_heading

TURNS = 24
"""The sentences of a passage whose turn `browser/styles/turns.css` knows."""


def page_body(site: Site, web: Web, report: Report, passages: list[Passage], figures: FigureMarks) -> str:
    """The Markdown of a page's passages: headings, and one block of HTML a row; `figures` marks those of the texts."""
    told = apparatus.entries(site, passages, report.variants, report.notes)
    rows = _Rows(site, web, figures, report.profile.origin, told, page_heading(passages), entries.entries(report))
    return "\n\n".join(block for passage in passages for block in rows.of(passage)) + "\n"


def segment_text(site: Site, segment: Segment, side: Side, language: Language, marks: markup.Marks = (),
                 before: str = "", after: str = "", turn: str = "") -> str:
    """A side of a segment: its words under its address, in Chinese or where there is none, or referring to it.

    `before` and `after` are marks that go with it; `turn` is a style, where the style sheet cannot tell its turn.
    """
    css = f"seg {segment.role} {origin_class(side.origin)}".strip()
    words = site.markup.words(language, side.text, segment.lead if language == "zh" else 0, marks, side.hant)
    return f'<span class="{css}" {tables.place(segment, language)} tabindex="-1"{turn}>{before}{words}{after}</span>'


@dataclass(frozen=True)
class _Rows:
    """The passages of a page, with the links of the library, the status of the report's texts, and its apparatus."""

    site: Site
    web: Web
    figures: FigureMarks
    origin: Both
    apparatus: Apparatus
    top: Passage | None = None
    entries: Entries = field(default_factory=Entries)

    def of(self, passage: Passage) -> Iterator[str]:
        """The blocks of a passage."""
        if passage.kind == "lost":
            yield lost_block(self.site, passage)
        elif passage.kind == "heading":
            yield heading_block(self.site, passage, self.origin, top=passage is self.top)
            if passage.segments[0].lead:
                yield self._row(passage)
            elif under := related.under(self.site, self.web, passage.id):
                yield f'<div class="row {in_box(passage)}footed only-related"><span></span>{under}</div>'
        else:
            yield self._row(passage)

    def _row(self, passage: Passage) -> str:
        css = f"row {passage.kind}{' in-box' if passage.in_box else ''}{' goes-on' if passage.goes_on else ''}"
        shown, name = address(passage.id), self.site.label("page", "passage").line
        cells = "".join(self._cell(passage, language) for language in LANGUAGES)
        foot = self._notes(passage) + related.under(self.site, self.web, passage.id)
        css += " footed" if foot and self.origin.zh != "missing" else ""
        return (f'<div class="{css}" id="{passage.id}" role="group" aria-label="{name} {shown}">'
                f'<a class="address" href="#{passage.id}" title="{name} {shown}">{shown}</a>'
                f"{cells}{entries.line(self.site, self.entries, passage.id)}{foot}</div>")

    def _cell(self, passage: Passage, language: Language) -> str:
        """One language of a passage; where all of it is alike, what is said of it is said once."""
        sides = [(segment, side) for segment in passage.segments if (side := segment.side(language))]
        if not sides:
            return f'<div class="cell {language} missing">{self._nothing(language)}</div>'
        of_all = {side.origin for _, side in sides}
        alike = of_all.pop() if len(of_all) == 1 else ""
        seen: set[int] = set()
        told = [tables.Told(segment=segment, side=side, marks=self._marks(segment, language, seen),
                            before="" if alike else self._said(side.origin, language),
                            after=self._mark(segment, language)) for segment, side in sides]
        said = self._said(alike, language) if alike else ""
        inner = (tables.table(self.site, passage, language, told) if passage.kind == "table"
                 else self._sentences(passage, told, language))
        css = f"cell {language} {origin_class(alike)}".strip()
        kept = origins.kept_from_translators(self.origin, language)
        return f'<div class="{css}" lang="{markup.TAGS[language]}"{kept}>{said}{inner}</div>'

    def _marks(self, segment: Segment, language: Language, seen: set[int]) -> markup.Marks:
        """The terms and figures of one side of a segment."""
        return self.figures.of(segment, language, self.site.term_marks.of(segment, language, seen))

    def _sentences(self, passage: Passage, told: list[tables.Told], language: Language) -> str:
        """The sentences of a passage in one language."""
        parts = [segment_text(self.site, line.segment, line.side, language, line.marks, line.before, line.after,
                              _turn(passage.segments.index(line.segment), at)) for at, line in enumerate(told)]
        parts = [entries.linked(words, self.entries, line.segment.id)
                 for words, line in zip(parts, told, strict=True)]
        return (" " if language == "en" else "").join(parts)

    def _said(self, origin: str, language: Language) -> str:
        """What is said of a text that is other than its column, or to those who cannot see the column."""
        return origins.said(self.site, origin, self.origin.of(language), language)

    def _nothing(self, language: Language) -> str:
        """What an empty cell says: that the report has no text in a language, or that this passage has none."""
        if self.origin.of(language) == "missing":
            return self.site.both("missing", language)
        return self.site.both("missing", "left_out" if language == "en" else "left_out_zh")

    def _mark(self, segment: Segment, language: Language) -> str:
        """A small marker behind a sentence that something is said about; variants are marked in the Chinese alone."""
        entries = self.apparatus.get(segment.id, [])
        count = sum(language == "zh" or entry.kind.startswith("note") for entry in entries)
        if not count:
            return ""
        name = self.site.attribute("note", "marker")
        sign = self.site.both("note", "sign", "") + (f"\u202f{count}" if count > 1 else "")
        return (f'<a class="mark" href="#note-{segment.id}" aria-label="{name} {count}">'
                f'<sup aria-hidden="true">{sign}</sup></a>')

    def _notes(self, passage: Passage) -> str:
        """What is said about a row's sentences, folded under it."""
        told = [(segment.id, entries) for segment in passage.segments if (entries := self.apparatus.get(segment.id))]
        if not told:
            return ""
        name, count = self.site.label("note", "marker"), sum(len(entries) for _, entries in told)
        summary = self.site.markup.both(Both(zh=f"{name.zh} {count}", en=f"{name.en} {count}"))
        listed = "".join(_entries(self.site, segment, entries) for segment, entries in told)
        return f'<details class="notes"><summary>{summary}</summary><dl>{listed}</dl></details>'


def _turn(of_passage: int, of_cell: int) -> str:
    """The order of a sentence on a phone, where the languages take turns, if its place in its cell does not tell it."""
    told = of_passage == of_cell < TURNS
    return "" if told else f' style="order: calc({2 * of_passage + 2} + var(--second, 0))"'


def _entries(site: Site, segment: str, entries: list[Entry]) -> str:
    """What is said about the segment with an id."""
    term = f'<dt id="note-{segment}"><a href="#{segment}">{address(segment)}</a></dt>'
    return term + "".join(
        f'<dd class="{entry.kind}"><b>{site.markup.both(entry.name)}</b> {site.markup.both(entry.text, "<br>")}</dd>'
        for entry in entries)
