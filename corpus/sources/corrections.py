"""Recorded corrections, from `data/corrections/<id>.toml`: each names its place by the words that stand there.

A correction applies to the one place of its source where `find` stands; matching nothing, or twice, is a finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from corpus.language.normalization import Emendation
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile
from corpus.sources.source import Source

KINDS = ("drop", "emend", "keep", "split", "join", "lost", "lead", "not-lead")
LEVELS = ("part", "chapter", "section", "box")
NEEDED: dict[str, Keys] = {"emend": {"replace": str}, "lost": {"level": str, "number": int}}
ALLOWED: dict[str, Keys] = {"drop": {"through": str}}
COMMON: Keys = {"source": str, "kind": str, "find": str, "why": str}


@dataclass(frozen=True, kw_only=True)
class Correction:
    """One correction, with the range `start:end` of characters it found in its source.

    `drop` leaves the range out; `emend` replaces it by `text`; `keep` keeps it where another witness differs; `split`
    starts a paragraph at `start`; `join` undoes every break inside the range; `lost` says that heading `number` of
    `level`, which stood before this place, is lost; `lead` and `not-lead` decide whether the sentence at `start` opens
    a passage.
    """

    kind: str
    source: str
    start: int
    end: int
    why: str
    line: int
    text: str = ""
    level: str = ""
    number: int = 0

    @property
    def emendation(self) -> Emendation:
        """The replaced reading, for `rules.derive`."""
        return Emendation(self.start, self.end, self.text)


def load(path: Path, root: Path, sources: dict[str, Source]) -> tuple[list[Correction], list[Finding]]:
    """The corrections of one report, located in its sources (by file name), and what is wrong with the others."""
    if not path.exists():
        return [], []
    try:
        toml = TomlFile(path, root)
    except CorpusError as error:
        return [], error.findings
    if found := toml.check(toml.data, {}, {"correction": list}):
        return [], found
    tables, found = toml.tables("correction")
    located: list[Correction] = []
    for line, table in tables:
        wrong = _check(toml, table, line, sources)
        if not wrong:
            wrong, correction = _locate(toml, table, line, sources[table["source"]])
            located += [correction] if correction else []
        found += wrong
    found += _overlaps(toml, [c for c in located if c.kind == "emend"])
    return located, found


def _overlaps(toml: TomlFile, emended: list[Correction]) -> list[Finding]:
    own = sorted(emended, key=lambda c: (c.source, c.start))
    return [toml.finding(b.line, "OVERLAP", f"it emends words that the correction of line {a.line} emends too; make them one")
            for a, b in pairwise(own) if a.source == b.source and b.start < a.end]


def _check(toml: TomlFile, table: dict[str, object], line: int, sources: dict[str, Source]) -> list[Finding]:
    kind = str(table.get("kind"))
    found = toml.check(table, COMMON | NEEDED.get(kind, {}), ALLOWED.get(kind, {}), line)
    if kind not in KINDS:
        found.append(toml.finding(line, "VALUE", f"'kind' is one of {', '.join(KINDS)}; mend it"))
    if not isinstance(table.get("source"), str) or table["source"] not in sources:
        found.append(toml.finding(line, "SOURCE", "'source' is no file of the profile; mend it"))
    if kind == "lost" and table.get("level") not in LEVELS:
        found.append(toml.finding(line, "VALUE", f"'level' is one of {', '.join(LEVELS)}; mend it"))
    return found


def _locate(toml: TomlFile, table: dict[str, str], line: int, source: Source) -> tuple[list[Finding], Correction | None]:
    find = table["find"]
    count = source.text.count(find) if find else 0
    if count != 1:
        return [toml.finding(line, "CORRECTION", f"‘{find[:40]}’ stands {count} times in {source.profile.file}; "
                             "quote words that stand there once")], None
    start = source.text.index(find)
    end = start + len(find)
    if "through" in table:
        last = source.text.find(table["through"], start)
        if last < 0 or not table["through"]:
            return [toml.finding(line, "CORRECTION", f"‘{table['through'][:40]}’ does not follow; mend 'through'")], None
        end = last + len(table["through"])
    return [], Correction(kind=table["kind"], source=source.profile.file, start=start, end=end, why=table["why"], line=line,
                          text=table.get("replace", ""), level=table.get("level", ""), number=int(table.get("number", 0)))
