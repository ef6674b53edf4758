"""How links are scored and told apart, from `data/links.toml`."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from math import isfinite

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed

FEATURES = ("pairs", "terms", "themes", "leads", "sentences")
"""The likenesses of two passages, in the order of their weights."""


@dataclass(frozen=True, kw_only=True)
class Weights(Record):
    """What each likeness weighs in the score (logits a unit of likeness)."""

    pairs: float
    terms: float
    themes: float
    leads: float
    sentences: float

    @property
    def values(self) -> tuple[float, ...]:
        """The weights in the order of `FEATURES`."""
        return astuple(self)


@dataclass(frozen=True, kw_only=True)
class LinkWeights(Record):
    """The weights of the likenesses, what is added, the least score of a link, and those of the first, second, … link
    of a passage of a report that nobody has read to another report; words that stand in every report, names that are no
    one project's, and the words of headings under which a report tells what was done."""

    weights: Weights
    bias: float
    least: float
    unread: tuple[float, ...]
    everywhere: tuple[Text, ...]
    generic: tuple[Text, ...]
    done: tuple[Text, ...]


def link_weights(document: Document | None, findings: Findings) -> LinkWeights | None:
    """The weights; nothing where the file is faulty."""
    file = parsed(document, LinkWeights, findings)
    if document and file and not all(map(isfinite, (file.bias, file.least, *file.unread, *file.weights.values))):
        findings.add(document.path, 0, "VALUE", "a weight, 'bias', 'least' or 'unread' is no finite number; mend it")
    return file
