"""Translations of ours, from the catalogs of a report: always `unofficial`.

An entry whose source text is no longer the segment's is a finding: a translation never slips under another sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from corpus.bilingual import Language
from corpus.data.report_files import translations
from corpus.data.report_files.translations import Entry, Translations
from corpus.language import normalization
from corpus.model import Passage, Segment, Side
from corpus.project.findings import Findings

LANGUAGES: tuple[Language, ...] = ("zh", "en")


def filled(passages: Iterable[Passage], report: str, given: Mapping[tuple[str, Language], Translations],
           findings: Findings) -> list[Passage]:
    """The passages with the missing sides of their segments; `given` are translations by report and language."""
    result = list(passages)
    for language in LANGUAGES:
        path = translations.path(report, language)
        file = given[report, language]
        entries = {name: entry for name, entry in file.entries.items() if entry.text.strip() and not entry.fuzzy}
        result = [_filled(passage, language, entries, path, findings) for passage in result]
        _tell_strangers(result, entries, path, findings)
    return result


def _filled(
    passage: Passage, language: Language, entries: Mapping[str, Entry], path: str, findings: Findings
) -> Passage:
    segments = []
    for segment in passage.segments:
        entry = entries.get(segment.id)
        if entry and (stale := _stale(segment, language, entry.source)):
            findings.add(path, entry.line, "STALE", f"{segment.id}: {stale}")
        segments.append(_with(segment, language, entry.text) if entry else segment)
        if entry and not _answers(segments[-1]):
            findings.add(path, entry.line, "CELLS", f"{segment.id}: the row has {_walls(segment)} cells, its "
                         "translation another number; write them in their order with ‘ · ’ between")
    return replace(passage, segments=tuple(segments))


def _tell_strangers(passages: Iterable[Passage], entries: Mapping[str, Entry], path: str, findings: Findings) -> None:
    """Tell entries of no segment: they are not dropped in silence."""
    known = {segment.id for passage in passages for segment in passage.segments}
    for name, entry in entries.items():
        if name not in known:
            findings.add(
                path, entry.line, "UNKNOWN", f"there is no segment ‘{name}’; remove the entry or mend its msgctxt"
            )


def _stale(segment: Segment, language: Language, source_text: str) -> str:
    other = segment.answered(language)
    if segment.side(language):
        return "the segment has a published text already; remove the entry"
    return (
        "" if other and other.text == source_text else "its source text has changed; translate it anew and update msgid"
    )


def _walls(segment: Segment) -> int:
    """How many cells a row has; none where a segment is no row."""
    return max(len(side.cells) for side in (segment.zh, segment.en) if side)


def _answers(segment: Segment) -> bool:
    """Whether both sides of a row have the same number of cells."""
    return len({len(side.cells) for side in (segment.zh, segment.en) if side}) == 1


def _with(segment: Segment, language: Language, text: str) -> Segment:
    """A segment with a text of ours; of a row cut into its cells."""
    cells = normalization.cells_of(text) if _walls(segment) else ()
    side = Side(text=text, origin="unofficial", cells=cells)
    return replace(segment, zh=side) if language == "zh" else replace(segment, en=side)
