"""The frames of a report that nobody has read: what its headings and the openings of its passages say of what follows.

A work report reviews a year, or the five of a term, and plans; a chapter or section that says neither goes on.  Where
no heading says anything, the first chapter reviews, and the others plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.data.report_files.facts import Frame
from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.proposed_words import FramedWords
from corpus.facts.fact import OPEN
from corpus.facts.periods import plan_years
from corpus.model import Passage, Report

TERM = 5
"""Years of a term and of a plan."""
OPENING = 60
"""Characters of a passage that say of what it speaks."""
PLAN = re.compile("“?十([一二三四五六七])五”?(?:时期|期间|规划|以来|收官|末)?|第十(?P<nth>[一二三四五六七])个五年")
YEAR = re.compile(r"(20\d\d|19\d\d)年")
HEADINGS = ("part", "chapter", "section", "annex")


@dataclass(frozen=True)
class Years:
    """The years of a report: those it looks back on and plans."""

    back: int
    ahead: int
    covers: tuple[int, int] | None

    @property
    def reviewed(self) -> str:
        """The years that it reviews."""
        if self.covers:
            return f"{self.covers[0] - TERM}-{self.covers[0] - 1}"
        return str(self.back) if self.back else OPEN

    @property
    def planned(self) -> str:
        """The years that it plans."""
        if self.covers:
            return f"{self.covers[0]}-{self.covers[1]}"
        return str(self.ahead) if self.ahead else OPEN

    @property
    def term_back(self) -> str:
        """The five years that it looks back on."""
        return f"{self.back - TERM + 1}-{self.back}" if self.back else OPEN

    @property
    def term_ahead(self) -> str:
        """The five years ahead."""
        return f"{self.ahead}-{self.ahead + TERM - 1}" if self.ahead else OPEN


def framed(report: Report, words: FramedWords) -> Iterator[Frame]:
    """The frames of a report, one where what is said changes."""
    years = _years(report.profile)
    held: Frame | None = None
    shown: Frame | None = None
    chapters = [passage.id for passage in report.passages if passage.level == "chapter"]
    for passage in report.passages:
        if passage.segments:
            reading = _Reading(words, years, passage)
            frame = reading.frame(held, first=passage.id in chapters[:1], chapter=passage.id in chapters)
            held = frame or held
            here = reading.alone(held) or held
            if here and (shown is None or _said(here) != _said(shown)):
                shown = reading.opened(here)
                yield shown


def _plan(named: re.Match[str]) -> str:
    """The years of a plan that is named."""
    return plan_years(named["nth"] or named[1])


def _said(frame: Frame) -> tuple[str, ...]:
    return frame.kind, frame.period, frame.binding


def _years(profile: Profile) -> Years:
    dated = int(profile.date[:4]) if profile.date[:4].isdigit() else 0
    return Years(profile.reviews or (dated - 1 if dated else 0), profile.plans or dated, profile.covers)


@dataclass(frozen=True)
class _Reading:
    """Reads what a passage says of itself and of what follows."""

    words: FramedWords
    years: Years
    passage: Passage

    def frame(self, held: Frame | None, *, first: bool, chapter: bool) -> Frame | None:
        """The frame from the passage on; nothing where that goes on."""
        if held is None or chapter or self.passage.level in HEADINGS:
            return self._of_heading(held, first=first, chapter=chapter)
        if self.years.covers:
            return None
        return self._back() if held.kind == "outcome" else self._ahead(held)

    @property
    def _text(self) -> str:
        return self.passage.segments[0].texts[0] or self.passage.segments[0].published

    def _of_heading(self, held: Frame | None, *, first: bool, chapter: bool) -> Frame | None:
        text = self._text[:OPENING]
        if self.years.covers:
            return self._of_plan(text, held)
        if held is None and not chapter:
            return self._made("outcome", self.years.reviewed)
        plans = re.search(self.words.plan, text) and not re.search(self.words.review, text)
        if re.search(self.words.review, text) and (first or chapter):
            return self._made("outcome", self._reviewed(text))
        if chapter and (plans or not first):
            return self._made("target", self._planned(text))
        return self._made("outcome", self.years.reviewed) if chapter else None

    def _reviewed(self, text: str) -> str:
        """The years that a heading reviews: the one, where it names it as well as the five."""
        plan, year = PLAN.search(text), re.search(f"{self.years.back}年|去年|一年", text)
        if plan and not (year and year.start() < plan.start()):
            return _plan(plan)
        if year:
            return self.years.reviewed
        return self.years.term_back if re.search(self.words.five_back, text) else self.years.reviewed

    def _planned(self, text: str) -> str:
        plan, year = PLAN.search(text), re.search(f"{self.years.ahead}年|{self.words.this_year}", text)
        five = re.search(self.words.five_ahead, text)
        if plan and not (year and year.start() < plan.start()):
            return _plan(plan)
        if year and not (five and five.start() < year.start()):
            return self.years.planned
        return self.years.term_ahead if five else self.years.planned

    def _of_plan(self, text: str, held: Frame | None) -> Frame | None:
        """The frame of a heading of a plan: what it covers from the first that names that or looks ahead."""
        if held is None:
            return self._made("outcome", self.years.reviewed)
        ahead = PLAN.search(text)
        if re.search(self.words.years_ahead, text):
            return self._made("target", "2035")
        if ahead and _plan(ahead) == self.years.planned:
            return self._made("target", self.years.planned)
        return self._made("target", self.years.planned) if held.period == "2035" else None

    def _back(self) -> Frame | None:
        """What a passage says in a review: that it looks back on five years, or on the last again."""
        text = self._text[:OPENING]
        if re.search(self.words.year_back, text[:30]):
            return self._made("outcome", self.years.reviewed)
        if re.search(self.words.five_back, text[:30]):
            return self._made("outcome", self.years.term_back)
        plan = PLAN.match(text)
        if plan and "时期" in text[:10] and int(_plan(plan)[-4:]) <= self.years.ahead:
            return self._made("outcome", _plan(plan))
        if re.search(self.words.goals, text) and re.search(self.words.this_year, text):
            return self._made("target", self.years.planned)
        return None

    def alone(self, held: Frame | None) -> Frame | None:
        """The frame of a passage alone: one that opens with the year, in a review of five."""
        if held and held.kind == "outcome" and not self.years.covers and self._text.startswith(f"{self.years.back}年"):
            return self._made("outcome", self.years.reviewed)
        return None

    def opened(self, frame: Frame) -> Frame:
        """A frame that opens with the passage."""
        return replace(frame, passage=self.passage.id, begins=self._begins)

    def _ahead(self, held: Frame) -> Frame | None:
        """What a passage says in a plan: that it speaks of five years, or of this one, or lists its goals."""
        text = self._text
        opening = text[:OPENING]
        if re.search(self.words.five_ahead, opening[:20]):
            return self._made("target", self.years.term_ahead)
        plan = PLAN.match(text)
        if plan and "时期" in text[:10] and self.years.planned <= _plan(plan)[-4:]:
            return self._made("target", _plan(plan))
        goals = re.search(self.words.goals, opening) or re.search(self.words.goals, text[-OPENING:])
        if goals and (str(self.years.ahead) in opening or re.search(self.words.this_year, opening)
                      or held.period == self.years.planned):
            made = self._made("target", self.years.planned)
            return replace(made, binding="expected") if re.search(self.words.expected, goals[0]) else made
        this_year = re.match(f"{self.years.ahead}年|{self.words.this_year}", opening)
        if this_year and held.period != self.years.planned:
            return self._made("target", self.years.planned)
        return replace(held, binding="") if held.binding else None

    @property
    def _begins(self) -> str:
        return self.passage.segments[0].published[:12]

    def _made(self, kind: str, period: str) -> Frame:
        return Frame(passage=self.passage.id, begins=self._begins,
                     kind="outcome" if kind == "outcome" else "target", period=period)
