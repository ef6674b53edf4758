"""What a text is, in words: official, published, or ours.

A page of a report or a theme says it in the heads of its columns, which stay in sight, and a step of a thread above
each of its texts; a text that is other than its column says so itself.  Elsewhere the mark of ours stands wherever a
text of ours stands.
"""

from __future__ import annotations

from corpus.bilingual import LANGUAGES, Both, Language
from corpus.site.context import Site

OURS = "unofficial"


def mark(site: Site) -> str:
    """`unofficial`, in both languages."""
    return f'<span class="ours">{site.both("mark", "ours")}</span>'


def marked(site: Site, origin: str) -> str:
    """The mark with a space behind it, where an origin asks for it."""
    return f"{mark(site)} " if origin == OURS else ""


def columns(site: Site, origin: Both, base: str, short: Both | None = None) -> str:
    """The heads of a report's two columns: the language, and what its text is; `base` is the way to the root.

    With its name in few words they say whose they are, where two reports stand beside each other.
    """
    heads = "".join(column(site, origin, language, base, short) for language in LANGUAGES)
    return f'<div class="columns"><span></span>{heads}</div>'


def heads(site: Site, origin: Both) -> str:
    """What the two texts of another report are, over sentences of it: each in its column, bound to its language."""
    words = ((language, status_name(origin, language)) for language in LANGUAGES if origin.of(language) != "missing")
    return '<p class="related-status">' + "".join(
        f'<span class="{language} {origin.of(language)}">'
        f'{site.both("language", language)}: <b class="status">{site.both("status", status)}</b></span>'
        for language, status in words) + "</p>"


def column(site: Site, origin: Both, language: Language, base: str = "", short: Both | None = None) -> str:
    """The head of a text; with the way to the root of the site as its `base`, it tells why a text is ours."""
    what = origin.of(language)
    name = site.markup.in_language(language, site.label("language", f"own_{language}").of(language), css="own")
    status = site.markup.both(word(site, origin, language))
    why = _why(site, language, base) if base and what == OURS else ""
    whose = f'<span class="whose">{site.markup.both(short)}</span> ' if short else ""
    return f'<p class="column {language} {what}">{whose}<b>{name}</b> <span class="status">{status}</span>{why}</p>'


def _why(site: Site, language: Language, base: str) -> str:
    """Who made a text of ours, and where it is told how."""
    told = f'<a href="{base}about/making.html">{site.both("status", "how")}</a>'
    return f' <span class="why">{site.both("status", f"why_{language}")} {told}</span>'


def word(site: Site, origin: Both, language: Language) -> Both:
    """What the text of a report in a language is, in few words."""
    return site.label("status", status_name(origin, language))


def plain_column(site: Site, origin: Both, language: Language) -> str:
    """The head of a column as plain text, for paper."""
    name = site.label("language", f"own_{language}").of(language)
    return f"{name}: {word(site, origin, language).line}"


def said(site: Site, origin: str, column: str, language: Language) -> str:
    """What stands before a text: nothing visible where its column says it, else what it is, with a space behind it."""
    if origin == column:
        word = site.label("mark", "ours").of(language)
        return f'{site.markup.in_language(language, word, css="unseen")} ' if origin == OURS else ""
    if origin == OURS:
        return f"{mark(site)} "
    return f'<span class="ours">{site.both("status", origin)}</span> ' if column == OURS else ""


def kept_from_translators(origin: Both, language: Language) -> str:
    """An attribute of the texts of a report in the language it was given or published in: browsers that translate a
    page leave them as they are."""
    source = "zh" if origin.zh == "official" or origin.en == "missing" else "en"
    return ' translate="no"' if language == source else ""


def status(site: Site, origin: Both, language: Language) -> Both:
    """What the text of a report in a language is."""
    return site.label("origin", status_name(origin, language))


def status_name(origin: Both, language: Language) -> str:
    """The name of what a text is: English that stands beside an original is a translation."""
    translation = language == "en" and origin.en == "official" and origin.zh != "missing"
    return "official-translation" if translation else origin.of(language)


def sides(site: Site, origin: Both) -> str:
    """What the two sides of a report are, in words."""
    words = {language: site.markup.both(_side(site, origin, language)) for language in LANGUAGES}
    return " ".join(f'<span class="origin {origin.of(language)}">{words[language]}</span>' for language in LANGUAGES)


def _side(site: Site, origin: Both, language: Language) -> Both:
    name, what = site.label("language", language), status(site, origin, language)
    return Both(zh=f"{name.zh}：{what.zh}", en=f"{name.en}: {what.en}")
