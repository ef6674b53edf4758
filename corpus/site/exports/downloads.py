"""The downloads: `segments.jsonl` and `structure.json`, whose names and fields others hold on to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from corpus.addresses import page, url
from corpus.language.heading_marks import PAGES
from corpus.links.graph import Web
from corpus.model import Heading, Passage, Report, Segment, Side
from corpus.site.context import Site
from corpus.site.parts.related import reason
from corpus.sources.paragraphs import Block


def segment_lines(site: Site, web: Web, report: Report) -> Iterator[str]:
    """One JSON line a segment, in reading order; `web` has the themes."""
    section: Passage | None = None
    for passage in report.passages:
        if passage.level in PAGES:
            section = None
        elif passage.level == "section" and passage.segments:
            section = passage
        for segment in passage.segments:
            yield json.dumps(_segment(site, web, report, passage, segment, section), ensure_ascii=False) + "\n"


def link_lines(site: Site, web: Web) -> Iterator[str]:
    """Two JSON lines a link, one for each of its ends; `terms` are those both ends have, the weightiest first."""
    for pair in web.pairs:
        themes = [name for name in web.themed[pair.a.id] if name in web.themed[pair.b.id]]
        why = reason(site, pair)
        for start, end in ((pair.a, pair.b), (pair.b, pair.a)):
            line = {"from": start.id, "to": end.id, "themes": themes, "score": pair.score, "terms": list(pair.terms),
                    "kind": pair.kind, "why_zh": why.zh, "why_en": why.en,
                    "method": "judged" if pair.why else "program", "read": pair.read}
            yield json.dumps(line, ensure_ascii=False) + "\n"


def moved_lines(report: Report) -> Iterator[str]:
    """One JSON line an address that stands no more: where its words are now, or null where they are gone."""
    for moved in report.moved:
        line = {"from": moved.address, "to": moved.now or None, "url": url(moved.now) if moved.now else None}
        yield json.dumps(line, ensure_ascii=False) + "\n"


def structure(report: Report) -> dict[str, Any]:
    """The report's tree of headings, as `structure.json` has it."""
    profile = report.profile
    tree = {"report": profile.id, "zh": profile.title.zh, "en": profile.title.en, "url": page(profile.id, 0),
            "children": [_heading(profile.id, heading) for heading in report.headings]}
    terms = [{"term": entry.term or None, "number": entry.number or None, "id": entry.id, "url": url(entry.id),
              "place": entry.place or None} for entry in report.entries]
    return {**tree, "terms": terms} if terms else tree


def _segment(site: Site, web: Web, report: Report, passage: Passage, segment: Segment,
             section: Passage | None) -> dict[str, Any]:
    zh = segment.zh.text if segment.zh else None
    heading = section.segments[0].zh if section else None
    blocks = [(use, block) for use, side in (("zh", segment.zh), ("en", segment.en)) if side for block in side.blocks]
    blocks += [("other", block) for block in segment.other]
    line = {
        "id": segment.id, "report": report.profile.id, "chapter": passage.chapter,
        "section": heading.text if heading else None, "passage": passage.id, "role": segment.role,
        "url": url(segment.id),
        "zh": zh, "zh_hant": _hant(site, segment.zh),
        "en": segment.en.text if segment.en else None,
        "zh_origin": _origin(segment.zh), "en_origin": _origin(segment.en),
        "themes": list(web.themed.get(passage.id, ())),
        "sources": _lines([block for _, block in blocks]),
        "section_id": section.id if section else None,
        "spans": [{"use": use, "file": block.source.profile.file, "start": block.source.byte(block.start),
                   "end": block.source.byte(block.end)} for use, block in blocks],
    }
    return line | (_of_table(site, passage, segment) if segment.part else {})


def _of_table(site: Site, passage: Passage, segment: Segment) -> dict[str, Any]:
    """What a line of a table has besides: the table, its caption, what the line is to it; a row its cells by column,
    with their places."""
    caption = next((other.id for other in passage.segments if other.part == "caption"), None)
    line: dict[str, Any] = {"table": passage.id, "caption": caption, "table_part": segment.part}
    if segment.part not in ("head", "body"):
        return line
    zh, en = (side.cells if side else () for side in (segment.zh, segment.en))
    hant = segment.zh.hant_cells if segment.zh else ()
    cells = [{"zh": ours, "zh_hant": (hant[at] or site.script.traditional(ours)) if ours is not None else None,
              "en": theirs,
              "spans": [_cell(use, block, at) for use, side in (("zh", segment.zh), ("en", segment.en)) if side
                        for block in side.blocks]}
             for at, (ours, theirs) in enumerate(zip_longest(zh, en))]
    return line | {"cells": cells}


def _cell(use: str, block: Block, at: int) -> dict[str, Any]:
    """Where a cell of a row stands in its source, in bytes."""
    start, end = block.row.cells[at] if block.row else (block.start, block.end)
    return {"use": use, "file": block.source.profile.file, "start": block.source.byte(start),
            "end": block.source.byte(end)}


def _hant(site: Site, side: Side | None) -> str | None:
    """The Chinese of a segment in Traditional characters: as published, else converted."""
    return (side.hant or site.script.traditional(side.text)) if side else None


def _origin(side: Side | None) -> str:
    return side.origin if side else "missing"


def _lines(blocks: list[Block]) -> list[dict[str, Any]]:
    places: dict[tuple[str, int], None] = {}
    for block in blocks:
        position = block.start
        for line in block.raw.splitlines(keepends=True):
            if line.strip():
                places[block.source.profile.file, block.source.line(position)] = None
            position += len(line)
    return [{"file": file, "line": line} for file, line in places]


def _heading(report: str, heading: Heading) -> dict[str, Any]:
    node: dict[str, Any] = {"level": heading.level, "number": heading.number or None,
                            "zh": heading.zh, "en": heading.en,
                            "zh_origin": heading.origin.zh, "en_origin": heading.origin.en,
                            "url": f"{page(report, heading.chapter)}#{heading.id}",
                            "children": [_heading(report, child) for child in heading.children]}
    if heading.lost:
        node["lost"] = [_heading(report, lost) for lost in heading.lost]
    return node
