"""What readers judged, from `data/judged/<report>.toml`: which passages belong together, which do not, and themes.

A `[[link]]` pins a pair of passages, of which one is the file's report's: `grade` is 3 (same subject and measure) or 2
(same subject).  A `[[forbidden]]` pair is never linked.  A `[[theme]]` says what a passage is about.  Reasons are in
both languages, because readers see them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from corpus.addresses import report
from corpus.bilingual import Both
from corpus.data.references import optional, reference, required, usable
from corpus.data.themes import MOST, Themed, Themes
from corpus.project.findings import Findings
from corpus.project.tables import Keys, TomlFile

LINK: Keys = {**required("from", "to"), "grade": int, "kind": str, "zh": str, "en": str}
FORBIDDEN: Keys = {**required("from", "to"), "zh": str, "en": str}
THEME: Keys = {**required("passage"), "themes": list}
KNOWN: Mapping[str, tuple[Keys, Keys]] = {
    "link": (LINK, optional("from", "to")), "forbidden": (FORBIDDEN, optional("from", "to")),
    "theme": (THEME, optional("passage"))}
"""By table: the keys it must and may have."""
GRADES = (2, 3)
Relation = Literal["same target", "carries out", "outcome", "same project", "local form", "changed", "see also"]
"""What two linked passages are to each other."""
KINDS: tuple[Relation, ...] = get_args(Relation)
WHAT = "passage that can be linked is"

Names = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Pin:
    """A pair that a reader linked: how close it is, its kind, and why."""

    grade: int
    kind: Relation
    why: Both


@dataclass(frozen=True, kw_only=True)
class Judged:
    """All judgements of a corpus; of a pair the passage of the earlier report stands first."""

    pinned: Mapping[Names, Pin] = field(default_factory=dict)
    forbidden: Mapping[Names, Both] = field(default_factory=dict)
    themes: Themed = field(default_factory=dict)


def judged(files: Iterable[TomlFile], openings: Mapping[str, str], themes: Themes, findings: Findings) -> Judged:
    """Every judgement of some files; `openings` has the passages that may be named, in time, each with its published
    words."""
    reader = _Reader(openings, [theme.id for theme in themes.theme], findings)
    for toml in files:
        reader.read(toml)
    return Judged(pinned=reader.pinned, forbidden=reader.forbidden, themes=reader.themes)


class _Reader:
    """Reads file after file and gathers judgements and findings."""

    def __init__(self, openings: Mapping[str, str], known: list[str], findings: Findings) -> None:
        self.openings, self.known = openings, known
        self.order = {name: index for index, name in enumerate(openings)}
        self.findings, self.doubts = findings.wrong, findings.doubts
        self.pinned: dict[Names, Pin] = {}
        self.forbidden: dict[Names, Both] = {}
        self.themes: dict[str, tuple[str, ...]] = {}

    def read(self, toml: TomlFile) -> None:
        self.findings += toml.check(toml.data, {}, {"link": list, "forbidden": list, "theme": list})
        for line, table in self._tables(toml, "link"):
            self._link(toml, line, table)
        for line, table in self._tables(toml, "forbidden"):
            if names := self._pair(toml, line, table):
                self.forbidden[names] = Both(zh=table["zh"], en=table["en"])
        for line, table in self._tables(toml, "theme"):
            self._theme(toml, line, table)

    def _tables(self, toml: TomlFile, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
        tables, found = toml.tables(name)
        self.findings += found
        for line, table in tables:
            wrong = toml.check(table, *KNOWN[name], line)
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
        ends = [reference(table, key) for key in ("from", "to")]
        if not usable(toml, line, ends, self.openings, WHAT, self.findings, self.doubts):
            return None
        wrong = []
        if report(ends[0].address) == report(ends[1].address):
            wrong.append(
                toml.finding(line, "SAME-REPORT", "both passages are of one report; name passages of two reports")
            )
        one, two = sorted((end.address for end in ends), key=lambda name: self.order[name])
        if (one, two) in self.pinned or (one, two) in self.forbidden:
            wrong.append(toml.finding(line, "DOUBLE", f"{one} and {two} were judged already; keep one judgement"))
        (self.doubts if any(end.marked for end in ends) else self.findings).extend(wrong)
        return None if wrong else (one, two)

    def _theme(self, toml: TomlFile, line: int, table: dict[str, Any]) -> None:
        named = reference(table, "passage")
        stands = usable(toml, line, [named], self.openings, WHAT, self.findings, self.doubts)
        wrong = []
        names = table["themes"]
        wrong += [toml.finding(line, "UNKNOWN", f"there is no theme ‘{name}’; mend it") for name in names
                  if name not in self.known]
        if len(names) > MOST or any(name in names[:at] for at, name in enumerate(names)):
            wrong.append(toml.finding(line, "VALUE", f"'themes' names at most {MOST} themes, each once; mend it"))
        if named.address in self.themes:
            wrong.append(
                toml.finding(line, "DOUBLE", f"themes of {named.address} were judged already; keep one judgement")
            )
        (self.doubts if named.marked else self.findings).extend(wrong)
        if stands and not wrong:
            self.themes[named.address] = tuple(names)
