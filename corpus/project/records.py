"""TOML files as typed records: frozen dataclasses, validated by pydantic, with findings that name the line.

In go a file and the class of its record; out comes the record.  A `[[table]]` whose class has a field `line` is given
the line it opens on.  Where some tables of a file are faulty, the record of the sound ones comes back all the same, so
that one run tells everything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar, get_args, get_type_hints

from annotated_types import MinLen

from corpus.project.findings import CorpusError, Finding, Findings
from corpus.project.tables import TomlFile

Text = Annotated[str, MinLen(1)]
"""A text that is not empty."""
Place = tuple[str | int, ...]
"""Keys and indices that lead to a value of a file."""
R = TypeVar("R", bound="Record")


class Record:
    """A record of a data file.  Subclasses are frozen dataclasses; keys they do not name are refused, nothing is
    converted."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True)
class Document:
    """A TOML file that was read: its path for messages, its text, and its data."""

    path: str
    text: str
    data: Mapping[str, Any]

    @cached_property
    def headers(self) -> dict[str, list[int]]:
        """By name of a table, `[name]` or `[[name]]`: the lines it opens on."""
        found: dict[str, list[int]] = {}
        for number, line in enumerate(self.text.split("\n"), 1):
            if match := re.match(r"\s*\[\[?\s*([^\]]+?)\s*\]", line):
                found.setdefault(match[1], []).append(number)
        return found

    def line(self, place: Place) -> int:
        """The line of what stands at a place: its `[[table]]`, else its key, else its `[table]`; 0 for the whole
        file."""
        if not place:
            return 0
        opened = self.headers.get(str(place[0]), [])
        if len(place) > 1 and isinstance(place[1], int) and place[1] < len(opened):
            return opened[place[1]]
        for depth in range(len(place), 0, -1):
            if header := self.headers.get(".".join(map(str, place[:depth]))):
                return self._key(place[depth], header[0]) or header[0] if depth < len(place) else header[0]
        return self._key(place[0], 0)

    def _key(self, key: str | int, after: int) -> int:
        """The first line behind another that sets a key, or 0."""
        pattern = re.compile(rf'\s*"?{re.escape(str(key))}"?\s*=')
        lines = self.text.split("\n")
        return next((number for number in range(after + 1, len(lines) + 1) if pattern.match(lines[number - 1])), 0)

    def finding(self, line: int, code: str, message: str) -> Finding:
        """A finding about this file."""
        return Finding(self.path, line, code, message)


def opened(path: Path, root: Path, findings: Findings) -> Document | None:
    """A TOML file; nothing, and a finding, where it cannot be read."""
    try:
        toml = TomlFile(path, root)
    except CorpusError as error:
        findings.wrong.extend(error.findings)
        return None
    return Document(toml.path, toml.text, toml.data)


def parsed(document: Document | None, model: type[R], findings: Findings, **given: object) -> R | None:
    """The record of a file; without its faulty tables, or nothing, where findings say what is wrong.

    `given` are fields of the record that are no keys of the file.
    """
    if document is None:
        return None
    from pydantic import TypeAdapter, ValidationError  # slow to load, and not needed where nothing has changed

    adapter = TypeAdapter(model)
    data = _with_lines(document, model, given, findings)
    try:
        return adapter.validate_json(_json(data))
    except ValidationError as error:
        faults = error.errors(include_url=False)
    told = dict.fromkeys(_finding(document, fault["type"], fault["loc"], fault.get("ctx", {})) for fault in faults)
    findings.wrong.extend(told)
    faulty = {fault["loc"][:2] for fault in faults}
    sound = {
        name: [one for at, one in enumerate(value) if (name, at) not in faulty] if isinstance(value, list) else value
        for name, value in data.items()
    }
    try:
        return adapter.validate_json(_json(sound))
    except ValidationError:
        return None


def _json(data: Mapping[str, Any]) -> str:
    """TOML's values as JSON, in which pydantic takes lists for tuples and tables for records; dates are no value we
    have."""
    return json.dumps(data, default=lambda value: None)


def _with_lines(
    document: Document, model: type[Record], given: Mapping[str, object], findings: Findings
) -> dict[str, Any]:
    """The data of a file with the lines of its tables, and what is given."""
    hints = get_type_hints(model)
    data: dict[str, Any] = {name: value for name, value in document.data.items() if name not in given} | dict(given)
    findings.wrong.extend(_unknown(document, name, (name,)) for name in given if name in document.data)
    for name in _lined(hints):
        tables = data.get(name)
        if isinstance(tables, list):
            findings.wrong.extend(_unknown(document, "line", (name, at)) for at, table in enumerate(tables)
                                  if isinstance(table, dict) and "line" in table)
            data[name] = [{**table, "line": document.line((name, at))} if isinstance(table, dict) else table
                          for at, table in enumerate(tables)]
    return data


def _lined(hints: Mapping[str, Any]) -> Iterator[str]:
    """The fields of a record that hold records which know their line."""
    for name, hint in hints.items():
        inner = get_args(hint)[:1]
        if inner and isinstance(inner[0], type) and issubclass(inner[0], Record) and hasattr(inner[0], "line"):
            yield name


def _finding(document: Document, kind: str, place: Place, about: Mapping[str, Any]) -> Finding:
    """What pydantic found, in our words: its kind of error is mapped to our codes."""
    place = _known(document.data, place)
    keys = [part for part in place if isinstance(part, str)]
    key = keys[-1] if keys else ""
    if kind == "missing":
        what = "key" if len(place) > 1 else "key or table"
        return document.finding(document.line(place[:-1]), "KEY-MISSING", f"{what} '{key}' is missing; add it")
    line = document.line(place)
    if kind == "unexpected_keyword_argument":
        return _unknown(document, key, place)
    if kind == "literal_error":
        values = about["expected"].replace("'", "").replace(" or ", ", ")
        return document.finding(line, "VALUE", f"'{key}' is one of {values}; mend it")
    if kind == "string_too_short":
        return document.finding(line, "KEY-TYPE", f"'{key}' holds texts, and no empty one; mend it")
    if kind == "dataclass_type" and place and (len(place) == 1 or isinstance(place[-1], int)):
        return document.finding(line, "KEY-TYPE", f"'{key}' holds tables, [[{key}]]; mend it")
    return document.finding(line, "KEY-TYPE", f"key '{key}' has a value of the wrong type; mend it")


def _unknown(document: Document, key: str, place: Place) -> Finding:
    return document.finding(
        document.line(place), "KEY-UNKNOWN", f"key '{key}' is not known; remove it or mend its name"
    )


def _known(data: Any, place: Place) -> Place:
    """A place as far as it leads into the data, and one key more: what pydantic adds for the members of a union is
    left out."""
    for depth, part in enumerate(place):
        if not (part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))):
            return place[:depth + 1] if isinstance(data, dict) else place[:depth]
        data = data[part]
    return place


def address_part(document: Document, id: str, line: int, findings: Findings) -> None:
    """Tell an id that cannot be part of an address."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
        findings.add(document.path, line, "ID", "an id is small letters, digits and single hyphens; mend it")
