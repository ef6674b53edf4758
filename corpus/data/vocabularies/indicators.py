"""Indicators: of what figures speak, from `data/indicators.toml`, with areas and sectors that have no report of their
own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.bilingual import Both
from corpus.data.vocabularies.fact_words import FactKind, FactWords, Measure
from corpus.data.vocabularies.themes import Themes
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.patterns import tell_faulty
from corpus.project.records import Record, Text, parsed

Good = Literal["up", "down", "none"]
"""Which way is good; `none` where neither can be said."""
NOTHING = Both(zh="", en="")
WHOLE = ""
"""The theme of what speaks of the whole economy."""


@dataclass(frozen=True, kw_only=True)
class Indicator(Record):
    """An indicator: its names, its theme (empty: the whole economy), unit and measure, and which way is good.

    `patterns` find it in the words around a figure, in Chinese; `kind` is what its figures are, where their frame does
    not say it; `definition` tells what is counted, `trap` why two of its figures may not be compared.
    """

    id: str
    zh: Text
    en: Text
    theme: str
    unit: str
    measure: Measure
    good: Good
    patterns: tuple[Text, ...] = ()
    kind: FactKind | Literal[""] = ""
    definition: Both = NOTHING
    trap: Both = NOTHING
    line: int = 0

    @property
    def name(self) -> Both:
        """Its name in both languages."""
        return Both(zh=self.zh, en=self.en)

    @property
    def page(self) -> str:
        """Its name in addresses."""
        return self.id.replace("_", "-")


@dataclass(frozen=True, kw_only=True)
class Named(Record):
    """A unit that counts, an area or a sector: its id and its names."""

    id: str
    zh: Text
    en: Text
    line: int = 0

    @property
    def name(self) -> Both:
        """Its name in both languages."""
        return Both(zh=self.zh, en=self.en)


@dataclass(frozen=True, kw_only=True)
class Basis(Named):
    """On what a figure is reckoned, as facts name it; `yearly`: it holds for each year of its time, and is no total."""

    yearly: bool = False


@dataclass(frozen=True, kw_only=True)
class Indicators(Record):
    """The whole file, and its path for messages."""

    path: str = ""
    indicator: tuple[Indicator, ...] = ()
    area: tuple[Named, ...] = ()
    sector: tuple[Named, ...] = ()
    counted: tuple[Named, ...] = ()
    basis: tuple[Basis, ...] = ()

    @property
    def yearly(self) -> frozenset[str]:
        """The bases of figures that hold for each year."""
        return frozenset(basis.id for basis in self.basis if basis.yearly)


def indicators(document: Document | None, themes: Themes, words: FactWords | None, findings: Findings) -> Indicators:
    """The indicators of the file, without the faulty ones."""
    file = parsed(document, Indicators, findings)
    if not (document and file):
        return Indicators()
    known = {WHOLE, *(theme.id for theme in themes.theme)}
    units = {"", *(unit.id for unit in words.unit), *(unit.id for unit in file.counted)} if words else set[str]()
    taken: set[str] = set()
    for indicator in file.indicator:
        _check(document, indicator, taken, known, units, findings)
        taken.add(indicator.id)
    return file


def _check(document: Document, indicator: Indicator, taken: set[str], themes: set[str], units: set[str],
           findings: Findings) -> None:
    """Tell what is wrong with an indicator."""
    def tell(code: str, message: str) -> None:
        findings.add(document.path, indicator.line, code, message)

    if not re.fullmatch("[a-z0-9]+(?:_[a-z0-9]+)*", indicator.id):
        tell("ID", "an id is small letters, digits and single underscores; mend it")
    if indicator.id in taken:
        tell("DOUBLE", f"the indicator ‘{indicator.id}’ stands already; join them")
    if indicator.theme not in themes:
        tell("UNKNOWN", f"there is no theme ‘{indicator.theme}’; mend 'theme'")
    if indicator.unit not in units:
        tell("UNKNOWN", f"there is no unit ‘{indicator.unit}’; mend 'unit', or name what it counts in a [[counted]]")
    for pattern in indicator.patterns:
        tell_faulty(document, indicator.line, "patterns", pattern, findings)
