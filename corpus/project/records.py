"""TOML files as typed records: frozen dataclasses, validated by pydantic, with findings that name the line.

In go a file and the class of its record; out comes the record.  A `[[table]]` whose class has a field `line` is given
the line it opens on.  Where some tables of a file are faulty, the record of the sound ones comes back all the same, so
that one run tells everything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, TypeVar, get_args, get_type_hints

from annotated_types import MinLen

from corpus.project.documents import Document, Place
from corpus.project.findings import Finding, Findings

Text = Annotated[str, MinLen(1)]
"""A text that is not empty."""
R = TypeVar("R", bound="Record")


def key(name: str) -> str:
    """The key of a field: a word that Python keeps for itself has an underscore behind it, `from_`."""
    return name.removesuffix("_")


class Record:
    """A record of a data file.  Subclasses are frozen dataclasses; keys they do not name are refused, nothing is
    converted."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True, "alias_generator": key}


def parsed(document: Document | None, model: type[R], findings: Findings) -> R | None:
    """The record of a file; without its faulty tables, or nothing, where findings say what is wrong.

    A record that has a `path` is given that of its file.
    """
    if document is None:
        return None
    from pydantic import TypeAdapter, ValidationError  # slow to load, and not needed where nothing has changed

    adapter = TypeAdapter(model)
    data = _with_lines(document, document.data, _tables(model), (), findings)
    if "path" in get_type_hints(model):
        if "path" in document.data:
            findings.wrong.append(_unknown(document, "path", ("path",)))
        data["path"] = document.path
    try:
        return adapter.validate_json(_json(data))
    except ValidationError as error:
        faults = error.errors(include_url=False)
    told = dict.fromkeys(_finding(document, fault["type"], fault["loc"], fault.get("ctx", {})) for fault in faults)
    findings.wrong.extend(told)
    faulty = {fault["loc"][:2] for fault in faults}
    sound = {
        name: [table for at, table in enumerate(value) if (name, at) not in faulty]
        if isinstance(value, list) else value for name, value in data.items()
    }
    try:
        return adapter.validate_json(_json(sound))
    except ValidationError:
        return None


def _json(data: Mapping[str, Any]) -> str:
    """TOML's values as JSON, in which pydantic takes lists for tuples and tables for records; dates are no value we
    have."""
    return json.dumps(data, default=lambda value: None)


Tables = Mapping[str, type[Record]]
"""The keys of a record that hold lists of records, and the records they hold."""


def _tables(model: type[Record]) -> Tables:
    inner = {name: get_args(hint)[:1] for name, hint in get_type_hints(model).items()}
    return {key(name): of[0] for name, of in inner.items()
            if of and isinstance(of[0], type) and issubclass(of[0], Record)}


def _with_lines(document: Document, data: Mapping[str, Any], known: Tables, place: Place,
                findings: Findings) -> dict[str, Any]:
    """The data of a record, in which every table of a list of records that know their line has it."""
    result = dict(data)
    for name, model in known.items():
        if isinstance(tables := result.get(name), list):
            inner, lined = _tables(model), hasattr(model, "line")
            result[name] = list(tables)
            for at, table in enumerate(tables):
                if isinstance(table, dict):
                    of_table = (*place, name, at)
                    line = _line(document, table, of_table, findings) if lined else {}
                    result[name][at] = _with_lines(document, table, inner, of_table, findings) | line
    return result


def _line(document: Document, table: Mapping[str, Any], place: Place, findings: Findings) -> dict[str, int]:
    """The line of a table, as a field of its record; a key of that name is none of the file's."""
    if "line" in table:
        findings.wrong.append(_unknown(document, "line", place))
    return {"line": document.line(place)}


def _finding(document: Document, kind: str, place: Place, about: Mapping[str, Any]) -> Finding:
    """What pydantic found, in our words: its kind of error is mapped to our codes."""
    place = _known(document.data, place)
    name = next((part for part in reversed(place) if isinstance(part, str)), "")
    if kind == "missing":
        what = "key" if len(place) > 1 else "key or table"
        return document.finding(document.line(place[:-1]), "KEY-MISSING", f"{what} '{name}' is missing; add it")
    line = document.line(place)
    if kind == "unexpected_keyword_argument":
        return _unknown(document, name, place)
    if kind == "literal_error":
        values = about["expected"].replace("'", "").replace(" or ", ", ")
        return document.finding(line, "VALUE", f"'{name}' is one of {values}; mend it")
    if kind == "string_too_short":
        return document.finding(line, "KEY-TYPE", f"'{name}' holds texts, and no empty one; mend it")
    if kind == "dataclass_type" and place and (len(place) == 1 or isinstance(place[-1], int)):
        return document.finding(line, "KEY-TYPE", f"'{name}' holds tables, [[{name}]]; mend it")
    return document.finding(line, "KEY-TYPE", f"key '{name}' has a value of the wrong type; mend it")


def _unknown(document: Document, name: str, place: Place) -> Finding:
    return document.finding(
        document.line(place), "KEY-UNKNOWN", f"key '{name}' is not known; remove it or mend its name"
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
