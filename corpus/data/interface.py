"""The interface's words, from `data/interface.toml`, in both languages."""

from __future__ import annotations

from pathlib import Path

from corpus.bilingual import BOTH, Both
from corpus.project.findings import CorpusError, Finding, Findings
from corpus.project.tables import TomlFile

Labels = dict[str, dict[str, Both]]
GROUPS = ("site", "origin", "language", "missing", "page", "ledger", "level", "note", "variant", "notes", "mark", "coverage",
          "bar", "copy", "keys", "search", "glossary", "kind", "making", "related", "relation", "themes", "threads", "method",
          "slip")
"""The tables that must stand."""
_used: Labels = {}
"""The labels of the build that runs, until every page is handed them."""


def use(given: Labels) -> None:
    """Take these labels from now on."""
    _used.clear()
    _used.update(given)


def label(of: str, name: str) -> Both:
    """One label; raises `CorpusError` where it is missing."""
    if name not in group(of):
        raise CorpusError([Finding("data/interface.toml", 0, "KEY-MISSING", f"label '{name}' of [{of}] is missing; add it")])
    return labels()[of][name]


def group(name: str) -> dict[str, Both]:
    """A group of labels, in the order of the file; raises `CorpusError` where it is missing."""
    if name not in labels():
        raise CorpusError([Finding("data/interface.toml", 0, "KEY-MISSING", f"table '{name}' is missing; add it")])
    return labels()[name]


def labels() -> Labels:
    """Every label, by group."""
    return _used


def read(root: Path, findings: Findings) -> Labels:
    """Every label below `root`, by group; nothing where the file is faulty."""
    try:
        toml = TomlFile(root / "data" / "interface.toml", root)
    except CorpusError as error:
        findings.wrong.extend(error.findings)
        return {}
    found = [toml.finding(0, "KEY-MISSING", f"table '{name}' is missing; add it") for name in GROUPS if name not in toml.data]
    for name, table in toml.data.items():
        if not isinstance(table, dict):
            found.append(toml.finding(toml.line(f"{name} ="), "KEY-TYPE", f"'{name}' is a table of labels, [{name}]; mend it"))
            continue
        for key, both in table.items():
            line = toml.line(f"\n{key} = ") + 1 if toml.line(f"\n{key} = ") else toml.line(f"[{name}]")
            if isinstance(both, dict):
                found += toml.check(both, BOTH, {}, line)
            else:
                found.append(toml.finding(line, "KEY-TYPE", f"label '{key}' of [{name}] has no zh and en; mend it"))
    findings.wrong.extend(found)
    return {} if found else {name: {key: Both(**both) for key, both in table.items()} for name, table in toml.data.items()}
