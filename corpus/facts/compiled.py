"""The facts of all reports, every figure accounted for, and what came of targets: the line of the stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from corpus.data.inputs import Inputs
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.indicators import Indicator
from corpus.data.vocabularies.places import Places
from corpus.facts import proposals
from corpus.facts.fact import Fact
from corpus.facts.figures import Figure, figures
from corpus.facts.frames import frames
from corpus.facts.proposals import Proposer
from corpus.facts.reader import reader
from corpus.facts.recorded import Recorded
from corpus.facts.series import Series, series
from corpus.language.numbers.reading import Numbers
from corpus.model import Report
from corpus.project.findings import Findings


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of figures: facts in the order of the reports, their figures by report, indicators, and series."""

    facts: tuple[Fact, ...]
    figures: Mapping[str, list[Figure]]
    indicators: Mapping[str, Indicator]
    series: tuple[Series, ...]


def compiled(reports: Iterable[Report], given: Inputs, numbers: Numbers, findings: Findings) -> Known:
    """Everything that figures say, of all reports."""
    indicators = {indicator.id: indicator for indicator in given.indicators.indicator}
    facts: list[Fact] = []
    accounts: dict[str, list[Figure]] = {}
    fact_reader = reader(given.fact_words, numbers)
    proposer = Proposer(given.indicators, given.places, fact_reader)
    for report in reports:
        recorded = given.facts[report.profile.id]
        proposed = not recorded.fact
        if proposed:
            found_by_program = proposer.proposed(report)
            recorded = replace(recorded, fact=found_by_program.fact, frame=recorded.frame or found_by_program.frame)
        maker = Recorded(report=report, file=recorded, frames=frames(report, recorded, given.fact_words, findings),
                         indicators=indicators, reader=fact_reader, place=place_of(report.profile, given.places),
                         findings=findings)
        found = list(maker.facts())
        facts += found
        if proposed and found:
            proposals.told(report.profile, [fact.kind for fact in found], findings)
        accounts[report.profile.id] = figures(report, found, recorded, numbers, findings)
    return Known(facts=tuple(facts), figures=accounts, indicators=indicators,
                 series=series(given.series, facts, indicators, findings))


def place_of(profile: Profile, places: Places) -> str:
    """The place of which a report speaks, as facts name it: its English name in short, in small letters."""
    place = places.get(profile.place) if profile.place else None
    return "-".join(place.short.en.lower().split()) if place else ""
