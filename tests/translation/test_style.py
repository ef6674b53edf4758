"""The style of our English: what is refused, and that published English may have any style."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace

import pytest

from corpus import report
from corpus.data.vocabularies.style import Refused, Style
from corpus.model import Report
from corpus.project.findings import Findings
from corpus.translation import style
from tools import copies
from tools import style as counting
from tools.library import INPUTS, RESOURCES

FORMS = tomllib.loads((copies.ROOT / "tests/cases/style.toml").read_text("utf-8"))["form"]


@pytest.fixture(scope="module")
def bilingual() -> Report:
    profile = next(profile for profile in INPUTS.profiles if profile.id == "liaoning-2021")
    compiled = report.compiled(profile, copies.ROOT, INPUTS, RESOURCES, Findings())
    assert compiled
    return compiled


def refusing(english: str) -> list[str]:
    return [rule.find for rule in INPUTS.style.refused if re.search(rule.find, english)]


def test_every_form_that_is_refused_has_a_case_and_what_stands_instead_is_not() -> None:
    found = [refusing(form["wrong"]) for form in FORMS]
    assert [form["wrong"] for form, rules in zip(FORMS, found, strict=True) if not rules] == []
    assert [form["right"] for form in FORMS if refusing(form["right"])] == []
    assert {rule.find for rule in INPUTS.style.refused} == {rule for rules in found for rule in rules}


def test_only_our_english_is_told_with_its_line(bilingual: Report) -> None:
    findings = Findings()
    rule = Style(refused=(Refused(find=r"\bLiaoning\b", mend="another word"),))
    style.tell(bilingual, replace(INPUTS, style=rule), findings)
    having = [segment.id for segment, english in style.ours(bilingual) if re.search(r"\bLiaoning\b", english)]
    assert having
    assert {finding.message.split(": ")[0] for finding in findings.wrong} == set(having)
    assert all(finding.line and finding.code == "STYLE" for finding in findings.wrong)


def test_a_semicolon_does_not_end_a_sentence_when_words_are_counted() -> None:
    text = "Build ports; open lines. “Two upholds” and No. 5 count, too; so they do."
    assert [words for words, _ in counting.sentences(text)] == [4, 10]
