"""What came of every target, as far as the reports here tell: by a reader's verdict, by an outcome of the very same, or
nothing, with why.

An outcome answers a target only where they are alike in indicator, place, sector, measure, unit, time and basis, and
only in a later report.  Which report would have told is computed from the profiles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from corpus.data.report_files.profiles import Profile
from corpus.data.report_files.series import JUDGED
from corpus.facts.compiled import Known
from corpus.facts.fact import Fact
from corpus.facts.series import Series, unequal

State = Literal["met", "exceeded", "missed", "changed", "not comparable", "reported", "silent"]
"""What stands of a target: the verdict of its series; `reported`: an outcome of the very same, not judged; `silent`: no
later report here tells."""
STATES: tuple[State, ...] = get_args(State)
Cause = Literal["open", "ahead", "missing", "mute"]
"""Why nothing is told: the target has no year; its time lies behind all that the reports here look back on; the report
that would tell is not here; or it is here, and does not tell."""
CAUSES: tuple[Cause, ...] = get_args(Cause)


@dataclass(frozen=True, kw_only=True)
class Silence:
    """Why nothing is told: the last year of the target's time, the last year that any report of this government here
    looks back on, and the reports that look back on the target's."""

    cause: Cause
    year: int | None = None
    last: int | None = None
    tellers: tuple[Profile, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Other:
    """A figure that a reader could take for an answer to a target and that is none, and in what it is unlike."""

    fact: Fact
    unlike: tuple[str, ...]

    @property
    def far(self) -> bool:
        """Whether it is of another place and another time: nobody takes it for an answer."""
        return {"place", "period"} <= set(self.unlike)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came of a target: its series, the facts that answer it, and those that do not."""

    target: Fact
    state: State
    series: tuple[Series, ...] = ()
    answering: tuple[Fact, ...] = ()
    others: tuple[Other, ...] = ()
    silence: Silence | None = None


def answers(known: Known, profiles: Mapping[str, Profile]) -> list[Answer]:
    """What came of every target, in the order of the facts."""
    by_indicator: dict[str, list[Fact]] = {}
    for fact in known.facts:
        if fact.kind == "outcome":
            by_indicator.setdefault(fact.indicator.id, []).append(fact)
    return [_answer(target, by_indicator.get(target.indicator.id, ()), known.series, profiles.values())
            for target in known.facts if target.is_target]


def _answer(target: Fact, outcomes: Iterable[Fact], series: Iterable[Series], profiles: Iterable[Profile]) -> Answer:
    later = [fact for fact in outcomes if fact.profile.when > target.profile.when]
    told = tuple(fact for fact in later if not unequal(target, fact))
    judged = tuple(each for each in series if speaks_of(each, target))
    state = _state(judged, told)
    compared = [fact for each in judged for fact in each.facts if fact is not target] if judged else later
    answering = tuple(fact for fact in compared if _answers(fact, target, state, judged=bool(judged)) or fact in told)
    others = [Other(fact=fact, unlike=tuple(unequal(target, fact))) for fact in compared if fact not in answering]
    return Answer(target=target, state=state, series=judged, answering=answering,
                  others=tuple(other for other in others if judged or not other.far),
                  silence=silence(target, profiles) if state == "silent" else None)


def _answers(fact: Fact, target: Fact, state: State, *, judged: bool) -> bool:
    """Whether a fact of a series is what its verdict is about: an outcome, or a later target."""
    if state == "changed":
        return judged and fact.is_target and fact.profile.when > target.profile.when
    return judged and fact.kind == "outcome" and state in JUDGED


def speaks_of(series: Series, fact: Fact) -> bool:
    """Whether the verdict of a series is on a target: on its promise, or on the same said again elsewhere."""
    promise = series.target
    if not (fact.is_target and any(fact is each for each in series.facts)):
        return False
    said = (fact.value, fact.value_to, fact.exactness)
    return fact is promise or (not unequal(fact, promise)
                               and said == (promise.value, promise.value_to, promise.exactness))


def _state(judged: Sequence[Series], told: Sequence[Fact]) -> State:
    """The first verdict counts; that nothing was reported is no verdict on what was."""
    verdict = next((each.verdict for each in judged if each.verdict != "not reported"), None)
    return verdict or ("reported" if told else "silent")


def silence(target: Fact, profiles: Iterable[Profile]) -> Silence:
    """Why no later report of the same government tells of a target."""
    if target.years is None:
        return Silence(cause="open")
    year = target.years[1]
    own = [profile for profile in profiles if profile.id == target.profile.id
           or (profile.place and profile.place == target.profile.place)]
    last = max((back for profile in own if (back := looks_back(profile)) is not None), default=None)
    tellers = tuple(profile for profile in own if looks_back(profile) == year
                    and profile.when > target.profile.when)
    cause: Cause = "mute" if tellers else "ahead" if last is not None and last < year else "missing"
    return Silence(cause=cause, year=year, last=last, tellers=tellers)


def looks_back(profile: Profile) -> int | None:
    """The last year that a report looks back on: a plan, on the one before it begins."""
    return profile.covers[0] - 1 if profile.covers else profile.reviews
