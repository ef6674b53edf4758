"""The apparatus of a report: what is to be said about a segment, in both languages, from variants and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.bilingual import Both
from corpus.data.report_files.notes import Note
from corpus.model import Passage, Segment
from corpus.site.context import Site
from corpus.sources.collation import Variant


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing said about a segment: its kind (`variant-…` or `note-…`), name, and text."""

    kind: str
    name: Both
    text: Both


Apparatus = dict[str, list[Entry]]
"""By segment id: what is said about it."""


def entries(site: Site, passages: Iterable[Passage], variants: Iterable[Variant], notes: Iterable[Note]) -> Apparatus:
    """The apparatus of passages: variants in words first, then notes.

    Variants of signs alone stand on their page only.
    """
    told = [variant for variant in variants if variant.kind != "signs"]
    apparatus: dict[str, list[Entry]] = defaultdict(list)
    for passage in passages:
        for segment in passage.segments:
            apparatus[segment.id] += [entry(site, variant) for variant in within(segment, told)]
    for note in notes:
        apparatus[note.segment].append(Entry(kind=f"note-{note.kind}", name=site.label("note", note.kind),
                                             text=Both(zh=note.zh, en=note.en)))
    return dict(apparatus)


def within(segment: Segment, variants: Iterable[Variant]) -> Iterator[Variant]:
    """The variants that stand in a segment's Chinese."""
    for variant in variants:
        if segment.zh and any(block.source.profile.file == variant.source and block.start <= variant.at < block.end
                              for block in segment.zh.blocks):
            yield variant


def entry(site: Site, variant: Variant) -> Entry:
    """A variant in words."""
    why = Both.split(variant.why)
    text = site.label("variant", f"{variant.kind}-{variant.taken}").format(
        base=variant.base, other=variant.other, before=variant.before[-4:], after=variant.after[:4],
        why=Both(zh=why.zh, en=_sentence(why.en)))
    return Entry(kind=f"variant-{variant.kind}", name=site.label("note", "variant"), text=text)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
