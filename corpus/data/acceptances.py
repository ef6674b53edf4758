"""Differences in figures or names that were looked at and stand, from `data/proofs/<report>.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corpus.data.references import Reference, optional, reference, required
from corpus.project.findings import Findings
from corpus.project.tables import Keys, TomlFile

KEYS: Keys = {**required("segment"), "words": str, "why": str}


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """A difference that stands: its segment, the words that have no answer, and its line in the file."""

    named: Reference
    words: str
    line: int


def acceptances(toml: TomlFile | None, findings: Findings) -> list[Acceptance]:
    """The acceptances of a file; none of a file of which findings tell."""
    if toml is None:
        return []
    found = toml.check(toml.data, {}, {"accept": list})
    tables: list[tuple[int, dict[str, Any]]] = []
    if not found:
        tables, found = toml.tables("accept")
    found += [finding for line, table in tables for finding in toml.check(table, KEYS, optional("segment"), line)]
    findings.wrong.extend(found)
    return [] if found else [Acceptance(named=reference(table, "segment"), words=table["words"], line=line)
                             for line, table in tables]
