"""One report, from its profile to a value ready to be written: the straight line of the build.

sources → paragraphs → witnesses side by side → pieces and outline → passages → addresses → translations → tree of
headings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.data.inputs import Inputs
from corpus.data.report_files.profiles import Profile
from corpus.language.resources import Resources
from corpus.model import Passage, Report
from corpus.project.findings import Finding, Findings
from corpus.sources import corrections, paragraphs, source, table_blocks, typesetting, witnesses
from corpus.sources.canonical_text import Texts
from corpus.sources.collation import Collation, Variant
from corpus.sources.corrections import Correction
from corpus.sources.paragraphs import Change
from corpus.sources.source import Source
from corpus.sources.witnesses import Paragraph
from corpus.structure import (
    addressing,
    counterparts,
    figures_kept,
    heading_tree,
    planning,
    segmentation,
    source_coverage,
    splitting,
    term_entries,
)
from corpus.structure import passages as numbering
from corpus.structure.outline import Outline
from corpus.translation import annotation, filling


@dataclass(frozen=True, kw_only=True)
class Published:
    """A report as it was published: its passages, numbered by counting, and what was done on the way.

    `paragraphs` count the sentences of every paragraph in two languages, by its Chinese.
    """

    profile: Profile
    passages: tuple[Passage, ...]
    changes: tuple[Change, ...]
    variants: tuple[Variant, ...]
    paragraphs: Mapping[str, tuple[int, int]]
    doubts: tuple[Finding, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Text:
    """The sources of a report and what was made of them: corrections at their places, changes, and paragraphs in
    order."""

    sources: Mapping[str, Source]
    corrections: list[Correction]
    changes: list[Change]
    paragraphs: list[Paragraph]
    canonical: Texts


def compiled(profile: Profile, root: Path, inputs: Inputs, resources: Resources, findings: Findings) -> Report | None:
    """A report under its addresses, with its translations and notes; nothing where findings say what is wrong with
    it."""
    before = len(findings.wrong)
    text = published(profile, root, inputs, resources, findings)
    if text is None:
        return None
    passages, moved = addressing.addressed(list(text.passages), inputs.registers[profile.id], profile.id)
    findings.wrong.extend(moved)
    if not moved:
        passages = filling.filled(passages, profile.id, inputs.translations, findings)
    if len(findings.wrong) > before:
        return None
    noted = annotation.annotated(inputs.notes[profile.id], passages, findings)
    return Report(profile=profile, passages=tuple(passages), headings=heading_tree.tree(passages), changes=text.changes,
                  variants=text.variants, notes=noted, moved=inputs.registers[profile.id].moved,
                  entries=term_entries.entries(passages))


def published(
    profile: Profile, root: Path, inputs: Inputs, resources: Resources, findings: Findings
) -> Published | None:
    """Everything that follows from the sources of a report; nothing where they cannot be read."""
    text = _text(profile, root, inputs, resources, findings)
    if text is None:
        return None
    by_hand = inputs.alignments[profile.id]
    pieces = segmentation.Pieces(
        text.paragraphs, text.canonical, resources.sentences, inputs.anchors, by_hand, findings
    )
    lost = {correction.start: correction for correction in text.corrections if correction.kind == "lost"}
    planned = planning.planned(text.paragraphs, text.canonical, text.corrections)
    outline = Outline(profile, text.canonical, pieces, findings, planned, lost)
    drafts = splitting.broken(outline.walk(text.paragraphs), text.canonical)
    passages = tuple(numbering.passages(drafts, profile, text.canonical, resources.sentences))
    _check(profile, text, passages, findings)
    segmentation.tell_unused(by_hand, pieces, findings)
    variants = tuple(Collation(text.corrections, findings).of(text.paragraphs))
    return Published(profile=profile, passages=passages, changes=tuple(text.changes), variants=variants,
                     paragraphs=pieces.used, doubts=tuple(outline.doubts))


def _text(profile: Profile, root: Path, inputs: Inputs, resources: Resources, findings: Findings) -> Text | None:
    """The paragraphs of a report; nothing where a source cannot be read."""
    read = source.read(profile, root, findings)
    if len(read) < len(profile.sources):
        return None
    sources = {name: source.in_script(each, resources.script, findings) for name, each in read.items()}
    located = corrections.located(inputs.corrections[profile.id], sources, findings)
    located += [mark for each in sources.values() for mark in typesetting.marks(each, located)]
    cut = {name: paragraphs.blocks(source_file, located, resources.script) for name, source_file in sources.items()}
    changes = [change for _, made in cut.values() for change in made]
    table_blocks.tell_unread(located, changes, inputs.corrections[profile.id].path, findings)
    canonical = Texts(located, resources.script)
    by_file = {name: blocks for name, (blocks, _) in cut.items()}
    whole = (counterparts.paragraphs(profile, by_file, canonical, inputs.anchors, changes) if profile.in_two_files
             else witnesses.paragraphs(profile, by_file, changes))
    titled = planning.with_whole_titles(whole, canonical, changes)
    return Text(sources=sources, corrections=located, changes=changes, paragraphs=titled, canonical=canonical)


def _check(profile: Profile, text: Text, passages: Iterable[Passage], findings: Findings) -> None:
    """Tell what of the sources is in no passage or in two, which emendations no text has, and addresses given twice."""
    used = list(source_coverage.used(passages))
    text.canonical.tell_unused(used, text.sources, findings)
    source_coverage.tell_uncovered(text.sources.values(), passages, text.changes, findings)
    figures_kept.tell_unlike(passages, text.canonical, text.changes, findings)
    for name, count in Counter(passage.id for passage in passages).items():
        if count > 1:
            findings.add(profile.path, 0, "DOUBLE-ADDRESS", f"two passages would be {name}; this is a fault of the "
                         "build, report it with the source")
    if not used:
        findings.add(profile.path, 0, "NO-TEXT", "the sources hold no text of the report; check the corrections")
