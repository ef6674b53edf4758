"""The glossary, from `data/glossary.toml`: Chinese terms and the English that officially answers them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

GLOSSARY = Path(__file__).parent.parent / "data" / "glossary.toml"


@dataclass(frozen=True)
class Term:
    """A Chinese term and its English renderings, in small letters."""

    zh: str
    en: tuple[str, ...]

    def stands_in(self, text: str, language: str) -> bool:
        """Whether a text of `zh` or `en` has the term."""
        return self.zh in text if language == "zh" else any(rendering in text.lower() for rendering in self.en)


@cache
def terms() -> tuple[Term, ...]:
    """Every term of the glossary."""
    table: dict[str, list[str]] = tomllib.loads(GLOSSARY.read_text("utf-8"))["terms"]
    return tuple(Term(zh, tuple(text.lower() for text in en)) for zh, en in table.items())
