"""The interface's words, from `data/interface.toml`, in both languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from corpus.profile import Both

LABELS = Path(__file__).parent.parent / "data" / "interface.toml"


def label(of: str, name: str) -> Both:
    """One label; a missing one is a fault of the program and raises `KeyError`."""
    return _labels()[of][name]


def group(name: str) -> dict[str, Both]:
    """A group of labels, in the order of the file."""
    return _labels()[name]


@cache
def _labels() -> dict[str, dict[str, Both]]:
    tables = tomllib.loads(LABELS.read_text("utf-8"))
    return {group: {name: Both(**both) for name, both in table.items()} for group, table in tables.items()}
