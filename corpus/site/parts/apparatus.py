"""The apparatus of a report: what is to be said about a segment, in both languages, from variants and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.bilingual import Both
from corpus.data.interface import label
from corpus.data.notes import Note
from corpus.model import Passage, Segment
from corpus.sources.collation import Variant


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing said about a segment: its kind (`variant-…` or `note-…`), name, and text."""

    kind: str
    name: Both
    said: Both


def entries(passages: Iterable[Passage], variants: Iterable[Variant], notes: Iterable[Note]) -> dict[str, list[Entry]]:
    """Entries by segment id: variants in words first, then notes.  Variants of signs alone stand on their page only."""
    own = list(variants)
    found: dict[str, list[Entry]] = defaultdict(list)
    for passage in passages:
        for segment in passage.segments:
            found[segment.id] += [entry(variant) for variant in within(segment, own) if variant.kind != "signs"]
    for note in notes:
        said = Both(zh=note.zh, en=note.en)
        found[note.segment].append(Entry(kind=f"note-{note.kind}", name=label("note", note.kind), said=said))
    return dict(found)


def within(segment: Segment, variants: Iterable[Variant]) -> Iterator[Variant]:
    """The variants that stand in a segment's Chinese."""
    for variant in variants:
        if segment.zh and any(block.source.profile.file == variant.source and block.start <= variant.at < block.end
                              for block in segment.zh.blocks):
            yield variant


def entry(variant: Variant) -> Entry:
    """A variant in words."""
    said = label("variant", f"{variant.kind}-{variant.taken}")
    zh, _, en = variant.why.partition(" · ")
    words = {"base": variant.base, "other": variant.other, "before": variant.before[-4:], "after": variant.after[:4]}
    return Entry(kind=f"variant-{variant.kind}", name=label("note", "variant"),
                 said=Both(zh=said.zh.format(**words, why=zh), en=said.en.format(**words, why=_sentence(en))))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
