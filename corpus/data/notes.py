"""Notes on a published translation, from `data/notes/<report>.toml`: where it says other than its original."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from corpus.data.references import Reference, optional, reference, required
from corpus.project.findings import Finding
from corpus.project.tables import Keys, TomlFile

Kind = Literal["figure", "meaning", "omission", "addition", "name", "slip", "ours"]
"""What a note speaks of; `ours` explains a text of ours."""
KINDS: tuple[Kind, ...] = get_args(Kind)
KEYS: Keys = {**required("segment"), "kind": str, "zh_words": str, "en_words": str, "zh": str, "en": str}
FIELDS = ("kind", "zh_words", "en_words", "zh", "en")


@dataclass(frozen=True, kw_only=True)
class Note:
    """A note on one segment: the words of either language it speaks of, and what it says in both."""

    segment: str
    kind: Kind
    zh_words: str
    en_words: str
    zh: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """A note as it is recorded: how it names its segment, and its line."""

    note: Note
    named: Reference
    line: int


def recorded(toml: TomlFile) -> tuple[list[Recorded], list[Finding]]:
    """The notes of a file whose form is sound, and what is wrong with the others."""
    if found := toml.check(toml.data, {}, {"note": list}):
        return [], found
    tables, found = toml.tables("note")
    notes = []
    for line, table in tables:
        wrong = toml.check(table, KEYS, optional("segment"), line)
        if not wrong and table["kind"] not in KINDS:
            wrong = [toml.finding(line, "VALUE", f"'kind' is one of {', '.join(KINDS)}; mend it")]
        found += wrong
        if not wrong:
            named = reference(table, "segment")
            note = Note(segment=named.address, **{key: table[key] for key in FIELDS})
            notes.append(Recorded(note=note, named=named, line=line))
    return notes, found
