"""Translations of ours, from the catalogs of a report: always `unofficial`.

An entry whose source text is no longer the segment's is a finding: a translation never slips under another sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from corpus.data import translations
from corpus.data.translations import Entry
from corpus.model import Passage, Segment, Side
from corpus.project.findings import Finding

LANGUAGES = ("zh", "en")


def apply(passages: Iterable[Passage], report: str, root: Path) -> tuple[list[Passage], list[Finding]]:
    """Fill the missing sides of segments; gives the passages and the findings."""
    result, found = list(passages), []
    for language in LANGUAGES:
        path = translations.path(report, language)
        if (root / path).exists():
            kept, wrong = translations.read(root / path, root)
            entries = {name: entry for name, entry in kept.entries.items() if entry.text.strip() and not entry.fuzzy}
            result, stale = _filled(result, language, entries, path)
            found += wrong + stale
    return result, found


def _filled(passages: list[Passage], language: str, entries: dict[str, Entry],
            path: str) -> tuple[list[Passage], list[Finding]]:
    found, used, result = [], set(), []
    for passage in passages:
        own = []
        for segment in passage.segments:
            entry = entries.get(segment.id)
            used.add(segment.id)
            if entry and (wrong := _stale(segment, language, entry.source)):
                found.append(Finding(path, entry.line, "STALE", f"{segment.id}: {wrong}"))
            own.append(_with(segment, language, entry.text) if entry else segment)
        result.append(replace(passage, segments=tuple(own)))
    found += [Finding(path, entry.line, "UNKNOWN", f"there is no segment ‘{name}’; remove the entry or mend its msgctxt")
              for name, entry in entries.items() if name not in used]
    return result, found


def _stale(segment: Segment, language: str, source_text: str) -> str:
    other = segment.answered(language)
    if segment.side(language):
        return "the segment has a published text already; remove the entry"
    return "" if other and other.text == source_text else "its source text has changed; translate it anew and update msgid"


def _with(segment: Segment, language: str, text: str) -> Segment:
    side = Side(text=text, origin="unofficial")
    return replace(segment, zh=side) if language == "zh" else replace(segment, en=side)
