"""The facts of all reports, every figure accounted for, and what came of targets: the line of the stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from corpus.data.inputs import Inputs
from corpus.data.report_files.facts import RecordedFacts
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.indicators import Indicator
from corpus.data.vocabularies.places import Places
from corpus.facts import proposals
from corpus.facts.fact import Fact
from corpus.facts.figures import Figure, figures
from corpus.facts.frames import frames
from corpus.facts.measure import Measured, measured
from corpus.facts.proposals import Proposer
from corpus.facts.reader import FactReader, reader
from corpus.facts.recorded import Recorded
from corpus.facts.series import Series, series
from corpus.language.numbers.reading import Numbers
from corpus.model import Report
from corpus.project.findings import Findings


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of figures: facts in the order of the reports, their figures by report, indicators and series; and
    how good the facts are that the program proposes where nobody has read."""

    facts: tuple[Fact, ...]
    figures: Mapping[str, list[Figure]]
    indicators: Mapping[str, Indicator]
    series: tuple[Series, ...]
    measured: Measured


def compiled(reports: Iterable[Report], given: Inputs, numbers: Numbers, findings: Findings) -> Known:
    """Everything that figures say, of all reports."""
    reading = _Reading(given, reader(given.fact_words, numbers))
    facts: list[Fact] = []
    as_if_unread: list[Fact] = []
    accounts: dict[str, list[Figure]] = {}
    for report in reports:
        recorded = given.facts[report.profile.id]
        if any(fact.read for fact in recorded.fact):
            as_if_unread += reading.facts(report, reading.proposed(report, RecordedFacts()), Findings())
        elif not recorded.fact:
            recorded = reading.proposed(report, recorded)
        found = reading.facts(report, recorded, findings)
        proposals.told(report.profile, found, findings)
        facts += found
        accounts[report.profile.id] = figures(report, found, recorded, numbers, findings)
    return Known(facts=tuple(facts), figures=accounts, indicators=reading.indicators,
                 series=series(given.series, facts, reading.indicators, findings),
                 measured=measured(as_if_unread, facts))


@dataclass(frozen=True)
class _Reading:
    """Reads or proposes the facts of reports."""

    given: Inputs
    reader: FactReader

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Indicators by id."""
        return {indicator.id: indicator for indicator in self.given.indicators.indicator}

    @cached_property
    def _proposer(self) -> Proposer:
        return Proposer(self.given.indicators, self.given.places, self.reader)

    def proposed(self, report: Report, recorded: RecordedFacts) -> RecordedFacts:
        """What was recorded of a report that has no facts, with those that the program proposes."""
        proposed = self._proposer.proposed(report)
        return replace(recorded, path=recorded.path or proposed.path, fact=proposed.fact,
                       frame=recorded.frame or proposed.frame)

    def facts(self, report: Report, recorded: RecordedFacts, findings: Findings) -> list[Fact]:
        """The sound facts of a report."""
        maker = Recorded(report=report, file=recorded, reader=self.reader, indicators=self.indicators,
                         frames=frames(report, recorded, self.given.fact_words, findings),
                         place=place_of(report.profile, self.given.places), findings=findings)
        return list(maker.facts())


def place_of(profile: Profile, places: Places) -> str:
    """The place of which a report speaks, as facts name it: its English name in short, in small letters."""
    place = places.get(profile.place) if profile.place else None
    return "-".join(place.short.en.lower().split()) if place else ""
