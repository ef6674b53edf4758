"""The interface's words, from `data/interface.toml`, in both languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from corpus.bilingual import BOTH, Both
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import TomlFile

CODE = Path(__file__).parents[2]
LABELS = CODE / "data" / "interface.toml"

Labels = dict[str, dict[str, Both]]


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


@cache
def labels() -> Labels:
    """Every label, by group; raises `CorpusError` with every finding of the file."""
    toml = TomlFile(LABELS, CODE)
    found: list[Finding] = []
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
    if found:
        raise CorpusError(found)
    return {name: {key: Both(**both) for key, both in table.items()} for name, table in toml.data.items()}
