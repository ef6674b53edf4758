"""The matrix of themes by reports and by chapters: a picture made at build time.

It is a table for whoever cannot see it.  A square's side grows with the root of the characters it stands for, so that
its area is how much is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from math import sqrt

from corpus.addresses import chapter, page
from corpus.bilingual import Both
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.themes import Themed
from corpus.links.documents import Document, Library
from corpus.site.context import Site

SIZE = 22
"""Pixels of the largest square."""

Column = tuple[Profile, Both, str, Counter[str]]
"""A column: its report, its name, the way to it, and by theme how many characters are about it."""


def shares(library: Library, themed: Themed) -> list[tuple[Profile, Mapping[str, float]]]:
    """By report: the share of every theme that its themed text has as a main one."""
    amounts = [(profile, _amounts(documents, themed)) for profile, documents in library]
    return [(profile, {theme: amount / of.total() for theme, amount in of.items()}) for profile, of in amounts]


def by_report(site: Site, library: Library, themed: Themed) -> str:
    """Themes by reports; a picture too wide for its page scrolls by itself, as that of the chapters does."""
    columns = [(profile, profile.short, page(profile.id, 0), _amounts(documents, themed))
               for profile, documents in library]
    return _wide(site, columns, "by_report", shares=True)


def by_chapter(site: Site, library: Library, themed: Themed) -> str:
    """Themes by the chapters of every report."""
    columns = [column for profile, documents in library for column in _chapters(profile, documents, themed)]
    return _wide(site, columns, "by_chapter")


def _wide(site: Site, columns: list[Column], name: str, *, shares: bool = False) -> str:
    table, label = _table(site, columns, name, shares=shares), site.attribute("themes", name)
    return f'<div class="wide" tabindex="0" role="region" aria-label="{label}">{table}</div>'


def _chapters(profile: Profile, documents: list[Document], themed: Themed) -> list[Column]:
    chapters: dict[int, list[Document]] = {}
    for document in documents:
        chapters.setdefault(chapter(document.id), []).append(document)
    return [(profile, Both(zh=str(number), en=""), page(profile.id, number), _amounts(within, themed))
            for number, within in sorted(chapters.items()) if number]


def _amounts(documents: list[Document], themed: Themed) -> Counter[str]:
    """How many characters are about each theme: a passage counts for its main theme alone."""
    amounts: Counter[str] = Counter()
    for document in documents:
        for theme in themed.get(document.id, ())[:1]:
            amounts[theme] += document.size
    return amounts


def _table(site: Site, columns: list[Column], name: str, *, shares: bool = False) -> str:
    """The table of a picture; with `shares` each column is measured by its whole, and says its parts in per cent."""
    wholes = [max(1, amounts.total()) if shares else 1 for *_, amounts in columns]
    parts = [amount / whole for whole, (*_, amounts) in zip(wholes, columns, strict=True)
             for amount in amounts.values()]
    most = max(parts, default=1)
    rows = "".join(
        f'<tr><th scope="row"><a href="{theme.id}.html">{site.markup.both(theme.name)}</a></th>'
        + "".join(f"<td>{_cell(amounts[theme.id], whole, most)}</td>"
                  for whole, (*_, amounts) in zip(wholes, columns, strict=True)) + "</tr>" for theme in site.themes)
    head = f"<caption>{site.both('themes', name, '<br>')}</caption><thead>{_head(site, columns)}</thead>"
    return f'<table class="matrix {name}">{head}<tbody>{rows}</tbody></table>'


def _head(site: Site, columns: list[Column]) -> str:
    """The names of the columns; chapters stand under their report's."""
    names = "".join(f'<th scope="col"><a href="../{way}">{_named(site, profile, title)}</a></th>'
                    for profile, title, way, _ in columns)
    if all(title is profile.short for profile, title, _, _ in columns):
        return f'<tr><th scope="col">{site.both("themes", "theme")}</th>{names}</tr>'
    groups = "".join(f'<th scope="colgroup" colspan="{len(list(group))}">{site.markup.both(profile.short)}</th>'
                     for profile, group in groupby(columns, key=lambda column: column[0]))
    first = f'<th scope="col" rowspan="2">{site.both("themes", "theme")}</th>'
    return f"<tr>{first}{groups}</tr><tr>{names}</tr>"


def _named(site: Site, profile: Profile, title: Both) -> str:
    """A column's name; a chapter's number with the word for whoever does not see what it stands under."""
    if title.en:
        return site.markup.both(title)
    word = site.both("page", "chapter")
    return f'<span class="unseen">{site.markup.both(profile.short)} {word} </span>{title.zh}'


def _cell(amount: int, whole: int, most: float) -> str:
    """A picture of an amount and the amount itself: a share in sight, a count for whoever does not see the picture."""
    if whole > 1:
        return f'{_square(amount / whole / most)}<span class="share">{amount / whole:.0%}</span>'
    return f'{_square(amount / most)}<span class="unseen">{amount:,}</span>'


def _square(part: float) -> str:
    """A square whose area is a part of the largest one's."""
    if not part:
        return ""
    side = max(2.0, SIZE * sqrt(part))
    at = (SIZE - side) / 2
    return (f'<svg viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}" aria-hidden="true">'
            f'<rect x="{at:.1f}" y="{at:.1f}" width="{side:.1f}" height="{side:.1f}"/></svg>')
