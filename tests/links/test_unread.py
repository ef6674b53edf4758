"""Links by whose reports they join and for which years; and those of a report that nobody has read.

The stages are called by themselves, on the project's own four reports and on made-up ones.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.data import inputs
from corpus.data.report_files.profiles import Profile
from corpus.facts.compiled import Known
from corpus.facts.followed import Followed
from corpus.facts.measure import Measured
from corpus.links.documents import documents, in_time
from corpus.links.graph import Web, woven
from corpus.links.jurisdiction import Jurisdiction
from corpus.links.pairs import Pair
from corpus.links.relations import Relations
from corpus.links.shared_terms import SharedTerms
from corpus.model import Report
from corpus.project.findings import Findings
from corpus.reports import compiled
from corpus.site import context
from corpus.site.pages import report_pages, theme_pages
from corpus.site.parts import related
from corpus.site.parts.figure_marks import FigureMarks
from tests import toys
from tools import copies
from tools.library import INPUTS, RESOURCES

CASES = tomllib.loads((copies.ROOT / "tests/cases/jurisdictions.toml").read_text("utf-8"))["report"]
KEYS = ("place", "reviews", "plans", "covers", "read")
TERMS = SharedTerms(INPUTS.glossary, INPUTS.themes.theme, RESOURCES.names)
FRAMED = """政府工作报告

各位代表：现在，我代表省人民政府，向大会报告政府工作，请予审议，并请各位政协委员提出意见。

一、2024年重点工作

在省委坚强领导下，坚持以新时代思想为指导，做到“两个维护”，依法接受人大监督和政协民主监督，谱写发展安全新篇章。

深化国资国企改革，完善国有资本监管，推进混合所有制改革和国有企业三项制度改革，加快国有企业整合重组。

深化国资国企改革，完善国有资本监管，推进混合所有制改革，落实国有企业三项制度改革，加快战略性整合重组。

深化国资国企改革，健全国有资本监管，推进国有企业三项制度改革和混合所有制改革，加快国有企业整合重组。

深化国资国企改革，完善国有资本监管，扩大混合所有制改革，推进国有企业三项制度改革，加快专业化整合重组。

各位代表，2024年任务艰巨。让我们更加紧密地团结起来，改革创新，为全省人民的健康和平安而努力奋斗！
"""


def added(folder: Path, text: str, name: str, **values: Any) -> None:
    """Add a report, of the toy's profile but for some values."""
    toys.add_toy(folder, text.lstrip("\n"), name)
    path = folder / f"data/reports/{name}.toml"
    own = "\n".join(line for line in path.read_text("utf-8").split("\n")
                    if line.partition(" =")[0] not in (*KEYS, *values))
    said = "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())
    path.write_text(said + own, "utf-8")


def reports(folder: Path) -> list[Report]:
    """The reports of a library."""
    findings = Findings()
    given = inputs.read(folder, findings)
    assert given
    found = compiled(folder, given, RESOURCES, findings)
    assert not findings.wrong
    return found


def web(of: Iterable[Report], findings: Findings | None = None, *, judged: bool = True) -> Web:
    """The links of reports, by the words of the project."""
    given = INPUTS if judged else replace(INPUTS, judged=())
    return woven(of, given, RESOURCES, TERMS, findings or Findings())


def profiled(report: Report, **values: Any) -> Report:
    """A report with other values in its profile."""
    return replace(report, profile=replace(report.profile, **values))


def between(found: Web, one: str, other: str) -> set[str]:
    """The kinds of the links between two reports."""
    return {pair.kind for pair in found.pairs if {pair.a.report, pair.b.report} == {one, other}}


