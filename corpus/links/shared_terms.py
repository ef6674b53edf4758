"""The terms of the glossary, the names and the themes that a document has, and their English."""

from __future__ import annotations

import re
from collections import Counter

from corpus.data.vocabularies.glossary import Glossary
from corpus.data.vocabularies.themes import Theme
from corpus.language import phrases
from corpus.language.name_variants import NameVariants
from corpus.links.documents import Document

LOUD = {"project": 1.6, "law": 1.4, "company": 1.3, "institution": 1.2, "slogan": 0.8}
"""How much a term of the glossary says by its kind; another says 1."""


class SharedTerms:
    """Finds terms in documents; knows what answers them in English, and how much they say (`loud`)."""

    def __init__(self, glossary: Glossary, themes: tuple[Theme, ...], names: NameVariants) -> None:
        self._names = names
        by_theme: dict[str, tuple[str, ...]] = {zh: (en,) for theme in themes for zh, en in theme.terms.items()}
        by_theme |= {zh: (whole, *by_theme.get(zh, ())) for theme in themes for zh, whole in theme.whole.items()}
        self._answers = by_theme | {term.zh: term.renderings for term in glossary}
        self.loud = {term.zh: LOUD[term.kind] for term in glossary if term.kind in LOUD}
        known = {*(term.zh for term in glossary), *names.standards, *by_theme}
        self._chinese = phrases.pattern(known)
        self._by_english = {form.lower(): zh for zh, forms in self._answers.items() for form in reversed(forms)}
        self._english = re.compile(f"(?<![a-z])(?:{phrases.alternatives(self._by_english)})", re.I)

    def found(self, document: Document) -> Counter[str]:
        """The terms of a document by their Chinese; of a document without Chinese, by what answers them in its
        English."""
        if document.zh:
            return Counter(self._chinese.findall(self._names.standard(document.zh)))
        return Counter(self._by_english[match.lower()] for match in self._english.findall(document.en))

    def english(self, term: str) -> tuple[str, ...]:
        """What answers a Chinese term in English, the preferred form first; nothing where it is not known."""
        return self._answers.get(term, ())
