"""`nav.yml`: the order of the pages, and the search box of their headers."""

from __future__ import annotations

import json

from corpus.data.interface import label
from corpus.site.pages.summary import Summary
from corpus.site.parts import markup
from corpus.site.today import themes


def search_box(*, whole: bool = False) -> str:
    """The box that every page has in its header (`data-search-…` is what tests and readers' scripts hold on to); the
    page of the search has it among its text."""
    name = markup.attribute(" ".join((label("search", "box").zh, label("search", "box").en)))
    unreached = markup.attribute(" ".join((label("search", "unreached").zh, label("search", "unreached").en)))
    kind = " reader-search--whole" if whole else ""
    return (f'<div class="reader-search{kind}" data-search-box role="search" aria-label="{name}"><input type="search" '
            f'data-search-input placeholder="{name}" data-unreached="{unreached}" aria-label="{name}" '
            f'aria-keyshortcuts="/ Control+K" maxlength="200" autocomplete="off" '
            f'autocapitalize="off" spellcheck="false" enterkeyhint="search"></div>')


def nav(summaries: list[Summary]) -> str:
    """`nav.yml`, which `mkdocs.yml` inherits: the order of the pages, and the search box for their headers."""
    lines = ["# Written by build_corpus.py: the order of the pages, and the search box of their headers.  Do not edit.", "nav:",
             f"  - {_quoted(markup.both(label('site', 'library')))}: index.md"]
    for own in summaries:
        lines.append(f"  - {_quoted(markup.both(own.profile.short))}:")
        lines += [f"      - {_quoted(name) + ': ' if name else ''}{path}" for name, path in own.pages]
    lines.append(f"  - {_quoted(markup.both(label('themes', 'title')))}:")
    lines.append("      - themes/index.md")
    lines += [f"      - {_quoted(markup.both(theme.name))}: themes/{theme.id}.md" for theme in themes()]
    lines.append(f"  - {_quoted(markup.both(label('threads', 'title')))}: threads.md")
    lines.append(f"  - {_quoted(markup.both(label('site', 'about_texts')))}:")
    lines += [f"      - {_quoted(markup.both(label(*name)))}: about/{page}.md" for page, name in (
        ("texts", ("site", "about_texts")), ("making", ("making", "title")), ("variants", ("variant", "title")),
        ("notes", ("notes", "title")), ("links", ("method", "title")))]
    lines += [f"  - {_quoted(markup.both(label(name, 'title')))}: {name}.md" for name in ("glossary", "search")]
    lines += ["extra:", f"  search_box: {json.dumps(search_box(), ensure_ascii=False)}"]
    return "\n".join(lines) + "\n"


def _quoted(name: str) -> str:
    """A name's markup as a YAML string, with single quotes inside: templates also print it in attributes."""
    return json.dumps(name.replace('"', "'"), ensure_ascii=False)
