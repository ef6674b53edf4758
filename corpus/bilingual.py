"""The bilingual form: a text of ours in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from corpus.project.records import Record

Language = Literal["zh", "en"]
"""The languages of a report."""
LANGUAGES: tuple[Language, Language] = ("zh", "en")
"""Both, in the order in which a page shows them."""
BETWEEN = " · "
"""Stands between the Chinese and the English of a text that is written in one line."""


@dataclass(frozen=True, kw_only=True)
class Both(Record):
    """A text in both languages of the interface.

    `hant` is the Chinese as it was published in Traditional characters, empty where it was not: then it is converted.
    """

    zh: str
    en: str
    hant: str = ""

    @classmethod
    def split(cls, line: str) -> Both:
        """The two languages of a line `中文 · English`; the English is empty where the line has Chinese alone."""
        zh, _, en = line.partition(BETWEEN)
        return cls(zh=zh, en=en)

    def of(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en

    def format(self, **values: object) -> Both:
        """Both texts with their placeholders filled; a value that is itself `Both` goes in language by language.

        Raises `LookupError` where a placeholder has no value, and `ValueError` where a brace stands alone.
        """
        return Both(zh=self.zh.format(**_in("zh", values)), en=self.en.format(**_in("en", values)))

    @property
    def line(self) -> str:
        """The two languages in one line, for attributes and lists of contents."""
        return f"{self.zh} {self.en}"


def _in(language: Language, values: Mapping[str, object]) -> dict[str, object]:
    return {name: value.of(language) if isinstance(value, Both) else value for name, value in values.items()}
