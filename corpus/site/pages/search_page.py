"""The page of the search: its box, and what it understands (`data/pages/search.md`)."""

from __future__ import annotations

from corpus.site.context import Site
from corpus.site.pages import prose
from corpus.site.pages.standing import Facts
from corpus.site.parts.front_matter import head


def search(site: Site, facts: Facts) -> str:
    """The Markdown of the page.  Its front matter says that the box stands here, not in the header."""
    page = site.prose["search"]
    noscript = f"<noscript><p>{site.both('search', 'noscript', '<br>')}</p></noscript>"
    box = site.templates.render("search_box", whole=True)
    return "\n\n".join([head(site, page.title.text, page.title.id, search=True), box, noscript,
                        *prose.shown(site, prose.blocks(site, page, facts))]) + "\n"
