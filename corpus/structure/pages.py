"""The page of each draft: a number that never repeats, and is the chapter's own where chapters count from one on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.structure.outline import Draft


@dataclass
class Pages:
    """The state of a count of pages.

    A part opens on the page of its first chapter, but the first part on the front page; with text of its own it has a
    page of its own.  Where chapters start again, or have no numbers, pages count on.
    """

    current: int = 0
    opened: bool = False
    filled: bool = False
    own: bool = True

    def of(self, draft: Draft, following: str) -> int:
        """The page of a draft, behind those of earlier calls; `following` is the level of the next heading."""
        if draft.level == "part":
            if self.current or following != "chapter":
                self.current += 1
                self.opened, self.filled = True, False
        elif draft.level == "chapter":
            self.current = self._chapter(draft.number)
            self.opened = False
        elif draft.level == "annex":
            self.current += 1
            self.opened = self.own = False
        else:
            self.filled = True
        return self.current

    def _chapter(self, number: int) -> int:
        lowest = self.current if self.opened else self.current + 1
        if self.own and number >= lowest:
            return number
        self.own = False
        return self.current if self.opened and not self.filled else self.current + 1


def next_headings(drafts: Iterable[Draft]) -> list[str]:
    """For each draft the level of the heading that comes next behind it; empty where none does."""
    levels, following = [], ""
    for draft in reversed(list(drafts)):
        levels.append(following)
        following = draft.level if draft.level not in ("", "item") else following
    return levels[::-1]
