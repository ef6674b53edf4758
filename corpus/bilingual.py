"""The bilingual form: a text of ours in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.project.records import Record
from corpus.project.tables import Keys

BOTH: Keys = {"zh": str, "en": str}

Language = Literal["zh", "en"]
"""The languages of a report."""


@dataclass(frozen=True, kw_only=True)
class Both(Record):
    """A text in both languages of the interface."""

    zh: str
    en: str
