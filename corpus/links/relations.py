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

NAMED = "project"
"""The kind of terms that are names of one project."""
YEAR = re.compile(r"(?:19|20)\d\d年?")
CLAUSE = re.compile("[，,；;。、：:（）()]+")
Figure = tuple[float, str]
"""A value and its unit."""
LEAST = 10
"""A smaller number without a unit is no target that two passages could share."""


class Relations:
    """Tells what two passages are to each other; knows which terms are names of one thing."""

    def __init__(
        self, glossary: Glossary, names: NameVariants, numbers: Numbers, generic: Iterable[str],
        jurisdiction: Jurisdiction
    ) -> None:
        projects = {term.zh for term in glossary if term.kind == NAMED}
        self._named = (names.standards | projects) - set(generic)
        self._names = names
        self.jurisdiction = jurisdiction
        self._numbers = numbers
        self._figures: dict[tuple[str, Language], list[tuple[str, frozenset[Figure]]]] = {}

    def relation(self, a: Document, b: Document, shared: Iterable[str], rare: Iterable[str]) -> Relation:
        """The kind of a link; `shared` are the terms of both, `rare` those of them that few passages have.

        The first that their texts speak for and their places and years bear out; two of which neither government stands
        above the other, or that are far from each other in time, are only on the same subject.
        """
        if not (self.jurisdiction.in_line(a, b) and self.jurisdiction.near(a, b)):
            return "see also"
        spoken = self._spoken(a, b, list(shared), list(rare))
        return next((kind for kind in spoken if self.jurisdiction.bears_out(kind, a, b)), "see also")

    def _spoken(self, a: Document, b: Document, shared: list[str], rare: list[str]) -> Iterator[Relation]:
        """The kinds that the texts of two passages speak for, the most telling first."""
        if any(term in self._named for term in rare):
            yield "same project"
        if len(shared) > 1 and self._same_figure(a, b, shared):
            yield "same target"
        if a.profile.place != b.profile.place:
            yield "local form"
            return
        if a.done != b.done:
            yield "outcome"
        elif not a.done and {a.profile.kind, b.profile.kind} == {"plan", "work-report"}:
            yield "carries out"

    def _same_figure(self, a: Document, b: Document, shared: list[str]) -> bool:
        """Whether two clauses have a figure and a term in common: a figure alone may be of anything."""
        language = common(a, b)
        if language is None:
            return False
        return any(ours & theirs and (language != "zh" or any(term in mine and term in other for term in shared))
                   for mine, ours in self._targets(a, language) for other, theirs in self._targets(b, language))

    def _targets(self, document: Document, language: Language) -> list[tuple[str, frozenset[Figure]]]:
        """The clauses of a document (in English, its sentences) that have figures which could be targets, and these:
        their values and units."""
        key = document.id, language
        if key not in self._figures:
            sides = (segment.side(language) for segment in document.segments)
            texts = [clause for side in sides if side for clause in _clauses(self._names.standard(side.text), language)]
            found = ((text, self._figures_of(text, language)) for text in texts)
            self._figures[key] = [(text, figures) for text, figures in found if figures]
        return self._figures[key]

    def _figures_of(self, text: str, language: Language) -> frozenset[Figure]:
        return frozenset((quantity.value, quantity.unit)
                         for quantity in self._numbers.quantities(YEAR.sub("_", text), language)
                         if quantity.figure and (quantity.unit in ("%", "points", "jin") or quantity.value > LEAST))


def _clauses(text: str, language: Language) -> list[str]:
    """The clauses of a Chinese text; an English one whole."""
    return CLAUSE.split(text) if language == "zh" else [text]
