"""Key terms of themes."""

from __future__ import annotations

from tools.library import INPUTS


def test_key_terms_in_english_are_words_of_the_glossary_or_the_theme() -> None:
    known = {term.zh for term in INPUTS.glossary}
    assert sum(term in known for theme in INPUTS.themes.theme for term in theme.terms) > 200
