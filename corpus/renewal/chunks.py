"""A TOML file as its `[[tables]]`, so that one can be edited while everything around it keeps its bytes.

tomlkit keeps the form of a table, but of tables of several names it writes each name's together; so each is read by
itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import tomlkit

from corpus.project.documents import broken
from corpus.project.findings import CorpusError

OPENING = re.compile(r"^[ \t]*\[\[[ \t]*([A-Za-z0-9_.-]+)[ \t]*\]\][^\n]*\n?", re.M)
REST = re.compile(r"(?:\A|(?<=\n))(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:#[^\n]*)?\Z")
"""Blank lines and comments at the end of a table: they belong to what follows."""


@dataclass(kw_only=True)
class Chunk:
    """A `[[name]]` with its keys and its line.

    `head`, `body` and `rest` are its bytes, `rest` what follows its keys; `before` are the keys as they were.
    """

    name: str
    line: int
    head: str
    body: str
    before: Mapping[str, Any]
    table: dict[str, Any]
    rest: str

    def __str__(self) -> str:
        if self.before == self.table:
            return self.head + self.body + self.rest
        document = tomlkit.parse(self.body)
        for key in self.before.keys() - self.table.keys():
            del document[key]
        for key, value in self.table.items():
            if self.before.get(key) != value:
                document[key] = value
        return self.head + tomlkit.dumps(document) + self.rest


def chunks(text: str, path: str) -> tuple[str, list[Chunk]]:
    """What stands before the first table of a file, and its tables; raises `CorpusError` where it is no TOML."""
    openings = list(OPENING.finditer(text))
    ends = [*(match.start() for match in openings[1:]), len(text)]
    try:
        tomllib.loads(text)
        tables = [_chunk(text, match, end) for match, end in zip(openings, ends, strict=True)]
    except ValueError as error:
        raise CorpusError([broken(path, error)]) from None
    return text[:openings[0].start()] if openings else text, tables


def numbered(text: str, path: str) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """The name, the line and the keys of every table of a file."""
    for chunk in chunks(text, path)[1]:
        yield chunk.name, chunk.line, chunk.table


def _chunk(text: str, match: re.Match[str], end: int) -> Chunk:
    body = text[match.end():end]
    rest = REST.search(body)
    cut = rest.start() if rest else len(body)
    keys = tomllib.loads(body[:cut])
    return Chunk(
        name=match[1],
        line=text.count("\n", 0, match.start()) + 1,
        head=match[0],
        body=body[:cut],
        before=keys,
        table=dict(keys),
        rest=body[cut:],
    )
