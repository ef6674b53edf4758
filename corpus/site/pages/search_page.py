"""The page of the search: its box stands in the template, what it understands stands here."""

from __future__ import annotations

from corpus.data.interface import group, label
from corpus.site.pages.navigation import search_box
from corpus.site.parts import markup
from corpus.site.parts.front_matter import meta
from corpus.site.parts.toolbar import bar


def search() -> str:
    """The page of the search: its box stands in the template, what it understands stands here."""
    helps = [both for name, both in group("search").items() if name.startswith("help_")]
    said = "".join(f"<li>{markup.both(both, '<br>')}</li>" for both in helps)
    title = label("search", "title")
    head = meta(f"{title.zh} {title.en}", search=True) + markup.title(1, title, "search")
    noscript = f"<noscript><p>{markup.both(label('search', 'noscript'), '<br>')}</p></noscript>"
    return "\n\n".join([head, bar(), search_box(whole=True), noscript,
                        markup.title(2, label("search", "help"), "how-to-search"), f"<ul>{said}</ul>\n"])
