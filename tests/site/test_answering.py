"""Which figure of an English sentence answers a figure of its Chinese, where no reader recorded it."""

from __future__ import annotations

from functools import cache

import pytest

from corpus.bilingual import Both
from corpus.data import inputs
from corpus.language.resources import resources
from corpus.links.shared_terms import SharedTerms
from corpus.project.findings import Findings
from corpus.site import context
from corpus.site.context import Site
from corpus.site.parts.answering import answers, clause
from tools.copies import ROOT


@cache
def site() -> Site:
    findings = Findings()
    given = inputs.read(ROOT, findings)
    assert given
    known = resources(given)
    return context.site(given, known, SharedTerms(given.glossary, given.themes.theme, known.names), findings)


@pytest.mark.parametrize(("zh", "en", "pairs"), [
    ("粮食产量增长8%，公共预算收入增长8%。", "Budget revenue grew by 8%, and grain output grew by 8%.", [1, 0]),
    ("粮食产量增长8%，公共预算收入增长8%。", "Grain output grew by 8%, and budget revenue grew by 8%.", [0, 1]),
    ("甲增长8%和9%，乙增长8%。", "Something of one kind rose by 8%, another by 8% and 9%.", [1, 1, 0]),
    ("甲增长8%，乙增长8%。", "Both one and the other grew by 8%, each in a way of its own.", [0, 0])])
def test_like_figures_are_told_apart(zh: str, en: str, pairs: list[int]) -> None:
    """By a term, by the other figures of a clause, by their order; one figure of the English answers both of two."""
    ours, theirs = site().quantities(zh, "zh"), site().quantities(en, "en")
    found = answers(site(), Both(zh=zh, en=en), ours, theirs, ())
    clauses = list(dict.fromkeys(clause(en, each, "en") for each in theirs))
    assert [clauses.index(clause(en, found[each], "en")) for each in ours] == pairs
