"""What is wrong with the input, said once and in one line: `path:line: CODE what is wrong, and what to do`.

Stages return values and add to the `Findings` they are handed; a build or a renewal refuses at the end, with all of
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
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


@dataclass(frozen=True)
class Findings:
    """Collects what a run finds: what is `wrong` and stops it, and `doubts`, which a reader has yet to look at."""

    wrong: list[Finding] = field(default_factory=list)
    doubts: list[Finding] = field(default_factory=list)

    def add(self, path: str, line: int, code: str, message: str) -> None:
        """Add one thing that is wrong; `line` counts from 1, 0 means the file as a whole."""
        self.wrong.append(Finding(path, line, code, message))

    def add_doubt(self, path: str, code: str, message: str) -> None:
        """Add one thing, about a file as a whole, that stops nothing."""
        self.doubts.append(Finding(path, 0, code, message))

    def tell(self, told: Iterable[Finding], *, doubtful: bool) -> None:
        """Add what is wrong; where it is `doubtful`, a reader has yet to look at it."""
        (self.doubts if doubtful else self.wrong).extend(told)

    def refuse(self) -> None:
        """Raise `CorpusError` with everything that is wrong, if anything is; for `build` and `renew` alone."""
        if self.wrong:
            raise CorpusError(self.wrong)


def line_of(text: str, position: int) -> int:
    """The line, from 1, that holds the character at `position`."""
    return text.count("\n", 0, max(position, 0)) + 1


def shown(path: Path, root: Path) -> str:
    """A path as a reader of a message wants it: relative to the project, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


Say = Callable[[str], None]
"""Prints a line for whoever runs the program."""
