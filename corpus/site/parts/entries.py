"""What a report explains itself, as links: from the passage to the explanation, and from there back to its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.addresses import address, chapter, page, passage
from corpus.bilingual import Both
from corpus.model import Report, TermEntry
from corpus.site.context import Site
from corpus.site.parts import markup


@dataclass(frozen=True)
class Entries:
    """The entries of a report, by the passage from which they are looked up and by the passage that they are."""

    above: Mapping[str, list[TermEntry]] = field(default_factory=dict)
    below: Mapping[str, list[TermEntry]] = field(default_factory=dict)


def entries(report: Report) -> Entries:
    """The entries of a report that have a place in its text."""
    above: dict[str, list[TermEntry]] = defaultdict(list)
    below: dict[str, list[TermEntry]] = defaultdict(list)
    for entry in report.entries:
        if entry.place:
            above[passage(entry.place)].append(entry)
            below[entry.passage].append(entry)
    return Entries(above, below)


def line(site: Site, known: Entries, row: str) -> str:
    """The line under a row: what of it is explained where, and where that which it explains stands."""
    explained = [f"{_link(row, entry.id, _name(site, entry))}" for entry in known.above.get(row, ())]
    used = [_link(row, entry.place, markup.text(address(passage(entry.place)))) for entry in known.below.get(row, ())]
    said = [f'{site.both("entry", name)} {" · ".join(links)}'
            for name, links in (("explained", explained), ("used", used)) if links]
    return f'<p class="entries">{" ".join(said)}</p>' if said else ""


def linked(words: str, known: Entries, segment: str) -> str:
    """The markup of a sentence with its marks (①, [1]) as links to what they stand for."""
    row = passage(segment)
    for entry in known.above.get(row, ()):
        if entry.mark and entry.place == segment:
            mark = markup.text(entry.mark)
            words = words.replace(mark, f'<a href="{_way(row, entry.id)}">{mark}</a>')
    return words


def _name(site: Site, entry: TermEntry) -> str:
    if entry.term:
        return f'<span lang="zh-Hans">{site.markup.words("zh", entry.term)}</span>'
    note = site.label("entry", "note").format(n=entry.number)
    return site.markup.both(Both(zh=note.zh, en=note.en))


def _link(row: str, to: str, inner: str) -> str:
    return f'<a href="{_way(row, to)}">{inner}</a>'


def _way(row: str, to: str) -> str:
    """The way from a passage to a segment or passage of the same report."""
    return f"#{to}" if chapter(row) == chapter(to) else f"{page('', chapter(to)).rpartition('/')[2]}#{to}"
