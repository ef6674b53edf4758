"""Terms in our English: as the glossary has them, and one rendering a name."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from typing import Any

import pytest

from corpus import report
from corpus.data.vocabularies.glossary import plain
from corpus.project.findings import Findings
from corpus.translation.glossary_use import GlossaryUse
from tools import copies
from tools.library import INPUTS, RESOURCES

NAMES_OF = ("project", "law", "institution", "company", "place", "region")
"""Kinds of terms that are names of one thing."""


def ours(segments: list[dict[str, Any]], language: str) -> list[dict[str, Any]]:
    return [segment for segment in segments if segment[f"{language}_origin"] == "unofficial"]


@pytest.mark.parametrize("name", ["liaoning-2021", "liaoning-plan-14-5", "liaoning-2023"])
def test_terms_are_rendered_as_the_glossary_has_them(name: str) -> None:
    profile = next(profile for profile in INPUTS.profiles if profile.id == name)
    compiled = report.compiled(profile, copies.ROOT, INPUTS, RESOURCES, Findings())
    assert compiled
    found = GlossaryUse(INPUTS.glossary).coverage(compiled)
    assert found.terms > 30
    assert found.kept / found.terms >= 0.97


def test_a_name_has_one_rendering_in_our_english_or_a_reason_for_two(segments: list[dict[str, Any]]) -> None:
    file = copies.ROOT / "tests/cases/renderings.toml"
    accepted = {own["zh"] for own in tomllib.loads(file.read_text("utf-8"))["name"]}
    found: dict[str, set[str]] = defaultdict(set)
    use = GlossaryUse(INPUTS.glossary)
    for segment in ours(segments, "en"):
        english = plain(segment["en"])
        for term in use.within(segment["zh"]):
            forms = sorted({plain(form) for form in term.renderings}, key=lambda form: -len(form))
            if term.kind in NAMES_OF and (form := next((form for form in forms if form in english), "")):
                found[term.zh].add(form.removesuffix("s"))
    assert len(found) > 300
    assert {name: forms for name, forms in found.items() if len(forms) > 1 and name not in accepted} == {}
    assert {name for name in accepted if len(found[name]) < 2} == set()
