"""Notes set beside the text they speak of: a quotation that its segment no longer has is told."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.data.report_files.notes import Note, Notes
from corpus.data.report_files.references import quoted, usable
from corpus.model import Passage
from corpus.project.findings import Findings


def annotated(recorded: Notes, passages: Iterable[Passage], findings: Findings) -> tuple[Note, ...]:
    """The notes of a report in the order of its text, without those that findings or doubts tell of."""
    segments = {segment.id: segment for passage in passages for segment in passage.segments}
    texts = {name: segment.published for name, segment in segments.items()}
    kept = [note for note in recorded.note
            if usable(recorded.path, note.line, [note.named], texts, "segment", findings)
            and quoted(recorded.path, note, *segments[note.segment].texts, findings)]
    order = {name: index for index, name in enumerate(segments)}
    return tuple(sorted(kept, key=lambda note: order[note.segment]))
