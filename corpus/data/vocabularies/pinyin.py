"""How terms are read: words whose reading is easily taken for another, and the words they are written in, from
`data/pinyin.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class Spelling(Record):
    """By word its syllables with tones, a space between, one a character; the words of terms, and those that headings
    have besides."""

    words: tuple[Text, ...] = ()
    headings: tuple[Text, ...] = ()
    readings: Mapping[str, Text] = field(default_factory=dict)


def spelling(document: Document | None, findings: Findings) -> Spelling:
    """What the file has, with a finding for each reading that has not a syllable a character."""
    file = parsed(document, Spelling, findings)
    for word, syllables in file.readings.items() if file else ():
        if document and len(word) != len(syllables.split()):
            line = document.line(("readings", word))
            findings.add(document.path, line, "VALUE", f"‘{word}’ has not a syllable a character; mend its reading")
    return file or Spelling()
