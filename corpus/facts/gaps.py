"""Which work reports are missing between those of one government that are there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.data.report_files.profiles import Profile


@dataclass(frozen=True, order=True)
class Gap:
    """A report that is missing: the code of the government's place, and the year that it would plan."""

    place: str
    year: int


def gaps(profiles: Iterable[Profile]) -> list[Gap]:
    """The missing reports by place and year; a report plans the year behind the one on which it looks back."""
    planned: dict[str, set[int]] = defaultdict(set)
    for profile in profiles:
        year = profile.plans or (profile.reviews + 1 if profile.reviews else None)
        if profile.place and year:
            planned[profile.place].add(year)
    return sorted(Gap(place, year) for place, years in planned.items()
                  for year in range(min(years), max(years)) if year not in years)
