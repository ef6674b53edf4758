"""How alike two documents are, as numbers from 0 to 1, and where to look for what is like a document.

Each document is a set of weighted keys: pairs of Chinese characters (or English words and pairs of them), terms of the
glossary and of the themes, its lead, its themes.  Weights are TF-IDF (Salton and Buckley 1988), vectors have length 1,
and likeness is their cosine.  Candidates come from an index of the rarer keys, so that a corpus is not compared with
itself pair by pair.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import pairwise
from math import sqrt

from corpus.bilingual import Language
from corpus.data.vocabularies.themes import Themes
from corpus.language.name_variants import NameVariants
from corpus.language.stems import Stemmer
from corpus.links.classification import Classifier
from corpus.links.documents import Document, common, counted
from corpus.links.shared_runs import runs
from corpus.links.shared_terms import SharedTerms
from corpus.links.vectors import Index, Vector, closest, cosine, index, spread, unit, weighed
from corpus.model import Segment

LOOKED_AT = 16
"""Candidates a document and other report."""
ALL_LOOKED_AT = 96
"""Candidates a document in all, so that the work grows with the library and not with its square."""
SENTENCE: dict[Language, int] = {"zh": 10, "en": 30}
"""Characters of the shortest sentence that is compared by itself."""
HAN = re.compile("[\u3400-\u9fff]{2,}|[A-Za-z0-9.%]{2,}")
WORD = re.compile(r"[a-z][a-z’'-]{2,}|\d[\d.,]*%?")
COMMON = 0.1
"""A term that more than this share of all documents have tells nothing: of these reports 创新, 辽宁, 企业, 改革, 生态,
项目, 安全 and 大连 (10 to 19 per cent), while 高质量发展, 农业 and 绿色 (8 or 9) still tell a subject or a tone."""
FEW = 12
"""In a small library every term is in a large share of it: one that no more documents have than these tells."""
DIGITS = 12
"""Two weights that differ beyond these digits are the same: what is left is the rounding of one machine."""


@dataclass(frozen=True, kw_only=True)
class Sides:
    """A document's vectors in one language: its pairs, its lead and headings, and the pairs of each sentence."""

    pairs: Vector
    lead: Vector
    sentences: tuple[Vector, ...]

    @cached_property
    def index(self) -> Index[int]:
        """Where the keys of the sentences stand, by their numbers."""
        return index(dict(enumerate(self.sentences)), {})


class Keys:
    """Takes texts apart into what two of them can share."""

    def __init__(self, names: NameVariants, stemmer: Stemmer) -> None:
        self._names, self._stemmer = names, stemmer
        self._sentences: dict[tuple[str, Language], Counter[str]] = {}

    def of(self, text: str, language: Language) -> Counter[str]:
        """Pairs of Chinese characters; of English, words by their stems, and pairs of words."""
        if language == "zh":
            standard = self._names.standard(text)
            return Counter(run[at:at + 2] for run in HAN.findall(standard) for at in range(len(run) - 1))
        words = [self._stemmer.stem(word) for word in WORD.findall(text.lower())]
        return Counter(words) + Counter(map(" ".join, pairwise(words)))

    def of_sentence(self, text: str, language: Language) -> Counter[str]:
        """The keys of a sentence, which is weighed for every passage that leads to it."""
        if (text, language) not in self._sentences:
            self._sentences[text, language] = self.of(text, language)
        return self._sentences[text, language]


class Texts:
    """The texts of a corpus in one language as vectors, with an index of their keys; those that are `counted` tell how
    common a key is."""

    def __init__(self, language: Language, documents: Iterable[Document], counted: Collection[str], keys: Keys,
                 loud: Mapping[str, float]) -> None:
        self.language, self.size, self.keys, self.loud = language, max(2, len(counted)), keys, loud
        in_language = [document for document in documents if document.text(language)]
        counts = {document.id: keys.of(document.text(language), language) for document in in_language}
        self.spread, self._counted = spread(counts, counted), counted
        self._of_counted = spread({name: of for name, of in counts.items() if name in counted}, counted)
        self.sides = {document.id: self._sides(document, counts[document.id]) for document in in_language}
        self.index = index({name: sides.pairs for name, sides in self.sides.items()}, self.spread)

    def _sides(self, document: Document, counts: Counter[str]) -> Sides:
        known = self._of_counted if document.id in self._counted else self.spread
        lead = self.keys.of(f"{document.lead_in(self.language)}\n{document.context(self.language)}", self.language)
        pairs, leads, *sentences = (weighed(keys, known, self.size, self.loud)
                                    for keys in (counts, lead, *self._sentences(document)))
        return Sides(pairs=pairs, lead=leads, sentences=tuple(sentences))

    def features(self, a: str, b: str) -> tuple[float, float, float]:
        """How alike two texts are: in their pairs, in their leads and headings, and in the two sentences most alike."""
        a_sides, b_sides = self.sides[a], self.sides[b]
        alike = max((closest(ours, b_sides.index) for ours in a_sides.sentences), default=0.0)
        return cosine(a_sides.pairs, b_sides.pairs), cosine(a_sides.lead, b_sides.lead), alike

    def _sentences(self, document: Document) -> list[Counter[str]]:
        sides = (segment.side(self.language) for segment in document.segments)
        return [self.keys.of(side.text, self.language) for side in sides
                if side and len(side.text) >= SENTENCE[self.language]]


