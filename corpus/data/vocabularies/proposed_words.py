"""Words by which facts are proposed for a report that nobody has read: tables of `data/fact_words.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.project.records import Record, Text


@dataclass(frozen=True, kw_only=True)
class ProposedWords(Record):
    """How a figure's clause is read: words `ahead` of a subject, among
    them `verbs`, `between` it and its figure, `behind` a subject that
    follows its figure; what tells the sort of a statement; and names for one thing (`alike`: pattern to word).

    `ahead`, `verbs` and `between` are plain words, all else are patterns.
    """

    ahead: tuple[Text, ...]
    verbs: tuple[Text, ...]
    between: tuple[Text, ...]
    time: Text
    counter: Text
    tail: Text
    behind: Text
    average: Text
    growth: Text
    fall: Text
    to: Text
    reached: Text
    added: Text
    foreign: Text
    own_below: Text
    alike: Mapping[str, str]

    @property
    def patterns(self) -> dict[str, str]:
        """Its patterns by key."""
        return {key: value for key, value in vars(self).items() if isinstance(value, str)}


@dataclass(frozen=True, kw_only=True)
class FramedWords(Record):
    """What headings and openings say of what follows: that it reviews or plans, and five years or one."""

    review: Text
    plan: Text
    five_back: Text
    five_ahead: Text
    year_back: Text
    goals: Text
    expected: Text
    this_year: Text
    years_ahead: Text
