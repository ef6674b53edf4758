"""The style of our English, as far as a program can tell: forms that `data/style.toml` refuses are told with their
line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.data.inputs import Inputs
from corpus.data.report_files import translations
from corpus.model import Report, Segment
from corpus.project.findings import Findings


def ours(report: Report) -> Iterator[tuple[Segment, str]]:
    """The sentences whose English was written for this site, with their English."""
    for passage in report.passages:
        for segment in passage.segments:
            if segment.en and segment.en.origin == "unofficial":
                yield segment, segment.en.text


def tell(report: Report, inputs: Inputs, findings: Findings) -> None:
    """Tell every form that our English is not to have; published English may have any."""
    name = report.profile.id
    entries = inputs.translations[name, "en"].entries
    rules = [(re.compile(rule.find), rule.mend) for rule in inputs.style.refused]
    for segment, english in ours(report):
        for pattern, mend in rules:
            for match in pattern.finditer(english):
                findings.add(translations.path(name, "en"), entries[segment.id].line, "STYLE",
                             f"{segment.id}: ‘{match[0]}’: {mend}; see data/style.md")
