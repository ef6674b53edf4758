"""One report, from its profile to a value ready to be written: the straight line of the build.

sources → paragraphs → witnesses side by side → pieces and outline → seams → segments → translations → tree of headings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.data import alignments, notes, registers
from corpus.data.profiles import Profile
from corpus.model import Passage, Report
from corpus.project.findings import CorpusError, Finding
from corpus.sources import corrections, paragraphs, source, witnesses
from corpus.sources.canonical_text import Texts
from corpus.sources.collation import Collation, Variant
from corpus.sources.paragraphs import Block, Change
from corpus.sources.source import Source
from corpus.sources.witnesses import Paragraph
from corpus.structure import addressing, heading_tree, segmentation, source_coverage, splitting
from corpus.structure import passages as numbering
from corpus.structure.outline import Outline
from corpus.translation import filling


@dataclass(frozen=True, kw_only=True)
class Published:
    """A report as it was published: its passages, numbered by counting, and what was done and found on the way.

    `paragraphs` count the sentences of every paragraph in two languages, by its Chinese.
    """

    profile: Profile
    passages: tuple[Passage, ...]
    changes: tuple[Change, ...]
    variants: tuple[Variant, ...]
    paragraphs: Mapping[str, tuple[int, int]]
    findings: tuple[Finding, ...]


def compiled(profile: Profile, root: Path, doubts: list[Finding]) -> Report:
    """A report under its addresses, with its translations and notes; raises `CorpusError` with every finding."""
    own = published(profile, root, doubts)
    register, found = registers.read(profile.id, root)
    passages, moved = addressing.addressed(list(own.passages), register, profile.id)
    found = [*own.findings, *found, *moved]
    if not moved:
        passages, stale = filling.apply(passages, profile.id, root)
        found += stale
    if found:
        raise CorpusError(found)
    noted = notes.load(root / "data" / "notes" / f"{profile.id}.toml", root, passages, doubts)
    return Report(profile=profile, passages=tuple(passages), headings=heading_tree.tree(passages), changes=own.changes,
                  variants=own.variants, notes=noted)


def published(profile: Profile, root: Path, doubts: list[Finding]) -> Published:
    """Everything that follows from the sources of a report; raises `CorpusError` where they cannot be read."""
    sources = _sources(profile, root)
    corrected, wrong = corrections.load(root / "data" / "corrections" / f"{profile.id}.toml", root, sources)
    cut = {name: paragraphs.blocks(own, corrected) for name, own in sources.items()}
    changes = [change for _, made in cut.values() for change in made]
    texts = Texts(corrected)
    own = _paragraphs(profile, {name: blocks for name, (blocks, _) in cut.items()}, changes)
    aligned = root / "data" / "alignments" / f"{profile.id}.toml"
    by_hand = alignments.by_hand(aligned, root, doubts)
    cutter = segmentation.Pieces(own, texts, by_hand)
    outline = Outline(profile, texts, cutter, {c.start: c for c in corrected if c.kind == "lost"})
    passages = list(numbering.passages(splitting.broken(outline.walk(own), texts), profile, texts))
    used = list(source_coverage.used(passages))
    twice = [name for name, count in Counter(passage.id for passage in passages).items() if count > 1]
    found = wrong + cutter.findings + outline.findings + texts.unused(used, sources)
    found += source_coverage.uncovered(sources.values(), passages, changes)
    said = "two passages would be {}; a part without a chapter of its own is not known yet, join it to its neighbour"
    found += [Finding(profile.path, 0, "DOUBLE-ADDRESS", said.format(name)) for name in twice]
    found += segmentation.unused(aligned, root, by_hand, cutter)
    if not used:
        found.append(Finding(profile.path, 0, "NO-TEXT", "the sources hold no text of the report; check the corrections"))
    collation = Collation(corrected)
    variants = tuple(collation.of(own))
    return Published(profile=profile, passages=tuple(passages), changes=tuple(changes), variants=variants,
                     paragraphs=cutter.used, findings=(*found, *collation.findings))


def _sources(profile: Profile, root: Path) -> dict[str, Source]:
    folder, read, found = root / "data" / "sources" / profile.id, {}, []
    for own in profile.sources:
        try:
            read[own.file] = source.read(own, folder / own.file, root)
        except CorpusError as error:
            found += error.findings
    if found:
        raise CorpusError(found)
    return read


def _paragraphs(profile: Profile, cut: dict[str, list[Block]], changes: list[Change]) -> list[Paragraph]:
    by_side = {own.side: [block for block in cut[own.file] if not block.dropped] for own in profile.sources}
    if "both" in by_side:
        both = witnesses.interleave(by_side["both"])
        return witnesses.collate(by_side["zh"], both, changes) if "zh" in by_side else both
    if "zh" in by_side:
        return [Paragraph(zh=block) for block in by_side["zh"]]
    return [Paragraph(en=(block,)) for block in by_side["en"]]
