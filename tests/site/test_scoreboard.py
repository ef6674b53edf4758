"""The scoreboards: every target once, an answer only where it is one, and where none is, why."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.facts import compiled as facts
from corpus.facts.answers import STATES, Answer, answers, silence
from corpus.facts.compiled import Known
from corpus.facts.fact import Fact
from corpus.facts.followed import Followed
from corpus.facts.series import unequal
from corpus.links.shared_terms import SharedTerms
from corpus.project.findings import Findings
from corpus.reports import compiled
from corpus.site import context
from corpus.site.pages import score_counts
from corpus.site.parts.figure_marks import FigureMarks
from corpus.site.parts.markup import Way
from tools import copies
from tools.library import INPUTS, RESOURCES

CASES = tomllib.loads((copies.ROOT / "tests/cases/silences.toml").read_text("utf-8"))["case"]
ROW = re.compile(r'<tr id="([^"]+)">(.*?)</tr>')
LINK = re.compile(r'href="([^"]+)"')


@cache
def known() -> Known:
    """What the figures of the real reports say."""
    findings = Findings()
    reports = compiled(copies.ROOT, INPUTS, RESOURCES, findings)
    found = facts.compiled(reports, INPUTS, RESOURCES.numbers, findings)
    assert not findings.wrong
    return found


def told(of: Known | None = None) -> list[Answer]:
    """What came of every target of the real reports."""
    return answers(of or known(), {profile.id: profile for profile in INPUTS.profiles})


def board(real: Path, report: str) -> str:
    return (real / f"site/scoreboard/{report}.html").read_text("utf-8")


def test_every_target_stands_once_with_the_ways_to_its_sentence_and_its_indicator(real: Path) -> None:
    followed = Followed(known=known())
    targets = [answer for answer in told() if answer.target.is_target]
    assert len(targets) == sum(fact.is_target for fact in known().facts) > 300
    for report in {answer.target.profile.id for answer in targets}:
        own = [answer for answer in targets if answer.target.profile.id == report]
        rows = dict(ROW.findall(board(real, report)))
        assert len(rows) == len(own)
        for answer in own:
            links = LINK.findall(rows[score_counts.place(answer)])
            assert f"../{followed.path(answer.target.indicator)}" in links
            assert any(link.endswith(f"#{answer.target.segment.id}") for link in links)


def test_a_report_without_targets_has_no_scoreboard_and_no_way_to_one(real: Path, alone: Path) -> None:
    assert sorted(path.stem for path in (alone / "site/scoreboard").glob("*.html")) == ["index"]
    assert "No target of the reports is known here" in (alone / "site/scoreboard/index.html").read_text("utf-8")
    assert "scoreboard/" not in (alone / "site/reports/toy-2030/index.html").read_text("utf-8").split("<article")[1]
    for profile in INPUTS.profiles:
        front = (real / f"site/reports/{profile.id}/index.html").read_text("utf-8")
        assert f'href="../../scoreboard/{profile.id}.html"' in front


def test_the_counts_are_of_all_targets_in_words_and_as_a_table_and_never_a_share(real: Path) -> None:
    for profile in INPUTS.profiles:
        own = Counter(answer.state for answer in told() if answer.target.profile.id == profile.id)
        page = board(real, profile.id)
        top = page.split('<p class="score-said">')[1].split("<h2")[0]
        cells = [int(count) for count in re.findall(r"<td>(\d+)</td>", top)]
        assert cells == [own[state] for state in STATES if own[state]]
        assert f"{own.total()} targets" in top
        assert "%" not in top
        assert "&#37;" not in top


def test_what_no_reader_judged_is_answered_only_by_the_very_same_in_a_later_report() -> None:
    unjudged = told(replace(known(), series=()))
    answering = [(answer.target, fact) for answer in unjudged for fact in answer.answering]
    assert answering
    for target, fact in answering:
        assert unequal(target, fact) == []
        assert fact.profile.when > target.profile.when
    others = [(answer.target, other) for answer in unjudged for other in answer.others]
    assert len(others) > 20
    for target, other in others:
        assert list(other.unlike) == unequal(target, other.fact) != []
        assert not {"place", "period"} <= set(other.unlike)
    assert {answer.state for answer in unjudged} == {"reported", "silent"}


@pytest.mark.parametrize("key", ["place", "period", "measure", "unit", "basis", "sector"])
def test_an_outcome_that_differs_in_one_thing_is_no_answer(key: str) -> None:
    found = replace(known(), series=())
    answer = next(answer for answer in told(found) if answer.answering)
    other = "1999" if key == "period" else "another"
    changed: dict[str, Any] = {key: other}
    spoilt = [replace(fact, **changed) if fact in answer.answering else fact for fact in found.facts]
    now = next(each for each in told(replace(found, facts=tuple(spoilt))) if each.target == answer.target)
    assert now.state == "silent"
    assert key in {unlike for each in now.others for unlike in each.unlike}


def test_a_verdict_of_a_series_goes_before_and_stands_with_its_reason(real: Path) -> None:
    judged = [answer for answer in told() if answer.series]
    assert len(judged) > 60
    for answer in judged:
        verdicts = {series.verdict for series in answer.series}
        assert answer.state in verdicts or (answer.state == "silent" and verdicts == {"not reported"})
        row = dict(ROW.findall(board(real, answer.target.profile.id)))[score_counts.place(answer)]
        said = re.sub("<[^>]+>", "", row.replace("&#45;", "-"))
        assert all(series.reason.zh[:6] in said for series in answer.series)


def test_silence_is_said_with_why(real: Path) -> None:
    silent = [answer for answer in told() if answer.state == "silent"]
    causes = Counter(answer.silence.cause for answer in silent if answer.silence)
    assert causes.total() == len(silent) > 200
    assert causes["ahead"] > 200
    assert causes["missing"] > 20
    for answer in silent:
        row = dict(ROW.findall(board(real, answer.target.profile.id)))[score_counts.place(answer)]
        assert "此后未提" in row
        assert re.search(r'<p class="why">.{20}', row)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_why_no_report_tells_follows_from_the_profiles(case: dict[str, Any]) -> None:
    nothing: dict[str, Any] = {"reviews": None, "covers": None, "order": 0}
    profiles = {given["id"]: replace(INPUTS.profiles[0], **{**nothing, **given}) for given in case["reports"]}
    target = replace(known().facts[0], kind="target", profile=profiles[case["promises"]], period=case["period"])
    found = silence(target, profiles.values())
    assert found.cause == case["cause"]
    assert [teller.id for teller in found.tellers] == case.get("tellers", [])


def marks() -> FigureMarks:
    """The marks of the real reports' figures."""
    terms = SharedTerms(INPUTS.glossary, INPUTS.themes.theme, RESOURCES.names)
    return FigureMarks(context.site(INPUTS, RESOURCES, terms, Findings()), Followed(known=known()))


