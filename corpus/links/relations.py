"""What two linked passages are to each other, where it can be told from what they are and what they share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from corpus.data.glossary import terms
from corpus.language import name_variants
from corpus.language.numbers.reading import quantities
from corpus.links.documents import Document, common

NAMED = ("project", "company", "institution", "law")
"""Kinds of terms that are names of one thing."""
YEAR = re.compile(r"(?:19|20)\d\d年?")
LEAST = 10
"""A smaller number without a unit is no target that two passages could share."""


def relation(a: Document, b: Document, shared: Iterable[str], rare: Iterable[str]) -> str:
    """The kind of a link; `shared` are the terms of both, `rare` those of them that few passages have."""
    named = name_variants.standards() | _named()
    if any(term in named for term in rare):
        return "same project"
    if _same_figure(a, b) and len(list(shared)) > 1:
        return "same target"
    if a.profile.local != b.profile.local:
        return "local form"
    task, done = (a, b) if b.done else (b, a)
    if done.done and not task.done and task.profile.when <= done.profile.when:
        return "outcome"
    if not (a.done or b.done) and {a.profile.kind, b.profile.kind} == {"plan", "work-report"}:
        return "carries out"
    return "see also"


def forward(kind: str, a: Document, b: Document) -> bool:
    """Whether of two linked passages the first is the one that the other answers: the task, the plan, the province's."""
    earlier = a.profile.when <= b.profile.when
    if kind == "outcome":
        return earlier if a.done == b.done else not a.done
    if kind == "carries out":
        return earlier if a.profile.kind == b.profile.kind else a.profile.kind == "plan"
    if kind == "local form":
        return not a.profile.local
    return True


def _same_figure(a: Document, b: Document) -> bool:
    language = common(a, b)
    return bool(language) and not _figures(a.text(language), language).isdisjoint(_figures(b.text(language), language))


@cache
def _figures(text: str, language: str) -> frozenset[tuple[float, str]]:
    return frozenset((one.value, one.unit) for one in quantities(YEAR.sub("_", text), language)
                     if one.figure and (one.unit in ("%", "points", "jin") or one.value > LEAST))


@cache
def _named() -> frozenset[str]:
    return frozenset(term.zh for term in terms() if term.kind in NAMED)
