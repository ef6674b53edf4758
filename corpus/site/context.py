"""What every page of one library is made with: its words, vocabularies and scripts, as one value.

`site` makes it, once a build; every function of this package takes it as its first parameter.  Two libraries
in two folders have two of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from corpus.bilingual import Both, Language
from corpus.data.home import Home
from corpus.data.inputs import Inputs
from corpus.data.interface import Interface
from corpus.data.library import Library
from corpus.data.pages import Page
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.fact_words import FactWords
from corpus.data.vocabularies.glossary import Term
from corpus.data.vocabularies.indicators import Indicators
from corpus.data.vocabularies.places import Places
from corpus.data.vocabularies.themes import Theme
from corpus.language.numbers.quantity import Quantity
from corpus.language.pinyin import Pinyin
from corpus.language.resources import Resources
from corpus.language.script import Script
from corpus.links.shared_terms import SharedTerms
from corpus.project.findings import Findings
from corpus.site.parts.line_breaks import LineBreaks
from corpus.site.parts.markup import Markup, Safe, attribute
from corpus.site.parts.term_marks import SharedMarks, TermMarks
from corpus.site.rendering import Templates


@dataclass(frozen=True, kw_only=True)
class Site:
    """One library as its pages need it.

    `profiles` are those of its reports, by id; `prose` are the pages of `data/pages/` by name; `unread` says whether a
    report is there that nobody has read; `english` gives what answers a Chinese term, the preferred form first;
    `quantities` reads a text in a language; `folds` are the characters that the search takes for others; `findings`
    take what a page finds wrong.
    """

    interface: Interface
    library: Library
    profiles: Mapping[str, Profile]
    prose: Mapping[str, Page]
    edition: str
    home: Home
    themes: tuple[Theme, ...]
    terms: tuple[Term, ...]
    places: Places
    fact_words: FactWords
    indicators: Indicators
    unread: bool
    script: Script
    pinyin: Pinyin
    english: Callable[[str], tuple[str, ...]]
    quantities: Callable[[str, Language], list[Quantity]]
    folds: Mapping[str, str]
    markup: Markup
    term_marks: TermMarks
    shared_marks: SharedMarks
    line_breaks: LineBreaks
    templates: Templates
    findings: Findings

    def label(self, of: str, name: str) -> Both:
        """The label `name` of the group `of` of the interface; one that is missing is told."""
        return self.interface.label(of, name)

    def both(self, of: str, name: str, between: str = " ") -> Safe:
        """A label as markup in both languages, with markup `between` them."""
        return self.markup.both(self.label(of, name), between)

    def attribute(self, of: str, name: str) -> Safe:
        """A label inside a double-quoted attribute, both languages in one line."""
        return attribute(self.label(of, name).line)


def site(inputs: Inputs, resources: Resources, terms: SharedTerms, findings: Findings) -> Site:
    """The library of a build: the one place where this package takes words and vocabularies from elsewhere."""
    markup = Markup(resources.script)
    return Site(
        interface=inputs.interface, library=inputs.library,
        profiles={profile.id: profile for profile in inputs.profiles}, prose=inputs.prose, edition=inputs.edition,
        home=inputs.home, themes=inputs.themes.theme, terms=inputs.glossary, places=inputs.places,
        fact_words=inputs.fact_words, indicators=inputs.indicators,
        unread=any(not profile.read for profile in inputs.profiles), script=resources.script, pinyin=resources.pinyin,
        english=terms.english, quantities=resources.numbers.quantities, folds=inputs.character_variants, markup=markup,
        term_marks=TermMarks(inputs.glossary, {profile.id: profile.place for profile in inputs.profiles}),
        shared_marks=SharedMarks(resources.names.forms, terms.english),
        line_breaks=LineBreaks((*inputs.spelling.words, *inputs.spelling.headings),
                               (term.zh for term in inputs.glossary)),
        templates=Templates(inputs.interface, markup), findings=findings)
