"""What an addition prints: what was recognised, the outline with counts, doubts, what to do next, how to undo it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from corpus.adding.guesses import Guess
from corpus.adding.published_files import Added
from corpus.adding.recognised import Recognised
from corpus.data.report_files.profiles import Profile
from corpus.model import Passage
from corpus.project.findings import Finding
from corpus.report import Published
from corpus.sources.paragraphs import Change

INDENT = {"part": 1, "annex": 1, "chapter": 1, "section": 2, "box": 3}
"""How far a heading is set in; chapters one further, where there are parts."""
LONGEST = 48
SHOWN = 10
"""Characters of a heading or change, and changes, that are shown."""


def told(
    found: Recognised,
    profile: Profile,
    added: Sequence[Added],
    text: Published,
    doubts: Sequence[Finding],
    ready: Sequence[str],
) -> Iterator[str]:
    """The lines of the report on an added report."""
    yield f"{profile.id}: {profile.title.zh} · {profile.title.en}"
    yield from _recognised(found, profile, added)
    yield "outline"
    yield from outline(text.passages)
    yield from _ledger(text.changes)
    yield f"{len(doubts)} doubt(s)"
    yield from map(str, doubts)
    if ready:
        yield f"ready-made, for data/corrections/{profile.id}.toml (then make renew):"
        yield "\n".join(ready)
    yield f"next: make site, and read its pages, {profile.path} and ledger/{profile.id}.tsv (README, “Add a report”)"
    yield "undo: git clean -fd data && python build_corpus.py"


def _recognised(found: Recognised, profile: Profile, added: Sequence[Added]) -> Iterator[str]:
    """What was recognised, and what it was read off; a question mark where it is unsure."""
    for file, own in zip(added, found.files, strict=True):
        encoding = f"{file.encoding}, stored as UTF-8" if file.encoding else "UTF-8, stored byte for byte"
        yield _row("file", f"{file.name}: {encoding}, {len(file.text):,} characters")
        yield _row("language", own.language.value, own.language)
        yield _row("layout", own.layout.value, own.layout)
    yield _row("kind", profile.kind, found.kind)
    place = found.place.value if found.place else None
    named = f"{profile.place or '–'} {place.zh}, {place.en}" if place else "not known"
    yield _row("place", named, found.place or Guess("", "no line names one that is known", "not known"))
    yield _row("date", profile.date, found.date)
    if found.covers:
        yield _row("covers", str(found.covers.value), found.covers)
    if found.reviews and found.plans:
        yield _row("years", f"looks back on {found.reviews.value}, ahead to {found.plans.value}", found.reviews)
    yield _row("who", profile.who.zh + " · " + profile.who.en, found.speaker)
    yield _row("where", profile.where.zh + " · " + profile.where.en, found.session)


def _row(name: str, value: str, guess: Guess[Any] | None = None) -> str:
    mark = "?" if guess and guess.doubt else " "
    return f" {mark}{name:9} {value}" + (f"   ({guess.why})" if guess else "")


def outline(passages: Sequence[Passage]) -> Iterator[str]:
    """The headings down to sections and boxes, set in by level; of each chapter how much it holds."""
    parted = any(passage.level == "part" for passage in passages)
    for chapter, group in groupby(passages, key=lambda passage: passage.chapter):
        own = list(group)
        counts = f"{len(own)} passages, {sum(map(size, own)):,} characters"
        opens = next((passage for passage in own if passage.level in ("chapter", "annex")), None)
        counts += "; an annex" if opens and opens.level == "annex" else ""
        if opens is None:
            yield f"  [{'before the first chapter' if not chapter else f'page {chapter}'}: {counts}]"
        for passage in own:
            if passage.level in INDENT:
                step = INDENT[passage.level] + (parted and passage.level not in ("part", "annex"))
                yield "  " * step + _words(passage) + (f"   [{counts}]" if passage is opens else "")


def _ledger(changes: Sequence[Change]) -> Iterator[str]:
    """What was done to the sources beyond the rules: how often, and the first changes."""
    kinds = Counter(change.kind for change in changes)
    yield "ledger: " + (", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())) or "nothing was changed")
    for change in changes[:SHOWN]:
        words = " ".join(change.source.text[change.start : change.end].split())
        yield f"  line {change.source.line(change.start)}: {change.kind} ‘{_cut(words)}’ ({change.why})"
    if len(changes) > SHOWN:
        yield f"  … {len(changes) - SHOWN} more"


def _words(passage: Passage) -> str:
    words = passage.segments[0].published if passage.segments else f"(lost: {passage.level} {passage.number})"
    return _cut(words)


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def size(passage: Passage) -> int:
    """The characters of a passage, in the language of its source."""
    return sum(len(segment.published) for segment in passage.segments)
