"""What the library keeps of a report once its pages are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.addresses import address, page, url
from corpus.data.notes import Note
from corpus.data.profiles import Profile
from corpus.model import Heading, Report
from corpus.site.exports import ledger
from corpus.site.parts import apparatus, markup, rows
from corpus.site.today import coverage, occurrences
from corpus.sources.collation import Variant
from corpus.translation.glossary_use import Coverage
from corpus.translation.term_occurrences import Occurrences


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What the library keeps of a report once its pages are made."""

    profile: Profile
    chapters: int
    passages: int
    pages: tuple[tuple[str, str], ...]
    ledger: tuple[tuple[str, ...], ...]
    variants: tuple[tuple[Variant, str, str], ...]
    notes: tuple[tuple[Note, str, str], ...]
    coverage: Coverage
    terms: Occurrences


def summary(report: Report) -> Summary:
    """A report's entry in the library; `pages` are names for the navigation with paths below docs/."""
    chapters = {h.chapter: h for top in report.headings for h in (top, *top.children) if h.level == "chapter"}
    short = markup.both(report.profile.short)
    names = [(_name(chapters[chapter]) if chapter in chapters else short, chapter) for chapter in report.chapters]
    pages = ((name, page(report.profile.id, chapter).removesuffix(".html") + ".md") for name, chapter in names)
    return Summary(profile=report.profile, chapters=len(report.chapters) - 1, passages=len(report.passages),
                   pages=tuple(pages), ledger=tuple(ledger.rows(report)), variants=tuple(_placed_variants(report)),
                   notes=tuple((note, *_place(note.segment)) for note in report.notes),
                   coverage=coverage(report), terms=occurrences(report))


def _placed_variants(report: Report) -> Iterator[tuple[Variant, str, str]]:
    for passage in report.passages:
        for segment in passage.segments:
            for variant in apparatus.within(segment, report.variants):
                yield variant, *_place(segment.id)


def _place(segment: str) -> tuple[str, str]:
    """The address of a segment for a reader, and the way to it from a page of about/."""
    return address(segment), f"../{url(segment)}"


def _name(heading: Heading) -> str:
    """A chapter's name in the languages it has; a translation of ours is marked."""
    alone = "" if heading.zh and heading.en else "alone-zh" if heading.zh else "alone-en"
    return f'<span class="{alone}">{rows.heading_text(heading.zh, heading.en, heading.origin)}</span>'
