"""Numbers for what is new: behind its neighbour with a letter, as in a code of laws; at the end of a row the next
number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from string import ascii_lowercase


def fresh(previous: str, used: Iterable[str], *, last: bool) -> str:
    """A number that was never used in its row.

    `previous` is the number before it (nothing where it is the first), `used` every number the row ever had; `last`:
    nothing that has a number follows.
    """
    known = set(used)
    if last:
        return str(max((int(re.match(r"\d+", number)[0]) for number in known), default=0) + 1)  # type: ignore[index]
    return next(number for number in _lettered(previous or "0") if number not in known)


def _lettered(previous: str) -> Iterator[str]:
    """`17` gives 17a … 17z, 17za …; `17b` gives 17c … 17z, then 17ba …"""
    if previous[-1] in ascii_lowercase:
        yield from (previous[:-1] + letter for letter in ascii_lowercase if letter > previous[-1])
    for depth in count():
        yield from (previous + "z" * depth + letter for letter in ascii_lowercase)
