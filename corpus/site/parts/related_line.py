"""The line under a passage that says what waits in its fold: which reports come back to it, when, and as what."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bilingual import LANGUAGES, Both
from corpus.links.pairs import Related
from corpus.links.sequence import TURNS, turn
from corpus.site.context import Site

IN_SHORT = ", in short"
"""What the names of short labels end with."""


def line(site: Site, groups: Iterable[list[Related]]) -> Both:
    """What waits in a fold whose links are grouped by report: what came of the passage, what is later, then the
    rest."""
    told: dict[str, list[Both]] = {name: [] for name in TURNS}
    for group in groups:
        for name, items in told.items():
            if links := [link for link in group if turn(link) == name]:
                items.append(_item(site, links))
    parts = [site.label("related", name).format(items=_joined(site, "and", items))
             for name, items in told.items() if items]
    return _joined(site, "then", parts)


def kinds(site: Site, links: Iterable[Related]) -> Both:
    """What the links to one report are, in few words, with their number where there are several."""
    by_relation: dict[str, list[Related]] = {}
    for link in links:
        by_relation.setdefault(link.relation, []).append(link)
    return _joined(site, "or", [site.label("related", "times").format(kind=kind(site, same[0], IN_SHORT), n=len(same))
                                if len(same) > 1 else kind(site, same[0], IN_SHORT)
                                for same in by_relation.values()])


def kind(site: Site, link: Related, end: str = "") -> Both:
    """What a link is: of a local form the label for the sort of place at its other end, where there is one; `end` is
    what the label ends with."""
    place = site.places.get(link.document.profile.place)
    own = f"{link.relation}, {place.sort}{end}" if place else ""
    return site.label("relation", own if own in site.interface.group("relation") else link.relation + end)


def _item(site: Site, links: list[Related]) -> Both:
    return site.label("related", "item").format(report=links[0].document.profile.in_brief, kinds=kinds(site, links))


def _joined(site: Site, by: str, parts: list[Both]) -> Both:
    """Words of the interface with the label `by` between them."""
    between = site.label("related", by)
    zh, en = (between.of(language).join(part.of(language) for part in parts) for language in LANGUAGES)
    return Both(zh=zh, en=en)