class Space:
    """All documents of a corpus as vectors, with an index of their keys.

    Two documents are compared in Chinese; where one of them has none, in English (`documents.common`).
    """

    def __init__(self, documents: Iterable[Document], terms: SharedTerms, themes: Themes, names: NameVariants,
                 stemmer: Stemmer) -> None:
        self.documents = {document.id: document for document in documents}
        corpus = self.documents.values()
        base = {document.id for document in counted(corpus)}
        self.size = max(2, len(base))
        self._names = names
        classifier = Classifier(corpus, themes)
        self.scores = {name: classifier.scores(document) for name, document in self.documents.items()}
        self.chosen = {name: classifier.chosen(document, self.scores[name])
                       for name, document in self.documents.items()}
        self.themes = {name: unit(scores) for name, scores in self.scores.items()}
        term_counts = {name: terms.found(document) for name, document in self.documents.items()}
        self.spread = spread(term_counts, base)
        self.terms = {name: weighed(counts, self.spread, self.size, terms.loud)
                      for name, counts in term_counts.items()}
        self.index = index(self.terms, self.spread)
        languages: tuple[Language, ...] = ("zh",) if all(document.zh for document in corpus) else ("zh", "en")
        keys = Keys(names, stemmer)
        self.texts = {language: Texts(language, corpus, base, keys, terms.loud) for language in languages}

    def features(self, a: str, b: str) -> tuple[float, ...]:
        """How alike two documents are: in their pairs and terms (roots, since the first words shared say most), in
        their themes, in their leads and headings, and in the two sentences that are most alike."""
        language = common(self.documents[a], self.documents[b])
        texts = self.texts.get(language) if language else None
        pairs, leads, sentences = texts.features(a, b) if texts else (0.0, 0.0, 0.0)
        return (sqrt(pairs), sqrt(cosine(self.terms[a], self.terms[b])), cosine(self.themes[a], self.themes[b]),
                leads, sentences)

    def candidates(self, name: str, reports: Container[str]) -> dict[str, list[str]]:
        """By other report, of those that are looked at: the documents that share most with a document."""
        by_report: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for other, value in self._sharing(name).items():
            if (report := self.documents[other].report) != self.documents[name].report and report in reports:
                by_report[report].append((value, other))
        best = nlargest(ALL_LOOKED_AT, (pair for pairs in by_report.values() for pair in nlargest(LOOKED_AT, pairs)))
        chosen: dict[str, list[str]] = defaultdict(list)
        for _, other in best:
            chosen[self.documents[other].report].append(other)
        return chosen

    def _sharing(self, name: str) -> dict[str, float]:
        """By other document: how much of what says something the two share."""
        document = self.documents[name]
        shared: dict[str, float] = defaultdict(float)
        for language, texts in self.texts.items():
            for key, value in texts.sides[name].pairs.items() if name in texts.sides else ():
                for other, theirs in texts.index.get(key, ()):
                    if len(self.texts) == 1 or common(document, self.documents[other]) == language:
                        shared[other] += value * theirs
        for key, value in self.terms[name].items():
            for other, theirs in self.index.get(key, ()):
                shared[other] += value * theirs
        return shared

    def shared(self, a: str, b: str, most: int) -> list[str]:
        """The terms that two documents share, the weightiest first; where they share none, the longest runs of both
        texts."""
        a_terms, b_terms = self.terms[a], self.terms[b]
        terms = nlargest(most, a_terms.keys() & b_terms.keys(),
                         key=lambda term: (round(a_terms[term] * b_terms[term], DIGITS), term))
        return terms or runs(self.documents[a], self.documents[b], self._names)

    def common(self, term: str) -> bool:
        """Whether so many documents have a term that it tells nothing of two that share it."""
        return self.spread[term] > max(FEW, COMMON * self.size)

    def weight(self, segment: Segment, reader: Document, language: Language | None) -> float:
        """How much of what a sentence says in a language is in another document, for its length."""
        if not (language and (side := segment.side(language))):
            return 0.0
        texts = self.texts[language]
        keys, theirs = texts.keys.of_sentence(side.text, language), texts.sides[reader.id]
        shared = sum([theirs.pairs[key] for key in keys.keys() & theirs.pairs.keys()])
        return (shared + sum([theirs.lead[key] for key in keys.keys() & theirs.lead.keys()])) / sqrt(20 + keys.total())
