"""Words whose reading is easily taken for another, from `data/pinyin.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class _File(Record):
    readings: Mapping[str, Text]


def readings(document: Document | None, findings: Findings) -> Mapping[str, str]:
    """By word: its syllables with tones, a space between, one a character."""
    file = parsed(document, _File, findings)
    for word, syllables in file.readings.items() if file else ():
        if document and len(word) != len(syllables.split()):
            line = document.line(("readings", word))
            findings.add(document.path, line, "VALUE", f"‘{word}’ has not a syllable a character; mend its reading")
    return file.readings if file else {}
