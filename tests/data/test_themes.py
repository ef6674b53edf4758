"""Key terms of themes."""

from __future__ import annotations

from corpus.data.glossary import terms
from corpus.data.themes import themes


def test_key_terms_in_english_are_words_of_the_glossary_or_the_theme() -> None:
    known = {term.zh for term in terms()}
    assert sum(term in known for theme in themes() for term in theme.terms) > 200
