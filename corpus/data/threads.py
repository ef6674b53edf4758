"""Threads, from `data/threads.toml`: a project or promise followed through the reports, told by hand, step by step.

Each step quotes its sentence in both languages; a quotation that its sentence no longer has is a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.bilingual import BOTH, Both
from corpus.data.profiles import Profile
from corpus.data.themes import themes
from corpus.model import Report, Segment
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

KEYS: Keys = {"id": str, "zh": str, "en": str, "about": dict, "theme": str, "step": list}
STEP: Keys = {"segment": str, "zh_words": str, "en_words": str, "said": dict}

LEAST = 2
PAGE = "threads"
"""The id of the page of all threads."""

Places = Mapping[str, tuple[Profile, Segment]]
"""By segment id: its report and the segment."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A sentence that tells how far a thread has come: its report, the words that matter in both languages, what they tell."""

    profile: Profile
    segment: Segment
    zh_words: str
    en_words: str
    said: Both


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


def load(root: Path, known: Places) -> tuple[Thread, ...]:
    """Every thread below `root`; raises `CorpusError` with every finding."""
    path = root / "data" / "threads.toml"
    if not path.exists():
        return ()
    toml = TomlFile(path, root)
    tables, found = toml.tables("thread")
    found += toml.check(toml.data, {}, {"thread": list})
    threads: list[Thread] = []
    for line, table in tables:
        wrong = list(_wrong(toml, line, table, known, {thread.id for thread in threads}))
        found += wrong
        if not wrong:
            threads.append(_thread(table, known))
    if found:
        raise CorpusError(found)
    return tuple(threads)


def _wrong(toml: TomlFile, line: int, table: dict[str, Any], known: Places, before: set[str]) -> Iterator[Finding]:
    wrong = toml.check(table, KEYS, {}, line) or (toml.check(table["about"], BOTH, {}, line) + toml.named(table, line))
    yield from wrong
    if wrong:
        return
    if table["id"] in (*before, PAGE):
        yield toml.finding(line, "DOUBLE", f"the thread ‘{table['id']}’ stands already; join the two")
    if table["theme"] not in {theme.id for theme in themes()}:
        yield toml.finding(line, "UNKNOWN", f"there is no theme ‘{table['theme']}’; mend 'theme'")
    if len(table["step"]) < LEAST:
        yield toml.finding(line, "VALUE", "a thread has two steps or more; add what is missing, or remove it")
    for step in table["step"]:
        if isinstance(step, dict):
            at = toml.line(f'"{step["segment"]}"') if isinstance(step.get("segment"), str) else 0
            yield from _step(toml, at or line, step, known)
        else:
            yield toml.finding(line, "KEY-TYPE", "'step' holds tables, { segment = … }; mend it")


def _step(toml: TomlFile, line: int, step: dict[str, Any], known: Places) -> Iterator[Finding]:
    wrong = toml.check(step, STEP, {}, line) or toml.check(step["said"], BOTH, {}, line)
    yield from wrong
    if wrong:
        return
    if step["segment"] not in known:
        yield toml.finding(line, "UNKNOWN", f"there is no segment ‘{step['segment']}’; mend 'segment'")
        return
    _, segment = known[step["segment"]]
    for words, side in ((step["zh_words"], segment.zh), (step["en_words"], segment.en)):
        if words and (side is None or words not in side.text):
            yield toml.finding(line, "STALE", f"‘{words[:30]}’ does not stand in {segment.id}; quote its words as they are")


def _thread(table: dict[str, Any], known: Places) -> Thread:
    steps = []
    for step in table["step"]:
        profile, segment = known[step["segment"]]
        steps.append(Step(profile=profile, segment=segment, zh_words=step["zh_words"], en_words=step["en_words"],
                          said=Both(**step["said"])))
    return Thread(id=table["id"], name=Both(zh=table["zh"], en=table["en"]), about=Both(**table["about"]), theme=table["theme"],
                  steps=tuple(steps))
