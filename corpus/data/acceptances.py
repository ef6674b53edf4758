"""Differences in figures or names that were looked at and stand, from `data/proofs/<report>.toml`."""

from __future__ import annotations

from pathlib import Path

from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

KEYS: Keys = {"segment": str, "words": str, "why": str}
Accepted = dict[tuple[str, str], int]
"""By segment and words: the line of the acceptance."""


def _accepted(path: Path, root: Path) -> tuple[Accepted, list[Finding]]:
    try:
        toml = TomlFile(path, root)
    except CorpusError as error:
        return {}, error.findings
    if found := toml.check(toml.data, {}, {"accept": list}):
        return {}, found
    tables, found = toml.tables("accept")
    found += [finding for line, table in tables for finding in toml.check(table, KEYS, {}, line)]
    return ({} if found else {(table["segment"], table["words"]): line for line, table in tables}), found
