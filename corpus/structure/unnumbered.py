"""Chapters without numbers: short lines that stand apart, where the numbers of a report start again under them."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.language.heading_words import CHAPTERLY, FRAMES, SPOKEN, TITLE
from corpus.structure.lines import Line
from corpus.structure.series import parsed

FEWEST = 3
"""Lines without numbers that are sections, if nothing else is."""
MOST = 15
"""Lines of this look, above which they are cells of a table or names, and no chapters."""


def candidates(lines: list[Line], skipped: Iterable[int]) -> list[Line]:
    """Lines that stand apart like headings, between running text and what is headed."""
    left = set(skipped)
    found: list[Line] = []
    spoken = False
    for line in lines:
        if line.bare and line.at not in left and _stands_apart(lines, line.at):
            titled = not spoken and (TITLE.search(line.text) or SPOKEN.search(line.text) or line.at == 0)
            if not titled and (spoken or says_chapter(line)):
                found.append(line)
        spoken = spoken or (line.at not in left and (line.ended or bool(line.opens)))
    return found


def says_chapter(line: Line) -> bool:
    """Whether the words of a line are those of a chapter's heading."""
    return bool(CHAPTERLY.search(line.text))


def _stands_apart(lines: list[Line], at: int) -> bool:
    below = lines[at + 1] if at + 1 < len(lines) else None
    above = lines[at - 1] if at else None
    return bool(below and (below.running or below.opens) and not (above and above.bare and above.opens is None
                                                                 and says_chapter(above)))


def chapters(lines: list[Line], skipped: Iterable[int], top: str) -> list[Line]:
    """The lines that are chapters; none where the report's chapters have numbers of the style `top`."""
    left = set(skipped)
    bare = candidates(lines, left)
    strong = [line for line in bare if says_chapter(line)]
    own = [line for line in lines if line.opens and line.opens.style == top and line.at not in left]
    if not (bare and (_restarts_under(own, bare) or _above_all(own, strong))):
        return []
    others = len(bare) - len(strong)
    below = len(strong) > 1 and others >= max(FEWEST, 2 * len(strong))
    return strong if below or len(bare) > max(MOST, 2 * len(strong)) else bare


def sections(lines: list[Line], skipped: Iterable[int], first: int) -> list[Line]:
    """The lines behind the `first` chapter that part the chapters of a report without numbers: three at least, each
    between running text."""
    known = {line.at: line for line in lines}
    found = [line for line in candidates(lines, skipped) if line.at > first and not says_chapter(line)
             and line.at + 1 in known and known[line.at + 1].running]
    return found if len(found) >= FEWEST else []


def _restarts_under(own: list[Line], bare: list[Line]) -> bool:
    """Whether the numbers start again, and a line that could be a heading stands before the first and a later start."""
    if not own:
        return False
    starts = [series.members[0].at for series in parsed(own)[0]]
    under = [any(before < line.at < start for line in bare)
             for before, start in zip([-1, *(_last_before(own, start) for start in starts[1:])], starts, strict=True)]
    return len(starts) > 1 and under[0] and any(under[1:])


def _last_before(own: list[Line], at: int) -> int:
    return max((line.at for line in own if line.at < at), default=-1)


def _above_all(own: list[Line], strong: list[Line]) -> bool:
    """Whether lines that say they are chapters stand above everything that is numbered."""
    if not (own and own[0].opens):
        return bool(strong)
    strong = [line for line in strong if not FRAMES.match(line.text)]
    if not strong:
        return False
    return strong[0].at < own[0].at and (len(strong) > 1 or own[0].opens.style not in ("一、", "I."))
