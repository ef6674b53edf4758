"""TOML files read into plain dictionaries and checked against a list of keys, with findings that name the line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path
from typing import Any

from corpus.project.findings import CorpusError, Finding, line_of, shown

Keys = dict[str, type | tuple[type, ...]]


class TomlFile:
    """One TOML file: its data, and the line on which a key or a text stands."""

    def __init__(self, path: Path, root: Path) -> None:
        self.path = shown(path, root)
        self.text = read_text(path, self.path)
        try:
            self.data: dict[str, Any] = tomllib.loads(self.text)
        except (ValueError, RecursionError) as error:
            place = re.search(r"line (\d+)", str(error))
            raise CorpusError(
                [self.finding(int(place[1]) if place else 0, "TOML", f"{error}; mend the file")]
            ) from None

    def finding(self, line: int, code: str, message: str) -> Finding:
        """A finding about this file."""
        return Finding(self.path, line, code, message)

    def line(self, needle: str) -> int:
        """The first line that holds `needle`, or 0."""
        position = self.text.find(needle)
        return line_of(self.text, position) if position >= 0 else 0

    def lines(self, name: str) -> list[int]:
        """The lines on which a `[[name]]` opens."""
        return [
            number for number, line in enumerate(self.text.split("\n"), 1) if line.strip().startswith(f"[[{name}]]")
        ]

    def tables(self, name: str) -> tuple[list[tuple[int, dict[str, Any]]], list[Finding]]:
        """The `[[name]]` tables with their lines, and findings for what is no table."""
        tables = self.data.get(name, [])
        if not isinstance(tables, list):
            at = self.line(f"[{name}") or self.line(f"{name} ") or self.line(f"{name}=")
            return [], [self.finding(at, "KEY-TYPE", f"'{name}' holds tables, [[{name}]]; mend it")]
        numbered = list(zip_longest(self.lines(name)[:len(tables)], tables, fillvalue=0))
        wrong = [self.finding(line or self.line(name), "KEY-TYPE", f"'{name}' holds tables, [[{name}]]; mend it")
                 for line, table in numbered if not isinstance(table, dict)]
        return [(line, table) for line, table in numbered if isinstance(table, dict)], wrong

    def check(self, table: dict[str, Any], required: Keys, optional: Keys, line: int = 0) -> list[Finding]:
        """Findings for missing and unknown keys and for values of the wrong type."""
        known = required | optional
        found = [self.finding(line, "KEY-MISSING", f"key '{key}' is missing; add it")
                 for key in required if key not in table]
        for key, value in table.items():
            at = line or self.line(f"{key} ") or self.line(f"{key}=") or self.line(f"[{key}")
            if key not in known:
                found.append(self.finding(at, "KEY-UNKNOWN", f"key '{key}' is not known; remove it or mend its name"))
            elif not isinstance(value, known[key]):
                found.append(self.finding(at, "KEY-TYPE", f"key '{key}' has a value of the wrong type; mend it"))
        return found

    def texts(self, table: dict[str, Any], names: Iterable[str], line: int = 0) -> list[Finding]:
        """Findings for lists, and for tables of texts, that hold something else, or an empty text."""
        held = {name: list(value.values()) if isinstance(value := table[name], dict) else value for name in names}
        return [
            self.finding(line or self.line(f"{name} "), "KEY-TYPE", f"'{name}' holds texts, and no empty one; mend it")
            for name, texts in held.items()
            if not all(isinstance(text, str) and text for text in texts)
        ]

    def named(self, table: dict[str, Any], line: int) -> list[Finding]:
        """A finding for an id that cannot be part of an address."""
        if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", table["id"]):
            return []
        return [self.finding(line, "ID", "an id is small letters, digits and single hyphens; mend it")]


def read_text(path: Path, name: str) -> str:
    """The text of a UTF-8 file that findings call `name`; raises `CorpusError` where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise CorpusError([Finding(name, 0, "MISSING", "the file is not there; add it")]) from None
    except UnicodeDecodeError:
        raise CorpusError([Finding(name, 0, "NOT-UTF8", "the file is not UTF-8; save it as UTF-8")]) from None
    except OSError as error:
        raise CorpusError([Finding(name, 0, "UNREADABLE", f"{error.strerror}; make it readable")]) from None
