"""The interface's words, from `data/interface.toml`, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.bilingual import BOTH, Both
from corpus.project.findings import CorpusError, Finding, Findings
from corpus.project.tables import TomlFile

FILE = "data/interface.toml"
GROUPS = ("site", "origin", "language", "missing", "page", "ledger", "level", "note", "variant", "notes", "mark",
          "coverage", "bar", "copy", "citation", "moved", "keys", "search", "glossary", "kind", "related", "relation",
          "themes", "threads", "slip")
"""The tables that must stand."""


@dataclass(frozen=True)
class Interface:
    """The labels of one library: by group, and in it by name, in the order of the file."""

    groups: Mapping[str, Mapping[str, Both]]

    def label(self, of: str, name: str) -> Both:
        """The label `name` of the group `of`; raises `CorpusError` where it is missing."""
        if name not in self.group(of):
            raise CorpusError([Finding(FILE, 0, "KEY-MISSING", f"label '{name}' of [{of}] is missing; add it")])
        return self.groups[of][name]

    def group(self, name: str) -> Mapping[str, Both]:
        """A group of labels, in the order of the file; raises `CorpusError` where it is missing."""
        if name not in self.groups:
            raise CorpusError([Finding(FILE, 0, "KEY-MISSING", f"table '{name}' is missing; add it")])
        return self.groups[name]


def read(root: Path, findings: Findings) -> Interface:
    """The labels of the project in `root`; none where findings tell of the file."""
    try:
        toml = TomlFile(root / FILE, root)
    except CorpusError as error:
        findings.wrong.extend(error.findings)
        return Interface({})
    found = [toml.finding(0, "KEY-MISSING", f"table '{name}' is missing; add it")
             for name in GROUPS if name not in toml.data]
    for name, table in toml.data.items():
        if isinstance(table, dict):
            found += _faults(toml, name, table)
        else:
            line = toml.line(f"{name} =")
            found.append(toml.finding(line, "KEY-TYPE", f"'{name}' is a table of labels, [{name}]; mend it"))
    findings.wrong.extend(found)
    if found:
        return Interface({})
    return Interface({name: {key: Both(**both) for key, both in table.items()} for name, table in toml.data.items()})


def _faults(toml: TomlFile, name: str, table: Mapping[str, object]) -> list[Finding]:
    """Findings for the labels of a group that lack a language or are none."""
    found: list[Finding] = []
    for key, both in table.items():
        line = toml.line(f"\n{key} = ") + 1 if toml.line(f"\n{key} = ") else toml.line(f"[{name}]")
        if isinstance(both, dict):
            found += toml.check(both, BOTH, {}, line)
        else:
            found.append(toml.finding(line, "KEY-TYPE", f"label '{key}' of [{name}] has no zh and en; mend it"))
    return found
