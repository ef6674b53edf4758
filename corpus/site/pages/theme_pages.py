"""The pages of the themes: one a theme, with every passage about it in time order, and the page that leads to them all."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.addresses import address, url
from corpus.bilingual import Both
from corpus.data.interface import label
from corpus.data.profiles import Profile
from corpus.data.themes import Theme, Themed
from corpus.links.classification import speaks
from corpus.links.documents import Document, Library
from corpus.model import Segment
from corpus.site.pages import theme_matrix
from corpus.site.parts import figure_list, markup, origins
from corpus.site.parts.front_matter import meta
from corpus.site.parts.names import heading, theme_label
from corpus.site.parts.rows import segment_text
from corpus.site.parts.toolbar import bar
from corpus.site.today import english, themes

BASE = "../"
"""The way from a theme's page to the root of the site."""


def theme_pages(library: Library, themed: Themed) -> Iterator[tuple[str, str]]:
    """`(path below docs/, Markdown)` of the page of every theme."""
    for theme in themes():
        yield f"themes/{theme.id}.md", _page(theme, library, themed)


def index(library: Library, themed: Themed) -> str:
    """The page of all themes: what each is, and where and how much it is treated."""
    title = label("themes", "title")
    entries = "".join(f'<li>{theme_label(theme.id, BASE)} <small>{markup.both(theme.about)}</small></li>' for theme in themes())
    intro = f"<p>{markup.both(label('themes', 'intro'), '<br>')}</p>"
    ways = "".join(f'<li><a href="{BASE}{page}.html">{markup.both(label(of, "title"))}</a></li>'
                   for page, of in (("threads", "threads"), ("about/links", "method")))
    names = {name: markup.both(label("themes", name)) for name in ("matrix", "all")}
    head = meta(f"{title.zh} {title.en}", names) + markup.title(1, title, "themes")
    return "\n\n".join([head, bar(), intro, f"<ul>{ways}</ul>", markup.title(2, label("themes", "matrix"), "matrix"),
                        theme_matrix.by_report(library, themed), theme_matrix.by_chapter(library, themed),
                        markup.title(2, label("themes", "all"), "all"),
                        f'<ul class="theme-list">{entries}</ul>\n'])


def _page(theme: Theme, library: Library, themed: Themed) -> str:
    own = [(profile, main, also) for profile, documents in library
           for main, also in [_split(theme.id, documents, themed)] if main or also]
    names = {profile.id: markup.both(profile.short) for profile, _, _ in own}
    head = meta(f"{theme.name.zh} {theme.name.en}", names) + markup.title(1, theme.name, theme.id)
    about = f"<p>{markup.both(theme.about, '<br>')}</p>"
    jumps = "".join(f'<li><a href="#{profile.id}">{markup.both(profile.short)}</a> {_count(main, also)}</li>'
                    for profile, main, also in own)
    listed = (f'<nav class="jumps" aria-label="{_plain("jumps")}"><ul>{jumps}</ul></nav>' if own
              else f'<p>{markup.both(label("themes", "none"))}</p>')
    terms = ", ".join(f"{markup.in_language('zh', zh)} {markup.in_language('en', en)}" for zh, en in _named(theme))
    said = f"<details class=\"theme-terms\"><summary>{markup.both(label('themes', 'terms'))}</summary><p>{terms}</p></details>"
    parts = [part for profile, main, also in own for part in _report(theme, profile, main, also)]
    return "\n\n".join([head, bar(), about, listed, said, *parts]) + "\n"


def _split(theme: str, documents: list[Document], themed: Themed) -> tuple[list[Document], list[Document]]:
    """The documents whose main theme it is, and those it is another theme of."""
    about = [one for one in documents if theme in themed.get(one.id, ())]
    return [one for one in about if themed[one.id][0] == theme], [one for one in about if themed[one.id][0] != theme]


def _count(main: list[Document], also: list[Document]) -> str:
    said = label("themes", "count" if also else "count_main")
    numbers = {"n": len(main), "also": len(also), "s": "" if len(main) == 1 else "s"}
    return f"<small>{markup.both(Both(zh=said.zh.format(**numbers), en=said.en.format(**numbers)))}</small>"


def _report(theme: Theme, profile: Profile, main: list[Document], also: list[Document]) -> Iterator[str]:
    yield markup.title(2, profile.short, profile.id)
    yield (f'<p class="when"><time datetime="{profile.date}">{markup.text(profile.date)}</time> {_count(main, also)} '
           f"{origins.sides(profile.origin)}</p>")
    if figures := figure_list.figures(main, BASE):
        yield figures
    chapter = None
    for one in sorted([*main, *also], key=_place):
        if one.headings[0] != chapter:
            chapter = one.headings[0]
            yield f'<p class="theme-chapter">{heading(chapter)}</p>'
        yield _row(one, one.segments if one in main else _touching(theme, one), whole=one in main)


def _place(one: Document) -> tuple[int, ...]:
    return tuple(map(int, address(one.id).split(".")))


def _touching(theme: Theme, one: Document) -> tuple[Segment, ...]:
    """The sentences of a passage that have a key term of a theme; where none has, its first."""
    language = "zh" if one.zh else "en"
    return tuple(segment for segment in one.segments
                 if (side := segment.side(language)) and speaks(theme, side.text, language)) or one.segments[:1]


def _row(one: Document, segments: tuple[Segment, ...], *, whole: bool) -> str:
    shown = address(one.id)
    cells = "".join(_cell(segments, language, "" if whole else _part(language)) for language in ("zh", "en"))
    name = label("page", "passage")
    return (f'<div class="row{"" if whole else " part"}" id="{one.id}" role="group" aria-label="{name.zh} {name.en} {shown}">'
            f'<a class="address" href="{BASE}{url(one.id)}">{shown}</a>{cells}</div>')


def _part(language: str) -> str:
    """What says in a cell, in its language, that a passage stands there only in part."""
    said = label("themes", "part")
    return markup.in_language(language, said.zh if language == "zh" else said.en, css="in-part") + " "


def _cell(segments: tuple[Segment, ...], language: str, before: str) -> str:
    sides = [(segment, side) for segment in segments if (side := segment.side(language))]
    if not sides:
        return f'<div class="cell {language} missing">{before}{markup.both(label("missing", language))}</div>'
    ours = all(side.origin == "unofficial" for _, side in sides)
    said = (" " if language == "en" else "").join(
        ("" if ours else origins.marked(side.origin)) + segment_text(segment, side, language) for segment, side in sides)
    return (f'<div class="cell {language}" lang="{markup.TAGS[language]}">{before}{origins.mark() if ours else ""}'
            f"{said}</div>")


def _named(theme: Theme) -> list[tuple[str, str]]:
    """The key terms that say most of a theme, with English that reads as words."""
    return [(zh, forms[0]) for zh in theme.terms if zh in theme.strong and (forms := english(zh))]


def _plain(name: str) -> str:
    both = label("themes", name)
    return markup.attribute(f"{both.zh} {both.en}")
