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
from corpus.site.parts import apparatus
from corpus.site.parts.names import chapter_name
from corpus.sources.collation import Variant
from corpus.translation.glossary_use import Coverage
from corpus.translation.term_occurrences import Occurrences


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A page of a report: its number (0: the front page), its name in few words, and the part it stands in, if any."""

    number: int
    name: Both
    part: Both | None
    path: str


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What the library keeps of a report: counts of `chapters` and `passages`, rows of its `ledger`.

    Its front page is no chapter; variants and notes come with their address for a reader and the
    way to it from a page of about/.
    """

    profile: Profile
    chapters: int
    passages: int
    pages: tuple[Chapter, ...]
    ledger: tuple[tuple[str, ...], ...]
    variants: tuple[tuple[Variant, str, str], ...]
    notes: tuple[tuple[Note, str, str], ...]
    coverage: Coverage
    terms: Occurrences


def summary(site: Site, report: Report, coverage: Coverage, terms: Occurrences) -> Summary:
    """A report's entry in the library; `coverage` and `terms` are what was counted of its translations and terms."""
    return Summary(profile=report.profile, chapters=len(report.chapters) - 1 - _annexes(report),
                   passages=len(report.passages), pages=tuple(_pages(site, report)), ledger=tuple(ledger.rows(report)),
                   variants=tuple(_placed_variants(report)),
                   notes=tuple((note, *_place(note.segment)) for note in report.notes), coverage=coverage, terms=terms)


def _part(site: Site, part: Heading) -> Both:
    """The name of a part in few words; in Chinese as it was published, where it is no 篇."""
    name = site.label("level", "part").format(n=part.number)
    published = (part.zh or "").partition(" ")[0]
    return Both(zh=published if published.startswith("第") and "篇" not in published else name.zh, en=name.en)


def _annexes(report: Report) -> int:
    return sum(heading.level == "annex" for heading in report.headings)


def _pages(site: Site, report: Report) -> Iterator[Chapter]:
    parts = {chapter.chapter: top for top in report.headings if top.level == "part" for chapter in top.children}
    for number in report.chapters:
        part = _part(site, parts[number]) if number in parts else None
        path = page(report.profile.id, number).removesuffix(".html") + ".md"
        yield Chapter(number=number, name=chapter_name(report, number), part=part, path=path)


def _placed_variants(report: Report) -> Iterator[tuple[Variant, str, str]]:
    for passage in report.passages:
        for segment in passage.segments:
            for variant in apparatus.within(segment, report.variants):
                yield variant, *_place(segment.id)


def _place(segment: str) -> tuple[str, str]:
    """The address of a segment for a reader, and the way to it from a page of about/."""
    return address(segment), f"../{url(segment)}"

