"""How good proposals are, over the reports that were read: they may get better, and must not get worse."""

from __future__ import annotations

from corpus.facts.compiled import compiled
from corpus.project.findings import Findings
from corpus.reports import compiled as compiled_reports
from tools.copies import ROOT
from tools.library import INPUTS, RESOURCES


def test_proposals_are_right_before_they_are_many() -> None:
    findings = Findings()
    reports = compiled_reports(ROOT, INPUTS, RESOURCES, findings)
    known = compiled(reports, INPUTS, RESOURCES.numbers, findings)
    measured = known.measured
    shares = {name: count / measured.found for name, count in measured.right.items()}
    assert measured.precision > 0.97
    assert measured.recall >= 0.80
    assert min(shares["value"], shares["kind"]) >= 0.98
    assert min(shares["period"], shares["measure"], shares["exactness"]) >= 0.95
    assert all(fact.read for fact in known.facts)
