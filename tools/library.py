"""What the project's own data say, read once for tests and tools."""

from __future__ import annotations

from corpus.data import inputs
from corpus.data.inputs import Inputs
from corpus.language.resources import resources
from corpus.project.findings import CorpusError, Findings
from tools.copies import ROOT


def _read() -> Inputs:
    findings = Findings()
    given = inputs.read(ROOT, findings)
    if given is None or findings.wrong:
        raise CorpusError(findings.wrong)
    return given


INPUTS = _read()
RESOURCES = resources(INPUTS)
