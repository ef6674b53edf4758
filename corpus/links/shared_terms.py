"""The terms of the glossary, the names and the themes that a document has, and their English."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from corpus.data.glossary import terms
from corpus.data.themes import themes
from corpus.language import name_variants
from corpus.links.documents import Document
from corpus.links.vectors import _kinds


def found_terms(one: Document) -> Counter[str]:
    """The terms of a document by their Chinese; of a document without Chinese, by what answers them in its English."""
    if one.zh:
        return Counter(match for match in _chinese().findall(name_variants.standard(one.zh)))
    by_english, pattern = _english()
    return Counter(by_english[match.lower()] for match in pattern.findall(one.en))


def english(term: str) -> tuple[str, ...]:
    """What answers a Chinese term in English, the preferred form first; nothing where it is not known."""
    return _answers().get(term, ())


@cache
def _answers() -> dict[str, tuple[str, ...]]:
    by_theme = {zh: (en,) for theme in themes() for zh, en in theme.terms.items()}
    return by_theme | {term.zh: term.renderings for term in terms()}


@cache
def _chinese() -> re.Pattern[str]:
    known = {*_kinds(), *name_variants.standards(), *(term for theme in themes() for term in theme.terms)}
    return re.compile("|".join(map(re.escape, sorted(known, key=lambda zh: (-len(zh), zh)))))


@cache
def _english() -> tuple[dict[str, str], re.Pattern[str]]:
    by_english = {form.lower(): zh for zh, forms in _answers().items() for form in reversed(forms)}
    longest = sorted(by_english, key=lambda form: (-len(form), form))
    return by_english, re.compile(r"(?<![a-z])(?:" + "|".join(map(re.escape, longest)) + ")", re.I)
