"""The ways into the reports on the front page: threads with their steps, themes with their shares, and a term."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from corpus import addresses
from corpus.bilingual import Both
from corpus.data.vocabularies.themes import Theme, Themed
from corpus.links.documents import Library
from corpus.links.threads import Thread
from corpus.site.context import Site
from corpus.site.pages import theme_matrix
from corpus.site.parts.markup import Safe
from corpus.translation.terms_here import TermsHere

LARGEST = 5
"""Themes that are shown."""
PLACES = 2
"""Places of an official rendering that are linked."""
WIDEST = 3.2
"""The length of the longest bar, in `em`."""
BEFORE = Both(zh="：", en=": ")
"""Stands behind the year that a step's words begin with."""


def threads(site: Site, told: Sequence[Thread]) -> list[dict[str, Any]]:
    """The threads with steps that stand on the page: those steps, how many there are, and the way to them."""
    return [{"name": thread.name, "way": addresses.thread(thread.id), "steps": shown,
             "all": site.label("home", "steps").format(n=len(thread.steps))}
            for thread in told if (shown := [_step(step.said) for step in thread.steps if step.home])]


def _step(said: Both) -> dict[str, Both | None]:
    """What a step tells, apart from the year that it begins with."""
    zh, en = said.zh.partition(BEFORE.zh), said.en.partition(BEFORE.en)
    if not (zh[2] and en[2]):
        return {"when": None, "said": said}
    return {"when": Both(zh=zh[0], en=en[0]), "said": Both(zh=zh[2], en=en[2])}


def themes(site: Site, library: Library, themed: Themed) -> dict[str, Any]:
    """The columns and rows of the themes that have the largest shares of the reports; no rows where none has any."""
    shares = theme_matrix.shares(library, themed)

    def share(theme: Theme) -> float:
        return sum(of.get(theme.id, 0) for _, of in shares)

    largest = {theme.id for theme in sorted(filter(share, site.themes), key=share, reverse=True)[:LARGEST]}
    shown = [theme for theme in site.themes if theme.id in largest]
    most = max((of.get(theme.id, 0) for _, of in shares for theme in shown), default=1)
    rows = [{"theme": theme, "cells": [_bar(of.get(theme.id, 0), most) for _, of in shares]} for theme in shown]
    return {"columns": [profile for profile, _ in shares], "rows": rows}


def _bar(share: float, most: float) -> dict[str, str]:
    return {"length": f"{WIDEST * share / most:.2f}", "share": f"{share:.0%}"}


def term(site: Site, here: TermsHere) -> dict[str, Any] | None:
    """The chosen term with its official renderings, each with its first places, and ours; nothing where no report has
    an official one."""
    number = next((number for number, term in enumerate(site.terms) if term.zh == site.home.term), None)
    if number is None or not here.official(number):
        return None
    chosen, renderings = site.terms[number], here.official(number)
    official = [_official(site, report, rendering, here.places(number, rendering)) for rendering in renderings
                for report in here.reports_of(number, rendering)]
    return {"zh": Safe(site.markup.words("zh", chosen.zh)), "official": official,
            "ours": None if chosen.en in renderings else chosen.en, "way": addresses.term(number),
            "explain": chosen.explain}


def _official(site: Site, report: str, rendering: str, places: Sequence[str]) -> dict[str, Any]:
    """An official rendering in a report, with its first places there."""
    own = [place for place in places if addresses.report(place) == report]
    return {"words": rendering, "where": site.label("home", "official").format(report=site.profiles[report].short),
            "places": [{"way": addresses.url(place), "shown": addresses.address(place)} for place in own[:PLACES]]}
