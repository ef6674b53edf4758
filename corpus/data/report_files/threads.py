"""Threads as they are recorded, from `data/threads.toml`: projects and promises followed through the reports, by
hand."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bilingual import Both
from corpus.data.report_files.references import Quoting
from corpus.data.vocabularies.themes import Themes
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, address_part, parsed

LEAST = 2
"""Steps of a thread."""
PAGE = "index"
"""The name of the page of all threads, which no thread can have."""


@dataclass(frozen=True, kw_only=True)
class RecordedStep(Quoting):
    """A sentence that tells how far a thread has come: the words that matter in both languages, what they tell.

    Those that are marked as `home` stand on the front page.
    """

    said: Both
    home: bool = False


@dataclass(frozen=True, kw_only=True)
class RecordedThread(Record):
    """A thread: its names, what it is about, its theme and its steps."""

    id: str
    zh: str
    en: str
    about: Both
    theme: str
    step: tuple[RecordedStep, ...]
    line: int = 0

    @property
    def name(self) -> Both:
        """Its name in both languages."""
        return Both(zh=self.zh, en=self.en)


@dataclass(frozen=True, kw_only=True)
class RecordedThreads(Record):
    """The threads of the file, and its path for messages."""

    path: str = ""
    thread: tuple[RecordedThread, ...] = ()


def threads(document: Document | None, themes: Themes, findings: Findings) -> RecordedThreads:
    """The threads of the file, without those whose form is faulty."""
    file = parsed(document, RecordedThreads, findings)
    if not (document and file):
        return RecordedThreads()
    taken = {PAGE}
    for thread in file.thread:
        _check(document, thread, taken, themes, findings)
        taken.add(thread.id)
    return file


def _check(document: Document, thread: RecordedThread, taken: set[str], themes: Themes, findings: Findings) -> None:
    """Tell what is wrong with a thread; `taken` has the ids that stand already."""
    address_part(document, thread.id, thread.line, findings)
    if thread.id in taken:
        message = f"the thread ‘{thread.id}’ stands already; join the two"
        findings.add(document.path, thread.line, "DOUBLE", message)
    if thread.theme not in {theme.id for theme in themes.theme}:
        message = f"there is no theme ‘{thread.theme}’; mend 'theme'"
        findings.add(document.path, thread.line, "UNKNOWN", message)
    if len(thread.step) < LEAST:
        message = f"a thread has {LEAST} steps or more; add what is missing, or remove it"
        findings.add(document.path, thread.line, "VALUE", message)
