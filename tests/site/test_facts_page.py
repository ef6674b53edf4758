"""The page on how figures are read, and the findings on the front page, are those of the library as it is."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from corpus.facts import compiled as facts
from corpus.facts.compiled import Known
from corpus.facts.gaps import Gap, gaps
from corpus.language.resources import resources
from corpus.links.shared_terms import SharedTerms
from corpus.project.findings import Findings
from corpus.reports import compiled
from corpus.site import context
from corpus.site.context import Site
from corpus.site.pages import home_findings
from corpus.site.parts.markup import Safe
from tools.copies import ROOT
from tools.library import INPUTS


@cache
def library() -> tuple[Site, Known]:
    """The site and what is known of figures, of the real sources."""
    findings, known = Findings(), resources(INPUTS)
    terms = SharedTerms(INPUTS.glossary, INPUTS.themes.theme, known.names)
    reports = compiled(ROOT, INPUTS, known, findings)
    return context.site(INPUTS, known, terms, findings), facts.compiled(reports, INPUTS, known.numbers, findings)


def rows(page: str, number: int) -> list[list[str]]:
    """The cells of a table of the page in English."""
    table = re.findall(r'<table class="counts">(.*?)</table>', page)[number]
    return [[re.sub("<[^>]+>", "", re.sub(r'<span class="ui-zh".*?</span> ', "", cell)).replace(",", "")
             for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in table.split("</tr>")[:-1]]


def test_counts_of_facts_are_those_of_the_ledgers_and_add_up(real: Path) -> None:
    page = (real / "docs/about/facts.md").read_text("utf-8")
    _, known = library()
    head, *reports, whole = rows(page, 0)
    assert [int(row[-1]) for row in reports] == list(Counter(fact.profile.id for fact in known.facts).values())
    for row in (*reports, whole):
        assert sum(map(int, row[1:-1])) == int(row[-1])
    assert int(whole[-1]) == len(known.facts)
    assert f"There are {len(known.facts)} facts" in page
    assert int(whole[head.index("Target")]) == sum(fact.is_target for fact in known.facts)


def test_every_figure_that_is_no_fact_is_counted_in_its_class(real: Path) -> None:
    page = (real / "docs/about/facts.md").read_text("utf-8")
    classes: Counter[str] = Counter()
    for path in sorted((real / "ledger").glob("*.figures.tsv")):
        for row in csv.DictReader(path.read_text("utf-8").splitlines(), delimiter="\t"):
            classes[row["dismissed"]] += 1
    del classes[""]
    site, _ = library()
    _, *told, whole = rows(page, 1)
    assert {row[0]: int(row[-1]) for row in told} == {
        site.label("dismissed", name).en: count for name, count in classes.items()}
    assert int(whole[-1]) == classes.total()


def test_the_report_that_is_missing_is_named(real: Path) -> None:
    page = (real / "docs/about/facts.md").read_text("utf-8")
    assert "Liaoning’s work report of 2022, which would tell what came of 2021" in page
    assert "辽宁2022年的工作报告" in page
    assert "no year is missing" not in page


def test_reports_are_missing_only_between_those_of_one_place() -> None:
    profiles = {profile.id: profile for profile in INPUTS.profiles}
    first, last = profiles["liaoning-2021"], profiles["liaoning-2023"]
    assert gaps([last, first, profiles["dalian-2023"], profiles["liaoning-plan-14-5"]]) == [Gap(first.place, 2022)]
    between = replace(first, reviews=None, plans=2022)
    assert gaps([first, between, last]) == []
    assert gaps([replace(first, place="210200"), last]) == []
    assert gaps([first, replace(last, reviews=2024, plans=None)]) == [
        Gap(first.place, year) for year in (2022, 2023, 2024)]


@pytest.mark.parametrize("folder", ["alone", "second"])
def test_a_library_without_facts_says_so(folder: str, request: pytest.FixtureRequest) -> None:
    root: Path = request.getfixturevalue(folder)
    page = (root / "docs/about/facts.md").read_text("utf-8")
    assert "None has been read from the reports of this library yet" in page
    assert "<table" not in page
    assert 'id="findings"' not in (root / "docs/index.md").read_text("utf-8")


@pytest.mark.parametrize("marked", [0, 2, 9])
def test_as_many_findings_as_are_marked_up_to_three(marked: int) -> None:
    site, known = library()
    series = tuple(replace(each, home=at < marked) for at, each in enumerate(known.series))
    found = home_findings.findings(site, replace(known, series=series))
    assert [one["reason"] for one in found] == [each.reason for each in series[:min(marked, 3)]]
    page = site.templates.render(
        "home", has=site.label("site", "name"), examples=[], box=Safe(""), reports=[], key=[], findings=found,
        judged=len(series), facts=True, threads=[], told=0, themes={"rows": []}, all_themes=0, term=None, terms="0",
        edition="")
    assert page.count('class="verdict') == len(found)
    assert 'href="indicators/index.html"' in page


def test_each_finding_leads_to_its_indicator_and_to_what_was_promised_and_said(real: Path) -> None:
    page = (real / "docs/index.md").read_text("utf-8")
    section = page[page.index('<section aria-labelledby="findings">'):]
    section = section[:section.index("</section>")]
    _, known = library()
    marked = [series for series in known.series if series.home][:3]
    cards = section.split("<h3>")[1:]
    assert len(cards) == len(marked) == 3
    for card, series in zip(cards, marked, strict=True):
        ways = re.findall(r'href="([^"]+)"', card)
        assert f"#{series.target.segment.id}" in ways[1]
        assert ways[2].partition("#")[2] in {fact.segment.id for fact in series.facts[1:]}
        assert series.reason.en.split(".")[0][:30] in card
