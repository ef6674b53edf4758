"""The line under a passage that says what waits in its fold: which reports come back to it, when, and as what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from corpus.bilingual import LANGUAGES, Both
from corpus.links.pairs import Related
from corpus.links.sequence import TURNS, turn
from corpus.site.context import Site


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
    counted = Counter(link.relation for link in links)
    return _joined(site, "or", [site.label("related", "times").format(kind=_kind(site, name), n=n) if n > 1
                                else _kind(site, name) for name, n in counted.items()])


def _item(site: Site, links: list[Related]) -> Both:
    return site.label("related", "item").format(report=links[0].document.profile.in_brief, kinds=kinds(site, links))


def _kind(site: Site, relation: str) -> Both:
    return site.label("relation", f"{relation}, in short")


def _joined(site: Site, by: str, parts: list[Both]) -> Both:
    """Words of the interface with the label `by` between them."""
    between = site.label("related", by)
    zh, en = (between.of(language).join(part.of(language) for part in parts) for language in LANGUAGES)
    return Both(zh=zh, en=en)
