"""Which pairs of passages the program would link, and how sure it is of each.

Reports that were read are compared with each other; one that nobody has read (`read = false`) only with the reports
nearest to it, by another threshold, and of what it shares with them no word counts that stands everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from heapq import nlargest, nsmallest
from math import exp, fsum

from corpus.data.report_files.judgements import Names
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.link_weights import LinkWeights
from corpus.data.vocabularies.themes import Themed
from corpus.links.jurisdiction import Jurisdiction
from corpus.links.similarity import Space

MOST = 3
"""Links that the program proposes for a passage and another report, both read."""
NEAREST = 4
"""Reports with which one that nobody has read is compared."""
TERMS = 6
"""Shared terms that a link names."""
LONG, LONG_IN_ENGLISH = 6, 24
"""Characters of a run of words that tells something by itself."""
FURTHEST = 700.0
"""Beyond this a power of e is no number any more."""
Scored = tuple[Names, float]


def proposed(space: Space, weights: LinkWeights, themed: Themed, jurisdiction: Jurisdiction) -> Iterator[Scored]:
    """What the program alone would link: passages that have a theme."""
    profiles = {document.report: document.profile for document in space.documents.values()}
    read = {name for name, profile in profiles.items() if profile.read}
    scorer = _Scorer(space, weights, themed)
    for name, document in space.documents.items():
        if document.report in read:
            for links in scorer.likely(name, read, weights.least).values():
                yield from nlargest(MOST, links, key=_surest)
    for name in sorted(profiles.keys() - read):
        near = nearest(profiles[name], profiles.values(), jurisdiction)
        yield from _of_unread(scorer, name, near, weights)


def nearest(to: Profile, profiles: Iterable[Profile], jurisdiction: Jurisdiction) -> set[str]:
    """The reports nearest to one: of its own government, of those above and below it, of their neighbours, of others;
    among these the nearest in time."""
    def distance(profile: Profile) -> tuple[int, int, str]:
        return jurisdiction.distance(to.place, profile.place), abs(int(to.date[:4]) - int(profile.date[:4])), profile.id

    others = (profile for profile in profiles if profile.id != to.id)
    return {profile.id for profile in nsmallest(NEAREST, others, key=distance)}


def score(space: Space, weights: LinkWeights, a: str, b: str) -> float:
    """How sure the program is that two documents belong together, from 0 to 1."""
    weighed = fsum(weight * value for weight, value in zip(weights.weights.values, space.features(a, b), strict=True))
    return 1 / (1 + exp(min(FURTHEST, -(weights.bias + weighed))))


def ordered(space: Space, a: str, b: str) -> Names:
    """Two names, that of the earlier report first."""
    return (a, b) if space.documents[a].profile.when <= space.documents[b].profile.when else (b, a)


class _Scorer:
    """Scores candidates, each pair once."""

    def __init__(self, space: Space, weights: LinkWeights, themed: Themed) -> None:
        self.space, self._weights, self._themed = space, weights, themed
        self._known: dict[Names, float] = {}

    def likely(self, name: str, reports: Container[str], least: float) -> dict[str, list[Scored]]:
        """By report: the pairs of a passage that are at least so sure; none of one that only frames."""
        found: dict[str, list[Scored]] = {}
        for report, others in self.space.candidates(name, reports).items() if self._themed[name] else ():
            pairs = [ordered(self.space, name, other) for other in others if self._themed[other]]
            found[report] = [(pair, value) for pair in pairs if (value := self._score(pair)) >= least]
        return found

    def _score(self, pair: Names) -> float:
        if pair not in self._known:
            self._known[pair] = score(self.space, self._weights, *pair)
        return self._known[pair]


def _of_unread(scorer: _Scorer, report: str, near: set[str], weights: LinkWeights) -> Iterator[Scored]:
    """The pairs of a report that nobody has read: few of a passage with each other report, of either end, and each
    surer than the one before it had to be."""
    space = scorer.space
    counts: Counter[tuple[str, str]] = Counter()
    found = [scored for name, document in space.documents.items() if document.report == report
             for links in scorer.likely(name, near, min(weights.unread, default=1.0)).values() for scored in links
             if telling(space, weights, *scored[0], TERMS)]
    for (a, b), value in sorted(found, key=_surest, reverse=True):
        ends = (a, space.documents[b].report), (b, space.documents[a].report)
        rank = max(counts[end] for end in ends)
        if rank < len(weights.unread) and value >= weights.unread[rank]:
            counts.update(ends)
            yield (a, b), value


def telling(space: Space, weights: LinkWeights, a: str, b: str, most: int) -> list[str]:
    """The terms that two passages share and that tell something: no word that many passages have, or that stands in
    every report; of those that share no term, the long runs of words."""
    found = [term for term in space.shared(a, b, most) if not space.common(term)]
    if space.terms[a].keys() & space.terms[b].keys():
        return [term for term in found if term not in weights.everywhere]
    return [run for run in found if len(run) >= (LONG if run[0] > "z" else LONG_IN_ENGLISH)]


def _surest(scored: Scored) -> tuple[float, Names]:
    return scored[1], scored[0]
