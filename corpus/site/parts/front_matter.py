"""The front matter of a page, and its head."""

from __future__ import annotations

import json
from collections.abc import Mapping

from corpus.bilingual import Both
from corpus.site.context import Site
from corpus.site.parts import markup
from corpus.site.parts.toolbar import bar


def meta(name: str, names: Mapping[str, str] | None = None, running: Mapping[str, str] | None = None, *,
         search: bool = False, compare: bool = False, folded: bool = False) -> str:
    """Front matter: the page's plain name, the markup of its headings' names by id, and what every printed sheet says.

    `overrides/partials/side.html` prints those names, `overrides/main.html` the `running` texts, each under its
    name.  JSON is YAML.  The front page has no name but the site's.  `search`: the page has the search box among its
    text, not in its header; `compare`: it has what `browser/compare/` lays side by side; `folded`: the list at its side
    shows the pages of its own group only, and of others the first.
    """
    listed = f"names: {json.dumps(names, ensure_ascii=False)}\n" if names else ""
    styled = {part: markup.css_string(text) for part, text in (running or {}).items()}
    printed = f"running: {json.dumps(styled)}\n" if styled else ""
    boxed = ("search: true\n" if search else "") + ("compare: true\n" if compare else "")
    boxed += "folded: true\n" if folded else ""
    return f"---\nname: {json.dumps(markup.plain(name), ensure_ascii=False)}\n{listed}{printed}{boxed}---\n\n"


def head(site: Site, title: Both, place: str, names: Mapping[str, str] | None = None,
         running: Mapping[str, str] | None = None, *, search: bool = False, compare: bool = False,
         folded: bool = False) -> str:
    """The front matter of a page of ours with its bar and its title, whose id is `place`."""
    top = meta(title.line, names, running, search=search, compare=compare, folded=folded)
    return f"{top}{bar(site, title)}\n\n{site.markup.title(1, title, place)}"
