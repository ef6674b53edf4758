"""What follows a report: annexes, explanations of its words, lists of pledges; known by name, by place, and by what
their numbers do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.language.heading_words import BARE_NOTE, PLEDGES, TERMS, attached, attached_number
from corpus.structure.lines import Line

LATE = 0.7
"""The share of a report's characters behind which a list of pledges is an annex, and no part of the text."""


@dataclass(frozen=True)
class Annex:
    """Where an annex begins, where its title ends (the line behind), its number (0: none), and whether it explains
    words."""

    at: int
    end: int
    number: int
    terms: bool


def annexes(lines: list[Line], skipped: Iterable[int], top: str, ruled: Iterable[int] = ()) -> list[Annex]:
    """The annexes of a report in order.

    `top` is the style of its chapters' numbers, if they have any; at the `ruled` places one begins by correction.
    """
    left, told = set(skipped), set(ruled)
    total, before, headed = sum(len(line.text) for line in lines), 0, False
    found: list[Annex] = []
    for line in lines:
        before += len(line.text)
        if line.at in told:
            found.append(Annex(line.at, line.at + 1, 0, terms=bool(TERMS.search(line.text))))
        if line.at in left or line.plain or (found and line.at < found[-1].end):
            continue
        annex = _annex(lines, line, late=bool(found) or before > LATE * total) if headed or found else None
        headed = headed or bool(line.opens and line.opens.style == top) or (not top and line.ended)
        if annex and (found or not _goes_on(lines, line.at, top)):
            found.append(annex)
    return found


def _annex(lines: list[Line], line: Line, *, late: bool) -> Annex | None:
    named = attached(line.text)
    if named is None:
        pledges = not line.opens and line.bare and PLEDGES.search(line.text) and late and _numbered(lines, line.at + 1)
        return Annex(line.at, line.at + 1, 0, terms=False) if pledges else None
    if BARE_NOTE.match(line.text) and not (late and _numbered(lines, line.at + 1)):
        return None
    _, title = named
    below = lines[line.at + 1] if line.at + 1 < len(lines) else None
    if below is None:
        return None
    titled = not title and below.alone and not below.opens and not below.ended
    terms = bool(TERMS.search(below.text if titled else title))
    return Annex(line.at, line.at + 1 + titled, attached_number(line.text), terms=terms)


def _numbered(lines: list[Line], at: int) -> bool:
    opens = lines[at].opens if at < len(lines) else None
    return bool(opens and opens.number in (0, 1))


def _goes_on(lines: list[Line], at: int, top: str) -> bool:
    """Whether the report's own chapters go on behind a line: the next number of their style is none that starts
    again."""
    behind = (line.opens.number for line in lines[at + 1:] if line.opens and line.opens.style == top and line.alone)
    return next(behind, 1) != 1
