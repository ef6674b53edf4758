"""The pages of the themes: one a theme, with every passage about it in time order, and the one that leads to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.addresses import address, url
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.themes import Theme, Themed
from corpus.facts.fact import Fact, by_segment
from corpus.links.classification import speaks
from corpus.links.documents import Document, Library
from corpus.model import Segment
from corpus.site.context import Site
from corpus.site.pages import theme_matrix
from corpus.site.parts import figure_list, markup, origins
from corpus.site.parts.front_matter import head
from corpus.site.parts.headings import origin_class
from corpus.site.parts.names import heading, theme_label
from corpus.site.parts.rows import segment_text

BASE = "../"
"""The way from a theme's page to the root of the site."""


OfSegment = Mapping[str, Sequence[Fact]]
"""Facts by the segment that says them."""


def theme_pages(site: Site, library: Library, themed: Themed, facts: Iterable[Fact]) -> Iterator[tuple[str, str]]:
    """`(path below docs/, Markdown)` of the page of every theme."""
    texts, said = _texts(library), by_segment(facts)
    for theme in site.themes:
        yield f"themes/{theme.id}.md", _page(site, theme, list(_shares(theme, library, themed)), texts, said)


def index(site: Site, library: Library, themed: Themed) -> str:
    """The page of all themes: what each is, and where and how much it is treated."""
    entries = "".join(f"<li>{theme_label(site, theme.id, BASE)} <small>{site.markup.both(theme.about)}</small></li>"
                      for theme in site.themes)
    titles = {"threads/index": site.label("threads", "title"), "about/links": site.prose["links"].title.text}
    ways = "".join(f'<li><a href="{BASE}{page}.html">{site.markup.both(title)}</a></li>'
                   for page, title in titles.items())
    names = {name: site.both("themes", name) for name in ("matrix", "all")}
    matrix, listed = (site.markup.title(2, site.label("themes", name), name) for name in ("matrix", "all"))
    return "\n\n".join([head(site, site.label("themes", "title"), "themes", names),
                        f"<p>{site.both('themes', 'intro', '<br>')}</p>", f"<ul>{ways}</ul>", matrix,
                        theme_matrix.by_report(site, library, themed), theme_matrix.by_chapter(site, library, themed),
                        listed, f'<ul class="theme-list">{entries}</ul>\n'])


@dataclass(frozen=True, kw_only=True)
class _Share:
    """What a report has on a theme: the documents in its order, those whose main theme it is, and those it is another
    of."""

    profile: Profile
    documents: list[Document]
    main: list[Document]
    also: list[Document]


def _shares(theme: Theme, library: Library, themed: Themed) -> Iterator[_Share]:
    """What each report that treats a theme has on it."""
    for profile, documents in library:
        about = [document for document in documents if theme.id in themed.get(document.id, ())]
        if about:
            yield _Share(profile=profile, documents=about,
                         main=[document for document in about if themed[document.id][0] == theme.id],
                         also=[document for document in about if themed[document.id][0] != theme.id])


def _texts(library: Library) -> Both:
    """Every Chinese text of a library, and the English of what has no Chinese."""
    documents = [document for _, of in library for document in of]
    return Both(zh="\n".join(document.zh for document in documents),
                en="\n".join(document.en for document in documents if not document.zh))


def _page(site: Site, theme: Theme, shares: list[_Share], texts: Both, facts: OfSegment) -> str:
    names = {share.profile.id: site.markup.both(share.profile.short) for share in shares}
    about = f"<p>{site.markup.both(theme.about, '<br>')}</p>"
    parts = [part for share in shares for part in _report(site, theme, share, facts)]
    choose = len(shares) > 1
    top = [head(site, theme.name, theme.id, names, compare=choose), about, _jumps(site, shares),
           *_terms(site, theme, texts), *([_tools(site, shares)] if choose else [])]
    return "\n\n".join([*top, *parts]) + "\n"


def _tools(site: Site, shares: list[_Share]) -> str:
    """What chooses among the reports, and puts two of them side by side."""
    whole = sum(len(share.documents) for share in shares)
    return site.templates.render("theme_tools", reports=[share.profile for share in shares], all=whole)


