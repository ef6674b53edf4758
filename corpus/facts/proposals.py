"""Facts proposed for a report of which nobody recorded any, in the form in which readers record them.

Every Chinese figure whose clause says plainly of what it speaks becomes a `RecordedFact` that is not `read`: indicator
by the subject's words, the English by the clause that holds the same quantity.  What may be meant in two ways is not
proposed: precision goes before recall.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus.data.report_files.facts import RecordedFact, RecordedFacts
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.indicators import Indicator, Indicators
from corpus.data.vocabularies.places import Places
from corpus.facts.elsewhere import foreign, own
from corpus.facts.english import clause_of
from corpus.facts.fact import Fact
from corpus.facts.framing import framed
from corpus.facts.reader import FactReader
from corpus.facts.recognition import Recognised, Recogniser
from corpus.facts.statements import CLAUSE, RANGE, Statement, statements
from corpus.facts.subjects import Subject, SubjectReader
from corpus.facts.values import in_unit
from corpus.model import Report, Segment
from corpus.project.findings import Findings

SAID = ("heading", "lead", "text", "item", "box", "title")
"""Roles of segments that speak; notes explain."""
OPENING = 12
"""Characters by which a segment is named."""
CHANGES, CHANGED = re.compile("[由从]$"), re.compile(r"[由从][^，]*\d[^，]*[到至为]$")
"""What stands before a figure from which something changed: of what time it was, nobody says."""
AGE = "岁"
FOLDER = "data/facts"
UNREAD = "PROPOSED"


@dataclass(frozen=True)
class Proposer:
    """Proposes facts of reports, from the vocabularies and the names of places."""

    indicators: Indicators
    places: Places
    reader: FactReader

    @cached_property
    def _recogniser(self) -> Recogniser:
        return Recogniser(self.indicators, self.reader.words, SubjectReader(self.reader.words.proposed))

    def proposed(self, report: Report) -> RecordedFacts:
        """Frames and facts of a report, as a reader would record them."""
        frames = tuple(framed(report, self.reader.words.framed))
        subjects = SubjectReader(self.reader.words.proposed, own(report.profile, self.places))
        others = foreign(report.profile, self.places, self.reader.words.proposed)
        kept = [fact for passage in report.passages for segment in passage.segments
                if segment.zh and segment.role in SAID
                for fact in _Segment(segment, self, subjects, self._recogniser, others).facts()]
        said = Counter(_key(fact) for fact in kept)
        return RecordedFacts(path=f"{FOLDER}/{report.profile.id}.toml", frame=frames,
                             fact=tuple(fact for fact in kept if said[_key(fact)] == 1))


def told(profile: Profile, facts: Iterable[Fact], findings: Findings) -> None:
    """Tell how many facts of a report nobody has read, by kind."""
    kinds = Counter(fact.kind for fact in facts if not fact.read)
    if not kinds:
        return
    by_kind = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    findings.add_doubt(profile.path, UNREAD, f"{sum(kinds.values())} facts proposed by the program ({by_kind}), read "
                       f"by nobody; read them in data/facts/{profile.id}.toml, which python build_corpus.py --propose "
                       f"{profile.id} writes")


def _key(fact: RecordedFact) -> tuple[str, ...]:
    return fact.segment, fact.indicator, fact.sector, fact.period


@dataclass(frozen=True)
class _Segment:
    """Proposes the facts of a segment."""

    segment: Segment
    given: Proposer
    subjects: SubjectReader
    recogniser: Recogniser
    foreign: re.Pattern[str]

    def facts(self) -> Iterator[RecordedFact]:
        text = self.segment.texts[0]
        figures = [each for each in self.given.reader.figures(text, "zh") if each.quantity.figure]
        sector = ""
        for statement in statements(self.subjects, text, figures) if figures else ():
            found = self.recogniser.indicator(statement, sector)
            if found:
                sector = found.sector or sector
                yield from self._fact(text, statement, found)

    def _fact(self, text: str, statement: Statement, found: Recognised) -> Iterator[RecordedFact]:
        if self._elsewhere(text, found.subject) or not self._dated(text, statement, found):
            return
        start, end = statement.start, statement.quoted(found.subject)
        to = self._to(text, statement, found.indicator)
        end = max(end, to[1]) if to else end
        words = text[start:end].strip()
        if text.count(words) != 1 or text.find(words) + len(words) < statement.figure.end:
            return
        figure = text[statement.figure.start:statement.figure.end]
        several = len(_between(self.given.reader, text, start, end)) > (2 if to else 1)
        if several and (to or words.count(figure) != 1):
            return
        age = statement.figure.quantity.value if statement.counter.startswith(AGE) else None
        yield RecordedFact(
            segment=self.segment.id, begins=self.segment.published[:OPENING], indicator=found.indicator.id,
            zh_words=words, en_words=clause_of(self.given.reader, self.segment, statement.figure),
            figure=figure if several else "", sector=found.sector, value=age,
            value_to=to[0] if to else None, why="岁 · years of age" if age is not None else "", read=False)

    def _to(self, text: str, statement: Statement, indicator: Indicator) -> tuple[float, int] | None:
        """The end of a range that a figure begins, and where its words end."""
        between = RANGE.match(text, statement.figure.end)
        following = next((each for each in self.given.reader.figures(text, "zh")
                          if between and each.start == between.end()), None)
        value = in_unit(following.quantity, self.given.reader.words.units(indicator.unit)) if following else None
        return (value, self.subjects.behind(text, following)[1]) if following and value is not None else None

    def _elsewhere(self, text: str, subject: Subject) -> bool:
        """Whether the words around a subject, or those that open its sentence, name another place."""
        return bool(self.foreign.search(subject.ahead + subject.between) or self.foreign.match(text))

    def _dated(self, text: str, statement: Statement, found: Recognised) -> bool:
        """Whether it can be said of what time a figure is: not of a start that no year names, nor of a sum reached."""
        clause = text[max((match.end() for match in CLAUSE.finditer(text, 0, statement.figure.start)), default=0):
                      statement.figure.start]
        if CHANGES.search(found.subject.between):
            return False
        return found.indicator.measure in self.given.reader.words.measures.at_end or not CHANGED.search(clause)


def _between(reader: FactReader, text: str, start: int, end: int) -> list[object]:
    """The figures of some words of a text."""
    return [each for each in reader.figures(text, "zh") if each.start < end and start < each.end]