def test_every_figure_of_a_fact_is_marked_where_it_stands_in_both_languages() -> None:
    of = marks()
    with_figures: list[Fact] = [fact for fact in known().facts if fact.value is not None]
    assert len(with_figures) > 600
    for fact in with_figures:
        for language, at in zip(("zh", "en"), fact.at, strict=True):
            ways = [mark for *span, mark in of.of(fact.segment, "zh" if language == "zh" else "en", ())
                    if span[0] == at[0] and span[1] >= at[1] and isinstance(mark, Way)]
            assert len(ways) == 1
            assert fact.indicator.name.zh in ways[0].title
            assert fact.indicator.name.en in ways[0].title


def test_a_term_that_a_figure_would_cut_keeps_its_mark_and_one_in_the_other_has_both() -> None:
    of = marks()
    fact = next(fact for fact in known().facts if fact.value is not None and fact.at[0][1] - fact.at[0][0] > 3)
    start, end = fact.at[0]
    cut = of.of(fact.segment, "zh", ((start - 1, start + 1, 7),))
    assert (start - 1, start + 1, 7) in cut
    assert (start, end) not in {(a, b) for a, b, _ in cut}
    within = of.of(fact.segment, "zh", ((end - 1, end, 7),))
    assert {(start, end), (end - 1, end)} <= {(a, b) for a, b, _ in within}
    markup = of.site.markup.words("en", fact.segment.texts[0], 0, within)
    assert re.sub("<[^>]+>", "", markup) == re.sub("<[^>]+>", "", of.site.markup.words("en", fact.segment.texts[0]))
    assert '<span class="term" data-term="7">' in markup


def test_a_changed_target_is_answered_by_later_targets_alone() -> None:
    changed = [answer for answer in told() if answer.state == "changed"]
    assert changed
    for answer in changed:
        assert answer.answering
        assert all(fact.is_target and fact.profile.when > answer.target.profile.when for fact in answer.answering)