def _jumps(site: Site, shares: list[_Share]) -> str:
    """The way to what each report has, or that none has anything."""
    if not shares:
        return f"<p>{site.both('themes', 'none')}</p>"
    jumps = "".join(f'<li><a href="#{share.profile.id}">{site.markup.both(share.profile.short)}</a> '
                    f"{_count(site, share)}</li>" for share in shares)
    return f'<nav class="jumps" aria-label="{site.attribute("themes", "jumps")}"><ul>{jumps}</ul></nav>'


def _terms(site: Site, theme: Theme, texts: Both) -> Iterator[str]:
    """The key terms of the library that say most of a theme, with English that reads as words, folded."""
    pairs = [(zh, forms[0]) for zh in theme.terms if zh in theme.strong and (forms := site.english(zh))
             and (zh in texts.zh or theme.terms[zh] in texts.en)]
    terms = ", ".join(f"{site.markup.in_language('zh', zh)} {site.markup.in_language('en', en)}" for zh, en in pairs)
    if terms:
        named = site.both("themes", "terms")
        yield f'<details class="theme-terms"><summary>{named}</summary><p>{terms}</p></details>'


def _count(site: Site, share: _Share) -> str:
    count = site.label("themes", "count" if share.also else "count_main").format(
        n=len(share.main), also=len(share.also), s="" if len(share.main) == 1 else "s")
    return f"<small>{site.markup.both(count)}</small>"


def _report(site: Site, theme: Theme, share: _Share, facts: OfSegment) -> Iterator[str]:
    """What a report has on a theme, in its order: whole passages, and of those it is another theme of its sentences."""
    profile = share.profile
    yield site.markup.title(2, profile.short, profile.id)
    yield f'<section class="share" data-report="{profile.id}" aria-labelledby="{profile.id}">'
    when = f'<time datetime="{profile.date}">{markup.text(profile.date)}</time>'
    yield f'<p class="when">{when} {_count(site, share)}</p>'
    if not profile.read:
        yield f'<p class="not-read">{site.both("themes", "unread")}</p>'
    yield origins.columns(site, profile.origin, BASE, profile.short)
    if figures := figure_list.figures(site, share.main, BASE, facts):
        yield figures
    chapter = None
    for document in share.documents:
        if document.headings[0] != chapter:
            chapter = document.headings[0]
            yield f'<p class="theme-chapter"><span></span>{heading(site, chapter)}</p>'
        whole = document in share.main
        yield _row(site, document, document.segments if whole else _touching(theme, document), whole=whole)
    yield "</section>"


def _touching(theme: Theme, document: Document) -> tuple[Segment, ...]:
    """The sentences of a passage that have a key term of a theme; where none has, its first."""
    language: Language = "zh" if document.zh else "en"
    return tuple(segment for segment in document.segments
                 if (side := segment.side(language)) and speaks(theme, side.text, language)) or document.segments[:1]


def _row(site: Site, document: Document, segments: tuple[Segment, ...], *, whole: bool) -> str:
    shown, name = address(document.id), site.label("page", "passage").line
    cells = "".join(_cell(site, document, segments, language, "" if whole else _part(site, language))
                    for language in LANGUAGES)
    return (f'<div class="row{"" if whole else " part"}" id="{document.id}" role="group" aria-label="{name} {shown}">'
            f'<a class="address" href="{BASE}{url(document.id)}">{shown}</a>{cells}</div>')


def _part(site: Site, language: Language) -> str:
    """What says in a cell, in its language, that a passage stands there only in part."""
    return site.markup.in_language(language, site.label("themes", "part").of(language), css="in-part") + " "


def _cell(site: Site, document: Document, segments: tuple[Segment, ...], language: Language, before: str) -> str:
    """One language of a row, with what stands `before` its text; where all of it is alike, it is said once what it
    is."""
    sides = [(segment, side) for segment in segments if (side := segment.side(language))]
    if not sides:
        return f'<div class="cell {language} missing">{before}{site.both("missing", language)}</div>'
    column, of_all = document.profile.origin.of(language), {side.origin for _, side in sides}
    alike = of_all.pop() if len(of_all) == 1 else ""
    words = (" " if language == "en" else "").join(
        ("" if alike else origins.said(site, side.origin, column, language))
        + segment_text(site, segment, side, language) for segment, side in sides)
    said = origins.said(site, alike, column, language) if alike else ""
    css = f"cell {language} {origin_class(alike)}".strip()
    return f'<div class="{css}" lang="{markup.TAGS[language]}">{before}{said}{words}</div>'
