"""Anchors of the alignment, from `data/anchors.toml`: Chinese words and the English that answers them in official texts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ANCHORS = Path(__file__).parents[2] / "data" / "anchors.toml"


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
    """Every anchor."""
    table: dict[str, list[str]] = tomllib.loads(ANCHORS.read_text("utf-8"))["terms"]
    return tuple(Term(zh, tuple(text.lower() for text in en)) for zh, en in table.items())
