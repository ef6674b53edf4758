"""Links between passages of different reports: explicit pairs, each with its score, its kind and what both ends share.

Candidates come from an index; a logistic model over five likenesses gives each pair a score (`data/links.toml` has its
weights and says how they were found); what readers judged (`data/judged/`) pins a pair or forbids it.  No link follows from
two others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from heapq import nlargest
from math import exp, fsum

from corpus.bilingual import Both
from corpus.data.judgements import Judged, Pin
from corpus.data.link_weights import Settings
from corpus.data.themes import Themed
from corpus.links.documents import Document, common
from corpus.links.relations import forward, relation
from corpus.links.similarity import Space
from corpus.model import Segment

MOST = 3
"""Links that the program proposes for a passage and another report."""
TERMS = 6
"""Shared terms that a link names."""
FURTHEST = 700.0
"""Beyond this a power of e is no number any more."""
RARE = 12
"""A name that more documents have is not what makes two of them one project."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two linked passages, the one of the earlier report first: the terms they share, and a reader's words on why, where one
    said it."""

    a: Document
    b: Document
    score: float
    terms: tuple[str, ...]
    kind: str
    why: Both | None = None


@dataclass(frozen=True, kw_only=True)
class Related:
    """A link as it is seen from one end: the passage at the other, its decisive sentence, and what it is to this one."""

    pair: Pair
    document: Document
    segment: Segment
    relation: str


def pairs(space: Space, settings: Settings, judged: Judged, themed: Themed) -> list[Pair]:
    """Every link of a corpus, in the order of its documents; of passages that only frame, those that readers pinned."""
    scores = dict(proposed(space, settings, themed))
    for names in judged.forbidden:
        scores.pop(names, None)
    for names, pin in judged.pinned.items():
        scores[names] = max(scores.get(names, 0.0), _graded(pin, score(space, settings, *names)))
    order = {name: index for index, name in enumerate(space.documents)}
    return [_pair(space, names, value, judged.pinned.get(names))
            for names, value in sorted(scores.items(), key=lambda item: [order[name] for name in item[0]])]


def proposed(space: Space, settings: Settings, themed: Themed) -> Iterator[tuple[tuple[str, str], float]]:
    """What the program alone would link: passages that have a theme."""
    known: dict[tuple[str, str], float] = {}
    for name in space.documents:
        for others in space.candidates(name).values() if themed[name] else ():
            pairs = [ordered(space, name, other) for other in others if themed[other]]
            for pair in pairs:
                if pair not in known:
                    known[pair] = score(space, settings, *pair)
            for pair in nlargest(MOST, pairs, key=lambda pair: (known[pair], pair)):
                if known[pair] >= settings.least:
                    yield pair, known[pair]


def score(space: Space, settings: Settings, a: str, b: str) -> float:
    """How sure the program is that two documents belong together, from 0 to 1."""
    weighed = fsum(weight * value for weight, value in zip(settings.weights, space.features(a, b), strict=True))
    return 1 / (1 + exp(min(FURTHEST, -(settings.bias + weighed))))


def ordered(space: Space, a: str, b: str) -> tuple[str, str]:
    """Two names, that of the earlier report first."""
    return (a, b) if space.documents[a].profile.when <= space.documents[b].profile.when else (b, a)


def by_passage(found: Iterable[Pair], space: Space) -> dict[str, tuple[Related, ...]]:
    """What each document is linked with, the surest first; every document has its entry."""
    seen: dict[str, list[Related]] = {name: [] for name in space.documents}
    for pair in found:
        for own, other in ((pair.a, pair.b), (pair.b, pair.a)):
            seen[own.id].append(Related(pair=pair, document=other, segment=decisive(space, other, own),
                                        relation=pair.kind if forward(pair.kind, own, other) else f"{pair.kind} of"))
    return {name: tuple(sorted(own, key=lambda one: -one.pair.score)) for name, own in seen.items()}


def decisive(space: Space, of: Document, reader: Document) -> Segment:
    """The sentence of a passage that shares most with the one from which a reader comes; its lead only if it has no more."""
    texts = [segment for segment in of.segments if segment.role not in ("lead", "heading")] or of.segments
    language = common(of, reader)
    return max(texts, key=lambda segment: space.weight(segment, reader, language))


def _graded(pin: Pin, value: float) -> float:
    """A pinned pair's score: a reader's grade decides its range, the program its place in it."""
    return round({3: 0.8, 2: 0.6}[pin.grade] + 0.2 * value, 4)


def _pair(space: Space, names: tuple[str, str], value: float, pin: Pin | None) -> Pair:
    a, b = (space.documents[name] for name in names)
    shared = space.shared(a.id, b.id, TERMS)
    own = Pair(a=a, b=b, score=round(value, 4), terms=tuple(shared),
               kind=relation(a, b, shared, [term for term in shared if space.spread[term] <= RARE]))
    return replace(own, kind=pin.kind, why=pin.why) if pin else own
