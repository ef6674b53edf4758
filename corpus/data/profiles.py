"""A report's profile, from `data/reports/<id>.toml`: what it is, who gave it, and which sources carry its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.bilingual import BOTH, Both
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

KINDS = ("work-report", "plan")
LAYOUTS = ("lines", "paged", "interleaved")
SIDES = {"zh-Hans": "zh", "zh-Hant": "zh", "en": "en", "zh-en": "both"}
LANGUAGES = tuple(SIDES)
ORIGINS = ("official", "published-translation", "unofficial", "missing")
LAYOUT_SETS = ({"zh"}, {"en"}, {"both"}, {"zh", "both"})

PROFILE: Keys = {"id": str, "kind": str, "date": str, "title": dict, "short": dict, "author": dict, "who": dict,
                 "where": dict, "origin": dict, "source": list}
PROFILE_MORE: Keys = {"about": dict, "order": int, "local": bool}
SOURCE: Keys = {"file": str, "sha256": str, "layout": str, "language": str, "where": dict}


@dataclass(frozen=True, kw_only=True)
class SourceProfile:
    """One source file: its name, hash, layout kind, language and where it was found."""

    file: str
    sha256: str
    layout: str
    language: str
    where: Both

    @property
    def side(self) -> str:
        """`zh`, `en` or `both`: the languages this source carries."""
        return SIDES[self.language]


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A report as `data/reports/<id>.toml` describes it; `local`: it is a city's, where the others are the province's."""

    id: str
    kind: str
    date: str
    title: Both
    short: Both
    author: Both
    who: Both
    where: Both
    about: Both
    origin: Both
    order: int
    sources: tuple[SourceProfile, ...]
    path: str
    local: bool = False

    @property
    def when(self) -> tuple[str, int, str]:
        """What reports are put in time order by: of a year or month alone, its end."""
        return self.date + "-99"[:10 - len(self.date)], self.order, self.id


def load(path: Path, root: Path) -> Profile:
    """Read one profile; raises `CorpusError` with every finding of the file."""
    toml = TomlFile(path, root)
    found = _check(toml)
    if found:
        raise CorpusError(found)
    data = toml.data
    both = {key: Both(**data[key]) for key in ("title", "short", "author", "who", "where", "origin")}
    return Profile(
        id=data["id"], kind=data["kind"], date=data["date"], title=both["title"], short=both["short"],
        author=both["author"], who=both["who"],
        where=both["where"], origin=both["origin"], about=Both(**data.get("about", {"zh": "", "en": ""})),
        order=data.get("order", 0), path=toml.path, local=data.get("local", False),
        sources=tuple(SourceProfile(**{**table, "where": Both(**table["where"])}) for table in data["source"]))


def _check(toml: TomlFile) -> list[Finding]:
    data = toml.data
    found = toml.check(data, PROFILE, PROFILE_MORE)
    for key in ("title", "short", "author", "who", "where", "about", "origin"):
        if isinstance(data.get(key), dict):
            found += toml.check(data[key], BOTH, {}, toml.line(f"[{key}]") or toml.line(f"{key} ="))
    found += _choices(toml, data, {"kind": KINDS})
    for language, origin in data.get("origin", {}).items() if isinstance(data.get("origin"), dict) else ():
        found += _choices(toml, {language: origin}, {language: ORIGINS}, toml.line("[origin]"))
    if isinstance(data.get("id"), str):
        found += toml.named(data, toml.line("id ="))
    if isinstance(data.get("date"), str) and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", data["date"]):
        found.append(toml.finding(toml.line("date ="), "DATE", "a date is YYYY, YYYY-MM or YYYY-MM-DD; mend it"))
    if isinstance(data.get("source"), list):
        found += _check_sources(toml)
    return found


def _check_sources(toml: TomlFile) -> list[Finding]:
    tables, found = toml.tables("source")
    for line, table in tables:
        found += toml.check(table, SOURCE, {}, line)
        found += _choices(toml, table, {"layout": LAYOUTS, "language": LANGUAGES}, line)
        if isinstance(table.get("where"), dict):
            found += toml.check(table["where"], BOTH, {}, line)
        if isinstance(table.get("file"), str) and ("/" in table["file"] or "\\" in table["file"]):
            found.append(toml.finding(line, "PATH", "'file' is a bare file name, without folders; mend it"))
    sides = [SIDES.get(str(table.get("language")), "zh") for _, table in tables]
    if not found and (len(sides) != len(set(sides)) or set(sides) not in LAYOUT_SETS):
        found.append(toml.finding(toml.line("[[source]]"), "SOURCES", "a report has one Chinese source, one English one, "
                                  "one interleaved one, or a Chinese and an interleaved one; mend the list"))
    return found


def _choices(toml: TomlFile, table: dict[str, Any], allowed: dict[str, tuple[str, ...]], line: int = 0) -> list[Finding]:
    return [toml.finding(line or toml.line(f"{key} ="), "VALUE", f"'{key}' is one of {', '.join(values)}; mend it")
            for key, values in allowed.items() if isinstance(table.get(key), str) and table[key] not in values]
