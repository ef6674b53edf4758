"""The frame of every passage: what readers recorded, or, of a report that nobody has read, what its
headings say."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.data.report_files.facts import Frame, RecordedFacts
from corpus.data.report_files.references import usable
from corpus.data.vocabularies.fact_words import FactWords
from corpus.facts.framing import framed
from corpus.model import Report
from corpus.project.findings import Findings


def frames(report: Report, recorded: RecordedFacts, words: FactWords, findings: Findings) -> Mapping[str, Frame]:
    """By passage id, the frame that holds for it; passages before the first frame have none."""
    openings = {passage.id: passage.segments[0].published for passage in report.passages if passage.segments}
    sound = {frame.passage: frame for frame in recorded.frame
             if usable(recorded.path, frame.line, [frame.named], openings, "passage", findings)}
    if not sound:
        sound = {frame.passage: frame for frame in framed(report, words.framed)}
    held: Frame | None = None
    by_passage: dict[str, Frame] = {}
    for passage in report.passages:
        held = sound.get(passage.id, held)
        if held:
            by_passage[passage.id] = held
    return by_passage
