"""One report, from its profile to a value ready to be written: the straight line of the build.

sources → paragraphs → witnesses side by side → pieces and outline → seams → segments → translations → tree of headings.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from corpus import corrections, guard, headings, notes, paragraphs, pieces, seams, segments, source, translations, witness
from corpus.findings import CorpusError, Finding
from corpus.model import Report
from corpus.outline import Outline
from corpus.paragraphs import Block, Change
from corpus.profile import Profile
from corpus.source import Source
from corpus.texts import Texts
from corpus.variants import Collation
from corpus.witness import Paragraph


def compiled(profile: Profile, root: Path, *, translated: bool = True) -> Report:
    """Compile a report, with what is `translated`, or as it was published; raises `CorpusError` with every finding."""
    sources = _sources(profile, root)
    corrected = corrections.load(root / "data" / "corrections" / f"{profile.id}.toml", root, sources)
    cut = {name: paragraphs.blocks(own, corrected) for name, own in sources.items()}
    changes = [change for _, made in cut.values() for change in made]
    texts = Texts(corrected)
    own = _paragraphs(profile, {name: blocks for name, (blocks, _) in cut.items()}, changes)
    aligned = root / "data" / "alignments" / f"{profile.id}.toml"
    by_hand = pieces.by_hand(aligned, root)
    cutter = pieces.Pieces(own, texts, by_hand)
    outline = Outline(profile, texts, cutter, {c.start: c for c in corrected if c.kind == "lost"})
    passages = list(segments.passages(seams.broken(outline.walk(own), texts), profile, texts))
    used = list(guard.used(passages))
    twice = [name for name, count in Counter(passage.id for passage in passages).items() if count > 1]
    found = outline.findings + texts.unused(used, sources) + guard.uncovered(sources.values(), passages, changes)
    said = "two passages would be {}; a part without a chapter of its own is not known yet, join it to its neighbour"
    found += [Finding(profile.path, 0, "DOUBLE-ADDRESS", said.format(name)) for name in twice]
    found += pieces.unused(aligned, root, by_hand, cutter)
    if not used:
        found.append(Finding(profile.path, 0, "NO-TEXT", "the sources hold no text of the report; check the corrections"))
    collation = Collation(corrected)
    variants = tuple(collation.of(own))
    found += collation.findings
    if translated:
        passages, stale = translations.apply(passages, profile.id, root)
        found += stale
    if found:
        raise CorpusError(found)
    noted = notes.load(root / "data" / "notes" / f"{profile.id}.toml", root, passages) if translated else ()
    return Report(profile=profile, passages=tuple(passages), headings=headings.tree(passages), changes=tuple(changes),
                  variants=variants, notes=noted)


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
        both = witness.interleave(by_side["both"])
        return witness.collate(by_side["zh"], both, changes) if "zh" in by_side else both
    if "zh" in by_side:
        return [Paragraph(zh=block) for block in by_side["zh"]]
    return [Paragraph(en=(block,)) for block in by_side["en"]]
