"""Names in the languages they have: themes, chapters and headings."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bilingual import LANGUAGES, Both
from corpus.language.heading_marks import PAGES
from corpus.model import Heading, Passage, Report
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
    heading = page_headings(report).get(number)
    if not heading:
        return report.profile.short
    zh, en = heading.zh, heading.en
    return Both(zh=zh or en or "", en=en or zh or "", hant=heading.hant)


def page_headings(report: Report) -> dict[int, Heading]:
    """The heading of each page but the front page: its chapter's, its annex's, or that of a part without chapters."""
    tops = [heading for top in report.headings for heading in (top, *top.children) if heading.chapter]
    return {heading.chapter: heading for level in PAGES[::-1] for heading in tops[::-1] if heading.level == level}


def page_heading(passages: list[Passage]) -> Passage | None:
    """The passage that heads a page."""
    return next((passage for level in PAGES for passage in passages
                 if passage.level == level and passage.segments and passage.chapter), None)


def numbered(site: Site, number: int, name: Both) -> str:
    """The name of a chapter behind its number."""
    return f"<b>{number}</b> {site.markup.both(name)}"


def heading(site: Site, words: Both) -> str:
    """A heading's words, in the languages it has."""
    parts = [site.markup.in_language(language, words.of(language), hant=words.hant)
             for language in LANGUAGES if words.of(language)]
    alone = "" if len(parts) == len(LANGUAGES) else f' class="alone-{"zh" if words.zh else "en"}"'
    return f"<span{alone}>{' '.join(parts)}</span>"
