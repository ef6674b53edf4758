"""A source that was published in Traditional characters: they stand everywhere as they were."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from corpus.build import build
from tests import toys

LINES = """施政匯報
一、回顧
回歸20周年，各界排除干擾，臺階與台階並存。成效顯著，隨著時間，裡面週期長，計畫不變。
"""
MIXED = """施政匯報
Policy Report
一、回顧
I. Review
各界排除干擾，匯集意見，裡應外合。
All sides removed disturbance, gathered opinions and worked together.
"""
SAID = {"toy-lines": "Published in Traditional", "toy-mixed": "Published in Traditional",
        "toy-converted": "made by machine from Simplified"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the toy and of three reports in Traditional characters."""
    folder = toys.copy_with_toy(tmp_path_factory.mktemp("traditional"))
    for name, text, was, language in (
            ("toy-lines", LINES, 'language = "zh-Hans"', 'language = "zh-Hant"'),
            ("toy-converted", LINES, 'language = "zh-Hans"', 'language = "zh-Hant"\nconverted = true'),
            ("toy-mixed", MIXED, 'layout = "lines"\nlanguage = "zh-Hans"',
             'layout = "interleaved"\nlanguage = "zh-en"')):
        toys.add_toy(folder, text, name)
        profile = folder / f"data/reports/{name}.toml"
        origin = 'en = "published-translation" }' if name == "toy-mixed" else 'en = "missing" }'
        written = profile.read_text("utf-8").replace(was, language).replace('en = "missing" }', origin)
        profile.write_text(written, "utf-8")
    build(folder, lambda line: None)
    return folder


@pytest.fixture(scope="module")
def lines(library: Path) -> dict[str, list[dict[str, Any]]]:
    """The lines of `segments.jsonl` by report."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in (library / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines():
        segment = json.loads(line)
        found.setdefault(segment["report"], []).append(segment)
    return found


def page(library: Path, report: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted((library / f"docs/reports/{report}").glob("*.md")))


def test_downloads_have_it_as_published_and_simplified_from_it(lines: dict[str, list[dict[str, Any]]]) -> None:
    given = [segment["zh_hant"] for segment in lines["toy-lines"]]
    assert "".join(given) == "".join(LINES.split())
    assert lines["toy-lines"][2]["zh"] == "回归20周年，各界排除干扰，台阶与台阶并存。"
    assert lines["toy-lines"][3]["zh"] == "成效显著，随着时间，里面周期长，计划不变。"
    assert [(s["zh"], s["zh_hant"]) for s in lines["toy-mixed"]] == [
        ("施政汇报", "施政匯報"), ("一、回顾", "一、回顧"),
        ("各界排除干扰，汇集意见，里应外合。", "各界排除干擾，匯集意見，裡應外合。")]


def test_what_a_machine_had_converted_is_converted_again(lines: dict[str, list[dict[str, Any]]]) -> None:
    assert lines["toy-converted"][2]["zh"] == lines["toy-lines"][2]["zh"]
    assert lines["toy-converted"][2]["zh_hant"] == "回歸20週年，各界排除干擾，臺階與臺階並存。"


def test_pages_show_it_in_text_and_headings(library: Path) -> None:
    shown = page(library, "toy-lines")
    assert re.findall(r'hidden>(回歸[^<]*)<', shown) == ["回歸20周年，各界排除干擾，臺階與台階並存。"]
    assert "里面周期長" not in shown and "裏面週期長" not in shown
    assert 'hidden>一、回顧<' in shown


@pytest.mark.parametrize("report", SAID)
def test_the_front_page_says_how_its_scripts_came_about(report: str, library: Path) -> None:
    assert SAID[report] in page(library, report)
    assert "characters" not in re.sub(r"<[^>]+>", "", page(library, "toy-2030"))


def test_the_search_shows_it_as_published(library: Path) -> None:
    script = (library / "docs/search/reports/toy-lines.js").read_text("utf-8")
    shared = json.loads((library / "docs/search/index.js").read_text("utf-8").partition("(")[2].rpartition(")")[0])
    exceptions = json.loads(script.partition("(")[2].rpartition(")")[0])["hant"]
    assert "裡" in exceptions["3"] and "著" in exceptions["3"]
    variants = dict(zip(shared["variants"][::2], shared["variants"][1::2], strict=True))
    assert variants["裡"] == "里"


def test_a_source_in_the_other_script_than_its_tag_is_a_doubt(tmp_path: Path) -> None:
    folder = toys.copy_with_toy(tmp_path)
    toys.add_toy(folder, LINES, "toy-tagged")
    said: list[str] = []
    build(folder, said.append)
    assert any("toy-tagged/toy.txt:0: SCRIPT its characters are Traditional" in line for line in said)


def test_unread_contexts_are_a_ledger_and_one_doubt(tmp_path: Path) -> None:
    folder = toys.copy_with_toy(tmp_path)
    toys.add_toy(folder, "报告\n一、工作\n大家在台前干了一杯，又在谷前干了一杯。\n", "toy-unread")
    said: list[str] = []
    build(folder, said.append)
    doubts = [line for line in said if " SCRIPT " in line]
    assert len(doubts) == 1 and "3 place(s) of ledger/toy-unread.script.tsv" in doubts[0]
    rows = (folder / "ledger/toy-unread.script.tsv").read_text("utf-8").splitlines()
    assert rows[0] == "character\tgiven\tcontext\tsegment" and len(rows) == 4
