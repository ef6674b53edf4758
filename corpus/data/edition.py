"""The edition of the corpus, from `data/edition.toml`: a date, which readers cite."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from corpus.project.findings import CorpusError
from corpus.project.tables import TomlFile

CODE = Path(__file__).parents[2]
FILE = CODE / "data" / "edition.toml"


@cache
def edition() -> str:
    """The edition as YYYY-MM-DD; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    found = toml.check(toml.data, {"edition": date}, {})
    if not found and type(toml.data["edition"]) is not date:
        found = [toml.finding(toml.line("edition ="), "VALUE", "'edition' is a date without a time, 2026-11-30; mend it")]
    if found:
        raise CorpusError(found)
    return str(toml.data["edition"].isoformat())
