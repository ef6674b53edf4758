"""Which units of a text are those of the text before: the same words first, then words that begin or end as they
did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from corpus.data.report_files.registers import Words

LIKE = 0.7
"""The share of what is quoted of two units (their beginnings and ends) that is the same where they are one (Ratcliff
and Obershelp, as `difflib` has it); what is taken for one is marked for a reader in any case."""


def matched(before: Sequence[Words], after: Sequence[Words]) -> dict[int, int]:
    """By index in `after`: the index in `before` of what it was; what is new has none.  One answers at most one.

    Method: longest common runs of equal fingerprints (`difflib`); then equal words that stand elsewhere, where they
    stand once; then, between what was found in order, words that changed but begin or end as before.
    """
    old, new = ([unit.mark for unit in words] for words in (before, after))
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    in_order = {block.b + step: block.a + step for block in blocks for step in range(block.size)}
    changed = _changed(before, after, in_order)
    matches = in_order | changed
    return matches | _elsewhere(before, after, matches)


def _changed(before: Sequence[Words], after: Sequence[Words], in_order: dict[int, int]) -> dict[int, int]:
    """Units that changed in their words, between those that did not: in order, each with the first that is like it."""
    matches: dict[int, int] = {}
    edges = [(-1, -1), *sorted(in_order.items()), (len(after), len(before))]
    for (new, old), (next_new, next_old) in pairwise(edges):
        place = old + 1
        for index in range(new + 1, next_new):
            like = next((at for at in range(place, next_old) if _alike(before[at], after[index])), None)
            if like is not None:
                matches[index] = like
                place = like + 1
    return matches


def _alike(old: Words, new: Words) -> bool:
    """Whether words that changed are those of one unit: they begin or end as before, or most of what is quoted
    stayed."""
    if not (old.begins and new.begins):
        return False
    if old.begins == new.begins or old.ends == new.ends:
        return True
    quoted = SequenceMatcher(None, f"{old.begins} {old.ends}", f"{new.begins} {new.ends}", autojunk=False)
    return quoted.ratio() >= LIKE


def _elsewhere(before: Sequence[Words], after: Sequence[Words], matches: dict[int, int]) -> dict[int, int]:
    """Equal words that left their order, where they stand once among what is left on both sides."""
    taken = set(matches.values())
    old = {at: unit.mark for at, unit in enumerate(before) if at not in taken}
    new = {at: unit.mark for at, unit in enumerate(after) if at not in matches}
    counts = Counter(old.values())
    places = {mark: at for at, mark in old.items() if counts[mark] == 1}
    again = Counter(new.values())
    return {at: places[mark] for at, mark in new.items() if mark in places and again[mark] == 1}
