"""Threads: a project or promise followed through the reports, told by hand, step by step.

Each step quotes its sentence in both languages; a quotation that its sentence no longer has is a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from corpus.bilingual import BOTH, Both
from corpus.data.profiles import Profile
from corpus.data.references import optional, reference, required, usable
from corpus.data.themes import Themes
from corpus.model import Report, Segment
from corpus.project.findings import Finding, Findings
from corpus.project.tables import Keys, TomlFile

KEYS: Keys = {"id": str, "zh": str, "en": str, "about": dict, "theme": str, "step": list}
STEP: Keys = {**required("segment"), "zh_words": str, "en_words": str, "said": dict}

LEAST = 2
PAGE = "threads"
"""The id of the page of all threads."""

Places = Mapping[str, tuple[Profile, Segment]]
"""By segment id: its report and the segment."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A sentence that tells how far a thread has come: its report, the words that matter in both languages, what
    they tell."""

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


def told(toml: TomlFile | None, known: Places, themes: Themes, findings: Findings) -> tuple[Thread, ...]:
    """Every sound thread of a file.  Of a step whose sentence nobody has looked at since it changed only doubts are
    told; it is left out where its words do not stand."""
    if toml is None:
        return ()
    tables, found = toml.tables("thread")
    found += toml.check(toml.data, {}, {"thread": list})
    threads: list[Thread] = []
    subjects = {theme.id for theme in themes.theme}
    lines = iter(toml.lines("thread.step"))
    for line, table in tables:
        wrong = list(_wrong(toml, line, table, {thread.id for thread in threads}, subjects))
        steps = _steps(toml, line, table, lines, known, wrong, findings.doubts)
        found += wrong
        if not wrong and len(steps) >= LEAST:
            threads.append(_thread(table, steps))
    findings.wrong.extend(found)
    return tuple(threads)


def _wrong(toml: TomlFile, line: int, table: dict[str, Any], before: set[str], themes: set[str]) -> Iterator[Finding]:
    wrong = toml.check(table, KEYS, {}, line) or (toml.check(table["about"], BOTH, {}, line) + toml.named(table, line))
    yield from wrong
    if wrong:
        return
    if table["id"] in (*before, PAGE):
        yield toml.finding(line, "DOUBLE", f"the thread ‘{table['id']}’ stands already; join the two")
    if table["theme"] not in themes:
        yield toml.finding(line, "UNKNOWN", f"there is no theme ‘{table['theme']}’; mend 'theme'")
    if len(table["step"]) < LEAST:
        yield toml.finding(line, "VALUE", "a thread has two steps or more; add what is missing, or remove it")


def _steps(toml: TomlFile, line: int, table: dict[str, Any], lines: Iterator[int], known: Places,
           found: list[Finding], doubts: list[Finding]) -> tuple[Step, ...]:
    """The steps of a thread that can be told."""
    steps: list[Step] = []
    for step in table["step"] if isinstance(table.get("step"), list) else ():
        if not isinstance(step, dict):
            found.append(toml.finding(line, "KEY-TYPE", "'step' holds tables, [[thread.step]]; mend it"))
            continue
        steps += _step(toml, next(lines, line), step, known, found, doubts)
    return tuple(steps)


def _step(toml: TomlFile, line: int, step: dict[str, Any], known: Places,
          found: list[Finding], doubts: list[Finding]) -> Iterator[Step]:
    wrong = toml.check(step, STEP, optional("segment"), line) or toml.check(step["said"], BOTH, {}, line)
    found += wrong
    if wrong:
        return
    named = reference(step, "segment")
    texts = {named.address: known[named.address][1].published} if named.address in known else {}
    if not usable(toml, line, [named], texts, "segment", found, doubts):
        return
    profile, segment = known[named.address]
    stale = [toml.finding(line, "STALE", f"‘{words[:30]}’ does not stand in {segment.id}; quote its words as they are")
             for words, side in ((step["zh_words"], segment.zh), (step["en_words"], segment.en))
             if words and (side is None or words not in side.text)]
    (doubts if named.marked else found).extend(stale)
    if not stale:
        yield Step(profile=profile, segment=segment, zh_words=step["zh_words"], en_words=step["en_words"],
                   said=Both(**step["said"]))


def _thread(table: dict[str, Any], steps: tuple[Step, ...]) -> Thread:
    return Thread(
        id=table["id"],
        name=Both(zh=table["zh"], en=table["en"]),
        about=Both(**table["about"]),
        theme=table["theme"],
        steps=steps,
    )
