"""A TOML file as its `[[tables]]`, so that one can be edited while everything around it keeps its bytes.

tomlkit keeps the form of a table, but of tables of several names it writes each name's together; so each is read by
itself. """

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import tomlkit
from tomlkit.exceptions import TOMLKitError

from corpus.project.findings import CorpusError, Finding

OPENING = re.compile(r"^[ \t]*\[\[[ \t]*([A-Za-z0-9_.-]+)[ \t]*\]\][^\n]*\n?", re.M)
REST = re.compile(r"(?:\A|(?<=\n))(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:#[^\n]*)?\Z")
"""Blank lines and comments at the end of a table: they belong to what follows."""


@dataclass(kw_only=True)
class Chunk:
    """A `[[name]]` with its keys and its line; `head` and `rest` are what stands around the keys."""

    name: str
    line: int
    head: str
    table: tomlkit.TOMLDocument
    rest: str

    def __str__(self) -> str:
        keys = tomlkit.dumps(self.table)
        return self.head + (f"{keys}\n" if keys and not keys.endswith("\n") and self.rest else keys) + self.rest


def chunks(text: str, path: str) -> tuple[str, list[Chunk]]:
    """What stands before the first table of a file, and its tables; raises `CorpusError` where it is no TOML."""
    openings = list(OPENING.finditer(text))
    ends = [*(match.start() for match in openings[1:]), len(text)]
    try:
        tomlkit.parse(text)
        found = [_chunk(text, match, end) for match, end in zip(openings, ends, strict=True)]
    except TOMLKitError as error:
        raise CorpusError([Finding(path, getattr(error, "line", 0), "TOML", f"{error}; mend the file")]) from None
    return text[:openings[0].start()] if openings else text, found


def numbered(text: str, path: str) -> Iterator[tuple[str, int, tomlkit.TOMLDocument]]:
    """The name, the line and the keys of every table of a file."""
    for chunk in chunks(text, path)[1]:
        yield chunk.name, chunk.line, chunk.table


def _chunk(text: str, match: re.Match[str], end: int) -> Chunk:
    body = text[match.end():end]
    rest = REST.search(body)
    cut = rest.start() if rest else len(body)
    return Chunk(
        name=match[1],
        line=text.count("\n", 0, match.start()) + 1,
        head=match[0],
        table=tomlkit.parse(body[:cut]),
        rest=body[cut:],
    )
