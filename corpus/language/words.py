"""Chinese cut into words by a list of words: as few pieces as can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Way = tuple[int, tuple[str, ...]]
"""In how many known pieces a run can be cut, and the words of them."""


class Words:
    """Cuts runs of characters at the edges of known words.

    A known word may have spaces: it is known as a whole, and is cut at them.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._pieces = {"".join(words): words for entry in known if (words := tuple(entry.split()))}
        self._longest = max(map(len, self._pieces), default=1)

    def cut(self, run: str) -> list[str]:
        """The words of a run in as few known pieces as can be, the longer first; what is not known stands alone."""
        best: list[Way] = [(0, ())]
        for at in range(len(run) - 1, -1, -1):
            best.append(min(self._ways(run, at, best), key=lambda way: way[0]))
        return list(best[-1][1])

    def _ways(self, run: str, at: int, best: list[Way]) -> Iterator[Way]:
        """Every known piece that a run goes on with, the longest first, with the best of what follows it."""
        for size in range(min(self._longest, len(run) - at), 0, -1):
            piece = run[at:at + size]
            if size == 1 or piece in self._pieces:
                cost, rest = best[len(run) - at - size]
                yield cost + 1, (*self._pieces.get(piece, (piece,)), *rest)
