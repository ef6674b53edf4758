"""The rule that guards the corpus: every byte of every source is used once, or left out once with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.model import Passage
from corpus.project.findings import Findings
from corpus.sources.paragraphs import Block, Change
from corpus.sources.source import Source


def tell_uncovered(sources: Iterable[Source], passages: Iterable[Passage], changes: Iterable[Change],
                   findings: Findings) -> None:
    """Tell the characters that no segment and no drop holds, or that two do."""
    by_path = {source.path: source for source in sources}
    ranges: dict[str, list[tuple[int, int]]] = {path: [] for path in by_path}
    for block in used(passages):
        ranges[block.source.path].append((block.start, block.end))
    for change in changes:
        if change.kind == "drop":
            ranges[change.source.path].append((change.start, change.end))
    for path, of_source in ranges.items():
        _tell_breaks(by_path[path], sorted(of_source), findings)


def used(passages: Iterable[Passage]) -> Iterator[Block]:
    """Every block of source that some segment carries."""
    for passage in passages:
        for segment in passage.segments:
            for side in (segment.zh, segment.en):
                yield from side.blocks if side else ()
            yield from segment.other


def _tell_breaks(source: Source, ranges: list[tuple[int, int]], findings: Findings) -> None:
    place = 0
    for start, end in [*ranges, (len(source.text), len(source.text))]:
        if start != place:
            what = "is in no passage" if start > place else "is in two passages"
            first, last = sorted((start, place))
            findings.add(source.path, source.line(first), "COVERAGE", f"‘{source.text[first:last][:30]}’ {what}; "
                         "this is a fault of the build, report it with the source")
        place = max(place, end)
