"""Notes on a published translation, from `data/notes/<report>.toml`: where it says other than its original.

A note quotes the words it speaks of; a quotation that its segment no longer has is a finding.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.data.references import optional, reference, required, usable
from corpus.model import Passage, Segment
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

KINDS = ("figure", "meaning", "omission", "addition", "name", "slip", "ours")
KEYS: Keys = {**required("segment"), "kind": str, "zh_words": str, "en_words": str, "zh": str, "en": str}

FIELDS = ("kind", "zh_words", "en_words", "zh", "en")


@dataclass(frozen=True, kw_only=True)
class Note:
    """A note on one segment: the words of either language it speaks of, and what it says in both."""

    segment: str
    kind: str
    zh_words: str
    en_words: str
    zh: str
    en: str


def load(toml: TomlFile | None, passages: Iterable[Passage], doubts: list[Finding]) -> tuple[Note, ...]:
    """The notes of a report in the order of its text; raises `CorpusError` with every finding."""
    if toml is None:
        return ()
    found = toml.check(toml.data, {}, {"note": list})
    if found:
        raise CorpusError(found)
    tables, found = toml.tables("note")
    segments = {segment.id: segment for passage in passages for segment in passage.segments}
    texts = {name: segment.published for name, segment in segments.items()}
    notes = []
    for line, table in tables:
        wrong = toml.check(table, KEYS, optional("segment"), line)
        found += wrong
        if wrong:
            continue
        named = reference(table, "segment")
        note = Note(segment=named.address, **{key: table[key] for key in FIELDS})
        if usable(toml, line, [named], texts, "segment", found, doubts):
            stale = _check(toml, line, note, segments[note.segment])
            (doubts if named.marked else found).extend(stale)
            notes += [] if stale else [note]
    if found:
        raise CorpusError(found)
    order = {name: index for index, name in enumerate(segments)}
    return tuple(sorted(notes, key=lambda note: order[note.segment]))


def _check(toml: TomlFile, line: int, note: Note, segment: Segment) -> list[Finding]:
    if note.kind not in KINDS:
        return [toml.finding(line, "VALUE", f"'kind' is one of {', '.join(KINDS)}; mend it")]
    return [toml.finding(line, "STALE", f"‘{words[:30]}’ does not stand in {note.segment}; quote its words as they are")
            for words, side in ((note.zh_words, segment.zh), (note.en_words, segment.en))
            if words and (side is None or words not in side.text)]
