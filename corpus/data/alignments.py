"""Alignments by hand, from `data/alignments/<report>.toml`."""

from __future__ import annotations

from pathlib import Path

from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

Group = tuple[int, int]
"""How many sentences of the Chinese answer how many of the English."""
KEYS: Keys = {"begins": str, "groups": list, "why": str}
MARKS: Keys = {"changed": bool, "gone": bool}
"""What `make renew` says of an entry whose paragraph is no longer as it was counted."""


def by_hand(path: Path, root: Path, doubts: list[Finding]) -> dict[str, list[Group]]:
    """The groups checked by hand (`data/alignments/<report>.toml`), by the words their paragraph begins with; without those
    that `make renew` has marked, of which the `doubts` tell."""
    if not path.exists():
        return {}
    toml = TomlFile(path, root)
    found = toml.check(toml.data, {}, {"paragraph": list})
    if found:
        raise CorpusError(found)
    tables, found = toml.tables("paragraph")
    result: dict[str, list[Group]] = {}
    for line, table in tables:
        wrong = toml.check(table, KEYS, MARKS, line)
        wrong += [] if wrong or (table["groups"] and all(map(_is_group, table["groups"]))) else [
            toml.finding(line, "GROUPS", "'groups' is a list of [Chinese sentences, English sentences]; mend it")]
        found += wrong
        if table.get("changed") or table.get("gone"):
            said = f"‘{table.get('begins')}’ is not grouped as it was counted here; count again and remove the key"
            doubts.append(toml.finding(line, "GONE" if table.get("gone") else "CHANGED", said))
        elif not wrong:
            result[table["begins"]] = [(group[0], group[1]) for group in table["groups"]]
    if found:
        raise CorpusError(found)
    return result


def _is_group(group: object) -> bool:
    return isinstance(group, list) and len(group) == 2 and all(isinstance(n, int) and n >= 0 for n in group) and any(group)
