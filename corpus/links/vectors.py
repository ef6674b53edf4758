"""Weighted keys as vectors of length 1, and an index of their rarer keys.

Weights are TF-IDF (Salton and Buckley 1988); likeness is the cosine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping
from math import fsum, log, sqrt
from typing import TypeVar

Vector = dict[str, float]
Name = TypeVar("Name", str, int)
Index = dict[str, list[tuple[Name, float]]]
"""By key: the vectors that have it, by their names or numbers, and how much it says in each."""
COMMON = 64
"""A key in more documents than this says little, and is not in the index."""


def spread(by_document: Mapping[str, Counter[str]], counted: Container[str]) -> Counter[str]:
    """By key: how many of the documents that are `counted` have it; of one that none of them has, how many others."""
    own = Counter(key for name, counts in by_document.items() if name in counted for key in counts)
    others = Counter(key for name, counts in by_document.items() if name not in counted for key in counts)
    return Counter({**others, **own})


def weighed(counts: Counter[str], spread: Mapping[str, int], size: int, loud: Mapping[str, float]) -> Vector:
    """The keys of a document by TF-IDF; `spread` says how many of `size` documents have a key, `loud` how much it
    says."""
    return unit({key: (1 + log(count)) * log(size / min(size, spread.get(key, 1))) * loud.get(key, 1.0)
                  for key, count in counts.items()})


def index(vectors: Mapping[Name, Vector], spread: Mapping[str, int]) -> Index[Name]:
    """Where the keys of some vectors stand; without those that `spread` says most documents have."""
    by_key: Index[Name] = defaultdict(list)
    for name, vector in vectors.items():
        for key, value in vector.items():
            if spread.get(key, 1) <= COMMON:
                by_key[key].append((name, value))
    return by_key


def unit(vector: Mapping[str, float]) -> Vector:
    """A vector at length 1."""
    length = sqrt(fsum(value * value for value in vector.values())) or 1.0
    return {key: value / length for key, value in vector.items() if value}


def cosine(ours: Vector, theirs: Vector) -> float:
    """How alike two vectors of length 1 are, from 0 to 1.

    The sum is exact: the order of a set, which no two runs share, does not show in it.
    """
    return fsum([ours[key] * theirs[key] for key in ours.keys() & theirs.keys()])


def closest(ours: Vector, theirs: Index[int]) -> float:
    """How alike a vector and that of some others are that is most like it: the largest cosine, as exact as each."""
    products: dict[int, list[float]] = defaultdict(list)
    for key in ours.keys() & theirs.keys():
        value = ours[key]
        for number, other in theirs[key]:
            products[number].append(value * other)
    return max(map(fsum, products.values()), default=0.0)
