"""Names that the reports write in more than one way: one standard form for each."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.data.vocabularies.names import Name
from corpus.language import phrases


class NameVariants:
    """Knows by every form of a name its standard form."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._standard_of: dict[str, str] = {}
        for name in names:
            self._standard_of |= dict.fromkeys((*name.variants, name.zh), name.zh)
        self._pattern = phrases.pattern(self._standard_of)
        self.standards = frozenset(self._standard_of.values())
        """The standard forms."""

    def standard(self, text: str) -> str:
        """A Chinese text with every variant of a name in its standard form."""
        return self._pattern.sub(lambda match: self._standard_of[match[0]], text)

    def forms(self, term: str) -> list[str]:
        """A name's standard form and its variants, the longest first; another term alone."""
        return phrases.longest_first(
            {term, *(form for form, standard in self._standard_of.items() if standard == term)}
        )
