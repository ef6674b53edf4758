"""How alike two documents are, as numbers from 0 to 1, and where to look for what is like a document.

Each document is a set of weighted keys: pairs of Chinese characters (or English words and pairs of them), terms of the
glossary and of the themes, its lead, its themes.  Weights are TF-IDF (Salton and Buckley 1988), vectors have length 1, and
likeness is their cosine.  Candidates come from an index of the rarer keys, so that a corpus is not compared with itself pair
by pair.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from math import fsum, sqrt

from corpus.language import name_variants
from corpus.language.stems import _stem
from corpus.links.classification import Classifier
from corpus.links.documents import Document, common
from corpus.links.shared_runs import runs
from corpus.links.shared_terms import found_terms
from corpus.links.vectors import Vector, _cosine, _index, _spread, _unit, _weighed
from corpus.model import Segment

LOOKED_AT = 16
"""Candidates a document and other report."""
ALL_LOOKED_AT = 96
"""Candidates a document in all, so that the work grows with the library and not with its square."""
SENTENCE = {"zh": 10, "en": 30}
"""Characters of the shortest sentence that is compared by itself."""
HAN = re.compile("[\u3400-\u9fff]{2,}|[A-Za-z0-9.%]{2,}")
WORD = re.compile(r"[a-z][a-z’'-]{2,}|\d[\d.,]*%?")
DIGITS = 12
"""Two weights that differ beyond these digits are the same: what is left is the rounding of one machine."""


@dataclass(frozen=True, kw_only=True)
class Sides:
    """A document's vectors in one language: its pairs, its lead and headings, and the pairs of each sentence."""

    pairs: Vector
    lead: Vector
    sentences: tuple[Vector, ...]


class Texts:
    """The texts of a corpus in one language as vectors, with an index of their pairs; `size` counts the corpus."""

    def __init__(self, language: str, documents: Iterable[Document], size: int) -> None:
        self.language = language
        own = [one for one in documents if one.text(language)]
        counts = {one.id: pairs(one.text(language), language) for one in own}
        self.spread = _spread(counts)
        self.size = size
        self.sides = {one.id: Sides(pairs=_weighed(counts[one.id], self.spread, size),
                                    lead=self._vector(f"{one.lead_in(language)}\n{one.context(language)}"),
                                    sentences=self._sentences(one)) for one in own}
        self.index = _index({name: sides.pairs for name, sides in self.sides.items()}, self.spread)

    def features(self, a: str, b: str) -> tuple[float, float, float]:
        """How alike two texts are: in their pairs, in their leads and headings, and in the two sentences most alike."""
        one, two = self.sides[a], self.sides[b]
        alike = max((_cosine(own, other) for own in one.sentences for other in two.sentences), default=0.0)
        return _cosine(one.pairs, two.pairs), _cosine(one.lead, two.lead), alike

    def _vector(self, text: str) -> Vector:
        return _weighed(pairs(text, self.language), self.spread, self.size)

    def _sentences(self, one: Document) -> tuple[Vector, ...]:
        sides = (segment.side(self.language) for segment in one.segments)
        return tuple(self._vector(side.text) for side in sides if side and len(side.text) >= SENTENCE[self.language])


class Space:
    """All documents of a corpus as vectors, with an index of their keys.

    Two documents are compared in Chinese; where one of them has none, in English (`documents.common`).
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = {one.id: one for one in documents}
        own = self.documents.values()
        self.size = max(2, len(own))
        classifier = Classifier(own)
        self.scores = {name: classifier.scores(one) for name, one in self.documents.items()}
        self.themes = {name: _unit(scores) for name, scores in self.scores.items()}
        found = {name: found_terms(one) for name, one in self.documents.items()}
        self.spread = _spread(found)
        self.terms = {name: _weighed(counts, self.spread, self.size) for name, counts in found.items()}
        self.index = _index(self.terms, self.spread)
        languages = ("zh",) if all(one.zh for one in own) else ("zh", "en")
        self.texts = {language: Texts(language, own, self.size) for language in languages}

    def features(self, a: str, b: str) -> tuple[float, ...]:
        """How alike two documents are: in their pairs and terms (roots, since the first words shared say most), in their
        themes, in their leads and headings, and in the two sentences that are most alike."""
        texts = self.texts.get(common(self.documents[a], self.documents[b]))
        pairs, leads, sentences = texts.features(a, b) if texts else (0.0, 0.0, 0.0)
        return (sqrt(pairs), sqrt(_cosine(self.terms[a], self.terms[b])), _cosine(self.themes[a], self.themes[b]),
                leads, sentences)

    def candidates(self, name: str) -> dict[str, list[str]]:
        """By other report: the documents that share most with a document."""
        own = self.documents[name]
        shared: dict[str, float] = defaultdict(float)
        for language, texts in self.texts.items():
            for key, value in texts.sides[name].pairs.items() if name in texts.sides else ():
                for other, theirs in texts.index.get(key, ()):
                    if len(self.texts) == 1 or common(own, self.documents[other]) == language:
                        shared[other] += value * theirs
        for key, value in self.terms[name].items():
            for other, theirs in self.index.get(key, ()):
                shared[other] += value * theirs
        by_report: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for other, value in shared.items():
            if (report := self.documents[other].report) != own.report:
                by_report[report].append((value, other))
        best = nlargest(ALL_LOOKED_AT, (pair for found in by_report.values() for pair in nlargest(LOOKED_AT, found)))
        chosen: dict[str, list[str]] = defaultdict(list)
        for _, other in best:
            chosen[self.documents[other].report].append(other)
        return chosen

    def shared(self, a: str, b: str, most: int) -> list[str]:
        """The terms that two documents share, the weightiest first; where they share none, the longest runs of both texts."""
        one, two = self.terms[a], self.terms[b]
        found = nlargest(most, one.keys() & two.keys(), key=lambda term: (round(one[term] * two[term], DIGITS), term))
        return found or runs(self.documents[a], self.documents[b])

    def weight(self, segment: Segment, reader: Document, language: str) -> float:
        """How much of what a sentence says in a language is in another document, for its length."""
        if not (language and (side := segment.side(language))):
            return 0.0
        own, theirs = _keys(side.text, language), self.texts[language].sides[reader.id]
        shared = fsum([theirs.pairs[key] for key in own.keys() & theirs.pairs.keys()])
        return (shared + fsum([theirs.lead[key] for key in own.keys() & theirs.lead.keys()])) / sqrt(20 + own.total())


@lru_cache(maxsize=20_000)
def _keys(text: str, language: str) -> Counter[str]:
    """The pairs of a sentence, which is weighed for every passage that leads to it."""
    return pairs(text, language)


def pairs(text: str, language: str) -> Counter[str]:
    """What two texts can share: pairs of Chinese characters; of English, words by their stems, and pairs of words."""
    if language == "zh":
        return Counter(run[at:at + 2] for run in HAN.findall(name_variants.standard(text)) for at in range(len(run) - 1))
    words = [_stem(word) for word in WORD.findall(text.lower())]
    return Counter(words) + Counter(map(" ".join, pairwise(words)))


