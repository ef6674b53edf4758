"""The quantities of the two sides of a segment brought together, each Chinese one with the English one that answers
it best."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.language.numbers.equality import same
from corpus.language.numbers.quantity import Quantity
from corpus.translation.proof.exactness import Exactness
from corpus.translation.proof.rendered_terms import Rendered

EACH = {
    "zh": re.compile("[各均都每]|分别"),
    "en": re.compile(r"\b(?:respectively|both|each|every|all|same|equally)\b", re.I),
}
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


def paired(ours: list[Quantity], theirs: list[Quantity], exact: dict[Quantity, Exactness], terms: Rendered,
           texts: tuple[str, str]) -> Paired:
    """Bring the quantities of both sides together; `exact` is how exact they are said to be, `texts` are the Chinese
    and the English."""
    result, free = Paired(), list(theirs)
    for zh in ours:
        match = _best(zh, [en for en in free if same(zh, en)], exact, terms)
        if match:
            free.remove(match)
            result.pairs.append((zh, match))
        else:
            again = any(same(zh, en) for en in theirs) and (
                zh.unit in REPEATED or not zh.figure or EACH["en"].search(texts[1]) is not None)
            (result.once if again else result.lost).append(zh)
    for en in free:
        if not terms.put_in(en):
            _again(en, [zh for zh in ours if same(zh, en)], exact, terms, texts[0], result)
    return result


def _best(zh: Quantity, among: list[Quantity], exact: dict[Quantity, Exactness], terms: Rendered) -> Quantity | None:
    """The English quantity that is in a term if the Chinese is, as exact, of the same unit; else the first."""
    def unlike(en: Quantity) -> tuple[bool, ...]:
        agreed = exact[en].answers(exact[zh]) and exact[zh].answers(exact[en])
        return bool(terms.at("zh", zh.start)) != bool(terms.at("en", en.start)), not agreed, zh.unit != en.unit

    return min(among, default=None, key=unlike)


def _again(en: Quantity, first: list[Quantity], exact: dict[Quantity, Exactness], terms: Rendered, text: str,
           result: Paired) -> None:
    """An English quantity that is left: a second mention of one, a conversion, or one too many; `text` is the
    Chinese."""
    zh = min(first, default=None, key=lambda quantity: not exact[quantity].answers(exact[en]))
    if zh is None:
        result.added.append(en)
    elif zh.factor != en.factor:
        result.pairs.append((zh, en))
    elif terms.at("en", en.start) or zh.unit in REPEATED or EACH["zh"].search(text):
        result.pairs.append((zh, en))
        result.twice.append(en)
    else:
        result.added.append(en)
