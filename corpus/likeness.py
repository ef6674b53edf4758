"""How alike two documents are, as numbers from 0 to 1, and where to look for what is like a document.

Each document is a set of weighted keys: pairs of Chinese characters, terms of the glossary and of the themes, its lead, its
themes.  Weights are TF-IDF (Salton and Buckley 1988), vectors have length 1, and likeness is their cosine.  Candidates come
from an index of the rarer keys, so that a corpus is not compared with itself pair by pair.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from heapq import nlargest
from math import log, sqrt

from corpus import names
from corpus.documents import Document
from corpus.glossary import terms
from corpus.model import Segment
from corpus.themes import Classifier, themes

Vector = dict[str, float]

COMMON = 64
"""A key in more documents than this says little, and is not in the index."""
LOOKED_AT = 16
"""Candidates a document and other report."""
SENTENCE = 10
"""Characters of the shortest sentence that is compared by itself."""
HAN = re.compile("[\u3400-\u9fff]{2,}|[A-Za-z0-9.%]{2,}")
LOUD = {"project": 1.6, "law": 1.4, "company": 1.3, "institution": 1.2, "slogan": 0.8}
"""How much a term of the glossary says by its kind."""


@dataclass(frozen=True, kw_only=True)
class Sides:
    """A document's vectors: pairs of characters, terms, lead, themes, and the pairs of each sentence."""

    pairs: Vector
    terms: Vector
    lead: Vector
    themes: Vector
    sentences: tuple[Vector, ...]


class Space:
    """All documents of a corpus as vectors, with an index of their keys."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = {one.id: one for one in documents}
        classifier = Classifier(self.documents.values())
        pairs = {name: _pairs(one.zh) for name, one in self.documents.items()}
        found = {name: found_terms(one) for name, one in self.documents.items()}
        self.size = max(2, len(self.documents))
        self.spread = {"pairs": _spread(pairs), "terms": _spread(found)}
        self.scores = {name: classifier.scores(one) for name, one in self.documents.items()}
        self.sides = {name: Sides(pairs=self._weighed(pairs[name], "pairs"), terms=self._weighed(found[name], "terms"),
                                  lead=self._weighed(_pairs(f"{one.lead}\n{one.context}"), "pairs"),
                                  themes=_unit(self.scores[name]), sentences=self._sentences(one))
                      for name, one in self.documents.items()}
        self.index = self._index()

    def features(self, a: str, b: str) -> tuple[float, ...]:
        """How alike two documents are: in their pairs and terms (roots, since the first words shared say most), in their
        themes, in their leads and headings, and in the two sentences that are most alike."""
        one, two = self.sides[a], self.sides[b]
        alike = max((_cosine(own, other) for own in one.sentences for other in two.sentences), default=0.0)
        return (sqrt(_cosine(one.pairs, two.pairs)), sqrt(_cosine(one.terms, two.terms)), _cosine(one.themes, two.themes),
                _cosine(one.lead, two.lead), alike)

    def candidates(self, name: str) -> dict[str, list[str]]:
        """By other report: the documents that share most with a document."""
        own = self.documents[name].report
        shared: Counter[str] = Counter()
        for side, weight in (("pairs", 1.0), ("terms", 1.0)):
            for key, value in getattr(self.sides[name], side).items():
                for other, theirs in self.index[side].get(key, ()):
                    shared[other] += weight * value * theirs
        by_report: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for other, value in shared.items():
            if (report := self.documents[other].report) != own:
                by_report[report].append((value, other))
        return {report: [other for _, other in nlargest(LOOKED_AT, found)] for report, found in by_report.items()}

    def shared(self, a: str, b: str, most: int) -> list[str]:
        """The terms that two documents share, the weightiest first."""
        one, two = self.sides[a].terms, self.sides[b].terms
        return nlargest(most, one.keys() & two.keys(), key=lambda term: (one[term] * two[term], term))

    def weight(self, segment: Segment, reader: Document) -> float:
        """How much of what a sentence says is in another document, for its length."""
        own = _pairs(segment.zh.text) if segment.zh else Counter[str]()
        theirs = self.sides[reader.id]
        shared = sum(theirs.pairs.get(key, 0) + theirs.lead.get(key, 0) for key in own)
        return shared / sqrt(20 + sum(own.values()))

    def _sentences(self, one: Document) -> tuple[Vector, ...]:
        return tuple(self._weighed(_pairs(segment.zh.text), "pairs") for segment in one.segments
                     if segment.zh and len(segment.zh.text) >= SENTENCE)

    def _weighed(self, counts: Counter[str], side: str) -> Vector:
        spread = self.spread[side]
        return _unit({key: (1 + log(count)) * log(self.size / min(self.size, spread.get(key, 1))) * _loud(key)
                      for key, count in counts.items()})

    def _index(self) -> dict[str, dict[str, list[tuple[str, float]]]]:
        index: dict[str, dict[str, list[tuple[str, float]]]] = {"pairs": defaultdict(list), "terms": defaultdict(list)}
        for name, sides in self.sides.items():
            for side, keys in index.items():
                for key, value in getattr(sides, side).items():
                    if self.spread[side].get(key, 1) <= COMMON:
                        keys[key].append((name, value))
        return index


def found_terms(one: Document) -> Counter[str]:
    """The terms of a document by their Chinese; of a document without Chinese, by what answers them in its English."""
    if one.zh:
        return Counter(match for match in _chinese().findall(names.standard(one.zh)))
    by_english, pattern = _english()
    return Counter(by_english[match.lower()] for match in pattern.findall(one.en))


def _pairs(text: str) -> Counter[str]:
    return Counter(run[at:at + 2] for run in HAN.findall(names.standard(text)) for at in range(len(run) - 1))


def _spread(found: Mapping[str, Counter[str]]) -> Counter[str]:
    return Counter(key for counts in found.values() for key in counts)


def _unit(vector: Mapping[str, float]) -> Vector:
    length = sqrt(sum(value * value for value in vector.values())) or 1.0
    return {key: value / length for key, value in vector.items() if value}


def _cosine(one: Vector, two: Vector) -> float:
    return sum([one[key] * two[key] for key in one.keys() & two.keys()])


def english(term: str) -> tuple[str, ...]:
    """What answers a Chinese term in English, the preferred form first; nothing where it is not known."""
    return _answers().get(term, ())


@cache
def _answers() -> dict[str, tuple[str, ...]]:
    by_theme = {zh: (en,) for theme in themes() for zh, en in theme.terms.items()}
    return by_theme | {term.zh: term.renderings for term in terms()}


@cache
def _kinds() -> dict[str, str]:
    return {term.zh: term.kind for term in terms()}


def _loud(key: str) -> float:
    return LOUD.get(_kinds().get(key, ""), 1.0)


@cache
def _chinese() -> re.Pattern[str]:
    known = {*_kinds(), *names.standards(), *(term for theme in themes() for term in theme.terms)}
    return re.compile("|".join(map(re.escape, sorted(known, key=lambda zh: (-len(zh), zh)))))


@cache
def _english() -> tuple[dict[str, str], re.Pattern[str]]:
    by_english = {form.lower(): zh for zh, forms in _answers().items() for form in reversed(forms)}
    longest = sorted(by_english, key=lambda form: (-len(form), form))
    return by_english, re.compile(r"(?<![a-z])(?:" + "|".join(map(re.escape, longest)) + ")", re.I)
