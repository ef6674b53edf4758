"""The front matter of a page."""

from __future__ import annotations

import json

from corpus.site.parts import markup


def meta(name: str, names: dict[str, str] | None = None, *, search: bool = False) -> str:
    """Front matter: the page's plain name, and the markup of its headings' names by id (`overrides/partials/toc-item.html`
    prints them).  JSON is YAML.  `search`: the page has the search box among its text, not in its header."""
    listed = f"names: {json.dumps(names, ensure_ascii=False)}\n" if names else ""
    own = "search: true\n" if search else ""
    return f"---\nname: {json.dumps(markup.plain(name), ensure_ascii=False)}\n{listed}{own}---\n\n"
