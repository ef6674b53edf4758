"""Names in the languages they have: themes and headings."""

from __future__ import annotations

from corpus.bilingual import Both
from corpus.site.parts import markup
from corpus.site.today import themes


def theme_label(name: str, base: str) -> str:
    """A theme's names, leading to its page."""
    theme = next(theme for theme in themes() if theme.id == name)
    return f'<a class="theme" href="{base}themes/{name}.html">{markup.both(theme.name)}</a>'


def heading(said: Both) -> str:
    """A heading's words, in the languages it has."""
    parts = [markup.in_language(language, text) for language, text in (("zh", said.zh), ("en", said.en)) if text]
    alone = "" if len(parts) == len(markup.TAGS) else f' class="alone-{"zh" if said.zh else "en"}"'
    return f"<span{alone}>{' '.join(parts)}</span>"
