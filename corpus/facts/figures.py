"""Every figure of a report's Chinese: a fact, or none with its class; what is neither is told.

A figure is written with digits.  Years, dates, ordinals, the numbers of items and boxes and names with letters (5G) are
told by the program; what else is no fact is dismissed by a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from corpus.data.report_files.facts import Dismissed, RecordedFacts
from corpus.data.report_files.references import usable
from corpus.facts.fact import Fact
from corpus.language.numbers.quantity import DATES, Quantity
from corpus.language.numbers.reading import Numbers
from corpus.model import Report, Segment
from corpus.project.findings import Finding, Findings

ITEM = re.compile(r"[（(]?\d{1,2}[)）.、．]|专栏\s*\d+")
"""The number of an item or box that opens a segment."""
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
LETTER = re.compile("[A-Za-z]")
DATE, NUMBER, NAME = "date", "number of an item", "name"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure: its segment, its characters and where they stand, and what it is: the indicators of its facts, or a
    class; nothing where nobody has said."""

    segment: str
    words: str
    start: int
    indicators: tuple[str, ...] = ()
    said: str = ""


def figures(report: Report, facts: Iterable[Fact], recorded: RecordedFacts, numbers: Numbers,
            findings: Findings) -> list[Figure]:
    """Every figure of a report, in order; of a report that was read, those of which nothing is said are told."""
    by_segment: dict[str, list[Fact]] = {}
    for fact in facts:
        by_segment.setdefault(fact.segment.id, []).append(fact)
    dismissed = _dismissed(report, recorded, findings)
    listed = [figure for passage in report.passages for segment in passage.segments if segment.zh
              for figure in sorted(_of_segment(segment, by_segment.get(segment.id, []),
                                               dismissed.get(segment.id, []), numbers), key=attrgetter("start"))]
    if any(fact.read for fact in recorded.fact):
        _tell_open(report, listed, recorded, findings)
    return listed


def _of_segment(segment: Segment, facts: Sequence[Fact], dismissed: Sequence[Dismissed],
                numbers: Numbers) -> Iterator[Figure]:
    text = segment.texts[0]
    ruled = [(at + entry.quoted.find(entry.figure), entry) for entry in dismissed
             if (at := text.find(entry.quoted)) >= 0]
    quantities = numbers.quantities(text, "zh")
    yield from _unread(segment, quantities)
    for quantity in quantities:
        if quantity.figure:
            said = tuple(fact.indicator.id for fact in facts
                         if fact.at[0][0] < quantity.end and quantity.start < _end(fact))
            class_ = next((entry.class_ for start, entry in ruled
                           if start < quantity.end and quantity.start < start + len(entry.figure)), "")
            yield Figure(segment=segment.id, words=text[quantity.start:quantity.end], start=quantity.start,
                         indicators=said, said=class_ or ("" if said else _by_rule(text, quantity)))


def _unread(segment: Segment, quantities: Sequence[Quantity]) -> Iterator[Figure]:
    """Digits that are part of no quantity: those at a letter are a name (5G, PM2.5)."""
    text = segment.texts[0]
    for digits in DIGITS.finditer(text):
        if not any(quantity.start < digits.end() and digits.start() < quantity.end for quantity in quantities):
            around = text[max(0, digits.start() - 1):digits.end() + 1]
            yield Figure(segment=segment.id, words=digits[0], start=digits.start(),
                         said=NAME if LETTER.search(around) else "")


def _end(fact: Fact) -> int:
    """Where the figure of a fact ends: of a range, with its second figure."""
    zh = fact.segment.texts[0]
    if fact.value_to is None:
        return fact.at[0][1]
    return zh.find(fact.quote.zh) + len(fact.quote.zh)


def _by_rule(text: str, quantity: Quantity) -> str:
    """The class of a figure that is no fact by its form; nothing where it may be one."""
    if quantity.unit in DATES:
        return DATE
    opening = ITEM.match(text)
    if opening and quantity.start < opening.end():
        return NUMBER
    return ""


def _dismissed(report: Report, recorded: RecordedFacts, findings: Findings) -> Mapping[str, list[Dismissed]]:
    """The figures that readers dismissed, by segment; what does not stand there is told."""
    segments = {segment.id: segment for passage in report.passages for segment in passage.segments}
    texts = {name: segment.published for name, segment in segments.items()}
    sound: dict[str, list[Dismissed]] = {}
    for entry in recorded.dismissed:
        if not usable(recorded.path, entry.line, [entry.named], texts, "segment", findings):
            continue
        if entry.figure not in entry.quoted or segments[entry.segment].texts[0].count(entry.quoted) != 1:
            findings.add(recorded.path, entry.line, "STALE", f"‘{entry.quoted[:30]}’ does not stand once in "
                         f"{entry.segment}; quote the figure with words that do, in a key 'words'")
            continue
        sound.setdefault(entry.segment, []).append(entry)
    return sound


def _tell_open(report: Report, listed: Iterable[Figure], recorded: RecordedFacts, findings: Findings) -> None:
    """Tell figures of which nothing is said; that is a fault in a report that was read, but where a reader has yet to
    look at a text that changed."""
    marked = {entry.segment for entry in (*recorded.fact, *recorded.dismissed) if entry.named.marked}
    for figure in listed:
        if not (figure.indicators or figure.said):
            message = f"‘{figure.words}’ in {figure.segment} is no fact and is not dismissed; record it as one of them"
            findings.tell([Finding(recorded.path, 0, "FIGURE", message)],
                          doubtful=not report.profile.read or figure.segment in marked)
