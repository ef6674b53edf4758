"""What pages ask for without being handed it: a bridge until each is handed the inputs and resources of its build.

`start` is called once a build; the rest answers from what it was given.
"""

from __future__ import annotations

from functools import cached_property

from corpus.data import interface
from corpus.data.glossary import Glossary
from corpus.data.inputs import Inputs
from corpus.data.themes import Theme
from corpus.language.numbers.quantity import Quantity
from corpus.language.resources import Resources
from corpus.links.shared_terms import SharedTerms
from corpus.model import Report
from corpus.translation.glossary_use import Coverage, GlossaryUse
from corpus.translation.term_occurrences import Occurrences, TermFinder


class Today:
    """The inputs and resources of a build, and what pages derive from them."""

    def __init__(self, inputs: Inputs, resources: Resources) -> None:
        self.inputs, self.resources = inputs, resources

    @cached_property
    def terms(self) -> SharedTerms:
        """Terms in documents."""
        return SharedTerms(self.inputs.glossary, self.inputs.themes.theme, self.resources.names)

    @cached_property
    def finder(self) -> TermFinder:
        """Terms in sentences."""
        return TermFinder(self.inputs.glossary)

    @cached_property
    def use(self) -> GlossaryUse:
        """Terms in our translations."""
        return GlossaryUse(self.inputs.glossary)


_today: list[Today] = []


def start(inputs: Inputs, resources: Resources) -> None:
    """Answer from these from now on."""
    from corpus.site.parts import related, term_marks

    _today[:] = [Today(inputs, resources)]
    interface.use(inputs.labels)
    for cached in (term_marks._looked_up, term_marks._rendering, related._pattern):
        cached.cache_clear()


def today() -> Today:
    """What the build that runs was given."""
    return _today[0]


def terms() -> Glossary:
    """Every term of the glossary."""
    return today().inputs.glossary


def themes() -> tuple[Theme, ...]:
    """Every theme."""
    return today().inputs.themes.theme


def edition() -> str:
    """The edition."""
    return today().inputs.edition


def simplified(text: str) -> str:
    """A text in Simplified Chinese."""
    return today().resources.script.simplified(text)


def traditional(text: str) -> str:
    """A text in Traditional Chinese."""
    return today().resources.script.traditional(text)


def typed(term: str) -> str:
    """A term as readers type it."""
    return today().resources.pinyin.typed(term)


def pinyin_shown(term: str) -> str:
    """A term's pinyin as it is printed."""
    return today().resources.pinyin.shown(term)


def quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of a text."""
    return today().resources.numbers.quantities(text, "zh" if language == "zh" else "en")


def name_forms(term: str) -> list[str]:
    """A name's forms."""
    return today().resources.names.forms(term)


def english(term: str) -> tuple[str, ...]:
    """What answers a Chinese term in English."""
    return today().terms.english(term)


def occurrences(report: Report) -> Occurrences:
    """Where the terms stand in a report."""
    return today().finder.occurrences(report)


def coverage(report: Report) -> Coverage:
    """The figures of a report."""
    return today().use.coverage(report)
