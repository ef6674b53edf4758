"""What a text is, in words: official, published, or ours.  The mark of ours stands wherever a text of ours stands."""

from __future__ import annotations

from corpus.bilingual import LANGUAGES, Both, Language
from corpus.site.context import Site


def mark(site: Site) -> str:
    """`unofficial`, in both languages."""
    return f'<span class="ours">{site.both("mark", "ours")}</span>'


def marked(site: Site, origin: str) -> str:
    """The mark with a space behind it, where an origin asks for it."""
    return f"{mark(site)} " if origin == "unofficial" else ""


def status(site: Site, origin: Both, language: Language) -> Both:
    """What the text of a report in a language is: English that stands beside an original is a translation."""
    if language == "en" and origin.en == "official" and origin.zh != "missing":
        return site.label("origin", "official-translation")
    return site.label("origin", origin.of(language))


def sides(site: Site, origin: Both) -> str:
    """What the two sides of a report are, in words."""
    words = {language: site.markup.both(_side(site, origin, language)) for language in LANGUAGES}
    return " ".join(f'<span class="origin {origin.of(language)}">{words[language]}</span>' for language in LANGUAGES)


def _side(site: Site, origin: Both, language: Language) -> Both:
    name, what = site.label("language", language), status(site, origin, language)
    return Both(zh=f"{name.zh}：{what.zh}", en=f"{name.en}: {what.en}")
