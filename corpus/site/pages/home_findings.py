"""Findings on the front page: what came of some promises, each with its verdict, the reason, and the sentences."""

from __future__ import annotations

from typing import Any

from corpus.addresses import url
from corpus.facts.compiled import Known
from corpus.facts.fact import Fact
from corpus.facts.followed import Followed
from corpus.facts.series import Series
from corpus.site.context import Site
from corpus.site.parts import facts_said

MOST = 3
"""Findings that are shown."""


def findings(site: Site, known: Known) -> list[dict[str, Any]]:
    """The series that are marked for the page, the first of them: names, verdicts, reasons, and where both stand."""
    followed = Followed(known=known)
    return [_finding(site, followed, series) for series in known.series if series.home][:MOST]


def _finding(site: Site, followed: Followed, series: Series) -> dict[str, Any]:
    """What came of a promise; `ends` are the sentence that makes it, and what was said of it later."""
    first, later = series.target, _later(series)
    ends = [_end(site, "promised" if first.is_target else "reported", first)]
    ends += [_end(site, "later", later)] if later.segment.id != first.segment.id else []
    return {"name": facts_said.title(series.indicator), "way": followed.path(series.indicator),
            "verdict": facts_said.verdict(site, series), "css": series.verdict.replace(" ", "-"),
            "reason": series.reason, "ends": ends}


def _later(series: Series) -> Fact:
    """The first outcome that is set beside a promise for the same place, or where there is none the last fact."""
    return next((fact for fact in series.facts if fact.kind == "outcome" and fact.place == series.target.place),
                series.facts[-1])


def _end(site: Site, name: str, fact: Fact) -> dict[str, Any]:
    """The way to a sentence, with the report that has it."""
    return {"way": url(fact.segment.id), "said": site.label("home", name).format(report=fact.profile.in_brief)}
