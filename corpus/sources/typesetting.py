"""What is in a source of the page that it was set on or the editor that it was written in, and no word of the report:
numbers of pages with the running heads beside them, marks of Markdown, blanks written as entities of HTML.

In goes a source; out come corrections made by rule, which the ledger tells as any other.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.sources.corrections import Correction
from corpus.sources.shape import ENTITIES
from corpus.sources.source import Source

PAGES = "页码、页眉，不属正文 · the number of a page, or its running head (rule page-number)"
MARKDOWN = "Markdown 标记，不属正文 · a mark of Markdown (rule markdown)"
ENTITY = "HTML 字符实体，读作所代表的字符 · an entity of HTML, read as what it stands for (rule entity)"

BARS = "-—–－─―"
NUMBER = re.compile(rf"[{BARS}]+\s*(\d{{1,3}})\s*[{BARS}]+|[·•]\s*(\d{{1,3}})\s*[·•]"
                    r"|第\s*(\d{1,3})\s*页(?:.{0,3}共.*页)?|(?:Page\s+)?(\d{1,3})\s*(?:/|of)\s*\d{1,3}|Page\s+(\d{1,3})|(\d{1,3})")
BARE = 6
"""The form of a number that nothing but its place marks."""
FEWEST = 3
"""Numbers that count on, below which they may be anything."""
APART = 8
"""Lines of a page, at least, where its number has no sign."""
LONGEST_HEAD = 40
MARKS = re.compile(r"^[ \t\u3000]*(?:#{1,6}[ \t]+|>[ \t]+)+(?=\S)|\\(?=[.*_#>()\[\]+~-])|^[ \t]*(?:[-*_][ \t]*){3,}$"
                   r"|(?P<bold>\*\*|__)(?=\S)(?P<words>[^*_\n]*[^*_\s])(?P=bold)", re.M)


@dataclass(frozen=True)
class _Line:
    """A line with words: where it stands, and what it says."""

    start: int
    end: int
    text: str
    number: int


def marks(source: Source, recorded: Iterable[Correction]) -> list[Correction]:
    """The corrections that the rules make in a source, but where readers recorded their own."""
    taken = [(each.start, each.end) for each in recorded
             if each.source == source.profile.file and each.kind in ("drop", "emend", "table")]
    paged = source.profile.layout == "paged"
    made = [*_pages(source, paged=paged), *_emended(source)]
    free = [each for each in sorted(made, key=lambda own: (own.start, -own.end))
            if not any(each.start < end and start < each.end for start, end in taken)]
    return [each for at, each in enumerate(free) if not any(before.end > each.start for before in free[:at])]


def _made(source: Source, start: int, end: int, why: str, text: str | None = "") -> Correction:
    """A correction by rule: a replacement, or with no text at all a drop."""
    return Correction(kind="drop" if text is None else "emend", source=source.profile.file, start=start, end=end,
                      why=why, line=0, text=text or "", by_rule=True)


def _emended(source: Source) -> Iterator[Correction]:
    """Marks of Markdown and entities."""
    for match in MARKS.finditer(source.text):
        if not match["bold"]:
            rule = not match[0].strip(" \t-*_")
            yield _made(source, match.start(), match.end(), MARKDOWN, None if rule else "")
            continue
        for start in (match.start(), match.end() - len(match["bold"])):
            yield _made(source, start, start + len(match["bold"]), MARKDOWN)
    for match in ENTITIES.finditer(source.text):
        signs = html.unescape(match[0])
        alone = not signs.strip() and not _line(source.text, match.start()).replace(match[0], "").strip()
        yield _made(source, match.start(), match.end(), ENTITY, None if alone else signs)


def _line(text: str, at: int) -> str:
    """The line of a text that a place is on."""
    return text[text.rfind("\n", 0, at) + 1:(text + "\n").index("\n", at)]


def _pages(source: Source, *, paged: bool) -> Iterator[Correction]:
    """Numbers of pages and running heads: in lines cut by pages the paragraph goes on behind them, elsewhere they are
    lines of their own."""
    lines = [_Line(match.start(), match.end(), match[0].strip(), number) for number, match
             in enumerate(re.finditer(r"^[^\n]*$", source.text, re.M)) if match[0].strip()]
    numbered = _numbered(lines, paged=paged)
    for at in sorted(numbered | _heads(lines, numbered)):
        line = lines[at]
        before = lines[at - 1].end if at else line.start
        yield (_made(source, before, line.end, PAGES) if paged and at
               else _made(source, line.start, line.end, PAGES, None))


def _numbered(lines: Sequence[_Line], *, paged: bool) -> set[int]:
    """The places of lines that count pages."""
    forms: dict[int, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        if match := NUMBER.fullmatch(line.text):
            form = match.lastindex or 0
            forms.setdefault(form, []).append((at, int(match[form])))
    return {at for form, found in forms.items() if _counts(lines, found, bare=form == BARE) and (paged or form != BARE)
            for at, _ in found}


def _counts(lines: Sequence[_Line], found: Sequence[tuple[int, int]], *, bare: bool) -> bool:
    """Whether numbers count on through a text, as pages do: those without a sign one by one, and far enough apart."""
    steps = [(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(found)]
    if len(found) < FEWEST or any(step < 1 for step, _ in steps):
        return False
    return not bare or all(step == 1 and apart >= APART for step, apart in steps)


def _heads(lines: Sequence[_Line], numbered: set[int]) -> set[int]:
    """The places of lines beside page numbers that say the same again and again."""
    beside = [place for at in numbered for place in (at - 1, at + 1)
              if 0 <= place < len(lines) and place not in numbered]
    said = Counter(lines[place].text for place in beside)
    return {place for place in beside
            if said[lines[place].text] >= FEWEST and len(lines[place].text) <= LONGEST_HEAD
            and said[lines[place].text] * 2 >= len(numbered)}
