"""A sentence of a report as it is quoted: both languages side by side, each below the word that says what it is, with
the words that matter marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.addresses import address, url
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.data.report_files.profiles import Profile
from corpus.model import Segment
from corpus.site.context import Site
from corpus.site.parts import markup, origins
from corpus.site.parts.headings import origin_class


def place(site: Site, profile: Profile, segment: Segment, base: str) -> str:
    """The report and the address of a sentence, which lead there, and the report's date."""
    return (f'<a href="{base}{url(segment.id)}">{site.markup.both(profile.short)} {address(segment.id)}</a> '
            f'<time datetime="{profile.date}">{markup.text(profile.date)}</time>')


def quoted(site: Site, segment: Segment, words: Sequence[Both]) -> str:
    """The sentence with some words marked."""
    cells = "".join(_cell(site, segment, [each.of(language) for each in words], language) for language in LANGUAGES)
    return f'<div class="row quoted">{cells}</div>'


def _cell(site: Site, segment: Segment, words: Sequence[str], language: Language) -> str:
    """A language of a sentence, below the word that says what it is."""
    sides = {each: segment.side(each) for each in LANGUAGES}
    of = {each: side.origin if side else "missing" for each, side in sides.items()}
    side, above = sides[language], origins.column(site, Both(zh=of["zh"], en=of["en"]), language)
    if not side:
        return f'<div class="cell {language} missing">{above}{site.both("missing", language)}</div>'
    css = f"cell {language} {origin_class(side.origin)}".strip()
    return (f'<div class="{css}" lang="{markup.TAGS[language]}">{above}'
            f"{site.markup.words(language, side.text, 0, _marks(side.text, words), side.hant)}</div>")


def _marks(text: str, words: Iterable[str]) -> markup.Marks:
    """Where words stand in a text; those that touch are one mark."""
    found = sorted((at, at + len(each)) for each in words if each and (at := text.find(each)) >= 0)
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple((start, end, markup.MARKED) for start, end in joined)
