"""Weighted keys as vectors of length 1, and an index of their rarer keys.

Weights are TF-IDF (Salton and Buckley 1988); likeness is the cosine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from math import fsum, log, sqrt

from corpus.data.glossary import terms

Vector = dict[str, float]
COMMON = 64
"""A key in more documents than this says little, and is not in the index."""
LOUD = {"project": 1.6, "law": 1.4, "company": 1.3, "institution": 1.2, "slogan": 0.8}
"""How much a term of the glossary says by its kind."""


def _spread(found: Mapping[str, Counter[str]]) -> Counter[str]:
    return Counter(key for counts in found.values() for key in counts)


def _weighed(counts: Counter[str], spread: Mapping[str, int], size: int) -> Vector:
    return _unit({key: (1 + log(count)) * log(size / min(size, spread.get(key, 1))) * _loud(key)
                  for key, count in counts.items()})


def _index(vectors: Mapping[str, Vector], spread: Mapping[str, int]) -> dict[str, list[tuple[str, float]]]:
    """By key: the documents that have it, and how much it says in each; without what most have."""
    index: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for name, vector in vectors.items():
        for key, value in vector.items():
            if spread.get(key, 1) <= COMMON:
                index[key].append((name, value))
    return index


def _unit(vector: Mapping[str, float]) -> Vector:
    length = sqrt(fsum(value * value for value in vector.values())) or 1.0
    return {key: value / length for key, value in vector.items() if value}


def _cosine(one: Vector, two: Vector) -> float:
    """The sum is exact: the order of a set, which no two runs share, does not show in it."""
    return fsum([one[key] * two[key] for key in one.keys() & two.keys()])


@cache
def _kinds() -> dict[str, str]:
    return {term.zh: term.kind for term in terms()}


def _loud(key: str) -> float:
    return LOUD.get(_kinds().get(key, ""), 1.0)
