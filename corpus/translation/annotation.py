"""Notes set beside the text they speak of: a quotation that its segment no longer has is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.data.report_files.notes import Note, Notes
from corpus.data.report_files.references import usable
from corpus.model import Passage, Segment
from corpus.project.findings import Finding, Findings


def annotated(recorded: Notes, passages: Iterable[Passage], findings: Findings) -> tuple[Note, ...]:
    """The notes of a report in the order of its text, without those that findings or doubts tell of."""
    segments = {segment.id: segment for passage in passages for segment in passage.segments}
    texts = {name: segment.published for name, segment in segments.items()}
    kept = []
    for note in recorded.note:
        if usable(recorded.path, note.line, [note.named], texts, "segment", findings):
            stale = list(_stale(recorded.path, note, segments[note.segment]))
            (findings.doubts if note.named.marked else findings.wrong).extend(stale)
            kept += [] if stale else [note]
    order = {name: index for index, name in enumerate(segments)}
    return tuple(sorted(kept, key=lambda note: order[note.segment]))


def _stale(path: str, note: Note, segment: Segment) -> Iterator[Finding]:
    """What a note quotes that does not stand in its segment."""
    for words, side in ((note.zh_words, segment.zh), (note.en_words, segment.en)):
        if words and (side is None or words not in side.text):
            message = f"‘{words[:30]}’ does not stand in {note.segment}; quote its words as they are"
            yield Finding(path, note.line, "STALE", message)
