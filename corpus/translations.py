"""Translations of ours, from `data/translations/<report>.<language>.po`: always `unofficial`.

A PO entry has the segment's id as `msgctxt`, the source text as `msgid`, ours as `msgstr`.  An entry whose source text
is no longer the segment's is a finding: a translation never slips under another sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from corpus.findings import Finding, shown
from corpus.model import Passage, Segment, Side

LANGUAGES = ("zh", "en")


def apply(passages: Iterable[Passage], folder: Path, report: str, root: Path) -> tuple[list[Passage], list[Finding]]:
    """Fill the missing sides of segments; gives the passages and the findings."""
    result, found = list(passages), []
    for language in LANGUAGES:
        path = folder / f"{report}.{language}.po"
        if path.exists():
            entries, wrong = _read(path, root)
            result, stale = _filled(result, language, entries, shown(path, root))
            found += wrong + stale
    return result, found


def _read(path: Path, root: Path) -> tuple[dict[str, tuple[str, str, int]], list[Finding]]:
    """Entries by segment id: source text, translation and line."""
    import polib

    try:
        entries = polib.pofile(str(path), encoding="utf-8")
    except (OSError, ValueError, UnicodeDecodeError) as error:
        return {}, [Finding(shown(path, root), 0, "PO", f"{error}; mend the file")]
    known: dict[str, tuple[str, str, int]] = {}
    found = []
    for entry in entries:
        name = entry.msgctxt or ""
        if name in known:
            found.append(Finding(shown(path, root), entry.linenum, "DOUBLE", f"‘{name}’ is translated twice; remove one entry"))
        if entry.msgstr:
            known[name] = (entry.msgid, entry.msgstr, entry.linenum)
    return known, found


def _filled(passages: list[Passage], language: str, entries: dict[str, tuple[str, str, int]],
            path: str) -> tuple[list[Passage], list[Finding]]:
    found, used, result = [], set(), []
    for passage in passages:
        own = []
        for segment in passage.segments:
            entry = entries.get(segment.id)
            used.add(segment.id)
            if entry and (wrong := _stale(segment, language, entry[0])):
                found.append(Finding(path, entry[2], "STALE", f"{segment.id}: {wrong}"))
            own.append(_with(segment, language, entry[1]) if entry else segment)
        result.append(replace(passage, segments=tuple(own)))
    found += [Finding(path, entry[2], "UNKNOWN", f"there is no segment ‘{name}’; remove the entry or mend its msgctxt")
              for name, entry in entries.items() if name not in used]
    return result, found


def _stale(segment: Segment, language: str, source_text: str) -> str:
    own, other = (segment.zh, segment.en) if language == "zh" else (segment.en, segment.zh)
    if own:
        return "the segment has a published text already; remove the entry"
    return "" if other and other.text == source_text else "its source text has changed; translate it anew and update msgid"


def _with(segment: Segment, language: str, text: str) -> Segment:
    side = Side(text=text, origin="unofficial")
    return replace(segment, zh=side) if language == "zh" else replace(segment, en=side)
