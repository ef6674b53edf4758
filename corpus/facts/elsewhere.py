"""Which places are a report's own, and what tells that words speak of another."""

from __future__ import annotations

import re

from corpus.data.report_files.profiles import Profile
from corpus.data.vocabularies.places import COUNTRY, Places
from corpus.data.vocabularies.proposed_words import ProposedWords


def own(profile: Profile, places: Places) -> list[str]:
    """The names of a report's place."""
    place = places.get(profile.place) if profile.place else None
    return list(place.called) if place else []


def foreign(profile: Profile, places: Places, words: ProposedWords) -> re.Pattern[str]:
    """What tells that a clause speaks of another place than the report's own."""
    ours = {*own(profile, places), *(name for code in places.parents(profile.place) for name in _names(places, code))}
    others = {name for place in places for name in place.called if name not in ours and len(name) > 1}
    upper = [words.own_below] if profile.place[2:4] != "00" else []
    country = [] if profile.place in ("", COUNTRY) else [words.foreign]
    return re.compile("|".join([*country, *upper, *map(re.escape, sorted(others, key=len, reverse=True))]) or "(?!)")


def _names(places: Places, code: str) -> tuple[str, ...]:
    place = places.get(code)
    return place.called if place else ()
