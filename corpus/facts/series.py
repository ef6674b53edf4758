"""What came of targets: facts put side by side, with a verdict by judgement, and a guard that no verdict is false.

Met, missed and exceeded stand only between facts of one place, measure, unit, time and basis; where they are not of
one kind, the series says why that does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.bilingual import Both
from corpus.data.report_files.references import usable
from corpus.data.report_files.series import JUDGED, Member, RecordedSeries, RecordedSeriesFile, Verdict
from corpus.data.vocabularies.indicators import Indicator
from corpus.facts.fact import Fact
from corpus.facts.verdicts import possible
from corpus.project.findings import Finding, Findings

NONE = "none"
"""What a member says of a fact without a hedge or a sector."""
By = Mapping[str, Sequence[Fact]]
"""Facts by their segment."""


@dataclass(frozen=True, kw_only=True)
class Series:
    """A target with what answers it: the facts in the order of the file, the verdict, and why."""

    id: str
    indicator: Indicator
    facts: tuple[Fact, ...]
    verdict: Verdict
    reason: Both
    exception: Both
    home: bool = False

    @property
    def target(self) -> Fact:
        """The promise; where nothing was promised, what was reported first."""
        return next((fact for fact in self.facts if fact.is_target), self.facts[0])

    @property
    def outcome(self) -> Fact | None:
        """What was reported of it last: of the same kind, or where a verdict was judged, what it was judged by."""
        told = [fact for fact in self.facts if fact.kind == "outcome"]
        same = [fact for fact in told if self.verdict in JUDGED or not unequal(self.target, fact)]
        return same[-1] if same else None


def series(file: RecordedSeriesFile, facts: Sequence[Fact], indicators: Mapping[str, Indicator],
           findings: Findings) -> tuple[Series, ...]:
    """Every sound series of a file."""
    by_segment: dict[str, list[Fact]] = {}
    for fact in facts:
        by_segment.setdefault(fact.segment.id, []).append(fact)
    made = [_Maker(file.path, entry, by_segment, findings) for entry in file.series]
    return tuple(each for maker in made if (each := maker.series(indicators)))


@dataclass(frozen=True)
class _Maker:
    """Makes one series."""

    path: str
    entry: RecordedSeries
    by_segment: By
    findings: Findings

    def series(self, indicators: Mapping[str, Indicator]) -> Series | None:
        entry = self.entry
        indicator = indicators.get(entry.indicator)
        if indicator is None:
            self._tell("UNKNOWN", f"there is no indicator ‘{entry.indicator}’; mend it")
            return None
        facts = tuple(fact for member in entry.fact if (fact := self._fact(member)))
        if len(facts) < len(entry.fact) or not facts:
            return None
        made = Series(id=entry.id, indicator=indicator, facts=facts, verdict=entry.verdict, reason=entry.reason,
                      exception=entry.exception, home=entry.home)
        for wrong in _amiss(made):
            self._tell("VERDICT", wrong)
        return made

    def _fact(self, member: Member) -> Fact | None:
        facts = self.by_segment.get(member.segment, ())
        texts = {member.segment: facts[0].segment.published} if facts else {}
        if not usable(self.path, member.line, [member.named], texts, "segment with facts", self.findings):
            return None
        named = member.indicator or self.entry.indicator
        found = [fact for fact in facts if fact.indicator.id == named and member.period in ("", fact.period)
                 and member.kind in ("", fact.kind) and member.sector in ("", fact.sector or NONE)
                 and member.hedge in ("", fact.hedge or NONE)]
        if len(found) != 1:
            message = (f"{len(found)} facts of ‘{named}’ in {member.segment}; name one, with 'indicator', 'period', "
                       "'kind', 'sector' or 'hedge'")
            self.findings.tell([Finding(self.path, member.line, "FACT", message)], doubtful=member.named.marked)
            return None
        return found[0]

    def _tell(self, code: str, message: str) -> None:
        self.findings.add(self.path, self.entry.line, code, message)


def _amiss(series: Series) -> Iterator[str]:
    """What speaks against a verdict."""
    target, outcome = series.target, series.outcome
    if series.verdict == "not reported" and outcome and outcome.period == target.period:
        yield "it is said to be not reported, and has an outcome of the target's own time; mend the verdict"
    if series.verdict not in JUDGED:
        return
    excepted = bool(series.exception.zh and series.exception.en)
    if not outcome or not (target.is_target or excepted):
        yield f"‘{series.verdict}’ stands between a target and an outcome; name both, or mend the verdict"
        return
    unlike = unequal(target, outcome)
    if unlike and not excepted:
        yield (f"‘{series.verdict}’ stands between facts of unlike {', '.join(unlike)}; mend the verdict, or say in "
               "'except_zh' and 'except_en' why they may be compared")
    elif not unlike and series.verdict not in (found := possible(target, outcome)):
        yield f"the figures say ‘{' or '.join(found)}’, not ‘{series.verdict}’; mend the verdict"


def unequal(a: Fact, b: Fact) -> list[str]:
    """In what two facts differ, so that they may not be compared."""
    return [key for key in ("indicator", "place", "sector", "measure", "unit", "period", "basis")
            if getattr(a, key) != getattr(b, key)]
