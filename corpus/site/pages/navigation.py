"""`nav.yml`, which `mkdocs.yml` inherits: the name of the site, the order of its pages, and what their heads have in
common."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from corpus.bilingual import LANGUAGES, Both
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.themes import Theme
from corpus.facts.compiled import Known
from corpus.facts.followed import FOLDER, Followed
from corpus.links.threads import Thread
from corpus.site.context import Site
from corpus.site.pages.indicator_index import by_theme, theme_name, theme_title
from corpus.site.pages.summary import Summary
from corpus.site.parts import facts_said, markup, origins
from corpus.site.parts.names import numbered

HEAD = "# Written by build_corpus.py: the site's name, the order of its pages, what their heads have.  Do not edit."
SECTIONS = (("index.html#reports", "reports"), ("themes/index.html", "themes"), ("threads/index.html", "threads"),
            ("indicators/index.html", "indicators"), ("glossary.html", "glossary"), ("about/texts.html", "about"))
"""The sections in the head of every page: where each begins, and its label."""


def nav(site: Site, summaries: list[Summary], told: Iterable[Thread], known: Known) -> str:
    """The text of `nav.yml`."""
    entries = _entries(site, summaries, told, Followed(known=known))
    lines = [HEAD, *_library(site), "nav:", *(f"  {line}" for line in entries), "extra:", *_common(site)]
    return "\n".join(lines) + "\n"


def _library(site: Site) -> Iterator[str]:
    """What the library is called and where it is published, as the engines know it."""
    own = site.library
    yield f"site_name: {json.dumps(own.name.line, ensure_ascii=False)}"
    yield f"site_description: {json.dumps(f'{own.description.en} {own.description.zh}', ensure_ascii=False)}"
    if own.address:
        yield f"site_url: {json.dumps(own.address)}"


def _common(site: Site) -> Iterator[str]:
    """What the heads and feet of all pages have in common."""
    yield f"  search_box: {json.dumps(site.templates.render('search_box', whole=False), ensure_ascii=False)}"
    lost = site.templates.render("lost", sections=SECTIONS)
    yield f"  lost: {json.dumps(lost, ensure_ascii=False)}"
    yield f"  name: {_named(site, site.label('site', 'name'))}"
    yield f"  key: {json.dumps(site.library.key)}"
    yield f"  previous: {_named(site, site.label('sections', 'previous'))}"
    yield f"  next: {_named(site, site.label('sections', 'next'))}"
    yield "  sections:"
    for path, name in SECTIONS:
        yield f"    - {{ path: {path}, name: {_named(site, site.label('sections', name))} }}"


def _entries(site: Site, summaries: list[Summary], told: Iterable[Thread], followed: Followed) -> Iterator[str]:
    yield f"- {_named(site, site.label('site', 'library'))}: index.md"
    for summary in summaries:
        yield f"- {_quoted(site.markup.both(summary.profile.short) + _ours(site, summary.profile.origin))}:"
        yield from _chapters(site, summary)
    yield from _subjects(site, "themes", site.themes)
    yield from _subjects(site, "threads", told)
    yield from _indicators(site, followed)
    yield from _boards(site, followed.promising)
    yield from _about(site)
    yield f"- {_named(site, site.label('glossary', 'title'))}: glossary.md"
    yield f"- {_named(site, site.prose['search'].title.text)}: search.md"


def _subjects(site: Site, of: str, subjects: Iterable[Theme | Thread]) -> Iterator[str]:
    """The pages of the themes or of the threads, below that of all."""
    yield f"- {_named(site, site.label(of, 'title'))}:"
    yield f"    - {of}/index.md"
    for subject in subjects:
        yield f"    - {_named(site, subject.name)}: {of}/{subject.id}.md"


def _boards(site: Site, promising: Iterable[Profile]) -> Iterator[str]:
    """The scoreboards of reports that have targets, below that of all."""
    yield f"- {_named(site, site.label('scoreboard', 'title'))}:"
    yield "    - scoreboard/index.md"
    for profile in promising:
        yield f"    - {_named(site, profile.short)}: scoreboard/{profile.id}.md"


def _indicators(site: Site, followed: Followed) -> Iterator[str]:
    """The pages of what figures say: the index, and by theme that of the theme and those of its indicators."""
    yield f"- {_named(site, site.label('indicators', 'title'))}:"
    yield f"    - {FOLDER}/index.md"
    for theme, indicators in by_theme(site, followed).items():
        yield f"    - {_named(site, theme_name(site, theme))}:"
        yield f"        - {_named(site, theme_title(site, theme))}: {FOLDER}/{followed.theme_page(indicators[0])}.md"
        for indicator in filter(followed.alone, indicators):
            yield f"        - {_named(site, facts_said.title(indicator))}: {FOLDER}/{indicator.page}.md"


def _chapters(site: Site, summary: Summary) -> Iterator[str]:
    """The pages of a report, those of a part together."""
    for part, pages in groupby(summary.pages, key=lambda page: page.part):
        if part:
            yield f"    - {_named(site, part)}:"
        for page in pages:
            name = _quoted(numbered(site, page.number, page.name)) if page.number else _named(site, page.name)
            yield f"    {'    ' if part else ''}- {name}: {page.path}"


def _ours(site: Site, origin: Both) -> str:
    """What is said above the names of a report's pages where they are ours in the language they are shown in."""
    return "".join(f' <small class="ui-{language} unofficial" lang="{markup.TAGS[language]}">'
                   f'{site.markup.words(language, site.label("status", f"ours_{language}").of(language))}</small>'
                   for language in LANGUAGES if origin.of(language) == origins.OURS)


def _about(site: Site) -> Iterator[str]:
    """The pages on the texts and on method."""
    titles = {"texts": site.label("site", "about_texts"), "making": site.prose["making"].title.text,
              "variants": site.label("variant", "title"), "notes": site.label("notes", "title"),
              "links": site.prose["links"].title.text, "facts": site.prose["facts"].title.text}
    yield f"- {_named(site, titles['texts'])}:"
    for page, title in titles.items():
        yield f"    - {_named(site, title)}: about/{page}.md"


def _named(site: Site, name: Both) -> str:
    return _quoted(site.markup.both(name))


def _quoted(name: str) -> str:
    """A name's markup as a YAML string, with single quotes inside: templates also print it in attributes."""
    return json.dumps(name.replace('"', "'"), ensure_ascii=False)
