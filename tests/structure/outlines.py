"""Small texts as published reports, without a project around them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from corpus import report
from corpus.bilingual import Both
from corpus.data import inputs
from corpus.data.inputs import Inputs
from corpus.data.report_files.alignments import Alignments
from corpus.data.report_files.corrections import Corrections, Recorded
from corpus.data.report_files.profiles import Kind, Layout, Origins, Profile, SourceProfile, Tag
from corpus.language.resources import Resources, resources
from corpus.project.findings import Finding, Findings
from corpus.report import Published
from tools.copies import ROOT

LONG = {"zh": "甲乡修好了两条路，办起了三所学校，乡里的人都说这一年过得比往年好，日子有了盼头，也有劲头了。",
        "en": "Hill Town mended two roads and opened three schools this year. Everybody there says life is better."}
"""What § stands for in a case."""
SAME = Both(zh="甲", en="A")


@cache
def _given() -> tuple[Inputs, Resources]:
    findings = Findings()
    given = inputs.read(ROOT, findings)
    assert given and not findings.wrong
    return given, resources(given)


def published(folder: Path, text: str, *, kind: Kind = "work-report", language: Tag = "zh-Hans",
              layout: Layout = "lines", read: bool = False,
              corrections: Iterable[Recorded] = ()) -> tuple[Published, list[Finding]]:
    """A text as a published report with the id `x`, and what is wrong with it; `folder` is for its source."""
    data = text.replace("§", LONG["en" if language == "en" else "zh"]).encode()
    path = folder / "data/sources/x/x.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    source = SourceProfile(file="x.txt", sha256=hashlib.sha256(data).hexdigest(), layout=layout, language=language,
                           where=SAME)
    profile = Profile(id="x", kind=kind, date="2030", title=SAME, short=SAME, author=SAME, who=SAME, where=SAME,
                      origin=Origins(zh="official", en="official"), source=(source,), path="data/reports/x.toml",
                      read=read)
    given, known = _given()
    given = replace(given, alignments={"x": Alignments()},
                    corrections={"x": Corrections(path="x.toml", correction=tuple(corrections))})
    findings = Findings()
    made = report.published(profile, folder, given, known, findings)
    assert made is not None, findings.wrong
    return made, findings.wrong


def outline(made: Published) -> list[tuple[str, int, int, str]]:
    """Headings and items in order: level, number, page, words."""
    return [(row.level if first and row.level else "item", row.number if first else segment.number, row.chapter,
             segment.published)
            for row in made.passages for at, segment in enumerate(row.segments)
            if ((first := at == 0) and row.level) or segment.role == "item"]
