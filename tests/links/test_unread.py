"""Links by whose reports they join and for which years; and those of a report that nobody has read."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from corpus.build import build
from corpus.project.findings import CorpusError
from tests import toys
from tools import copies

CASES = tomllib.loads((copies.ROOT / "tests/cases/jurisdictions.toml").read_text("utf-8"))["report"]
KEYS = ("place", "reviews", "plans", "covers", "read")
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


def links(folder: Path) -> list[dict[str, Any]]:
    """The links of a library, built anew."""
    build(folder, lambda line: None)
    return [json.loads(line) for line in (folder / "docs/downloads/links.jsonl").read_text("utf-8").splitlines()]


def between(lines: list[dict[str, Any]], one: str, other: str) -> set[str]:
    """The kinds of the links between two reports."""
    return {line["kind"] for line in lines
            if line["from"].startswith(f"{one}:") and line["to"].startswith(f"{other}:")}


@pytest.fixture(scope="module", params=[True, False], ids=["read", "unread"])
def made_up(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The links of the made-up reports, read or not."""
    folder = toys.copy_of(tmp_path_factory.mktemp("made-up") / "library")
    for case in CASES:
        values = {key: value for key, value in case.items() if key not in ("id", "text")}
        added(folder, case["text"], case["id"], **values, read=request.param)
    return links(folder)


def test_kinds_follow_who_governs_whom_and_which_years_a_plan_covers(made_up: list[dict[str, Any]]) -> None:
    assert between(made_up, "plan-north", "north-2032") == {"outcome", "carries out"}
    assert between(made_up, "plan-north", "city-2032") == {"local form"}
    assert between(made_up, "north-2032", "city-2032") <= {"local form"}
    assert between(made_up, "plan-north", "south-2032") <= {"see also"}
    assert between(made_up, "plan-north", "north-2040") <= {"see also"}
    assert between(made_up, "city-2032", "south-2032") <= {"see also"}


def test_where_it_is_not_known_whose_report_it_is_nothing_is_claimed(made_up: list[dict[str, Any]]) -> None:
    own = [line for line in made_up if line["from"].startswith("nowhere-2032:")]
    assert {line["kind"] for line in own} <= {"see also"}


@pytest.fixture(scope="module")
def grown_by_one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a report of another province that nobody has read."""
    folder = copies.copy(tmp_path_factory.mktemp("grown") / "library")
    before = links(folder)
    (folder / "before.json").write_text(json.dumps(before), "utf-8")
    added(folder, FRAMED, "other-2024", place="420000", reviews=2023, plans=2024, date="2024-01", read=False)
    build(folder, lambda line: None)
    return folder


def lines_of(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / f"docs/downloads/{name}.jsonl").read_text("utf-8").splitlines()]


def test_an_unread_report_changes_no_link_among_those_that_were_read(grown_by_one: Path) -> None:
    before = json.loads((grown_by_one / "before.json").read_text("utf-8"))
    now = lines_of(grown_by_one, "links")
    assert [line for line in now if "other-2024" not in line["from"] + line["to"]] == before
    assert all(line["read"] for line in before)


def test_an_unread_report_has_links_that_say_so_and_claim_nothing_of_another_province(grown_by_one: Path) -> None:
    own = [line for line in lines_of(grown_by_one, "links") if line["from"].startswith("other-2024:")]
    assert own
    assert {(line["kind"], line["read"], line["method"]) for line in own} == {("see also", False, "program")}
    assert not {"人大", "监督", "改革", "创新", "政协"} & {term for line in own for term in line["terms"]}


def test_what_only_frames_has_neither_theme_nor_link(grown_by_one: Path) -> None:
    themed = {line["zh"][:6]: line["themes"] for line in lines_of(grown_by_one, "segments")
              if line["report"] == "other-2024" and line["role"] == "text"}
    assert [opening for opening, themes in themed.items() if themes] == ["深化国资国企"]
    linked = {line["from"] for line in lines_of(grown_by_one, "links") if line["from"].startswith("other-2024:")}
    assert linked <= {f"other-2024:1.{number}" for number in (3, 4, 5, 6)}


def test_at_most_three_links_a_passage_and_report_at_either_end(grown_by_one: Path) -> None:
    counts = Counter((line["from"], line["to"].partition(":")[0]) for line in lines_of(grown_by_one, "links")
                     if not line["read"])
    assert max(counts.values()) == 3


def test_pages_mark_what_nobody_has_read_and_hide_it_by_a_switch(grown_by_one: Path) -> None:
    page = (grown_by_one / "docs/reports/other-2024/01.md").read_text("utf-8")
    assert '<details class="related unread"' in page
    assert "程序找出，未经阅读" in page
    assert "Found by program, not read" in page
    assert 'data-do="unread" data-value="off"' in page
    script = (grown_by_one / "docs/related/other-2024/01.js").read_text("utf-8")
    assert '<section class=\\"unread\\">' in script


def test_a_pinned_kind_that_places_or_years_speak_against_is_told(tmp_path: Path) -> None:
    folder = copies.copy(tmp_path / "library")
    toys.rewrite(folder / "data/reports/liaoning-2023.toml", 'place = "210000"', 'place = "220000"')
    with pytest.raises(CorpusError) as told:
        build(folder, lambda line: None)
    assert {finding.code for finding in told.value.findings} == {"KIND"}
    assert all(finding.path.startswith("data/judged/") and finding.line for finding in told.value.findings)
    assert len(told.value.findings) > 100


@pytest.mark.parametrize(("key", "value", "code"), [
    ("place", "219900", "PLACE"), ("reviews", 1999, "YEARS"), ("plans", 2100, "YEARS"),
    ("covers", [2025, 2021], "YEARS")])
def test_a_place_or_year_that_cannot_be_is_told(key: str, value: Any, code: str, tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "library")
    added(folder, FRAMED, "other-2024", date="2024-01", **{key: value})
    with pytest.raises(CorpusError) as told:
        build(folder, lambda line: None)
    assert [(finding.path, finding.code) for finding in told.value.findings] == [
        ("data/reports/other-2024.toml", code)]
    assert told.value.findings[0].line == 1 + (key != "date")
