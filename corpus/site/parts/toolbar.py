"""The bar above a text: views, order, script, copy and keys, with its dialogs.  Hidden where no script runs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from corpus.bilingual import LANGUAGES, Both, Language
from corpus.data.report_files.profiles import Profile
from corpus.site.context import Site
from corpus.site.parts import origins
from corpus.site.parts.markup import Safe, attributes

VIEWS = ("side", "stack", "zh", "en")
"""What a page can show; `browser/` knows the same."""


def bar(site: Site, title: Both) -> Safe:
    """The bar of a page with this title that is no report's."""
    here = {"report": None, "name": title}
    return site.templates.render("toolbar", views=VIEWS, data="", unread=site.unread, here=here)


def report_bar(site: Site, profile: Profile, chapter: Both, name: Both, words: Iterable[str]) -> Safe:
    """The bar of a report's page, which can be copied and cited: its report, its `chapter`, and its edition.

    `name` is what the page is called in few words.  The edition is the corpus's with a hash of the page's `words`.
    """
    digest = hashlib.sha256("\n".join(words).encode()).hexdigest()[:8]
    names = {"title": profile.title, "author": profile.author, "where": profile.where, "chapter": chapter}
    named = {f"{name}-{language}": both.of(language) for name, both in names.items() for language in LANGUAGES}
    edition = f"{site.edition}+{digest}"
    data = {"report": profile.id, "date": profile.date, "edition": edition, **named, **_origins(site, profile),
            **_citation(site, edition), **_slip(site)}
    if site.library.email:
        data["email"] = site.library.email
    attached = attributes({f"data-{name}": value for name, value in data.items()})
    return site.templates.render("toolbar", views=VIEWS, data=attached, unread=site.unread, here={
        "report": None if name == profile.short else profile.short, "name": name})


def _origins(site: Site, profile: Profile) -> dict[str, str]:
    """What a citation says of both texts, and what it says where they are ours, in either language."""
    words = {}
    for side in LANGUAGES:
        words[f"origin-{side}"] = origins.status(site, profile.origin, side)
        words[f"ours-{side}"] = site.label("mark", f"ours_{side}")
    return {f"{name}-in-{language}": both.of(language) for name, both in words.items() for language in LANGUAGES}


def _citation(site: Site, edition: str) -> dict[str, str]:
    """The words of citations in the languages they are in: a line in either, BibTeX and CSL-JSON in English."""
    wanted: tuple[tuple[str, Language], ...] = (
        ("origins", "zh"), ("origins", "en"), ("line", "zh"), ("line", "en"), ("edition", "en"),
        ("type", "en"), ("site", "en"))
    return {f"cite-{name}-{language}": site.label("citation", name).of(language).replace("{edition}", edition)
            for name, language in wanted}


def _slip(site: Site) -> dict[str, str]:
    """The words of a message about a slip."""
    return {f"slip-{name}": f"{both.zh} / {both.en}" for name, both in site.interface.group("slip").items()}
