"""Figures in a text whose indicator is known: links to it, which say what the figure is.

The style sheet alone draws the sign: what is copied or searched is the sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from corpus.bilingual import Both, Language
from corpus.facts.compiled import place_of
from corpus.facts.fact import Fact
from corpus.facts.followed import Followed
from corpus.model import Segment
from corpus.site.context import Site
from corpus.site.parts import facts_said
from corpus.site.parts.markup import Marks, Way

SIGNED = ("target", "outcome")
"""Kinds of facts with a sign of their own."""
ROOT = "../../"
"""The way from a report's page to the root of the site."""

Span = tuple[int, int]


class FigureMarks:
    """Marks the figures of the reports, with the facts that they say; what is said in words has no figure."""

    def __init__(self, site: Site, followed: Followed) -> None:
        self.site = site
        self.followed = followed
        self.by_segment: dict[str, list[Fact]] = defaultdict(list)
        for fact in followed.known.facts:
            if fact.value is not None:
                self.by_segment[fact.segment.id].append(fact)

    def of(self, segment: Segment, language: Language, terms: Marks) -> Marks:
        """The figures of one side of a segment with its terms, in its order; one that a term cuts is left out."""
        by_span: dict[Span, list[Fact]] = defaultdict(list)
        for fact in self.by_segment.get(segment.id, ()):
            by_span[fact.at[0 if language == "zh" else 1]].append(fact)
        figures = [(*span, self._way(facts)) for span, facts in by_span.items()
                   if not any(_cuts(span, (first, last)) for first, last, _ in terms)]
        return tuple(sorted((*terms, *figures), key=lambda mark: (mark[0], -mark[1])))

    def _way(self, facts: list[Fact]) -> Way:
        """The way from a figure to its indicator; a figure that says several things tells all of them."""
        first = facts[0]
        kind = first.kind if first.kind in SIGNED else "other"
        told = joined(self.site, "also", [said(self.site, fact) for fact in facts])
        return Way(css=f"fact {kind}", href=f"{ROOT}{self.followed.path(first.indicator)}", title=told.line)


def said(site: Site, fact: Fact) -> Both:
    """What a figure is, in a line: Target, 2021: regional GDP, growth."""
    return site.label("fact", "mark").format(kind=facts_said.kind(site, fact), name=fact.indicator.name,
                                             when=when(site, fact))


def when(site: Site, fact: Fact) -> Both:
    """Of what time, and of what place and sector where these are not the report's own."""
    of = [facts_said.period(site, fact)]
    if fact.place != place_of(fact.profile, site.places):
        of.append(facts_said.place(site, fact.place))
    if sector := facts_said.sector(site, fact):
        of.append(sector)
    return joined(site, "and", of)


def joined(site: Site, by: str, parts: Iterable[Both]) -> Both:
    """What is said of a fact, in one line: with the label `by` between."""
    listed, between = list(parts), site.label("fact", by)
    return Both(zh=between.zh.join(part.zh for part in listed), en=between.en.join(part.en for part in listed))


def _cuts(a: Span, b: Span) -> bool:
    """Whether one begins in another and ends outside."""
    return a[0] < b[0] < a[1] < b[1] or b[0] < a[0] < b[1] < a[1]
