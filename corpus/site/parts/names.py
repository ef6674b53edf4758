"""Names in the languages they have: themes and headings."""

from __future__ import annotations

from corpus.bilingual import LANGUAGES, Both
from corpus.site.context import Site


def theme_label(site: Site, name: str, base: str) -> str:
    """The names of the theme with the id `name`, leading to its page; `base` is the way to the root of the site."""
    theme = next(theme for theme in site.themes if theme.id == name)
    return f'<a class="theme" href="{base}themes/{name}.html">{site.markup.both(theme.name)}</a>'


def heading(site: Site, words: Both) -> str:
    """A heading's words, in the languages it has."""
    parts = [site.markup.in_language(language, words.of(language)) for language in LANGUAGES if words.of(language)]
    alone = "" if len(parts) == len(LANGUAGES) else f' class="alone-{"zh" if words.zh else "en"}"'
    return f"<span{alone}>{' '.join(parts)}</span>"
