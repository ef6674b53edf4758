"""Every report of a corpus, compiled and proved."""

from __future__ import annotations

from pathlib import Path

from corpus import report
from corpus.data.inputs import Inputs
from corpus.language.resources import Resources
from corpus.model import Report
from corpus.project.findings import Findings
from corpus.structure import doubtful_groups
from corpus.translation import style
from corpus.translation.proof import check
from corpus.translation.proof.differences import Proof


def compiled(root: Path, inputs: Inputs, resources: Resources, findings: Findings) -> list[Report]:
    """The reports, in the order of the library, without those that findings tell of."""
    proof = Proof(resources.numbers, inputs.glossary)
    reports = []
    for profile in inputs.profiles:
        compiled_report = report.compiled(profile, root, inputs, resources, findings)
        if compiled_report:
            check.check(compiled_report, proof, inputs, findings)
            style.tell(compiled_report, inputs, findings)
            findings.doubts.extend(doubtful_groups.of(compiled_report, inputs.anchors))
            reports.append(compiled_report)
    return reports
