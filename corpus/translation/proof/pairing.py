"""The quantities of the two sides of a segment brought together, each Chinese one with the English one that answers it best."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.language.numbers.quantity import Quantity
from corpus.translation.proof.equality import same
from corpus.translation.proof.exactness import Exactness
from corpus.translation.proof.rendered_terms import Rendered

EACH = {"zh": re.compile("[各均都每]|分别"), "en": re.compile(r"\b(?:respectively|both|each|every|all|same|equally)\b", re.I)}
REPEATED = ("year", "ordinal")
"""What one language may say twice and the other once."""


@dataclass(frozen=True)
class Paired:
    """Pairs; quantities without a partner; and those that one side says once and the other twice."""

    pairs: list[tuple[Quantity, Quantity]] = field(default_factory=list)
    lost: list[Quantity] = field(default_factory=list)
    added: list[Quantity] = field(default_factory=list)
    once: list[Quantity] = field(default_factory=list)
    twice: list[Quantity] = field(default_factory=list)


def paired(ours: list[Quantity], theirs: list[Quantity], said: dict[Quantity, Exactness], terms: Rendered,
           texts: tuple[str, str]) -> Paired:
    """Bring the quantities of both sides together; `said` is how exact they are, `texts` are the Chinese and the English."""
    result, free = Paired(), list(theirs)
    for own in ours:
        match = _best(own, [one for one in free if same(own, one)], said, terms)
        if match:
            free.remove(match)
            result.pairs.append((own, match))
        else:
            again = any(same(own, one) for one in theirs) and (
                own.unit in REPEATED or not own.figure or EACH["en"].search(texts[1]) is not None)
            (result.once if again else result.lost).append(own)
    for one in free:
        if not terms.put_in(one):
            _again(one, [own for own in ours if same(own, one)], said, terms, texts[0], result)
    return result


def _best(own: Quantity, among: list[Quantity], said: dict[Quantity, Exactness], terms: Rendered) -> Quantity | None:
    """The English quantity that is in a term if the Chinese is, as exact, of the same unit; else the first."""
    def unlike(one: Quantity) -> tuple[bool, ...]:
        agreed = said[one].answers(said[own]) and said[own].answers(said[one])
        return bool(terms.at("zh", own.start)) != bool(terms.at("en", one.start)), not agreed, own.unit != one.unit

    return min(among, default=None, key=unlike)


def _again(one: Quantity, first: list[Quantity], said: dict[Quantity, Exactness], terms: Rendered, zh: str,
           result: Paired) -> None:
    """An English quantity that is left: a second mention of one, a conversion, or one too many."""
    own = min(first, default=None, key=lambda own: not said[own].answers(said[one]))
    if own is None:
        result.added.append(one)
    elif own.factor != one.factor:
        result.pairs.append((own, one))
    elif terms.at("en", one.start) or own.unit in REPEATED or EACH["zh"].search(zh):
        result.pairs.append((own, one))
        result.twice.append(one)
    else:
        result.added.append(one)
