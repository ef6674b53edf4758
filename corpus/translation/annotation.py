"""Notes set beside the text they speak of: a quotation that its segment no longer has is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.data.notes import Note, Recorded, recorded
from corpus.data.references import usable
from corpus.model import Passage, Segment
from corpus.project.findings import Finding, Findings
from corpus.project.tables import TomlFile


def annotated(toml: TomlFile | None, passages: Iterable[Passage], findings: Findings) -> tuple[Note, ...]:
    """The notes of a report in the order of its text, without those that findings or doubts tell of."""
    if toml is None:
        return ()
    segments = {segment.id: segment for passage in passages for segment in passage.segments}
    texts = {name: segment.published for name, segment in segments.items()}
    notes, wrong = recorded(toml)
    findings.wrong.extend(wrong)
    kept = []
    for one in notes:
        if usable(toml, one.line, [one.named], texts, "segment", findings.wrong, findings.doubts):
            stale = list(_stale(toml, one, segments[one.note.segment]))
            (findings.doubts if one.named.marked else findings.wrong).extend(stale)
            kept += [] if stale else [one.note]
    order = {name: index for index, name in enumerate(segments)}
    return tuple(sorted(kept, key=lambda note: order[note.segment]))


def _stale(toml: TomlFile, recorded: Recorded, segment: Segment) -> Iterator[Finding]:
    """What a note quotes that does not stand in its segment."""
    note = recorded.note
    for words, side in ((note.zh_words, segment.zh), (note.en_words, segment.en)):
        if words and (side is None or words not in side.text):
            said = f"‘{words[:30]}’ does not stand in {note.segment}; quote its words as they are"
            yield toml.finding(recorded.line, "STALE", said)
