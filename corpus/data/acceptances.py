"""Differences in figures or names that were looked at and stand, from `data/proofs/<report>.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from corpus.data.references import Reference, optional, reference, required
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

KEYS: Keys = {**required("segment"), "words": str, "why": str}


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """A difference that stands: its segment, the words that have no answer, and its line in the file."""

    named: Reference
    words: str
    line: int


def read(path: Path, root: Path) -> tuple[TomlFile | None, list[Acceptance], list[Finding]]:
    """The acceptances of a report with their file, and what is wrong with it; nothing where there is no file."""
    if not path.exists():
        return None, [], []
    try:
        toml = TomlFile(path, root)
    except CorpusError as error:
        return None, [], error.findings
    if found := toml.check(toml.data, {}, {"accept": list}):
        return toml, [], found
    tables, found = toml.tables("accept")
    found += [finding for line, table in tables for finding in toml.check(table, KEYS, optional("segment"), line)]
    return toml, [] if found else [Acceptance(named=reference(table, "segment"), words=table["words"], line=line)
                                   for line, table in tables], found
