"""Alignments by hand, from `data/alignments/<report>.toml`."""

from __future__ import annotations

from pathlib import Path

from corpus.project.findings import CorpusError
from corpus.project.tables import TomlFile

Group = tuple[int, int]
"""How many sentences of the Chinese answer how many of the English."""


def by_hand(path: Path, root: Path) -> dict[str, list[Group]]:
    """The groups checked by hand (`data/alignments/<report>.toml`), by the words their paragraph begins with."""
    if not path.exists():
        return {}
    toml = TomlFile(path, root)
    found = toml.check(toml.data, {}, {"paragraph": list})
    if found:
        raise CorpusError(found)
    tables, found = toml.tables("paragraph")
    result: dict[str, list[Group]] = {}
    for line, table in tables:
        wrong = toml.check(table, {"begins": str, "groups": list, "why": str}, {}, line)
        wrong += [] if wrong or (table["groups"] and all(map(_is_group, table["groups"]))) else [
            toml.finding(line, "GROUPS", "'groups' is a list of [Chinese sentences, English sentences]; mend it")]
        found += wrong
        if not wrong:
            result[table["begins"]] = [(group[0], group[1]) for group in table["groups"]]
    if found:
        raise CorpusError(found)
    return result


def _is_group(group: object) -> bool:
    return isinstance(group, list) and len(group) == 2 and all(isinstance(n, int) and n >= 0 for n in group) and any(group)
