"""Which units of a text are those of the text before: the same words first, then words that begin or end as they
did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from corpus.data.registers import Words

LIKE = 0.7
"""The share of what is quoted of two units (their beginnings and ends) that is the same where they are one (Ratcliff
and Obershelp, as `difflib` has it); what is taken for one is marked for a reader in any case."""


def matched(before: Sequence[Words], after: Sequence[Words]) -> dict[int, int]:
    """By index in `after`: the index in `before` of what it was; what is new has none.  One answers at most one.

    Method: longest common runs of equal fingerprints (`difflib`); then equal words that stand elsewhere, where they
    stand once; then, between what was found in order, words that changed but begin or end as before.
    """
    old, new = ([one.mark for one in words] for words in (before, after))
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    in_order = {block.b + step: block.a + step for block in blocks for step in range(block.size)}
    changed = _changed(before, after, in_order)
    found = in_order | changed
    return found | _elsewhere(before, after, found)


def _changed(before: Sequence[Words], after: Sequence[Words], in_order: dict[int, int]) -> dict[int, int]:
    """Units that changed in their words, between those that did not: in order, each with the first that is like it."""
    found: dict[int, int] = {}
    edges = [(-1, -1), *sorted(in_order.items()), (len(after), len(before))]
    for (new, old), (next_new, next_old) in pairwise(edges):
        place = old + 1
        for index in range(new + 1, next_new):
            like = next((at for at in range(place, next_old) if _alike(before[at], after[index])), None)
            if like is not None:
                found[index] = like
                place = like + 1
    return found


def _alike(one: Words, other: Words) -> bool:
    """Whether words that changed are those of one unit: they begin or end as before, or most of what is quoted
    stayed."""
    if not (one.begins and other.begins):
        return False
    if one.begins == other.begins or one.ends == other.ends:
        return True
    quoted = SequenceMatcher(None, f"{one.begins} {one.ends}", f"{other.begins} {other.ends}", autojunk=False)
    return quoted.ratio() >= LIKE


def _elsewhere(before: Sequence[Words], after: Sequence[Words], found: dict[int, int]) -> dict[int, int]:
    """Equal words that left their order, where they stand once among what is left on both sides."""
    taken = set(found.values())
    old = {at: one.mark for at, one in enumerate(before) if at not in taken}
    new = {at: one.mark for at, one in enumerate(after) if at not in found}
    counts = Counter(old.values())
    places = {mark: at for at, mark in old.items() if counts[mark] == 1}
    again = Counter(new.values())
    return {at: places[mark] for at, mark in new.items() if mark in places and again[mark] == 1}
