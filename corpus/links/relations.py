"""What two linked passages are to each other, where it can be told from what they are and what they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.bilingual import Language
from corpus.data.report_files.judgements import Relation
from corpus.data.vocabularies.glossary import Glossary
from corpus.language.name_variants import NameVariants
from corpus.language.numbers.reading import Numbers
from corpus.links.documents import Document, common
from corpus.links.jurisdiction import Jurisdiction

NAMED = ("project", "company", "institution", "law")
"""Kinds of terms that are names of one thing."""
YEAR = re.compile(r"(?:19|20)\d\d年?")
LEAST = 10
"""A smaller number without a unit is no target that two passages could share."""


class Relations:
    """Tells what two passages are to each other; knows which terms are names of one thing."""

    def __init__(
        self, glossary: Glossary, names: NameVariants, numbers: Numbers, jurisdiction: Jurisdiction
    ) -> None:
        self._named = names.standards | {term.zh for term in glossary if term.kind in NAMED}
        self.jurisdiction = jurisdiction
        self._numbers = numbers
        self._figures: dict[tuple[str, Language], frozenset[tuple[float, str]]] = {}

    def relation(self, a: Document, b: Document, shared: Iterable[str], rare: Iterable[str]) -> Relation:
        """The kind of a link; `shared` are the terms of both, `rare` those of them that few passages have.

        The first that their texts speak for and their places and years allow; two that are of different provinces, or
        far from each other in time, are only on the same subject.
        """
        if not (self.jurisdiction.in_line(a, b) and self.jurisdiction.near(a, b)):
            return "see also"
        spoken = self._spoken(a, b, list(shared), list(rare))
        return next((kind for kind in spoken if self.jurisdiction.allows(kind, a, b)), "see also")

    def _spoken(self, a: Document, b: Document, shared: list[str], rare: list[str]) -> Iterator[Relation]:
        """The kinds that the texts of two passages speak for, the most telling first."""
        if any(term in self._named for term in rare):
            yield "same project"
        if len(shared) > 1 and self._same_figure(a, b):
            yield "same target"
        if a.profile.place != b.profile.place:
            yield "local form"
            return
        if a.done != b.done:
            yield "outcome"
        elif not a.done and {a.profile.kind, b.profile.kind} == {"plan", "work-report"}:
            yield "carries out"

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

