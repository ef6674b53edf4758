"""The prose of `data/pages/` as markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from corpus.data.pages import Page
from corpus.site.context import Site


def blocks(site: Site, page: Page, figures: Mapping[str, str]) -> Iterator[str]:
    """The blocks of Markdown below the title of a page; items that follow each other are one list.

    `figures` stand in place of their names.  A name that is no figure is told.
    """
    items: list[str] = []
    for block in page.filled(figures, site.findings):
        if block.kind == "item":
            items.append(f"<li>{site.markup.both(block.text, '<br>')}</li>")
            continue
        yield from _list(items)
        items = []
        yield (site.markup.title(2, block.text, block.id) if block.kind == "heading"
               else f"<p>{site.markup.both(block.text, '<br>')}</p>")
    yield from _list(items)


def names(site: Site, page: Page) -> dict[str, str]:
    """The markup of the headings of a page, by id."""
    return {block.id: site.markup.both(block.text) for block in page.blocks if block.kind == "heading"}


def _list(items: list[str]) -> Iterator[str]:
    if items:
        yield f"<ul>{''.join(items)}</ul>"
