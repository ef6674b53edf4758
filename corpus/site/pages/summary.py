"""What the pages of the whole library need of a report once its own pages are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.addresses import address, page, url
from corpus.bilingual import Both
from corpus.data.report_files.notes import Note
from corpus.data.report_files.profiles import Profile
from corpus.model import Heading, Report
from corpus.site.context import Site
from corpus.site.exports import ledger
from corpus.site.parts import apparatus, headings
from corpus.sources.collation import Variant
from corpus.translation.glossary_use import Coverage
from corpus.translation.term_occurrences import Occurrences


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What the library keeps of a report: counts of `chapters` and `passages`, rows of its `ledger`.

    `pages` are `(name as markup, path below docs/)`; variants and notes come with their address for a reader and the
    way to it from a page of about/.
    """

    profile: Profile
    chapters: int
    passages: int
    pages: tuple[tuple[str, str], ...]
    ledger: tuple[tuple[str, ...], ...]
    variants: tuple[tuple[Variant, str, str], ...]
    notes: tuple[tuple[Note, str, str], ...]
    coverage: Coverage
    terms: Occurrences


def summary(site: Site, report: Report, coverage: Coverage, terms: Occurrences) -> Summary:
    """A report's entry in the library; `coverage` and `terms` are what was counted of its translations and terms."""
    return Summary(profile=report.profile, chapters=len(report.chapters) - 1, passages=len(report.passages),
                   pages=tuple(_pages(site, report)), ledger=tuple(ledger.rows(report)),
                   variants=tuple(_placed_variants(report)),
                   notes=tuple((note, *_place(note.segment)) for note in report.notes), coverage=coverage, terms=terms)


def _pages(site: Site, report: Report) -> Iterator[tuple[str, str]]:
    named = {heading.chapter: heading for top in report.headings for heading in (top, *top.children)
             if heading.level == "chapter"}
    for chapter in report.chapters:
        name = (_name(site, named[chapter], report.profile.origin) if chapter in named
                else site.markup.both(report.profile.short))
        yield name, page(report.profile.id, chapter).removesuffix(".html") + ".md"


def _placed_variants(report: Report) -> Iterator[tuple[Variant, str, str]]:
    for passage in report.passages:
        for segment in passage.segments:
            for variant in apparatus.within(segment, report.variants):
                yield variant, *_place(segment.id)


def _place(segment: str) -> tuple[str, str]:
    """The address of a segment for a reader, and the way to it from a page of about/."""
    return address(segment), f"../{url(segment)}"


def _name(site: Site, heading: Heading, report: Both) -> str:
    """A chapter's name in the languages it has; a translation of ours is marked."""
    alone = "" if heading.zh and heading.en else "alone-zh" if heading.zh else "alone-en"
    return f'<span class="{alone}">{headings.heading_text(site, heading.zh, heading.en, heading.origin, report)}</span>'
