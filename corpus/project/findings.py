"""What is wrong with the input, said once and in one line: `path:line: CODE what is wrong, and what to do`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong.  `line` counts from 1; 0 means the file as a whole."""

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code} {' '.join(self.message.split())}"


class CorpusError(Exception):
    """Work cannot go on; carries every finding known so far."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} finding(s)")
        self.findings = findings


def line_of(text: str, position: int) -> int:
    """The line, from 1, that holds the character at `position`."""
    return text.count("\n", 0, max(position, 0)) + 1


def shown(path: Path, root: Path) -> str:
    """A path as a reader of a message wants it: relative to the project, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


Say = Callable[[str], None]
