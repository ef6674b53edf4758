"""How two linked passages stand in time: what came of one, what else was said later, earlier, or at the same time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Literal, get_args

from corpus.data.report_files.profiles import Profile
from corpus.links.pairs import Related

Turn = Literal["came", "later", "earlier", "same time"]
"""What a linked passage is in time, in the order in which readers are shown it."""
TURNS: tuple[Turn, ...] = get_args(Turn)
ANSWERS = ("outcome", "carries out")
"""The relations which say of a later passage that it answers a task or a plan."""
YEAR = len("2023")
"""How much of a date tells the times of two governments apart: they report in the same weeks of a year."""


def turn(link: Related) -> Turn:
    """What the passage at the other end is in time.

    Of a task came what a later report carries out or reports done, and what it reports done as the local form of it;
    any other later passage is only later.  A date that gives the year alone is the same time as any day of the year;
    so are the reports of two governments in one year, whichever sat first.
    """
    here, there = link.here, link.document
    apart = here.profile.place != there.profile.place
    shortest = YEAR if apart else min(len(here.profile.date), len(there.profile.date))
    was, then = here.profile.date[:shortest], there.profile.date[:shortest]
    if then <= was:
        return "earlier" if then < was else "same time"
    done = link.relation == "local form" and there.done and not here.done
    return "came" if done or link.relation in ANSWERS else "later"


def _placed(profile: Profile) -> tuple[str, int, tuple[str, int, str]]:
    """Where a report stands among those that are linked: by year, within one as in the library, then by day."""
    return profile.date[:YEAR], profile.order, profile.when


def by_report(links: Iterable[Related]) -> list[list[Related]]:
    """Links by the report they lead to: the reports of what came first, then those later, earlier, of the same time.

    Of one report what came of the passage stands first, then the surest.  Reports of one year stand in the order of the
    library: the province's before a city's that was given some days earlier.
    """
    in_order = sorted(links, key=lambda link: (TURNS.index(turn(link)), -link.pair.score))
    first: dict[str, int] = {}
    for link in in_order:
        first.setdefault(link.document.report, TURNS.index(turn(link)))
    in_order.sort(key=lambda link: (first[link.document.report], _placed(link.document.profile)))
    return [list(group) for _, group in groupby(in_order, key=lambda link: link.document.report)]
