"""The register of a report's addresses, from `data/addresses/<report>.tsv` and `<report>.moved.tsv`; `make renew`
writes both.

An address, once it stands in an edition, is never given to other words.  The register names every unit of a report (a
segment, or a passage that has none) in reading order, with a fingerprint of its words, their beginning and their end;
the moved ones lead from an address that stands no more to where its words are now, or to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.project.findings import Finding, shown

HEAD = "address\tsince\twords\tbegins\tends\n"
HEAD_MOVED = "address\tsince\tnow\twords\tbegins\tends\n"
FIRST = "-"
"""Stands for the edition in which a report was first addressed."""


@dataclass(frozen=True, kw_only=True)
class Words:
    """The words at an address: their fingerprint (8 hexadecimal digits), how they begin, and how they end."""

    mark: str
    begins: str
    ends: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """An address that stands, the edition `since` which it does, its words, and its line in the file."""

    address: str
    since: str
    words: Words
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Moved:
    """An address that stands no more, the edition `since` which it did, where its words are now (nothing, where they
    are gone), and what they were."""

    address: str
    since: str
    now: str
    words: Words


@dataclass(frozen=True, kw_only=True)
class Register:
    """The addresses of a report: those that stand, in reading order, and those that moved."""

    standing: tuple[Standing, ...] = ()
    moved: tuple[Moved, ...] = ()


def paths(report: str) -> tuple[str, str]:
    """Where a report's register stands, from the project's root: the addresses that stand, and those that moved."""
    return f"data/addresses/{report}.tsv", f"data/addresses/{report}.moved.tsv"


def read(report: str, root: Path) -> tuple[Register, list[Finding]]:
    """The register of a report, empty where none was written, and what is wrong with its files."""
    (standing, wrong), (moved, also) = (_rows(root / path, head, root) for path, head in zip(
        paths(report), (HEAD, HEAD_MOVED), strict=True))
    return Register(
        standing=tuple(
            Standing(address=row[0], since=row[1], words=_words(row[2:]), line=line) for line, row in standing
        ),
        moved=tuple(Moved(address=row[0], since=row[1], now=row[2], words=_words(row[3:])) for _, row in moved),
    ), wrong + also


def standing_text(register: Register) -> str:
    """The addresses that stand, as a file."""
    return HEAD + "".join(_line(standing.words, standing.address, standing.since) for standing in register.standing)


def moved_text(register: Register) -> str:
    """The addresses that moved, as a file."""
    return HEAD_MOVED + "".join(_line(moved.words, moved.address, moved.since, moved.now) for moved in register.moved)


def _line(words: Words, *columns: str) -> str:
    return "\t".join((*columns, words.mark, words.begins, words.ends)) + "\n"


def _words(row: list[str]) -> Words:
    return Words(mark=row[0], begins=row[1], ends=row[2])


def _rows(path: Path, head: str, root: Path) -> tuple[list[tuple[int, list[str]]], list[Finding]]:
    """The rows of a file with their lines; none where it is not there."""
    if not path.exists():
        return [], []
    name = shown(path, root)
    try:
        first, *lines = path.read_bytes().decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return [], [Finding(name, 0, "UNREADABLE", "the file is no UTF-8 text; take it back from the repository")]
    rows = [(number, line.split("\t")) for number, line in enumerate(lines, 2) if line]
    mend = "take the file back from the repository"
    wrong = [] if f"{first}\n" == head else [
        Finding(name, 1, "KEY-MISSING", f"the first line is not ‘{head.strip()}’; {mend}")]
    wrong += [Finding(name, number, "VALUE", f"the line has not as many columns as the first; {mend}")
              for number, row in rows if len(row) != len(head.split("\t"))]
    wrong += _doubles(name, rows)
    return ([], wrong) if wrong else (rows, [])


def _doubles(name: str, rows: Iterable[tuple[int, list[str]]]) -> list[Finding]:
    seen: dict[str, int] = {}
    return [Finding(name, number, "DOUBLE", f"{row[0]} stands in line {seen[row[0]]} already; remove one")
            for number, row in rows if seen.setdefault(row[0], number) != number]
