"""Threads: a project or promise followed through the reports, told by hand, step by step.

Each step quotes its sentence in both languages; a quotation that its sentence no longer has is a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus.bilingual import Both
from corpus.data.report_files.profiles import Profile
from corpus.data.report_files.references import quoted, usable
from corpus.data.report_files.threads import LEAST, RecordedStep, RecordedThread, RecordedThreads
from corpus.model import Report, Segment
from corpus.project.findings import Findings

Places = Mapping[str, tuple[Profile, Segment]]
"""By segment id: its report and the segment."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A sentence that tells how far a thread has come: its report, the words that matter in both languages, what
    they tell, and whether it stands on the front page."""

    profile: Profile
    segment: Segment
    zh_words: str
    en_words: str
    said: Both
    home: bool = False


@dataclass(frozen=True, kw_only=True)
class Thread:
    """A thread: its name, what it is about, its theme and its steps in the order of the file."""

    id: str
    name: Both
    about: Both
    theme: str
    steps: tuple[Step, ...]


def places(reports: Iterable[Report]) -> Places:
    """Where every sentence of a corpus stands."""
    return {segment.id: (report.profile, segment) for report in reports for passage in report.passages
            for segment in passage.segments}


def told(recorded: RecordedThreads, known: Places, findings: Findings) -> tuple[Thread, ...]:
    """Every sound thread of a file.  Of a step whose sentence nobody has looked at since it changed only doubts are
    told; it is left out where its words do not stand."""
    threads = [_thread(recorded.path, thread, known, findings) for thread in recorded.thread]
    return tuple(thread for thread in threads if len(thread.steps) >= LEAST)


def _thread(path: str, thread: RecordedThread, known: Places, findings: Findings) -> Thread:
    steps = tuple(step for recorded in thread.step for step in _step(path, recorded, known, findings))
    return Thread(id=thread.id, name=thread.name, about=thread.about, theme=thread.theme, steps=steps)


def _step(path: str, step: RecordedStep, known: Places, findings: Findings) -> Iterator[Step]:
    """A step that can be told, if it can."""
    texts = {step.segment: known[step.segment][1].published} if step.segment in known else {}
    if not usable(path, step.line, [step.named], texts, "segment", findings):
        return
    profile, segment = known[step.segment]
    if quoted(path, step, *segment.texts, findings):
        yield Step(
            profile=profile, segment=segment, zh_words=step.zh_words, en_words=step.en_words, said=step.said,
            home=step.home,
        )
