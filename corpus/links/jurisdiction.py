"""Who, where, when: which kinds of links two passages can have, by whose reports they stand in and what years these are
about.

A kind is a claim.  Where the place of a report is not known, or the years of a passage, nothing is claimed: the two are
`see also`.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.data.report_files.judgements import Relation
from corpus.data.vocabularies.places import Places
from corpus.links.documents import Document

TERM = 5
"""Years of a plan or of a government: a review may look back on so many."""
Years = tuple[int, int]
"""A first year and a last."""


@dataclass(frozen=True)
class Jurisdiction:
    """Knows which governments stand above which."""

    places: Places

    def allows(self, kind: Relation, a: Document, b: Document) -> bool:
        """Whether a link of a kind between two passages claims nothing that their places and years speak against."""
        if kind == "see also":
            return True
        here, there = a.profile.place, b.profile.place
        a_years, b_years = years(a), years(b)
        if not (here in self.places and there in self.places and a_years and b_years):
            return False
        if kind == "same project":
            return True
        if not self.in_line(a, b):
            return False
        if kind == "local form":
            higher, lower = (a, b) if self._governs(a, b) else (b, a)
            return here != there and higher.profile.date[:4] <= lower.profile.date[:4]
        if kind == "same target":
            return _overlap(a_years, b_years)
        return kind == "changed" or self._answered(kind, a, b)

    def bears_out(self, kind: Relation, a: Document, b: Document) -> bool:
        """Whether the program may say by itself that two passages are of a kind.

        What was done answers a task of its own year, or a plan's; a target is one for the same years; and a lower
        government gives its form to what was to be done, not to what a higher one had done in another year.
        """
        if not self.allows(kind, a, b):
            return False
        ours, theirs = _told_of(a), _told_of(b)
        same = bool(ours and theirs and _overlap(ours, theirs))
        if kind == "local form":
            higher, lower = (a, b) if self._governs(a, b) else (b, a)
            return not higher.done or (lower.done and same)
        return same or kind not in ("outcome", "same target")

    def in_line(self, a: Document, b: Document) -> bool:
        """Whether two passages are of one government, or of one that stands above the other."""
        return self._governs(a, b) or self._governs(b, a)

    def forward(self, kind: str, a: Document, b: Document) -> bool:
        """Whether of two linked passages the first is the one that the other answers: the task, the plan, what is said
        for the whole."""
        earlier = a.profile.when <= b.profile.when
        apart = a.profile.place != b.profile.place and self.in_line(a, b)
        if kind == "outcome" and a.done != b.done:
            return not a.done
        if kind == "carries out" and a.profile.kind != b.profile.kind:
            return a.profile.kind == "plan"
        if kind in ("outcome", "carries out", "local form"):
            return self._governs(a, b) if apart else earlier
        return True

    def distance(self, here: str, there: str) -> int:
        """How far two places are from each other: one place, one above the other, two below one province or two
        provinces, others."""
        if here not in self.places or there not in self.places:
            return 3
        if here == there:
            return 0
        if self.places.governs(here, there) or self.places.governs(there, here):
            return 1
        return 2 if self.places.parents(here) == self.places.parents(there) else 3

    def near(self, a: Document, b: Document) -> bool:
        """Whether two passages are about years that lie at most a plan's time apart: further apart, the program claims
        nothing."""
        a_years, b_years = years(a), years(b)
        if not (a_years and b_years):
            return False
        return max(a_years[0], b_years[0]) - min(a_years[1], b_years[1]) <= TERM

    def _answered(self, kind: Relation, a: Document, b: Document) -> bool:
        """Whether one passage can be the outcome of the other, or carry it out."""
        task, answer = (a, b) if self.forward(kind, a, b) else (b, a)
        set_for, told = years(task), years(answer)
        if not (set_for and told and self._governs(task, answer)):
            return False
        if kind == "outcome":
            return answer.done and told[1] >= set_for[0]
        within = _overlap(set_for, told) if task.profile.kind == "plan" else told[0] >= set_for[0]
        return within and not answer.done

    def _governs(self, a: Document, b: Document) -> bool:
        return self.places.governs(a.profile.place, b.profile.place)


def years(document: Document) -> Years | None:
    """The years that a passage is about, if its report says them: of a plan those it covers, of a report the one ahead
    of it; of what was done a term of years up to the last."""
    profile = document.profile
    ahead = profile.covers if profile.kind == "plan" else profile.plans and (profile.plans, profile.plans)
    if not document.done:
        return ahead or None
    last = profile.reviews
    if profile.kind == "plan":
        last = profile.covers[0] - 1 if profile.covers else None
    return (last - TERM + 1, last) if last else None


def _told_of(document: Document) -> Years | None:
    """The years that a passage is about, of a review its own year alone."""
    found = years(document)
    return (found[1], found[1]) if found and document.done and document.profile.kind == "work-report" else found


def _overlap(ours: Years, theirs: Years) -> bool:
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]
