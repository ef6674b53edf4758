"""The words that a report explains itself: entries of its annex of terms, and notes at their marks.

In go the passages of a report under their addresses; out come entries, each with where it stands and where it is
looked up from: the first place of its mark (①, [1]) or of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.language.heading_words import TERMS
from corpus.language.openings import opening
from corpus.model import Passage, TermEntry

CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
BRACKETED = re.compile(r"^[\[［〔【](\d{1,3})[\]］〕】]\s*(?=\S)")
NAMED = re.compile(r"^【(?P<a>[^】]{1,60})】|^(?P<b>[^：:。]{1,60}?)(?:：|:(?!\d)|——|—(?=[^—]))"
                   r"|^(?P<c>“[^”]{1,40}”)\s*(?:，?是?指|，?即)|^(?P<d>[^：:。，]{1,30}?)是指")
QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'", "《": "》"}
SHORTEST = 2
"""Characters of a term below which its words are not looked for."""


def entries(passages: Sequence[Passage]) -> tuple[TermEntry, ...]:
    """The entries of a report, each with the passage from which a reader looks it up, if there is one."""
    text = [passage for passage in passages if passage.level != "annex"]
    found: list[TermEntry] = []
    explains, annexed = False, False
    for passage in passages:
        words = passage.segments[0].published if passage.segments else ""
        if passage.level == "annex":
            explains, annexed = bool(TERMS.search(words)), True
        elif passage.kind == "note" or explains:
            entry = _entry(passage, words, named=explains)
            if entry:
                found.append(entry)
    ends = next((at for at, passage in enumerate(passages) if passage.level == "annex"), len(passages))
    return tuple(_placed(entry, text[:ends] if annexed else text) for entry in found)


def _entry(passage: Passage, words: str, *, named: bool) -> TermEntry | None:
    bracket = BRACKETED.match(words)
    opens = opening(words, "zh")
    numbered = bool(opens and opens.style in ("1.", "①", "（1）", "1）"))
    number = int(bracket[1]) if bracket else opens.number if opens and numbered else 0
    rest = words[len(bracket[0]) if bracket else len(opens.mark) if opens and numbered else 0:].strip()
    match = NAMED.match(rest) if named else None
    term = _unquoted(next((group for group in match.groups() if group), "").strip()) if match else ""
    if not (term or (bracket and not named)):
        return None
    return TermEntry(term=term, number=number, id=passage.segments[0].id, passage=passage.id,
                     mark=bracket[0].strip() if bracket else "")


def _unquoted(term: str) -> str:
    """A term without the quotes around the whole of it; those that only open it, or close it, belong to its words."""
    close = QUOTES.get(term[:1], "")
    return term[1:-1].strip() if close and len(term) > 1 and term.find(close, 1) == len(term) - 1 else term


def _placed(entry: TermEntry, text: Iterable[Passage]) -> TermEntry:
    """An entry with the first place of its mark, or else of its words, before it."""
    before = []
    for passage in text:
        if passage.id == entry.passage:
            break
        before.append((passage, [" ".join(segment.texts) for segment in passage.segments]))
    for sought in _sought(entry):
        for passage, texts in before[::-1] if entry.mark else before:
            for segment, words in zip(passage.segments, texts, strict=True):
                at = words.find(sought)
                if at > 0 or (at == 0 and sought[0] not in f"{CIRCLES}[［〔"):
                    return replace(entry, place=segment.id, mark=sought if sought in _marks(entry) else "")
    return replace(entry, mark="")


def _marks(entry: TermEntry) -> list[str]:
    if not entry.number:
        return []
    circled = [CIRCLES[entry.number - 1]] if entry.number <= len(CIRCLES) else []
    return [entry.mark] if entry.mark else [*circled, f"[{entry.number}]", f"〔{entry.number}〕", f"［{entry.number}］"]


def _sought(entry: TermEntry) -> list[str]:
    """What stands in the text for an entry: its mark, its words, its words without quotes or what is in them."""
    bare = entry.term.translate(str.maketrans("", "", "“”‘’\""))
    quoted = re.findall("“([^”]+)”", entry.term)
    words = [entry.term, re.sub("（.*?）", "", entry.term), bare, *(f"“{word}”" for word in quoted), *quoted]
    return [*_marks(entry), *(word for word in dict.fromkeys(words) if len(word) >= SHORTEST)]


def is_note(text: str, before: Iterable[str]) -> bool:
    """Whether a line is the note to a mark in brackets that stands in one of the texts before it."""
    match = BRACKETED.match(text)
    return bool(match) and any(f"{match[0].strip()}" in line[1:] for line in before)  # type: ignore[index]


