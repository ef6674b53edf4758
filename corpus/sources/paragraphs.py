"""A source cut into paragraphs: every character belongs to one, or to a range that is left out, with the reason.

In: a source and its corrections.  Out: blocks (ranges of characters that together are the whole source) and the
changes made on the way, for the ledger.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.language import heading_marks, normalization, openings
from corpus.language.numbers.ordinals import number
from corpus.language.script import Script
from corpus.sources import fragments, tables
from corpus.sources.corrections import Correction
from corpus.sources.source import Source
from corpus.sources.table_shapes import Row, Table

GLUED = "标题或序号粘在上文之后，另起一段 · a heading or ordinal glued to the text before it opens a paragraph"
OPENING = ("split", "heading", "annex")
JOINING = ("join", "join-lines", "heading", "annex")
"""Kinds of corrections at which a paragraph starts, and inside which none does."""
LONGEST_ALONE = 24
"""Characters of a numbered line that is its heading alone; where pages cut lines, longer ones go on."""
SENTENCE_END = re.compile("[。！？；，]")
PAGE_END = re.compile("[。！？：][”’）)]*$")


@dataclass(frozen=True)
class Block:
    """A range of a source.  A dropped one says why; the white space after a paragraph belongs to it.

    A `table` is one block; of its rows, each a block as well (`corpus.sources.table_blocks.rows`), `row` has the cells
    and `tongue` the language.
    """

    source: Source
    start: int
    end: int
    dropped: str = ""
    table: Table | None = None
    row: Row | None = None
    tongue: str = ""

    @property
    def raw(self) -> str:
        """The characters of the source, as they stand there."""
        return self.source.text[self.start:self.end]

    @property
    def language(self) -> str:
        """The language of the text: the source's, or told by its letters where the source has two."""
        tag = self.tongue or self.source.profile.language
        return tag if tag != "zh-en" else (self.source.chinese if normalization.is_han(self.raw) else "en")

    def part(self, start: int, end: int) -> Block:
        """The characters `start:end` of this block."""
        return replace(self, start=self.start + start, end=self.start + end)


@dataclass(frozen=True)
class Change:
    """One entry of the ledger: what was done to `start:end` of a source, by a rule or a correction, and why."""

    kind: str
    source: Source
    start: int
    end: int
    why: str
    after: str = ""


def blocks(source: Source, corrections: list[Correction], script: Script) -> tuple[list[Block], list[Change]]:
    """Cut a source into blocks, in order, that together are the whole source."""
    corrections = [correction for correction in corrections if correction.source == source.profile.file]
    found = tables.found(source, corrections)
    corrections = [_apart(each, source, found) for each in corrections]
    drops, changes = _drops(source, corrections, found)
    changes += [Change("table", source, table.start, table.end, tables.why(table, corrections)) for table in found]
    starts = _line_starts(source.text) | {place for drop in drops for place in (drop.start, drop.end)}
    for correction in corrections:
        if correction.kind in OPENING:
            starts.add(correction.start)
        if correction.kind in JOINING:
            starts -= set(range(correction.start + 1, correction.end))
        if correction.by_rule and correction.kind == "emend":
            starts -= set(range(correction.start + 1, correction.end))
        if correction.kind in ("heading", "annex") and _ends_inside(source.text, correction):
            starts.add(correction.end)
        if correction.kind not in ("drop", "table"):
            changes.append(
                Change(correction.kind, source, correction.start, correction.end, correction.why, correction.text)
            )
    starts |= _glued(source, starts, [*drops, *found], changes)
    for start, end in [(whole.start, whole.end) for whole in drops] + [(whole.start, whole.end) for whole in found]:
        starts -= set(range(start + 1, end))
    by_start = {table.start: table for table in found}
    cut = [replace(block, table=by_start.get(block.start)) for block in _cut(source, starts, drops)]
    cut = _with_small_figures(cut, changes)
    holes = [correction for correction in corrections if correction.by_rule and correction.kind == "emend"]
    return (_across_pages(cut, changes, script, holes) if source.profile.layout == "paged" else cut), changes


def _apart(correction: Correction, source: Source, found: list[Table]) -> Correction:
    """What a rule leaves out over the end of a line, as lines of their own where a table stands before it."""
    over = correction.by_rule and correction.kind == "emend" and "\n" in source.text[correction.start:correction.end]
    if over and any(table.start < correction.end and correction.start <= table.end for table in found):
        start = source.text.index("\n", correction.start) + 1
        return replace(correction, kind="drop", start=start)
    return correction


def _ends_inside(text: str, correction: Correction) -> bool:
    """Whether a heading that was given its end has text behind it on its line."""
    return correction.through and bool(text[correction.end:].partition("\n")[0].strip())


def _line_starts(text: str) -> set[int]:
    """Where lines with text on them start; what is blank before the first belongs to it."""
    starts = [match.start() for match in re.finditer(r"^[^\n]*\S", text, re.M)]
    return {0, *starts[1:]}


def _drops(source: Source, corrections: list[Correction], found: list[Table]) -> tuple[list[Block], list[Change]]:
    """What is left out, by correction or because it is the wall of a flattened table."""
    ranges = [(c.start, c.end, c.why) for c in corrections if c.kind == "drop"
              and not (c.by_rule and any(table.start <= c.start < table.end for table in found))]
    taken = [*((start, end) for start, end, _ in ranges), *((table.start, table.end) for table in found)]
    ranges += [(m.start(), m.end(), "表格竖线残留 · the remains of a table's cell walls (rule table-marks)")
               for m in heading_marks.TABLE_MARKS.finditer(source.text)
               if not any(start <= m.start() < end for start, end in taken)]
    drops = sorted((_widened(source, *entry) for entry in ranges), key=lambda block: block.start)
    return drops, [Change("drop", source, drop.start, drop.end, drop.dropped) for drop in drops]


