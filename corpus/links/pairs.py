"""Links between passages of different reports: explicit pairs, each with its score, its kind and what both ends share.

Candidates come from an index; a logistic model over five likenesses gives each pair a score (the
comments of its weights say how they were found); what readers judged pins a pair or forbids it.  No link follows from
two others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.bilingual import Both
from corpus.data.report_files.judgements import Judged, Names, Pin, Relation
from corpus.data.vocabularies.link_weights import LinkWeights
from corpus.data.vocabularies.themes import Themed
from corpus.links.documents import Document, common
from corpus.links.jurisdiction import Jurisdiction
from corpus.links.proposals import TERMS, proposed, score, telling
from corpus.links.relations import Relations
from corpus.links.similarity import Space
from corpus.model import Segment

RARE = 12
"""A name that more documents have is not what makes two of them one project."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two linked passages, the one of the earlier report first: the terms they share, those of them that tell
    something, and a reader's words on why, where one said it."""

    a: Document
    b: Document
    score: float
    terms: tuple[str, ...]
    telling: tuple[str, ...]
    kind: Relation
    why: Both | None = None

    @property
    def read(self) -> bool:
        """Whether somebody has read it: the pair itself, or both reports with what the program found in them."""
        return self.why is not None or (self.a.profile.read and self.b.profile.read)


@dataclass(frozen=True, kw_only=True)
class Related:
    """A link as it is seen from one end: the passage at the other, its decisive sentence, and what it is to this
    one."""

    pair: Pair
    document: Document
    segment: Segment
    relation: str

    @property
    def here(self) -> Document:
        """The passage at this end."""
        return self.pair.b if self.document.id == self.pair.a.id else self.pair.a


def pairs(space: Space, relations: Relations, weights: LinkWeights, judged: Judged, themed: Themed) -> list[Pair]:
    """Every link of a corpus, in the order of its documents; of passages that only frame, those that readers pinned."""
    scores = dict(proposed(space, weights, themed, relations.jurisdiction))
    for names in judged.forbidden:
        scores.pop(names, None)
    for names, pin in judged.pinned.items():
        scores[names] = max(scores.get(names, 0.0), _graded(pin, score(space, weights, *names)))
    order = {name: index for index, name in enumerate(space.documents)}
    return [_pair(space, relations, weights, names, value, judged.pinned.get(names))
            for names, value in sorted(scores.items(), key=lambda item: [order[name] for name in item[0]])]


def by_passage(
    all_pairs: Iterable[Pair], space: Space, jurisdiction: Jurisdiction
) -> dict[str, tuple[Related, ...]]:
    """What each document is linked with, the surest first; every document has its entry."""
    seen: dict[str, list[Related]] = {name: [] for name in space.documents}
    for pair in all_pairs:
        for here, other in ((pair.a, pair.b), (pair.b, pair.a)):
            forward = jurisdiction.forward(pair.kind, here, other)
            seen[here.id].append(Related(pair=pair, document=other, segment=decisive(space, other, here),
                                         relation=pair.kind if forward else f"{pair.kind} of"))
    return {name: tuple(sorted(links, key=lambda link: -link.pair.score)) for name, links in seen.items()}


def decisive(space: Space, of: Document, reader: Document) -> Segment:
    """The sentence of a passage that shares most with the one from which a reader comes; its lead only if it has no
    more."""
    texts = [segment for segment in of.segments if segment.role not in ("lead", "heading")] or of.segments
    language = common(of, reader)
    return max(texts, key=lambda segment: space.weight(segment, reader, language))


def _graded(pin: Pin, value: float) -> float:
    """A pinned pair's score: a reader's grade decides its range, the program its place in it."""
    return round({3: 0.8, 2: 0.6}[pin.grade] + 0.2 * value, 4)


def _pair(space: Space, relations: Relations, weights: LinkWeights, names: Names, value: float,
          pin: Pin | None) -> Pair:
    a, b = (space.documents[name] for name in names)
    shared = space.shared(a.id, b.id, TERMS)
    tell = [term for term in shared if not space.common(term)]
    if not (pin or (a.profile.read and b.profile.read)):
        shared = tell = telling(space, weights, *names, TERMS)
    kind = relations.relation(a, b, shared, [term for term in shared if space.spread[term] <= RARE])
    pair = Pair(a=a, b=b, score=round(value, 4), terms=tuple(shared), telling=tuple(tell), kind=kind)
    return replace(pair, kind=pin.kind, why=pin.why) if pin else pair
