"""What `tools/bench/search.py` counts as right: the cases of `tests/cases/search.jsonl` and what a hit leads to.

A case names its relevant paragraphs by report and by how they start in the source: the first 24 Han characters or 60
letters.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from opencc import OpenCC

from tools import copies
from tools.bench.peers import Section, both

CASES = copies.ROOT / "tests/cases/search.jsonl"
SIMPLE, FULL = OpenCC("t2s"), OpenCC("s2t")
Ids = frozenset[str]
"""Ids of segments."""


@dataclass(frozen=True)
class Case:
    """A query, and for each relevant paragraph the ids of its segments."""

    kind: str
    query: str
    passages: tuple[Ids, ...]

    @property
    def empty(self) -> bool:
        """Is nothing the right answer?"""
        return self.kind.startswith("zero")

    @property
    def terms(self) -> list[str]:
        """The terms a reader expects to find; a quoted query is one."""
        return [self.query] if '"' in self.query else self.query.split()

    def variants(self) -> list[list[str]]:
        """Every term in both scripts, letters and digits only."""
        return [
            sorted({plain(text) for text in (term, SIMPLE.convert(term), FULL.convert(term))}) for term in self.terms
        ]


def plain(text: str) -> str:
    """Letters, digits and Han characters of a text, in one case."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


@cache
def fold(text: str) -> str:
    """That, in simplified characters."""
    return plain(SIMPLE.convert(text))


@cache
def words(text: str) -> str:
    """A text in one case whose words are kept apart."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def contains(text: str, terms: Iterable[str]) -> bool:
    """Does a text have every term?  Words of letters must begin where a word of the text does."""
    return all(re.search(rf"(?<![a-z]){words(term)}", words(text)) if re.fullmatch(r'[A-Za-z "]+', term)
               else fold(term) in fold(text) for term in terms)


def start(text: str, language: str) -> str:
    """A text as the cases' `starts` are written: without digits."""
    return "".join(re.findall(r"[\u3400-\u9fff]" if language == "zh" else "[a-z]", fold(text)))


def paragraphs(segments: list[dict[str, Any]], language: str) -> list[tuple[str, str, Ids]]:
    """Report, start and ids of every line of the sources that the text of a language comes from; the longest first."""
    lines: dict[tuple[str, str, int], list[dict[str, Any]]] = {}
    for s in segments:
        files = {span["file"] for span in s["spans"] if span["use"] == language}
        for source in s["sources"]:
            if source["file"] in files:
                lines.setdefault((s["report"], source["file"], source["line"]), []).append(s)
    found = [(report, start("".join(s[language] or "" for s in own), language), frozenset(s["id"] for s in own))
             for (report, _, _), own in lines.items()]
    return sorted(found, key=lambda line: -len(line[2]))


def cases(segments: list[dict[str, Any]]) -> list[Case]:
    """Every case; stops at a paragraph that is nowhere."""
    known = {language: paragraphs(segments, language) for language in ("zh", "en")}
    found = []
    for line in CASES.read_text("utf-8").splitlines():
        case = json.loads(line)
        places = []
        for passage in case["passages"]:
            report, begin = passage["report"], passage["starts"]
            own = [
                place for place in known["en" if begin.isascii() else "zh"] if place[0] == report and begin in place[1]
            ]
            if not own:
                raise SystemExit(f"{CASES}:0: NOWHERE {report}: no paragraph starts with {begin}")
            places.append(next((place for place in own if place[1].startswith(begin)), own[0])[2])
        found.append(Case(case["kind"], case["query"], tuple(places)))
    return found


@dataclass
class Target:
    """What a hit leads to."""

    text: str
    ids: Ids


def ours(segments: list[dict[str, Any]]) -> dict[str, Target]:
    """Targets of our own hits by the id of a segment or passage: the text is the passage's."""
    passages: dict[str, list[dict[str, Any]]] = {}
    for s in segments:
        passages.setdefault(s["passage"], []).append(s)
    found = {name: Target("\n".join(map(both, own)), frozenset(s["id"] for s in own)) for name, own in passages.items()}
    return found | {s["id"]: Target(found[s["passage"]].text, frozenset([s["id"]])) for s in segments}


def theirs(parts: list[Section], whole: bool) -> dict[str, Target]:
    """Targets of a peer's hits by page and anchor; a page's own is what is above its sections, or its whole text."""
    found: dict[str, Target] = {}
    for part in parts:
        place = f"{part.page}#{part.anchor}".rstrip("#")
        own = [part.heading, *part.paragraphs]
        found[place] = Target("\n".join(own), frozenset(s["id"] for s in part.segments))
        if whole and part.anchor:
            page = found[part.page]
            found[part.page] = Target("\n".join([page.text, *own]), page.ids | found[place].ids)
    return found
