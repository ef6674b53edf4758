"""Groups of sentences that were checked by hand: marked where their paragraph is no longer as it was counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

from corpus.project.findings import Finding
from corpus.renewal.chunks import chunks, numbered
from corpus.structure.segmentation import fits


def renewed(text: str, path: str, paragraphs: Mapping[str, tuple[int, int]]) -> tuple[str, list[Finding]]:
    """A file of alignments, and what a reader must look at; `paragraphs` count the sentences of each, by its Chinese.

    Raises `CorpusError` where the file is no TOML.
    """
    before, tables = chunks(text, path)
    for chunk in tables:
        _mark(chunk.table, paragraphs)
    result = before + "".join(map(str, tables))
    return result, list(_marked(result, path))


def _mark(table: MutableMapping[str, Any], paragraphs: Mapping[str, tuple[int, int]]) -> None:
    counts = next((count for whole, count in paragraphs.items() if whole.startswith(table["begins"])), None)
    states = {"gone": counts is None, "changed": counts is not None and not fits(table["groups"], *map(range, counts))}
    for key, stands in states.items():
        if stands and not table.get(key):
            table[key] = True
        elif not stands and key in table:
            del table[key]


def _marked(text: str, path: str) -> Iterator[Finding]:
    for _, line, table in numbered(text, path):
        for key, message in (("gone", "no paragraph begins so any more; remove the entry"),
                             ("changed", "it has other sentences now; count its groups again, then remove 'changed'")):
            if table.get(key):
                yield Finding(path, line, key.upper(), f"‘{table['begins']}’: {message}")
