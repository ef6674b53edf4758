"""Themes, from `data/themes.toml`: their names, what belongs to them, and their key terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.bilingual import BOTH, Both
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

CODE = Path(__file__).parents[2]
FILE = CODE / "data" / "themes.toml"
KEYS: Keys = {"id": str, "zh": str, "en": str, "about": dict, "strong": list, "terms": dict}
STRONG = 3.0
MOST = 3
PAGE = "index"
"""The id of the page of all themes."""
Themed = dict[str, tuple[str, ...]]
"""By passage id: its main theme, and at most two more."""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """A theme: its names, what belongs to it, and its key terms, Chinese to English."""

    id: str
    name: Both
    about: Both
    strong: frozenset[str]
    terms: Mapping[str, str]

    def weight(self, term: str) -> float:
        """How much a key term says of the theme."""
        return STRONG if term in self.strong else 1.0


@cache
def themes() -> tuple[Theme, ...]:
    """Every theme, in the order of the file; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    tables, found = toml.tables("theme")
    known: dict[str, Theme] = {}
    for line, table in tables:
        wrong = list(_wrong(toml, line, table, known))
        found += wrong
        if not wrong:
            known[table["id"]] = Theme(id=table["id"], name=Both(zh=table["zh"], en=table["en"]), about=Both(**table["about"]),
                                       strong=frozenset(table["strong"]), terms=table["terms"])
    if not (known or found):
        found.append(toml.finding(0, "KEY-MISSING", "there is no [[theme]]; add one"))
    if found:
        raise CorpusError(found)
    return tuple(known.values())


def _wrong(toml: TomlFile, line: int, table: dict[str, Any], known: Mapping[str, Theme]) -> Iterator[Finding]:
    wrong = toml.check(table, KEYS, {}, line) or (
        toml.check(table["about"], BOTH, {}, line) + toml.named(table, line) + toml.texts(table, ["strong", "terms"], line))
    yield from wrong
    if wrong:
        return
    if table["id"] in (*known, PAGE):
        yield toml.finding(line, "DOUBLE", f"the theme ‘{table['id']}’ stands already; join the two, or give it another id")
    if not (table["terms"] and all(table["terms"])):
        yield toml.finding(line, "VALUE", f"‘{table['id']}’ has no key term, or an empty one; mend its terms")
    for term in table["strong"]:
        if term not in table["terms"]:
            yield toml.finding(line, "VALUE", f"‘{term}’ is strong and no key term of ‘{table['id']}’; add it to its terms")


@cache
def quiet() -> tuple[str, ...]:
    """Set phrases whose words are no key terms; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    found = toml.check(toml.data, {"quiet": list, "theme": list}, {})
    if found := found or toml.texts(toml.data, ["quiet"]):
        raise CorpusError(found)
    return tuple(toml.data["quiet"])
