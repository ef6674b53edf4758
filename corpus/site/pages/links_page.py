"""The page on how themes and links are made and how good they are."""

from __future__ import annotations

from corpus.links.graph import Web
from corpus.site.context import Site
from corpus.site.pages import prose
from corpus.site.pages.standing import Facts
from corpus.site.parts.front_matter import head


def method(site: Site, web: Web, facts: Facts) -> str:
    """How themes and links are made, how good they are, and how to report a wrong one."""
    linked = {name for pair in web.pairs for name in (pair.a.id, pair.b.id)}
    counts = {"pairs": len(web.pairs), "pinned": len(web.judged.pinned), "forbidden": len(web.judged.forbidden),
              "program": web.proposed, "passages": len(web.documents), "themed": len(web.judged.themes),
              "linked": len(linked)}
    figures = {name: f"{count:,}" for name, count in counts.items()}
    page = site.prose["links"]
    blocks = prose.blocks(site, page, facts, figures)
    top = head(site, page.title.text, page.title.id, prose.names(site, blocks))
    return "\n\n".join([top, *prose.shown(site, blocks)]) + "\n"
