"""The canonical text of blocks, with the emendations of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from corpus.language import normalization
from corpus.language.script import Script
from corpus.project.findings import Findings
from corpus.sources.corrections import Correction
from corpus.sources.paragraphs import Block
from corpus.sources.source import Source


class Texts:
    """Derives texts; knows which emendations, leads and not-leads each source has."""

    def __init__(self, corrections: list[Correction], script: Script) -> None:
        self._script = script
        self._emendations = [c for c in corrections if c.kind == "emend"]
        self._of_rules: dict[str, list[Correction]] = {}
        for each in self._emendations:
            if each.by_rule:
                self._of_rules.setdefault(each.source, []).append(each)
        self._leads = {
            kind: {(c.source, c.start) for c in corrections if c.kind == kind} for kind in ("lead", "not-lead")
        }
        self._known: dict[tuple[str, int, int, bool], str] = {}

    def emendations(self, block: Block) -> list[normalization.Emendation]:
        """The emendations inside a block."""
        return [c.emendation for c in self._emendations if c.source == block.source.profile.file
                and block.start <= c.start and c.end <= block.end]

    def masked(self, block: Block) -> str:
        """The characters of a block, with blanks for those that a rule of typesetting leaves out or reads otherwise."""
        raw = block.raw
        for c in self._of_rules.get(block.source.profile.file, []):
            if block.start <= c.start and c.end <= block.end:
                raw = raw[:c.start - block.start] + " " * (c.end - c.start) + raw[c.end - block.start:]
        return raw

    def of(self, block: Block, *, heading: bool = False) -> str:
        """The canonical text of one block."""
        key = (block.source.path, block.start, block.end, heading)
        if key not in self._known:
            self._known[key] = self._derived(block, heading=heading)
        return self._known[key]

    def cells(self, block: Block) -> tuple[str, ...]:
        """The canonical texts of the cells of a row; none of any other block."""
        return tuple(self.of(cell) for cell in _cells(block))

    def _derived(self, block: Block, *, heading: bool) -> str:
        if block.row and block.row.cells:
            return normalization.cells(self.cells(block))
        return normalization.derive(block.raw, block.language, self._script, heading=heading, start=block.start,
                                    emendations=self.emendations(block))

    def published(self, blocks: Iterable[Block], *, heading: bool = False) -> str:
        """The Chinese of blocks as it was published in Traditional characters; empty where it was not."""
        return "".join(self._published(block, heading=heading) for block in blocks
                       if block.source.traditional and block.language != "en")

    def _published(self, block: Block, *, heading: bool) -> str:
        if block.row and block.row.cells:
            return normalization.cells([self._published(cell, heading=False) for cell in _cells(block)])
        return normalization.published(block.raw, block.language, heading=heading, start=block.start,
                                       emendations=self.emendations(block))

    def joined(self, blocks: Iterable[Block], *, heading: bool = False) -> str:
        """The text of blocks that follow each other: English with a space between, Chinese with none."""
        parts = [(block.language, self.of(block, heading=heading)) for block in blocks]
        return "".join(
            f" {text}" if index and language == "en" else text for index, (language, text) in enumerate(parts)
        )

    def ruled(self, block: Block, kind: str) -> bool:
        """Whether a correction of `kind` (`lead`, `not-lead`) stands where the text of the block begins."""
        start = block.start + len(block.raw) - len(block.raw.lstrip())
        return (block.source.profile.file, start) in self._leads[kind]

    def tell_unused(self, blocks: Iterable[Block], sources: Mapping[str, Source], findings: Findings) -> None:
        """Tell the emendations that no single one of the blocks holds; `sources` by file name."""
        held = [part for block in blocks for part in _cells(block) or [block]]
        for c in (each for each in self._emendations if not each.by_rule):
            if not any(c.source == b.source.profile.file and b.start <= c.start and c.end <= b.end for b in held):
                source = sources[c.source]
                findings.add(
                    source.path,
                    source.line(c.start),
                    "EMENDATION",
                    f"‘{source.text[c.start : c.end][:40]}’ crosses "
                    "the end of a paragraph or sentence; quote less, or join the paragraphs",
                )


def _cells(block: Block) -> list[Block]:
    """The cells of a row as blocks."""
    places = block.row.cells if block.row else ()
    return [replace(block, start=start, end=end, row=None) for start, end in places]
