"""Names in the languages they have: themes, chapters and headings."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bilingual import LANGUAGES, Both
from corpus.model import Report
from corpus.site.context import Site


def theme_name(site: Site, theme: str) -> Both:
    """The name of the theme with an id."""
    return next(own.name for own in site.themes if own.id == theme)


def theme_label(site: Site, theme: str, base: str) -> str:
    """The names of the theme with an id, leading to its page; `base` is the way to the root of the site."""
    return f'<a class="theme" href="{base}themes/{theme}.html">{site.markup.both(theme_name(site, theme))}</a>'


def briefs(site: Site, reports: Iterable[str]) -> Both:
    """The names of reports where there is little room, by id, in one line."""
    shown = [site.profiles[report].in_brief for report in reports]
    return Both(zh="、".join(name.zh for name in shown), en=", ".join(name.en for name in shown))


def chapter_name(report: Report, number: int) -> Both:
    """The name of a chapter in few words: its profile's, else its heading's, else (of the front page) the report's."""
    if given := report.profile.chapters.get(str(number)):
        return given
    headings = [heading for top in report.headings for heading in (top, *top.children)
                if heading.level == "chapter" and heading.chapter == number]
    if not headings:
        return report.profile.short
    zh, en = headings[0].zh, headings[0].en
    return Both(zh=zh or en or "", en=en or zh or "")


def numbered(site: Site, number: int, name: Both) -> str:
    """The name of a chapter behind its number."""
    return f"<b>{number}</b> {site.markup.both(name)}"


def heading(site: Site, words: Both) -> str:
    """A heading's words, in the languages it has."""
    parts = [site.markup.in_language(language, words.of(language)) for language in LANGUAGES if words.of(language)]
    alone = "" if len(parts) == len(LANGUAGES) else f' class="alone-{"zh" if words.zh else "en"}"'
    return f"<span{alone}>{' '.join(parts)}</span>"
