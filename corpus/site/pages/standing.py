"""What holds for a library as it is, for the prose of its pages: figures, lists of its reports, and conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus import addresses
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.data.pages import Figures
from corpus.links.graph import Web
from corpus.model import Report
from corpus.site.context import Site
from corpus.site.pages.summary import Summary
from corpus.site.parts import origins

SHOWN = 3
"""Sentences of the range that the help of the search has as its example."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Figures by the names that prose has in braces, and what holds by the names of its conditions."""

    figures: Figures
    holds: Mapping[str, bool]


def facts(site: Site, reports: Sequence[Report], summaries: Sequence[Summary], web: Web) -> Facts:
    """What holds for the reports of a library."""
    lists = _lists(site, summaries)
    segments, both = (sum(counts) for counts in zip(*((made.coverage.segments, made.coverage.both)
                                                      for made in summaries), strict=True))
    counts = {"sentences": f"{segments:,}", "matched": f"{both:,}"}
    named = {name: _joined(site, "reports", of) for name, of in lists.items()}
    holds = {name: bool(of) for name, of in lists.items()} | _holds(summaries, web)
    holds |= {"matched": bool(both), "complete": both == segments, "partly": 0 < both < segments, "single": not both}
    return Facts(figures={"library": site.library.name, "edition": site.edition, **counts, **named,
                          **_example(site, reports)}, holds=holds)


def _lists(site: Site, summaries: Sequence[Summary]) -> dict[str, list[Both]]:
    """The reports by what their texts are: each with the languages of which that is true."""
    of = {name: [_report(site, made, texts) for made in summaries if (texts := _texts(made, origin))]
          for name, origin in (("official", "official"), ("published", "published-translation"))}
    unread = [made.profile.short for made in summaries if not made.profile.read]
    rebuilt = [made.profile.short for made in summaries if made.profile.origin.zh == origins.OURS]
    return {**of, "ours": [item for made in summaries for item in _ours(site, made)], "rebuilt": rebuilt,
            "unread": unread}


def _texts(made: Summary, origin: str) -> list[Language]:
    return [language for language in LANGUAGES if made.profile.origin.of(language) == origin]


def _report(site: Site, made: Summary, texts: Sequence[Language]) -> Both:
    named = _joined(site, "texts", [site.label("standing", language) for language in texts])
    return site.label("standing", "report").format(report=made.profile.short, texts=named)


def _ours(site: Site, made: Summary) -> Iterator[Both]:
    """A report with its texts of ours; one of whose text some sentences are ours."""
    if texts := _texts(made, origins.OURS):
        yield _report(site, made, texts)
    for language in LANGUAGES:
        if made.coverage.ours[language] and language not in texts:
            text = site.label("standing", language)
            yield site.label("standing", "left_out").format(report=made.profile.short, text=text)


def _joined(site: Site, between: str, of: Sequence[Both]) -> Both:
    sign = site.label("standing", between)
    return Both(zh=sign.zh.join(one.zh for one in of), en=sign.en.join(one.en for one in of))


def _holds(summaries: Sequence[Summary], web: Web) -> dict[str, bool]:
    """The conditions that are no lists: what the library has, and whether anybody has read it."""
    published = [made.profile for made in summaries
                 if made.coverage.both and origins.OURS not in (made.profile.origin.zh, made.profile.origin.en)]
    kinds = {note.kind for made in summaries for note, _, _ in made.notes}
    return {"kept": any(made.coverage.terms for made in summaries),
            "lost": any(row[0] == "lost" for made in summaries for row in made.ledger),
            "explained": "ours" in kinds, "noted": bool(kinds - {"ours"}),
            "published-read": any(profile.read for profile in published),
            "published-unread": any(not profile.read for profile in published),
            "pairs": bool(web.pairs), "judged": bool(web.judged.pinned)}


def _example(site: Site, reports: Sequence[Report]) -> dict[str, str]:
    """The address of a sentence: the one that was chosen, where it stands, else one of a passage that has several."""
    passages = [[segment.id for segment in passage.segments] for report in reports for passage in report.passages
                if passage.segments]
    chosen = next((names for names in passages if site.home.address in names), None)
    names = chosen or next((names for names in passages if len(names) > 1), passages[0])
    whole = site.home.address if chosen else names[-1]
    end = names[:SHOWN][-1]
    return {"address": addresses.address(whole), "whole": whole,
            "range": f"{addresses.address(names[0])}..{addresses.address(end)}"}
