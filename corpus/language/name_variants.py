"""Names that the reports write in more than one way, from `data/names.toml`: one standard form for each."""

from __future__ import annotations

from corpus.data.names import _variants


def standard(text: str) -> str:
    """A Chinese text with every variant of a name in its standard form."""
    variants, pattern = _variants()
    return pattern.sub(lambda match: variants[match[0]], text) if variants else text


def standards() -> frozenset[str]:
    """The standard forms."""
    return frozenset(_variants()[0].values())


def forms(term: str) -> list[str]:
    """A name's standard form and its variants, the longest first; another term alone."""
    return sorted({term, *(form for form, own in _variants()[0].items() if own == term)}, key=lambda form: (-len(form), form))


