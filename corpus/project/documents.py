"""TOML files as they were read, and the line on which anything in them stands."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from corpus.project.findings import Finding, Findings, line_of, shown

Place = tuple[str | int, ...]
"""Keys and indices that lead to a value of a file."""


@dataclass(frozen=True)
class Document:
    """A TOML file that was read: its path for messages, its text, and its data."""

    path: str
    text: str
    data: Mapping[str, Any]

    @cached_property
    def headers(self) -> dict[str, list[int]]:
        """By name of a table, `[name]` or `[[name]]`: the lines it opens on."""
        headers: dict[str, list[int]] = {}
        for number, line in enumerate(self.text.split("\n"), 1):
            if match := re.match(r"\s*\[\[?\s*([^\]]+?)\s*\]", line):
                headers.setdefault(match[1], []).append(number)
        return headers

    def line(self, place: Place) -> int:
        """The line of what stands at a place: its innermost `[[table]]`, else its key, else its `[table]`; 0 for the
        whole file."""
        if not place:
            return 0
        if table := self._table(place):
            return table
        for depth in range(len(place), 0, -1):
            if header := self.headers.get(".".join(map(str, place[:depth]))):
                return self._key(place[depth], header[0]) or header[0] if depth < len(place) else header[0]
        return self._key(place[0], 0)

    def line_of(self, words: str) -> int:
        """The first line that holds some words, or 0."""
        position = self.text.find(words)
        return line_of(self.text, position) if position >= 0 else 0

    def _table(self, place: Place) -> int:
        """The line on which the innermost `[[table]]` of a place opens, or 0."""
        line, names = 0, list[str]()
        for part in place:
            if isinstance(part, str):
                names.append(part)
                continue
            lines = self.headers.get(".".join(names), [])
            at = bisect_right(lines, line) + part
            line = lines[at] if at < len(lines) else line
        return line

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
    name = shown(path, root)
    text = read_text(path, name, findings)
    if text is None:
        return None
    try:
        return Document(name, text, tomllib.loads(text))
    except (ValueError, RecursionError) as error:
        findings.wrong.append(broken(name, error))
        return None


def broken(name: str, error: Exception) -> Finding:
    """What is told of a file that is no TOML, with the line that the parser's error has in its words."""
    place = re.search(r"line (\d+)", str(error))
    return Finding(name, int(place[1]) if place else 0, "TOML", f"{error}; mend the file")


def read_text(path: Path, name: str, findings: Findings) -> str | None:
    """The text of a UTF-8 file that findings call `name`; nothing, and a finding, where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        findings.add(name, 0, "MISSING", "the file is not there; add it")
    except UnicodeDecodeError:
        findings.add(name, 0, "NOT-UTF8", "the file is not UTF-8; save it as UTF-8")
    except OSError as error:
        findings.add(name, 0, "UNREADABLE", f"{error.strerror}; make it readable")
    return None
