"""Themes and links: every end exists, both ways, none inside a report, said why, and as good as was measured."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from corpus.data.report_files.judgements import KINDS
from tools import copies
from tools.judged_cases import Measured, measured
from tools.library import INPUTS, RESOURCES


@pytest.fixture(scope="session")
def links(real: Path) -> list[dict[str, Any]]:
    """Every line of `links.jsonl`."""
    return [json.loads(line) for line in (real / "site/downloads/links.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="session")
def figures(links: list[dict[str, Any]], segments: list[dict[str, Any]]) -> Measured:
    """What the forty worked judgements say of the links."""
    return measured(links, segments)


def test_every_link_goes_both_ways_between_passages_of_two_reports(links: list[dict[str, Any]],
                                                                   segments: list[dict[str, Any]]) -> None:
    passages = {segment["passage"] for segment in segments}
    ends = {(link["from"], link["to"]): link for link in links}
    assert len(ends) == len(links)
    for (one, other), link in ends.items():
        assert {one, other} <= passages
        assert one.rpartition(":")[0] != other.rpartition(":")[0]
        back = ends[other, one]
        assert all(back[key] == link[key] for key in ("score", "terms", "kind", "why_zh", "why_en", "themes"))


def test_every_link_says_its_score_its_kind_and_why_in_both_languages(links: list[dict[str, Any]]) -> None:
    known = {theme.id for theme in INPUTS.themes.theme}
    for link in links:
        assert 0 < link["score"] <= 1
        assert link["kind"] in KINDS
        assert set(link["themes"]) <= known
        assert re.search("[\u4e00-\u9fff]", link["why_zh"])
        assert re.search("[A-Za-z]", link["why_en"])
        quoted = re.sub("“[^”]*”|《[^》]*》", "", link["why_en"])
        assert not re.search("[\u4e00-\u9fff]", quoted) or link["method"] == "program", link["why_en"]


def test_the_terms_of_a_link_stand_in_both_passages(
    links: list[dict[str, Any]], segments: list[dict[str, Any]]
) -> None:
    box: dict[str, str] = {}
    text: dict[str, str] = defaultdict(str)
    for segment in segments:
        text[segment["passage"]] += segment["zh"] or ""
        box[segment["passage"]] = segment["role"]
    for link in links:
        for name in (link["from"], link["to"]):
            if box[name] != "heading":
                assert all(term in RESOURCES.names.standard(text[name]) for term in link["terms"]), (
                    name,
                    link["terms"],
                )


def test_no_link_follows_only_from_two_others(links: list[dict[str, Any]]) -> None:
    """Were links inferred, every two passages linked with a third would be linked; they are not."""
    linked: dict[str, set[str]] = defaultdict(set)
    for link in links:
        linked[link["from"]].add(link["to"])
    wedges = [
        (a, c) for own in linked.values() for a in own for c in own if a < c and a.split(":")[0] != c.split(":")[0]
    ]
    closed = sum(c in linked[a] for a, c in wedges)
    assert closed / len(wedges) < 0.6


def test_themes_are_known_and_few_and_most_passages_have_one(segments: list[dict[str, Any]]) -> None:
    known = {theme.id for theme in INPUTS.themes.theme}
    assert 20 <= len(known) <= 28
    own = {segment["passage"]: segment["themes"] for segment in segments}
    assert all(set(names) <= known and len(names) == len(set(names)) <= 3 for names in own.values())
    texts = {segment["passage"] for segment in segments if segment["role"] in ("lead", "text", "box")}
    assert sum(bool(own[name]) for name in texts) / len(texts) > 0.85
    assert own["liaoning-2021:1.31"] == []
    assert set(Counter(names[0] for names in own.values() if names)) == known


def test_the_forty_worked_judgements(figures: Measured) -> None:
    """Lists have at most the three best of each report, so that a right link may be missing from them: a lower
    bound."""
    assert figures.recall >= 0.75
    assert figures.nothing <= 1
    assert figures.listed >= 0.7


def test_every_judgement_is_in_force(links: list[dict[str, Any]]) -> None:
    import tomllib

    ends = {frozenset((link["from"], link["to"])): link for link in links}
    pinned = forbidden = 0
    for path in sorted((copies.ROOT / "data/judged").glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        for own in data.get("link", []):
            pinned += 1
            link = ends[frozenset((own["from"], own["to"]))]
            assert (link["kind"], link["why_zh"], link["why_en"]) == (own["kind"], own["zh"], own["en"])
        for own in data.get("forbidden", []):
            forbidden += 1
            assert frozenset((own["from"], own["to"])) not in ends
    assert pinned > 1000
    assert forbidden > 0


@pytest.mark.parametrize(("name", "place"), [("more-en", "1.2"), ("more-zh", "1.2")])
def test_a_report_that_nobody_judged_gets_themes_and_links(name: str, place: str, grown: Path) -> None:
    lines = [json.loads(line) for line in (grown / "site/downloads/links.jsonl").read_text("utf-8").splitlines()]
    own = [link for link in lines if link["from"] == f"{name}:{place}"]
    assert {link["to"].split(":")[0] for link in own} >= {
        "liaoning-2021",
        "liaoning-plan-14-5",
        "liaoning-2023",
        "dalian-2023",
    }
    ours = {link["kind"] for link in own if link["to"].startswith(("liaoning", "dalian"))}
    assert ours == {"see also"}, "what 2029 reports done answers no task of 2021 or 2023"
    assert any(link["from"].startswith(name) and link["kind"] == "same project" for link in lines)
    for link in lines:
        if link["method"] == "program":
            assert link["terms"] or link["why_en"] == "Similar wording"
            assert not re.search("[:：] *$", link["why_zh"] + link["why_en"])
    page = (grown / "docs/themes/state-firms.md").read_text("utf-8")
    assert f'id="{name}:{place}"' in page
    listed = page.partition(f"#{name} ")[2]
    assert 'class="figures"' in listed.partition("\n## ")[0]