@pytest.fixture(scope="module")
def made_up_reports(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    folder = toys.copy_of(tmp_path_factory.mktemp("made-up") / "library")
    for case in CASES:
        added(folder, case["text"], case["id"], **{key: case[key] for key in case if key not in ("id", "text")})
    return reports(folder)


@pytest.fixture(scope="module", params=[True, False], ids=["read", "unread"])
def made_up(request: pytest.FixtureRequest, made_up_reports: list[Report]) -> Web:
    """The links of the made-up reports, read or not."""
    return web((profiled(report, read=request.param) for report in made_up_reports), judged=False)


def test_kinds_follow_who_governs_whom_and_which_years_a_plan_covers(made_up: Web) -> None:
    assert between(made_up, "plan-north", "north-2032") == {"outcome", "carries out"}
    assert between(made_up, "plan-north", "city-2032") == {"local form"}
    assert between(made_up, "north-2032", "city-2032") <= {"local form", "see also"}
    assert between(made_up, "plan-north", "south-2032") <= {"see also"}
    assert between(made_up, "plan-north", "north-2040") <= {"see also"}
    assert between(made_up, "city-2032", "south-2032") <= {"see also"}


def test_where_it_is_not_known_whose_report_it_is_nothing_is_claimed(made_up: Web) -> None:
    own = [pair for pair in made_up.pairs if "nowhere-2032" in (pair.a.report, pair.b.report)]
    assert {pair.kind for pair in own} <= {"see also"}


def test_what_was_done_is_the_outcome_of_a_task_of_its_own_year_alone(made_up: Web) -> None:
    """North's task of 2032 is reported done in 2033's report; nothing that 2040's reviews answers it."""
    assert between(made_up, "north-2032", "north-2033") == {"outcome"}
    assert between(made_up, "north-2032", "north-2040") <= {"see also"}


def test_what_a_city_will_do_is_no_local_form_of_what_was_done(made_up: Web) -> None:
    pairs = [pair for pair in made_up.pairs if {pair.a.report, pair.b.report} == {"north-2033", "city-2032"}]
    assert {pair.kind for pair in pairs} <= {"see also"}


@pytest.mark.parametrize(("planned", "kind"), [
    ("建设美丽宜居村1000个", "same target"), ("建设美丽宜居村，示范村达到1000个", "carries out")])
def test_a_target_is_a_term_and_a_figure_in_one_clause(planned: str, kind: str, tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "library")
    added(folder, f"规划纲要\n第一章 乡村振兴\n{planned}，改造农村公路，治理农村污水。\n", "plan-x",
          kind="plan", date="2030-03", place="330000", covers=[2031, 2035])
    added(folder, "政府工作报告\n一、乡村振兴\n建设美丽宜居村1000个，改造农村公路，治理农村污水。\n", "north-x",
          date="2032-01", place="330000", plans=2032)
    task, answer = sorted((document for report in reports(folder) for document in documents(report, ())),
                          key=lambda document: document.profile.when)
    relations = Relations(INPUTS.glossary, RESOURCES.names, RESOURCES.numbers, (), Jurisdiction(INPUTS.places))
    assert relations.relation(task, answer, ["美丽宜居村", "农村公路"], []) == kind


@pytest.fixture(scope="module")
def ours() -> list[Report]:
    """The project's own reports."""
    return compiled(copies.ROOT, INPUTS, RESOURCES, Findings())


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A report of another province that nobody has read."""
    folder = toys.copy_of(tmp_path_factory.mktemp("other") / "library")
    added(folder, FRAMED, "other-2024", place="420000", reviews=2023, plans=2024, date="2024-01", read=False)
    return reports(folder)[0]


@pytest.fixture(scope="module")
def grown(ours: list[Report], other: Report) -> Web:
    """The links of the project with that report."""
    return web([*ours, other])


def own(found: Web) -> list[Pair]:
    return [pair for pair in found.pairs if "other-2024" in (pair.a.report, pair.b.report)]


def test_an_unread_report_changes_no_link_among_those_that_were_read(grown: Web, ours: list[Report]) -> None:
    def told(found: Web) -> list[tuple[Any, ...]]:
        return [(pair.a.id, pair.b.id, pair.score, pair.kind, pair.terms, pair.read) for pair in found.pairs]

    now = [line for line in told(grown) if "other-2024" not in line[0] + line[1]]
    assert now == told(web(ours))
    assert all(line[-1] for line in now)


def test_an_unread_report_has_links_that_say_so_and_claim_nothing_of_another_province(grown: Web) -> None:
    assert {(pair.kind, pair.read, pair.why) for pair in own(grown)} == {("see also", False, None)}
    assert not {"人大", "监督", "改革", "创新", "政协"} & {term for pair in own(grown) for term in pair.terms}


def test_what_only_frames_has_neither_theme_nor_link(grown: Web) -> None:
    themed = [document for document in grown.documents if document.report == "other-2024" and grown.themed[document.id]]
    assert {document.zh[:6] for document in themed} == {"深化国资国企"}
    linked = {document.id for pair in own(grown) for document in (pair.a, pair.b) if document.report == "other-2024"}
    assert linked <= {f"other-2024:1.{number}" for number in (3, 4, 5, 6)}


def test_at_most_three_links_a_passage_and_report_at_either_end_and_each_surer(grown: Web) -> None:
    found: dict[tuple[str, str], list[float]] = {}
    for pair in own(grown):
        for here, there in ((pair.a, pair.b), (pair.b, pair.a)):
            found.setdefault((here.id, there.report), []).append(pair.score)
    least = INPUTS.link_weights.unread
    assert max(map(len, found.values())) == len(least) == 3
    assert all(score >= bound for scores in found.values()
               for score, bound in zip(sorted(scores, reverse=True), least, strict=False))


def test_pages_mark_what_nobody_has_read_and_hide_it_by_a_switch(grown: Web, other: Report) -> None:
    profiles: tuple[Profile, ...] = (*INPUTS.profiles, other.profile)
    site = context.site(replace(INPUTS, profiles=profiles), RESOURCES, TERMS, Findings())
    none = Measured(proposed=0, recorded=0, found=0, right={})
    nothing = Followed(known=Known(facts=(), figures={}, indicators={}, series=(), measured=none))
    pages = dict(report_pages.report_pages(site, grown, other, FigureMarks(site, nothing)))
    page = pages["reports/other-2024/01.md"]
    assert '<details class="related unread"' in page
    assert "程序找出，未经阅读" in page
    assert "Found by program, not read" in page
    assert 'data-do="unread" data-value="off"' in page
    assert '<section class=\\"unread\\">' in related.script(site, grown, other, 1, nothing)
    front = pages["reports/other-2024/index.md"]
    assert '<p class="not-read">' in front
    assert 'class="unread"' not in front


def test_a_theme_page_says_where_the_program_alone_put_passages(grown: Web) -> None:
    site = context.site(INPUTS, RESOURCES, TERMS, Findings())
    pages = dict(theme_pages.theme_pages(site, in_time(grown.documents), grown.themed, ()))
    marked = [share for share in pages["themes/state-firms.md"].split("<section") if 'class="not-read"' in share]
    assert len(marked) == 1
    assert 'data-report="other-2024"' in marked[0].partition(">")[0]


def test_a_pinned_kind_that_places_or_years_speak_against_is_told(ours: list[Report]) -> None:
    findings = Findings()
    apart = [profiled(report, place="220000") if report.profile.id == "liaoning-2023" else report
             for report in ours if report.profile.id in ("liaoning-2021", "liaoning-2023")]
    web(apart, findings)
    told = [finding for finding in findings.wrong if finding.code == "KIND"]
    assert all(finding.path.startswith("data/judged/") and finding.line for finding in told)
    assert len(told) > 100


@pytest.mark.parametrize(("key", "value", "code"), [
    ("place", "219900", "PLACE"), ("reviews", 1999, "YEARS"), ("plans", 2100, "YEARS"),
    ("covers", [2025, 2021], "YEARS")])
def test_a_place_or_year_that_cannot_be_is_told(key: str, value: Any, code: str, tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "library")
    added(folder, FRAMED, "other-2024", date="2024-01", **{key: value})
    findings = Findings()
    inputs.read(folder, findings)
    assert [(finding.path, finding.code) for finding in findings.wrong] == [("data/reports/other-2024.toml", code)]
    assert findings.wrong[0].line == 1 + (key != "date")
