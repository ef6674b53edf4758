"""Alignments by hand, from `data/alignments/<report>.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.project.findings import Findings
from corpus.project.tables import Keys, TomlFile

Group = tuple[int, int]
"""How many sentences of the Chinese answer how many of the English."""
KEYS: Keys = {"begins": str, "groups": list, "why": str}
MARKS: Keys = {"changed": bool, "gone": bool}
"""What `make renew` says of an entry whose paragraph is no longer as it was counted."""


@dataclass(frozen=True, kw_only=True)
class Alignments:
    """The groups checked by hand of a report, by the words their paragraph begins with, and the lines of those words.

    An entry that is marked as changed or gone has no line: its groups count where they fit again.
    """

    path: str = ""
    groups: Mapping[str, list[Group]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def alignments(toml: TomlFile | None, findings: Findings) -> Alignments:
    """The groups of a file; of those that `make renew` has marked doubts tell, and they have no line."""
    if toml is None:
        return Alignments()
    if found := toml.check(toml.data, {}, {"paragraph": list}):
        findings.wrong.extend(found)
        return Alignments()
    tables, found = toml.tables("paragraph")
    findings.wrong.extend(found)
    groups: dict[str, list[Group]] = {}
    lines: dict[str, int] = {}
    for line, table in tables:
        wrong = toml.check(table, KEYS, MARKS, line)
        wrong += [] if wrong or (table["groups"] and all(map(_is_group, table["groups"]))) else [
            toml.finding(line, "GROUPS", "'groups' is a list of [Chinese sentences, English sentences]; mend it")]
        findings.wrong.extend(wrong)
        if table.get("changed") or table.get("gone"):
            said = f"‘{table.get('begins')}’ is not grouped as it was counted here; count again and remove the key"
            findings.doubts.append(toml.finding(line, "GONE" if table.get("gone") else "CHANGED", said))
        if not wrong:
            groups[table["begins"]] = [(group[0], group[1]) for group in table["groups"]]
        if not (wrong or table.get("changed") or table.get("gone")):
            lines[table["begins"]] = toml.line(table["begins"]) or line
    return Alignments(path=toml.path, groups=groups, lines=lines)


def _is_group(group: object) -> bool:
    return (
        isinstance(group, list) and len(group) == 2 and all(isinstance(n, int) and n >= 0 for n in group) and any(group)
    )
