"""What every page of one library is made with: its words, vocabularies and scripts, as one value.

`site` reads and makes it, once a build; every function of this package takes it as its first parameter.  Two libraries
in two folders have two of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from corpus.bilingual import Both
from corpus.data import glossary, interface, pages, themes
from corpus.data.edition import edition
from corpus.data.glossary import Term
from corpus.data.interface import Interface
from corpus.data.pages import Page
from corpus.data.themes import Theme
from corpus.language import name_variants, pinyin, script
from corpus.language.numbers.quantity import Quantity
from corpus.language.numbers.reading import quantities
from corpus.links import shared_terms
from corpus.site.parts.markup import Markup, Safe, Script, attribute
from corpus.site.parts.term_marks import SharedMarks, TermMarks
from corpus.site.rendering import Templates


class Pinyin(Protocol):
    """What is needed of the readings of Chinese."""

    def typed(self, term: str, /) -> str:
        """A term as readers type it."""

    def shown(self, term: str) -> str:
        """A term as it is printed."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """One library as its pages need it.

    `prose` are the pages of `data/pages/` by name; `english` gives what answers a Chinese term, the preferred form
    first; `quantities` reads a text in a language; `folds` are the characters that the search takes for others.
    """

    interface: Interface
    prose: Mapping[str, Page]
    edition: str
    themes: tuple[Theme, ...]
    terms: tuple[Term, ...]
    script: Script
    pinyin: Pinyin
    english: Callable[[str], tuple[str, ...]]
    quantities: Callable[[str, str], list[Quantity]]
    folds: Mapping[str, str]
    markup: Markup
    term_marks: TermMarks
    shared_marks: SharedMarks
    templates: Templates

    def label(self, of: str, name: str) -> Both:
        """The label `name` of the group `of` of the interface; raises `CorpusError` where it is missing."""
        return self.interface.label(of, name)

    def said(self, of: str, name: str, between: str = " ") -> Safe:
        """A label as markup in both languages, with markup `between` them."""
        return self.markup.both(self.label(of, name), between)

    def attribute(self, of: str, name: str) -> Safe:
        """A label inside a double-quoted attribute, both languages in one line."""
        return attribute(self.label(of, name).line)


def site(root: Path) -> Site:
    """The library of the project in `root`; raises `CorpusError` with every finding of a file that cannot be read.

    The one place where this package takes words and vocabularies from elsewhere.
    """
    words, terms, markup = interface.read(root), glossary.terms(), Markup(script)
    return Site(
        interface=words, prose=pages.read(root), edition=edition(), themes=themes.themes(), terms=terms, script=script,
        pinyin=pinyin, english=shared_terms.english, quantities=quantities, folds=_folds(root), markup=markup,
        term_marks=TermMarks(terms), shared_marks=SharedMarks(name_variants.forms, shared_terms.english),
        templates=Templates(words, markup))


def _folds(root: Path) -> Mapping[str, str]:
    """The variants of characters that `data/search.toml` records."""
    table: dict[str, str] = tomllib.loads((root / "data" / "search.toml").read_text("utf-8"))["variants"]
    return table