def _widened(source: Source, start: int, end: int, why: str) -> Block:
    text = source.text
    while end < len(text) and text[end].isspace():
        end += 1
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip():
        start = line if text[:line].strip() else 0
    return Block(source, start, end, why)


def _glued(source: Source, starts: set[int], drops: Sequence[Block | Table], changes: list[Change]) -> set[int]:
    """Headings glued to the end of a paragraph, and ordinals next in their series inside one."""
    text = source.text
    glued = {match.end(): "glued-heading" for match in heading_marks.GLUED_HEADING.finditer(text)}
    expected = 0
    places = sorted(
        [(start, None) for start in starts]
        + [(match.end(), match["han"] or match["latin"]) for match in heading_marks.GLUED_ORDINAL.finditer(text)],
        key=lambda place: place[0],
    )
    for place, ordinal in places:
        if ordinal is None:
            opening = heading_marks.OPENING_ORDINAL.match(text, place)
            expected = (number(opening[1]) or -1) + 1 if opening else expected
        elif number(ordinal) == expected:
            glued[place] = "glued-ordinal"
            expected += 1
    glued = {place: rule for place, rule in glued.items()
             if place not in starts and not any(drop.start <= place < drop.end for drop in drops)}
    ends = {place: text.find("\n", place) % (len(text) + 1) for place in glued}
    changes += [
        Change("split", source, place, ends[place], f"{GLUED} (rule {rule})") for place, rule in sorted(glued.items())
    ]
    return set(glued)


def _cut(source: Source, starts: set[int], drops: list[Block]) -> list[Block]:
    edges = [*sorted(start for start in starts if start < len(source.text)), len(source.text)]
    reasons = sorted((drop.start, drop.end, drop.dropped) for drop in drops)
    openings = [reason[0] for reason in reasons]
    result = []
    for start, end in pairwise(edges):
        index = bisect_right(openings, start) - 1
        inside = index >= 0 and start < reasons[index][1]
        result.append(Block(source, start, end, reasons[index][2] if inside else ""))
    return result


def _with_small_figures(cut: list[Block], changes: list[Change]) -> list[Block]:
    """Join what stands around a letter's small figure that was set on a line of its own."""
    behind = dict(zip((block.start for block in cut), [*(block.raw.strip() for block in cut[1:]), ""], strict=True))

    def goes_on(before: Block, after: Block) -> bool:
        return fragments.indexed(before.raw.strip(), after.raw.strip(), behind[after.start])

    return join(cut, goes_on, changes,
                "下标独占一行，与前后并为一段 · a small figure stood on a line of its own (rule small-figure)")


def _across_pages(cut: list[Block], changes: list[Change], script: Script, holes: list[Correction]) -> list[Block]:
    """Join a paragraph that a page end cut: it stops without the sign that ends a paragraph.  `holes` are what the
    rules of typesetting left out."""
    words = {block.start: _without(block, holes) for block in cut}
    width = fragments.width([len(words[block.start]) for block in cut if not block.dropped])
    first = next((block.start for block in cut if PAGE_END.search(words[block.start])), cut[-1].end if cut else 0)

    def goes_on(before: Block, after: Block) -> bool:
        text = _without(before, holes)
        if before.language == "en":
            longest = sorted(map(len, words.values()))[-max(len(cut) // 10, 1)]
            return bool(text) and fragments.wrapped(text.splitlines()[-1], words[after.start], longest)
        running = first < before.start
        return running and _goes_on(text, words[after.start], before.language, script, width)

    return join(cut, goes_on, changes, "页末断行，段落续上 · a page end cut the paragraph (rule page-end)")


def _without(block: Block, holes: list[Correction]) -> str:
    """The characters of a block without what was left out, and without space around them."""
    raw = block.raw
    for hole in reversed(holes):
        if block.start <= hole.start and hole.end <= block.end:
            raw = raw[:hole.start - block.start] + hole.text + raw[hole.end - block.start:]
    return raw.strip()


def _goes_on(before: str, after: str, language: str, script: Script, width: int) -> bool:
    """Whether Chinese goes on in the next line; `width` is where lines were cut, 0 where only pages cut them."""
    last = len(before.splitlines()[-1].strip()) if before else 0
    if last < fragments.FULL * width:
        return False
    following = normalization.derive(after, language, script)
    headed = (openings.opening(following, language)
              or heading_marks.mark(following, "work-report", language)
              or (not 0 < width <= last + 3
                  and _stands_alone(normalization.derive(before, language, script), language)))
    return not headed and not PAGE_END.search(before)


def _stands_alone(text: str, language: str) -> bool:
    mark = heading_marks.mark(text, "work-report", language)
    opens = openings.opening(text, language)
    named = opens is not None and opens.style in (*openings.NAMED, "一、", "（一）") and len(text) <= LONGEST_ALONE
    return (mark is not None and not mark.run_in) or (named and not SENTENCE_END.search(text))


def join(cut: list[Block], goes_on: Callable[[Block, Block], bool], changes: list[Change], why: str) -> list[Block]:
    """Join each block with the one before it where `goes_on(before, after)` says so."""
    joined: list[Block] = []
    for block in cut:
        alone = not joined or any(each.dropped or each.table for each in (joined[-1], block))
        if not alone and goes_on(joined[-1], block):
            changes.append(Change("join", block.source, joined[-1].start, block.end, why))
            joined[-1] = replace(joined[-1], end=block.end)
        else:
            joined.append(block)
    return joined
