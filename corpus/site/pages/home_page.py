"""The front page: the library's reports, the ways into them, and the downloads."""

from __future__ import annotations

from typing import Any

from corpus.addresses import page
from corpus.bilingual import Both
from corpus.site.context import Site
from corpus.site.pages.summary import Summary
from corpus.site.parts import origins
from corpus.site.parts.markup import Safe
from corpus.site.parts.toolbar import bar
from corpus.translation.glossary_use import Coverage


def home(site: Site, summaries: list[Summary]) -> str:
    """The front page: every report, with what it is and what it has."""
    title = site.markup.title(1, site.label("site", "name"), "home", "site-title")
    cards = [_card(site, summary) for summary in summaries]
    return f"{title}\n\n{site.templates.render('home', bar=bar(site), cards=cards, edition=site.edition)}\n"


def _card(site: Site, summary: Summary) -> dict[str, Any]:
    """What the template shows of a report."""
    size = Both(zh=f"{summary.chapters}章，{summary.passages:,}段",
                en=f"{summary.chapters} chapters, {summary.passages:,} passages")
    return {"profile": summary.profile, "way": page(summary.profile.id, 0), "size": size,
            "origins": Safe(origins.sides(site, summary.profile.origin)), "covered": _covered(site, summary.coverage)}


def _covered(site: Site, coverage: Coverage) -> Both:
    """How much of a report stands in both languages, and how much of that is ours."""
    missing = coverage.segments - coverage.both
    names = ["both", *(["ours"] if coverage.ours else []), *(["missing"] if missing else [])]
    counts = {"all": coverage.segments, "n": coverage.both, "ours": coverage.ours, "missing": missing}
    numbers = {name: f"{count:,}" for name, count in counts.items()}
    parts = [site.label("coverage", name).format(**numbers) for name in names]
    return Both(zh="，".join(part.zh for part in parts) + "。", en="; ".join(part.en for part in parts) + ".")
