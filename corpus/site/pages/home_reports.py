"""The reports on the front page: a line each, in time order, with what its text is in either language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from corpus.addresses import page
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.site.context import Site
from corpus.site.pages.summary import Summary
from corpus.site.parts import origins

STATES = ("official", "published-translation", "unofficial")
"""What a text can be, as the key tells it."""


def key(summaries: Sequence[Summary]) -> list[str]:
    """What the texts of the reports are, each once, in the order of the key."""
    there = {summary.profile.origin.of(language) for summary in summaries for language in LANGUAGES}
    there |= {origins.OURS for summary in summaries if any(summary.coverage.ours.values())}
    return [state for state in STATES if state in there]


def rows(site: Site, summaries: Sequence[Summary]) -> list[dict[str, Any]]:
    """What the template shows of every report."""
    return [{"profile": summary.profile, "way": page(summary.profile.id, 0), "size": _size(site, summary),
             "texts": [_text(site, summary, language) for language in LANGUAGES]} for summary in summaries]


def _size(site: Site, summary: Summary) -> Both:
    return site.label("home", "size").format(chapters=summary.chapters, s="" if summary.chapters == 1 else "s",
                                             sentences=f"{summary.coverage.segments:,}")


def _text(site: Site, summary: Summary, language: Language) -> dict[str, Any]:
    """A text of a report: its language, what it is in a word, and what else is to be said of it."""
    origin = summary.profile.origin
    return {"language": site.label("language", f"own_{language}").of(language), "state": origin.of(language),
            "word": origins.word(site, origin, language), "more": list(_more(site, summary, language))}


def _more(site: Site, summary: Summary, language: Language) -> Iterator[Both]:
    """Who made a text of ours; how many sentences of another are ours, and how many have no text."""
    counts, ours = summary.coverage, summary.profile.origin.of(language) == origins.OURS
    if ours:
        yield site.label("home", f"why_{language}")
    elif counts.ours[language]:
        yield site.label("home", "ours").format(n=f"{counts.ours[language]:,}")
    if counts.missing[language]:
        yield site.label("home", "missing").format(n=f"{counts.missing[language]:,}")
