"""The whole report is looked at before any line is judged: which style of numbering is which level, here.

In go the lines of a report; out come a mark for each line that opens something, and the lines that only list what
comes.  Nothing is measured against one number: a line is a heading because others of its style are, and stand so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from corpus.language.heading_marks import NOTE, Level, Mark
from corpus.language.heading_words import CLOSING
from corpus.language.openings import DASH, HEADINGS, NAMED, PARTS
from corpus.structure import unnumbered
from corpus.structure.annexes import Annex, annexes
from corpus.structure.contents_list import contents_lists
from corpus.structure.lines import Line
from corpus.structure.series import parsed
from corpus.structure.term_entries import is_note

BELOW_CHAPTERS = ("（一）", "1.", "(1)")
"""Styles that number what stands in chapters; straight below parts they make these the chapters."""
NOTHING: Mapping[int, Mark | None] = {}


@dataclass(frozen=True)
class Scheme:
    """What every line of a report opens, by its place; the places of contents lists; annexes; titles that go over two
    lines."""

    marks: Mapping[int, Mark] = field(default_factory=dict)
    listed: tuple[tuple[int, ...], ...] = ()
    annexes: tuple[Annex, ...] = ()

    @property
    def front(self) -> frozenset[int]:
        """The places of the lines of contents lists."""
        return frozenset(place for places in self.listed for place in places)

    @property
    def headed(self) -> bool:
        """Whether the report has any heading."""
        return any(mark.level not in ("item", "note") for mark in self.marks.values())


def scheme(lines: list[Line], ruled: Mapping[int, Mark | None] = NOTHING) -> Scheme:
    """The scheme of a report; `ruled` has what readers say of single lines, by their places."""
    told = {at: mark for at, mark in ruled.items() if mark}
    by_hand = [at for at, mark in told.items() if mark.level == "chapter" and not lines[at].opens]
    lines = [replace(line, opens=None, plain=True) if line.at in ruled else line for line in lines]
    language = max(("zh", "en"), key=lambda tag: sum(line.language == tag for line in lines))
    listed = contents_lists(lines)
    skipped = {place for places in listed for place in places}
    styles = _heading_styles([line for line in lines if line.at not in skipped], language)
    top = next((style for style in styles if style not in PARTS), "")
    added = annexes(lines, skipped, top, [at for at, mark in told.items() if mark.level == "annex"])
    marks = _of_text(lines[:added[0].at] if added else lines, skipped, language, by_hand)
    for annex, until in zip(added, [*(annex.at for annex in added[1:]), len(lines)], strict=False):
        marks[annex.at] = Mark("annex", annex.number)
        marks |= _in_annex(lines[annex.end:until], terms=annex.terms, language=language)
    return Scheme(marks | told, tuple(map(tuple, listed)), tuple(added))


def _of_text(lines: list[Line], skipped: set[int], language: str, by_hand: list[int]) -> dict[int, Mark]:
    """The marks of a report's text; `by_hand` are chapters without numbers that readers recorded."""
    body = [line for line in lines if line.at not in skipped]
    styles = _heading_styles(body, language)
    top = styles[0] if styles else ""
    bare = [] if top in NAMED else unnumbered.chapters(lines, skipped, top)
    above = bool(by_hand) and not any(_of_style(line, top) for line in body if line.at < min(by_hand))
    marks = _marks(body, _levels(styles, bare=bool(bare) or above)) | _notes(body)
    marks |= {line.at: Mark("chapter", 0) for line in [*bare, *_closing(body, marks)]}
    chapters = [at for at, mark in marks.items() if mark.level == "chapter"]
    if len(chapters) < 2 or any(mark.level == "section" for mark in marks.values()):
        return marks
    return {line.at: Mark("section", 0) for line in unnumbered.sections(lines, skipped, min(chapters))} | marks


def _closing(lines: list[Line], marks: Mapping[int, Mark]) -> list[Line]:
    """The line that opens a last chapter without a number."""
    last = max((at for at, mark in marks.items() if mark.level == "chapter"), default=len(lines) and lines[-1].at)
    return [line for line in lines if line.at > last and line.bare and CLOSING.match(line.text)][:1]


def _notes(lines: list[Line]) -> dict[int, Mark]:
    """The lines that are notes to marks in brackets before them."""
    texts = [line.text for line in lines]
    return {line.at: Mark("note", 0) for place, line in enumerate(lines) if is_note(line.text, texts[:place])}


def _heading_styles(lines: list[Line], language: str) -> list[str]:
    """The styles that number headings here, the highest first."""
    found: list[str] = []
    for style in HEADINGS[language]:
        own = [line for line in lines if line.opens and line.opens.style == style]
        if _heads(lines, style, own, found):
            found.append(style)
    return found


def _heads(lines: list[Line], style: str, own: list[Line], above: list[str]) -> bool:
    alone = sum(line.alone for line in own)
    if not own or (style in NAMED and not alone and len(own) < 2):
        return False
    if style == "1.":
        return len(above) < 2 and _sections(lines, style)
    return bool(alone or len(own) > 1 or style in NAMED)


def _levels(styles: list[str], *, bare: bool) -> dict[str, Level]:
    """A level for each style that heads: parts only where something stands below them."""
    if bare:
        free: list[Level] = ["section"]
    elif len(styles) > 1 and styles[0] in PARTS and styles[1] not in BELOW_CHAPTERS:
        free = ["part", "chapter", "section"]
    else:
        free = ["chapter", "section"]
    return dict(zip(styles, free, strict=False))


def _marks(lines: list[Line], levels: Mapping[str, Level]) -> dict[int, Mark]:
    """The marks of the text itself."""
    inside = _inside(lines, levels)
    return {line.at: made for line in lines if (made := _mark(line, levels, inside))}


def _inside(lines: list[Line], levels: Mapping[str, Level]) -> set[int]:
    """The places of numbers that look like a heading's, but count inside one that goes on behind them."""
    found: set[int] = set()
    for style, level in levels.items():
        if level == "chapter" and style not in NAMED:
            own = [line for line in lines if line.opens and line.opens.style == style]
            found |= {line.at for series in parsed(own)[1] for line in series.members}
    return found


def _mark(line: Line, levels: Mapping[str, Level], inside: Iterable[int]) -> Mark | None:
    """The mark of a line.  Paragraphs with a dash are items, but in plans of 篇, 章 and 节 text with a lead."""
    if not line.opens:
        return Mark("note", 0) if NOTE.match(line.text) else None
    style, number = line.opens.style, line.opens.number
    if style == "专栏":
        return Mark("box", number) if line.alone else None
    if style == DASH and any(each in NAMED for each in levels):
        return None
    level = levels.get(style)
    if level is None or line.at in inside:
        return None if style in NAMED else Mark("item", number, True, style)
    return Mark(level, number, not line.alone, style)


def _in_annex(lines: list[Line], *, terms: bool, language: str) -> dict[int, Mark]:
    """The marks of an annex: its sections, where lines stand alone above text; entries of a list are items."""
    heads = [style for style in HEADINGS[language][2:] if not terms and _sections(lines, style)]
    levels: dict[str, Level] = {heads[0]: "section"} if heads else {}
    return _marks(lines, levels)


def _sections(lines: list[Line], style: str) -> bool:
    own = [line for line in lines if line.opens and line.opens.style == style]
    below = {line.at - 1: line for line in lines}
    headed = sum(line.alone and line.at in below and not _of_style(below[line.at], style) for line in own)
    return len(own) > 1 and 2 * headed > len(own)


def _of_style(line: Line, style: str) -> bool:
    return line.opens is not None and line.opens.style == style
