"""What two linked passages are to each other, where it can be told from what they are and what they share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.bilingual import Language
from corpus.data.report_files.judgements import Relation
from corpus.data.vocabularies.glossary import Glossary
from corpus.language.name_variants import NameVariants
from corpus.language.numbers.reading import Numbers
from corpus.links.documents import Document, common

NAMED = ("project", "company", "institution", "law")
"""Kinds of terms that are names of one thing."""
YEAR = re.compile(r"(?:19|20)\d\d年?")
LEAST = 10
"""A smaller number without a unit is no target that two passages could share."""


class Relations:
    """Tells what two passages are to each other; knows which terms are names of one thing."""

    def __init__(self, glossary: Glossary, names: NameVariants, numbers: Numbers) -> None:
        self._named = names.standards | {term.zh for term in glossary if term.kind in NAMED}
        self._numbers = numbers
        self._figures: dict[tuple[str, Language], frozenset[tuple[float, str]]] = {}

    def relation(self, a: Document, b: Document, shared: Iterable[str], rare: Iterable[str]) -> Relation:
        """The kind of a link; `shared` are the terms of both, `rare` those of them that few passages have."""
        if any(term in self._named for term in rare):
            return "same project"
        if self._same_figure(a, b) and len(list(shared)) > 1:
            return "same target"
        if a.profile.local != b.profile.local:
            return "local form"
        task, done = (a, b) if b.done else (b, a)
        if done.done and not task.done and task.profile.when <= done.profile.when:
            return "outcome"
        if not (a.done or b.done) and {a.profile.kind, b.profile.kind} == {"plan", "work-report"}:
            return "carries out"
        return "see also"

    def _same_figure(self, a: Document, b: Document) -> bool:
        language = common(a, b)
        return language is not None and not self._targets(a, language).isdisjoint(self._targets(b, language))

    def _targets(self, document: Document, language: Language) -> frozenset[tuple[float, str]]:
        """The figures of a document that could be a target: their values and units."""
        key = document.id, language
        if key not in self._figures:
            text = YEAR.sub("_", document.text(language))
            self._figures[key] = frozenset(
                (quantity.value, quantity.unit) for quantity in self._numbers.quantities(text, language)
                if quantity.figure and (quantity.unit in ("%", "points", "jin") or quantity.value > LEAST))
        return self._figures[key]


def forward(kind: str, a: Document, b: Document) -> bool:
    """Whether of two linked passages the first is the one that the other answers: the task, the plan, the
    province's."""
    earlier = a.profile.when <= b.profile.when
    if kind == "outcome":
        return earlier if a.done == b.done else not a.done
    if kind == "carries out":
        return earlier if a.profile.kind == b.profile.kind else a.profile.kind == "plan"
    if kind == "local form":
        return not a.profile.local
    return True
