"""The prose of `data/pages/` as markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.data.pages import Block, Figures, Page
from corpus.site.context import Site
from corpus.site.pages.standing import Facts


def blocks(site: Site, page: Page, facts: Facts, figures: Figures | None = None) -> list[Block]:
    """The blocks of a page that hold for the library, with its `facts` and `figures` of the page's own filled in.

    A name that is no figure, and a condition that is not known, is told.
    """
    return page.filled({**facts.figures, **(figures or {})}, site.findings, facts.holds)


def shown(site: Site, blocks: Iterable[Block]) -> Iterator[str]:
    """The blocks of Markdown below the title of a page; items that follow each other are one list."""
    items: list[str] = []
    for block in blocks:
        if block.kind == "item":
            items.append(f"<li>{site.markup.both(block.text, '<br>')}</li>")
            continue
        yield from _list(items)
        items = []
        yield (site.markup.title(2, block.text, block.id) if block.kind == "heading"
               else f"<p>{site.markup.both(block.text, '<br>')}</p>")
    yield from _list(items)


def names(site: Site, blocks: Iterable[Block]) -> dict[str, str]:
    """The markup of the headings among blocks, by id."""
    return {block.id: site.markup.both(block.text) for block in blocks if block.kind == "heading"}


def _list(items: list[str]) -> Iterator[str]:
    if items:
        yield f"<ul>{''.join(items)}</ul>"
