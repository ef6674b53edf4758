"""A paragraph cut into pieces: the sentences of its language, or the groups of sentences of two that answer each other."""

from __future__ import annotations

from pathlib import Path

from corpus import sentences
from corpus.align import Aligner, Group
from corpus.anchors import terms
from corpus.findings import CorpusError, Finding
from corpus.paragraphs import Block
from corpus.texts import Texts
from corpus.toml import TomlFile
from corpus.witness import Paragraph

RATIO = 4.7
"""English characters per Chinese character where a report gives no measure of its own (ten paragraphs of 2021)."""


class Pieces:
    """Cuts the paragraphs of one report."""

    def __init__(self, paragraphs: list[Paragraph], texts: Texts, by_hand: dict[str, list[Group]]) -> None:
        self.texts = texts
        both = [p for p in paragraphs if p.zh and p.en]
        zh = sum(len(texts.of(p.zh)) for p in both if p.zh)
        en = sum(len(texts.of(block)) for p in both for block in p.en)
        self.aligner = Aligner(en / zh if zh else RATIO, terms(), by_hand)
        self.used: set[str] = set()

    def of(self, paragraph: Paragraph) -> tuple[Paragraph, ...]:
        """The pieces of a paragraph, in order.  What another witness has stays with the first."""
        zh = _sentences(paragraph.zh) if paragraph.zh else []
        en = [part for block in paragraph.en for part in _sentences(block)]
        if not (zh and en):
            alone = [Paragraph(zh=part) for part in zh] or [Paragraph(en=(part,)) for part in en]
        else:
            texts = [self.texts.of(part) for part in zh], [self.texts.of(part) for part in en]
            self.used.add("".join(texts[0]))
            alone = _grouped(zh, en, self.aligner.groups(*texts))
        return (Paragraph(alone[0].zh, alone[0].en, paragraph.other), *alone[1:])


def by_hand(path: Path, root: Path) -> dict[str, list[Group]]:
    """The groups checked by hand (`data/alignments/<report>.toml`), by the words their paragraph begins with."""
    if not path.exists():
        return {}
    toml = TomlFile(path, root)
    found = toml.check(toml.data, {}, {"paragraph": list})
    if found:
        raise CorpusError(found)
    tables, found = toml.tables("paragraph")
    result: dict[str, list[Group]] = {}
    for line, table in tables:
        wrong = toml.check(table, {"begins": str, "groups": list, "why": str}, {}, line)
        wrong += [] if wrong or (table["groups"] and all(map(_is_group, table["groups"]))) else [
            toml.finding(line, "GROUPS", "'groups' is a list of [Chinese sentences, English sentences]; mend it")]
        found += wrong
        if not wrong:
            result[table["begins"]] = [(group[0], group[1]) for group in table["groups"]]
    if found:
        raise CorpusError(found)
    return result


def unused(path: Path, root: Path, groups: dict[str, list[Group]], pieces: Pieces) -> list[Finding]:
    """Findings for paragraphs aligned by hand that the report does not have."""
    if not groups:
        return []
    toml = TomlFile(path, root)
    return [toml.finding(toml.line(begins), "UNKNOWN", f"no paragraph begins ‘{begins[:30]}’; mend 'begins'")
            for begins in groups if not any(text.startswith(begins) for text in pieces.used)]


def _is_group(group: object) -> bool:
    return isinstance(group, list) and len(group) == 2 and all(isinstance(n, int) and n >= 0 for n in group) and any(group)


def _sentences(block: Block) -> list[Block]:
    return [block.part(*place) for place in sentences.ranges(block.raw, block.language)]


def _grouped(zh: list[Block], en: list[Block], groups: list[Group]) -> list[Paragraph]:
    if (sum(n for n, _ in groups), sum(n for _, n in groups)) != (len(zh), len(en)):
        source = zh[0].source
        said = f"the groups by hand count {groups}, the paragraph has {len(zh)} and {len(en)} sentences; mend data/alignments"
        raise CorpusError([Finding(source.path, source.line(zh[0].start), "GROUPS", said)])
    result, i, j = [], 0, 0
    for ours, theirs in groups:
        merged = merge(zh[i:i + ours])
        result.append(Paragraph(zh=merged[0] if merged else None, en=merge(en[j:j + theirs])))
        i, j = i + ours, j + theirs
    return result


def merge(blocks: list[Block]) -> tuple[Block, ...]:
    """Blocks that follow each other without a gap, as one."""
    merged: list[Block] = []
    for block in blocks:
        if merged and merged[-1].source == block.source and merged[-1].end == block.start:
            merged[-1] = Block(block.source, merged[-1].start, block.end)
        else:
            merged.append(block)
    return tuple(merged)
