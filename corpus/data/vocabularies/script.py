"""What the conversion between scripts gets wrong, from `data/script.toml`: by direction, a wrong form and the right
one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, parsed


@dataclass(frozen=True, kw_only=True)
class ScriptExceptions(Record):
    """Wrong forms and the right ones: of what was made Simplified, and of what was made Traditional.

    `reading`: of a Simplified character, by its Traditional forms, the words (between spaces) in which each stands;
    `reading_simplified`: the same of a Traditional character.
    """

    simplified: Mapping[str, str]
    traditional: Mapping[str, str]
    reading: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    reading_simplified: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def script_exceptions(document: Document | None, findings: Findings) -> ScriptExceptions:
    """The exceptions of both directions."""
    file = parsed(document, ScriptExceptions, findings)
    if not (document and file):
        return ScriptExceptions(simplified={}, traditional={})
    for direction, forms in (("simplified", file.simplified), ("traditional", file.traditional)):
        for wrong, right in forms.items():
            if len(wrong) != len(right) or not wrong:
                message = (
                    f"‘{wrong}’ and ‘{right}’ are not of one length; mend the pair: a character stands for a character"
                )
                findings.add(document.path, document.line((direction, wrong)), "VALUE", message)
    for table, reading in (("reading", file.reading), ("reading_simplified", file.reading_simplified)):
        _tell_misread(document, table, reading, findings)
    return file


def _tell_misread(
    document: Document, table: str, reading: Mapping[str, Mapping[str, str]], findings: Findings
) -> None:
    """Tell words that do not hold their character, or that stand under two of its forms."""
    for character, forms in reading.items():
        line, seen = document.line((table, character)), set[str]()
        if not forms:
            findings.add(document.path, line, "VALUE", f"‘{character}’ has no forms; give them, or take it out")
        for word in (word for words in forms.values() for word in words.split()):
            if character not in word or word in seen:
                what = "stands there twice" if word in seen else "does not hold it"
                findings.add(document.path, line, "VALUE", f"of the words of ‘{character}’, ‘{word}’ {what}; mend it")
            seen.add(word)
