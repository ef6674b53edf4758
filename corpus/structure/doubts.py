"""What an editor should look at in the outline of a report that nobody has read: one line a doubt, with its place.

In goes a report as it was published; out come findings with the code DOUBT, each with what to do about it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from corpus.data.report_files.profiles import Profile
from corpus.model import Passage
from corpus.project.findings import Finding

CODE = "DOUBT"
LONGEST_SHARE = 0.7
"""The share of a report that one of several chapters may have."""
LONGEST_PAGE = {"zh": 12_000, "en": 45_000}
PARTED = 4
"""Characters of a page above which its headings were perhaps not seen (the longest of the five sources has 10,300),
unless this many sections or items part it."""
SHORT, MANY = 12, 0.25
"""Characters below which a passage of text is a fragment, and the share of a report's passages that may be such."""
ENDED = re.compile(r"[。！？；：.!?;:]")
UNKNOWN = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){1,3}(?=[^\d.%％‰亿万千百倍个元吨公平立年月日小米])"
                     r"|[甲乙丙丁戊己庚辛][、.．]|[A-Za-z][)）、．]|[【〔\[]?[一二三四五六七八九十]+[】〕\]：:])")
FEW = 3
"""Lines of an unknown numbering that are no accident."""
FEWEST = 20
"""Passages below which shares say nothing."""


class PublishedText(Protocol):
    """What is looked at of a report (`corpus.report.Published`)."""

    @property
    def profile(self) -> Profile:
        """What the report is."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Its passages."""

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """What was doubtful while they were made."""


def of(published: PublishedText) -> list[Finding]:
    """Every doubt about the outline of a report, in the order of its text."""
    told = [*published.doubts, *_chapters(published), *_pages(published), *_fragments(published),
            *_unended(published), *_unknown(published)]
    return sorted(dict.fromkeys(told), key=lambda finding: (finding.path, finding.line))


def _chapters(published: PublishedText) -> Iterator[Finding]:
    count = sum(passage.level in ("chapter", "part") for passage in published.passages)
    if count < 2:
        what = "no chapter was found" if not count else "only one chapter was found"
        yield _finding(published.passages, f"{what}; look for its headings, and record them with corrections of kind "
                       "'heading' (level chapter)")


def _pages(published: PublishedText) -> Iterator[Finding]:
    sizes = Counter[int]()
    for passage in published.passages:
        sizes[passage.chapter] += _size(passage)
    total = sizes.total() or 1
    if not any(passage.level in ("chapter", "part") for passage in published.passages):
        return
    for page, size in sizes.items():
        passages = [passage for passage in published.passages if passage.chapter == page]
        longest = LONGEST_PAGE["zh" if any(segment.zh for each in passages for segment in each.segments) else "en"]
        parted = sum(passage.level in ("section", "item") for passage in passages) >= PARTED
        if (size > longest and not parted) or (len(sizes) > 1 and size > LONGEST_SHARE * total and total > longest / 4):
            yield _finding(passages, f"page {page} holds {size / total:.0%} of the text ({size} characters); look for "
                           "headings that were not seen, and record them with corrections of kind 'heading'")


def _fragments(published: PublishedText) -> Iterator[Finding]:
    running = [passage for passage in published.passages if passage.kind == "text"]
    short = [passage for passage in running if _size(passage) < SHORT]
    if len(running) >= FEWEST and len(short) > MANY * len(running):
        yield _finding(short, f"{len(short)} of {len(running)} passages are shorter than {SHORT} characters; where "
                       "lines were cut, set layout = \"paged\" or join them (kind 'join-lines'); look at tables")


def _unended(published: PublishedText) -> Iterator[Finding]:
    """Lines of running text that a page's width cut."""
    running = [passage for passage in published.passages if passage.kind == "text" and _size(passage) >= SHORT]
    cut = [passage for passage in running if not ENDED.search(_words(passage)[-3:])]
    if len(running) >= FEWEST and len(cut) > MANY * len(running):
        yield _finding(cut, f"{len(cut)} of {len(running)} passages do not end as sentences do; where lines were cut "
                       "at a width, set layout = \"paged\"; look at tables and lists")


def _unknown(published: PublishedText) -> Iterator[Finding]:
    """Numbering in a style that is not known."""
    opened = [passage for passage in published.passages if passage.kind in ("text", "front") and passage.segments
              and UNKNOWN.match(_words(passage))]
    if len(opened) >= FEW:
        yield _finding(opened, f"‘{_words(opened[0])[:12]}’ and {len(opened) - 1} more lines open with a numbering "
                       "that is not known; where they are headings, record them with corrections of kind 'heading'")


def _words(passage: Passage) -> str:
    return "".join(segment.published for segment in passage.segments)


def _size(passage: Passage) -> int:
    return sum(len(segment.texts[0] or segment.texts[1]) for segment in passage.segments)


def _finding(passages: Iterable[Passage], message: str) -> Finding:
    """A doubt at the first line of the passages."""
    blocks = (block for passage in passages for segment in passage.segments for side in (segment.zh, segment.en) if side
              for block in side.blocks)
    block = next(blocks, None)
    if block is None:
        return Finding("", 0, CODE, message)
    return Finding(block.source.path, block.source.line(block.start), CODE, message)
