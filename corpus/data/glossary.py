"""The glossary, from `data/glossary.toml`: terms, their preferred English, and every official rendering."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.bilingual import BOTH, Both
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

CODE = Path(__file__).parents[2]
FILE = CODE / "data" / "glossary.toml"
KINDS = ("slogan", "policy", "institution", "law", "project", "company", "place", "region", "industry", "agriculture",
         "society", "ecology", "governance", "measure")
SOURCES = ("liaoning-2021", "usage", "ours")
KEYS: Keys = {"zh": str, "en": str, "official": list, "also": list, "kind": str, "source": str}
MORE: Keys = {"explain": dict}
LETTERS = re.compile(r"[^a-z0-9%+ ]")
BETWEEN = re.compile(r"[-‐‑–—/]|\s+")


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term: its preferred English, the renderings of official texts as they stand there, other forms that will do, and,
    where the words alone don't tell, what it means."""

    zh: str
    en: str
    official: tuple[str, ...]
    also: tuple[str, ...]
    kind: str
    source: str
    explain: Both | None = None

    @property
    def renderings(self) -> tuple[str, ...]:
        """Every English form that answers the term, the preferred one first."""
        return tuple(dict.fromkeys((self.en, *self.official, *self.also)))

    def answered_in(self, english: str) -> bool:
        """Whether an English text has one of the renderings; case, hyphens, marks and a plural make no difference."""
        text = plain(english)
        return any(_stands(plain(rendering), text) for rendering in self.renderings)


def plain(english: str) -> str:
    """A text in small letters and figures, with single spaces."""
    return " ".join(LETTERS.sub("", BETWEEN.sub(" ", english.lower())).split())


def _stands(rendering: str, text: str) -> bool:
    return rendering in text or (len(rendering) > 4 and rendering.endswith("s") and rendering[:-1] in text)


@cache
def terms() -> tuple[Term, ...]:
    """Every term, in the order of the file; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    tables, found = toml.tables("term")
    known: dict[str, Term] = {}
    for line, table in tables:
        wrong = toml.check(table, KEYS, MORE, line) or list(_values(toml, line, table, known))
        found += wrong
        if not wrong:
            explain = Both(**table["explain"]) if "explain" in table else None
            known[table["zh"]] = Term(**{**table, "official": tuple(table["official"]), "also": tuple(table["also"]),
                                         "explain": explain})
    if found:
        raise CorpusError(found)
    return tuple(known.values())


def _values(toml: TomlFile, line: int, table: dict[str, object], known: dict[str, Term]) -> Iterable[Finding]:
    if table["zh"] in known:
        yield toml.finding(line, "DOUBLE", f"‘{table['zh']}’ is a term already; join the two entries")
    for key, values in (("kind", KINDS), ("source", SOURCES)):
        if table[key] not in values:
            yield toml.finding(line, "VALUE", f"'{key}' is one of {', '.join(values)}; mend it")
    for key in ("official", "also"):
        if not all(isinstance(one, str) and one for one in table[key]):  # type: ignore[attr-defined]
            yield toml.finding(line, "VALUE", f"'{key}' is a list of texts; mend it")
    if "explain" in table:
        yield from toml.check(table["explain"], BOTH, {}, line)  # type: ignore[arg-type]
