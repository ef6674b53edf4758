"""Names that the reports write in more than one way, from `data/names.toml`: one standard form for each."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from corpus.findings import CorpusError
from corpus.toml import Keys, TomlFile

CODE = Path(__file__).parent.parent
FILE = CODE / "data" / "names.toml"
KEYS: Keys = {"zh": str, "variants": list, "why": str}


def standard(text: str) -> str:
    """A Chinese text with every variant of a name in its standard form."""
    variants, pattern = _variants()
    return pattern.sub(lambda match: variants[match[0]], text) if variants else text


def standards() -> frozenset[str]:
    """The standard forms."""
    return frozenset(_variants()[0].values())


def forms(term: str) -> list[str]:
    """A name's standard form and its variants, the longest first; another term alone."""
    return sorted({term, *(form for form, own in _variants()[0].items() if own == term)}, key=lambda form: (-len(form), form))


@cache
def _variants() -> tuple[dict[str, str], re.Pattern[str]]:
    """By variant its standard form, and a pattern of all forms; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    tables, found = toml.tables("name")
    found += toml.check(toml.data, {"name": list}, {})
    known: dict[str, str] = {}
    for line, table in tables:
        wrong = toml.check(table, KEYS, {}, line) or toml.texts(table, ["variants"], line)
        if not wrong:
            wrong += [toml.finding(line, "DOUBLE", f"‘{form}’ is a form of ‘{known[form]}’ already; join the two")
                      for form in (table["zh"], *table["variants"]) if form in known]
            known |= dict.fromkeys((*table["variants"], table["zh"]), table["zh"])
        found += wrong
    if found:
        raise CorpusError(found)
    return known, re.compile("|".join(map(re.escape, sorted(known, key=lambda form: (-len(form), form)))))
