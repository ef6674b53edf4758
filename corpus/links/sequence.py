"""How two linked passages stand in time: what came of one, what else was said later, earlier, or at the same time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Literal, get_args

from corpus.links.pairs import Related

Turn = Literal["came", "later", "earlier", "same time"]
"""What a linked passage is in time, in the order in which readers are shown it."""
TURNS: tuple[Turn, ...] = get_args(Turn)
ANSWERS = ("outcome", "carries out")
"""The relations which say of a later passage that it answers a task or a plan."""


def turn(link: Related) -> Turn:
    """What the passage at the other end is in time.

    Of a task came what a later report carries out or reports done, and what it reports done as the local form of it;
    any other later passage is only later.  A date that gives the year alone is the same time as any day of the year.
    """
    here, there = link.here, link.document
    shortest = min(len(here.profile.date), len(there.profile.date))
    was, then = here.profile.date[:shortest], there.profile.date[:shortest]
    if then <= was:
        return "earlier" if then < was else "same time"
    done = link.relation == "local form" and there.done and not here.done
    return "came" if done or link.relation in ANSWERS else "later"


def by_report(links: Iterable[Related]) -> list[list[Related]]:
    """Links by the report they lead to: the reports of what came first, then those later, earlier, of the same time.

    Of one report what came of the passage stands first, then the surest.
    """
    in_order = sorted(links, key=lambda link: (TURNS.index(turn(link)), -link.pair.score))
    first: dict[str, int] = {}
    for link in in_order:
        first.setdefault(link.document.report, TURNS.index(turn(link)))
    in_order.sort(key=lambda link: (first[link.document.report], link.document.profile.when))
    return [list(group) for _, group in groupby(in_order, key=lambda link: link.document.report)]
