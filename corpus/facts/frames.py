"""The frame of every passage: what readers recorded, or, of a report that nobody has read, what its profile says."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.data.report_files.facts import Frame, RecordedFacts
from corpus.data.report_files.profiles import Profile
from corpus.data.report_files.references import usable
from corpus.model import Report
from corpus.project.findings import Findings


def frames(report: Report, recorded: RecordedFacts, findings: Findings) -> Mapping[str, Frame]:
    """By passage id, the frame that holds for it; passages before the first frame have none."""
    openings = {passage.id: passage.segments[0].published for passage in report.passages if passage.segments}
    sound = {frame.passage: frame for frame in recorded.frame
             if usable(recorded.path, frame.line, [frame.named], openings, "passage", findings)}
    if not sound:
        sound = guessed(report)
    held: Frame | None = None
    by_passage: dict[str, Frame] = {}
    for passage in report.passages:
        held = sound.get(passage.id, held)
        if held:
            by_passage[passage.id] = held
    return by_passage


def guessed(report: Report) -> dict[str, Frame]:
    """The frames of a report by its profile: a work report reviews in its first chapter, and plans in the others."""
    profile = report.profile
    reviewed = str(profile.reviews or "open")
    planned = _planned(profile)
    chapters = [passage for passage in report.passages if passage.level == "chapter"]
    first = chapters[:1] if profile.kind == "work-report" else []
    return {passage.id: Frame(passage=passage.id, begins="", kind="outcome" if passage in first else "target",
                              period=reviewed if passage in first else planned) for passage in chapters}


def _planned(profile: Profile) -> str:
    """The years that a report plans."""
    if profile.covers:
        return f"{profile.covers[0]}-{profile.covers[1]}"
    return str(profile.plans or "open")
