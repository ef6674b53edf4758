"""What readers judged, from `data/judged/<report>.toml`: which passages belong together, which do not, and themes.

A `[[link]]` pins a pair of passages, of which one is the file's report's: `grade` is 3 (same subject and measure) or 2 (same
subject).  A `[[forbidden]]` pair is never linked.  A `[[theme]]` says what a passage is about.  Reasons are in both languages,
because readers see them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.bilingual import Both
from corpus.data.themes import MOST, Themed, themes
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

LINK: Keys = {"from": str, "to": str, "grade": int, "kind": str, "zh": str, "en": str}
FORBIDDEN: Keys = {"from": str, "to": str, "zh": str, "en": str}
THEME: Keys = {"passage": str, "themes": list}
GRADES = (2, 3)

Names = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Pin:
    """A pair that a reader linked: how close it is, its kind, and why."""

    grade: int
    kind: str
    why: Both


@dataclass(frozen=True, kw_only=True)
class Judged:
    """All judgements of a corpus; of a pair the passage of the earlier report stands first."""

    pinned: Mapping[Names, Pin] = field(default_factory=dict)
    forbidden: Mapping[Names, Both] = field(default_factory=dict)
    themes: Themed = field(default_factory=dict)


def load(root: Path, order: Mapping[str, int]) -> Judged:
    """Every judgement below `root`; `order` numbers the passages that may be named, in time.

    Raises `CorpusError` with every finding.
    """
    reader = _Reader(order)
    for path in sorted((root / "data" / "judged").glob("*.toml")):
        reader.read(path, root)
    if reader.findings:
        raise CorpusError(reader.findings)
    return Judged(pinned=reader.pinned, forbidden=reader.forbidden, themes=reader.themes)


class _Reader:
    """Reads file after file and gathers judgements and findings."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self.order = order
        self.findings: list[Finding] = []
        self.pinned: dict[Names, Pin] = {}
        self.forbidden: dict[Names, Both] = {}
        self.themes: dict[str, tuple[str, ...]] = {}

    def read(self, path: Path, root: Path) -> None:
        try:
            toml = TomlFile(path, root)
        except CorpusError as error:
            self.findings += error.findings
            return
        self.findings += toml.check(toml.data, {}, {"link": list, "forbidden": list, "theme": list})
        for line, table in self._tables(toml, "link", LINK):
            self._link(toml, line, table)
        for line, table in self._tables(toml, "forbidden", FORBIDDEN):
            if names := self._pair(toml, line, table):
                self.forbidden[names] = Both(zh=table["zh"], en=table["en"])
        for line, table in self._tables(toml, "theme", THEME):
            self._theme(toml, line, table)

    def _tables(self, toml: TomlFile, name: str, keys: Keys) -> Iterator[tuple[int, dict[str, Any]]]:
        tables, found = toml.tables(name)
        self.findings += found
        for line, table in tables:
            wrong = toml.check(table, keys, {}, line)
            self.findings += wrong
            if not wrong:
                yield line, table

    def _link(self, toml: TomlFile, line: int, table: dict[str, Any]) -> None:
        if table["kind"] not in KINDS or table["grade"] not in GRADES:
            said = f"'kind' is one of {', '.join(KINDS)}, 'grade' is 2 or 3; mend it"
            self.findings.append(toml.finding(line, "VALUE", said))
        elif names := self._pair(toml, line, table):
            self.pinned[names] = Pin(grade=table["grade"], kind=table["kind"], why=Both(zh=table["zh"], en=table["en"]))

    def _pair(self, toml: TomlFile, line: int, table: dict[str, Any]) -> Names | None:
        """A pair's names in the order of the reports, if both stand and it was not judged already."""
        ends = table["from"], table["to"]
        wrong = list(self._unknown(toml, line, ends))
        if not wrong and ends[0].rpartition(":")[0] == ends[1].rpartition(":")[0]:
            wrong.append(toml.finding(line, "SAME-REPORT", "both passages are of one report; name passages of two reports"))
        one, two = sorted(ends, key=lambda name: self.order.get(name, 0))
        if not wrong and ((one, two) in self.pinned or (one, two) in self.forbidden):
            wrong.append(toml.finding(line, "DOUBLE", f"{one} and {two} were judged already; keep one judgement"))
        self.findings += wrong
        return None if wrong else (one, two)

    def _theme(self, toml: TomlFile, line: int, table: dict[str, Any]) -> None:
        wrong = list(self._unknown(toml, line, [table["passage"]]))
        known = [theme.id for theme in themes()]
        own = table["themes"]
        wrong += [toml.finding(line, "UNKNOWN", f"there is no theme ‘{name}’; mend it") for name in own if name not in known]
        if len(own) > MOST or any(name in own[:at] for at, name in enumerate(own)):
            wrong.append(toml.finding(line, "VALUE", f"'themes' names at most {MOST} themes, each once; mend it"))
        if table["passage"] in self.themes:
            wrong.append(toml.finding(line, "DOUBLE", f"themes of {table['passage']} were judged already; keep one judgement"))
        self.findings += wrong
        if not wrong:
            self.themes[table["passage"]] = tuple(table["themes"])

    def _unknown(self, toml: TomlFile, line: int, names: Iterable[str]) -> Iterator[Finding]:
        for name in names:
            if name not in self.order:
                yield toml.finding(line, "UNKNOWN", f"no passage ‘{name}’ can be linked; mend its address")


KINDS = ("same target", "carries out", "outcome", "same project", "local form", "changed", "see also")
