"""Names that the reports write in more than one way, from `data/names.toml`: one standard form for each."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from corpus.project.findings import CorpusError
from corpus.project.tables import Keys, TomlFile

CODE = Path(__file__).parents[2]
FILE = CODE / "data" / "names.toml"
KEYS: Keys = {"zh": str, "variants": list, "why": str}


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
