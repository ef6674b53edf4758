"""Very long paragraphs, broken for reading: at their topical sentences, then at piece ends near the middle.

A piece is a sentence, or a group of sentences that answer each other: a row is never broken inside one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.sources.canonical_text import Texts
from corpus.sources.paragraphs import Block
from corpus.sources.witnesses import Paragraph
from corpus.structure.leads import looks_led, names_subject
from corpus.structure.outline import Draft, primary

LOOKED_AT = 1.0 / 2
"""The part of a screen from which a paragraph is looked through for topical sentences."""
SCREEN = {"zh": 600, "en": 1300, "both": 1100}
"""Characters that fill a screen of 900 px at the sizes of `browser/styles/cells.css`: of one language, and of the
English where the Chinese stands beside it (on a phone it stands above)."""


def broken(drafts: Iterator[Draft], texts: Texts) -> Iterator[Draft]:
    """The drafts, with long text broken into several; those that only go on carry `goes_on`."""
    for draft in drafts:
        if draft.kind not in ("text", "item", "box"):
            yield draft
            continue
        later = "text" if draft.kind == "item" and not draft.in_box else draft.kind
        for index, (run, goes_on) in enumerate(_parts(draft.pieces, texts)):
            yield replace(draft, pieces=run, goes_on=goes_on, kind=later if index else draft.kind,
                          level="" if index else draft.level, after_run_in=draft.after_run_in and not index)


def _parts(pieces: tuple[Paragraph, ...], texts: Texts) -> Iterator[tuple[tuple[Paragraph, ...], bool]]:
    if _size(pieces) <= LOOKED_AT:
        yield pieces, False
        return
    blocks = [primary(piece) for piece in pieces]
    starts = [0]
    for index in range(1, len(blocks) - 1):
        if _opens(blocks[index], texts) and not (index - starts[-1] == 1 and _opens(blocks[starts[-1]], texts,
                                                                                    inside=False)):
            starts.append(index)
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        for index, run in enumerate(_runs(pieces[start:end])):
            yield run, index > 0


def _opens(block: Block, texts: Texts, *, inside: bool = True) -> bool:
    return names_subject(block, texts, looks=looks_led(block, texts), inside=inside)


def _runs(pieces: tuple[Paragraph, ...]) -> list[tuple[Paragraph, ...]]:
    """Halve a run of pieces where the text pauses longest near its middle, until it fits on a screen."""
    if _size(pieces) <= 1 or len(pieces) == 1:
        return [pieces]
    total = _size(pieces)
    penalty = {index: abs(_size(pieces[:index]) - total / 2) / total + _pause(pieces[index - 1])
               for index in range(1, len(pieces))}
    cut = min(penalty, key=lambda index: penalty[index])
    return _runs(pieces[:cut]) + _runs(pieces[cut:])


def _pause(piece: Paragraph) -> float:
    """What a break after a piece costs: nothing at an English paragraph's end, most after a semicolon."""
    if piece.zh and piece.en and "\n" in piece.en[-1].raw:
        return 0.0
    return 0.5 if primary(piece).raw.rstrip()[-1:] in (";", "；") else 0.15 if piece.zh and piece.en else 0.0


def _size(pieces: Sequence[Paragraph]) -> float:
    """How much of a screen a row of these pieces fills."""
    zh = sum(block.end - block.start for piece in pieces for block in (piece.zh,) if block)
    en = sum(block.end - block.start for piece in pieces for block in piece.en)
    return en / SCREEN["both"] if zh and en else zh / SCREEN["zh"] + en / SCREEN["en"]
