"""`nav.yml`, which `mkdocs.yml` inherits: the order of the pages, and the search box of their headers."""

from __future__ import annotations

import json
from collections.abc import Iterator

from corpus.bilingual import LANGUAGES, Both
from corpus.site.context import Site
from corpus.site.pages.summary import Summary
from corpus.site.parts import origins

HEAD = "# Written by build_corpus.py: the order of the pages, and the search box of their headers.  Do not edit."


def nav(site: Site, summaries: list[Summary]) -> str:
    """The text of `nav.yml`."""
    box = json.dumps(site.templates.render("search_box", whole=False), ensure_ascii=False)
    lines = [HEAD, "nav:", *(f"  {line}" for line in _entries(site, summaries)), "extra:", f"  search_box: {box}"]
    return "\n".join(lines) + "\n"


def _entries(site: Site, summaries: list[Summary]) -> Iterator[str]:
    yield f"- {_named(site, site.label('site', 'library'))}: index.md"
    for summary in summaries:
        yield f"- {_quoted(site.markup.both(summary.profile.short) + _ours(site, summary.profile.origin))}:"
        for name, path in summary.pages:
            yield f"    - {_quoted(name) + ': ' if name else ''}{path}"
    yield f"- {_named(site, site.label('themes', 'title'))}:"
    yield "    - themes/index.md"
    for theme in site.themes:
        yield f"    - {_named(site, theme.name)}: themes/{theme.id}.md"
    yield f"- {_named(site, site.label('threads', 'title'))}: threads.md"
    yield from _about(site)
    yield f"- {_named(site, site.label('glossary', 'title'))}: glossary.md"
    yield f"- {_named(site, site.prose['search'].title.text)}: search.md"


def _ours(site: Site, origin: Both) -> str:
    """What is said once above the names of a report's pages, where they are ours in a language."""
    return "".join(f' <small class="{language} unofficial">{site.both("status", f"ours_{language}")}</small>'
                   for language in LANGUAGES if origin.of(language) == origins.OURS)


def _about(site: Site) -> Iterator[str]:
    """The pages on the texts and on method."""
    titles = {"texts": site.label("site", "about_texts"), "making": site.prose["making"].title.text,
              "variants": site.label("variant", "title"), "notes": site.label("notes", "title"),
              "links": site.prose["links"].title.text}
    yield f"- {_named(site, titles['texts'])}:"
    for page, title in titles.items():
        yield f"    - {_named(site, title)}: about/{page}.md"


def _named(site: Site, name: Both) -> str:
    return _quoted(site.markup.both(name))


def _quoted(name: str) -> str:
    """A name's markup as a YAML string, with single quotes inside: templates also print it in attributes."""
    return json.dumps(name.replace('"', "'"), ensure_ascii=False)
