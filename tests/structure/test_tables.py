"""Tables are found in lines of text (`tests/cases/tables.toml`), their rows are segments, and no figure is joined."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from corpus.data.report_files.profiles import SourceProfile
from corpus.language import normalization
from corpus.model import Passage, Segment, Side
from corpus.project.findings import Findings
from corpus.sources.canonical_text import Texts
from corpus.sources.corrections import Correction
from corpus.sources.paragraphs import Block
from corpus.sources.source import Source
from corpus.sources.table_finding import tables
from corpus.structure import figures_kept
from tests import commands, toys
from tools.copies import ROOT
from tools.library import RESOURCES

CASES = tomllib.loads((ROOT / "tests/cases/tables.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_tables_are_found_with_their_cells(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [[f"{row.part}: " + (" · ".join(text[start:end] for start, end in row.cells) if row.cells
                                 else text[row.start:row.end].strip()) for row in table.rows]
             for table in tables(text, mixed=case.get("mixed", False))]
    assert found == case.get("tables", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_rows_of_a_table_are_its_whole_range(case: dict[str, Any]) -> None:
    for table in tables(case["text"]):
        edges = [table.start, *(row.end for row in table.rows)]
        assert [row.start for row in table.rows] == edges[:-1]
        assert edges[-1] == table.end
        assert all(row.start <= start <= end <= row.end for row in table.rows for start, end in row.cells)


@pytest.mark.parametrize("path", sorted((ROOT / "data/sources").rglob("*.txt")), ids=lambda path: path.name[:3])
def test_the_real_sources_have_no_table_of_text(path: Path) -> None:
    assert tables(path.read_text("utf-8")) == []


def segments(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()
    return [line for line in map(json.loads, lines) if line["report"] == "toy-2030"]


def test_rows_are_segments_with_cells_and_cover_the_source(tabled: Path) -> None:
    own = segments(tabled)
    source = (tabled / "data/sources/toy-2030/toy.txt").read_bytes()
    spans = sorted((span["start"], span["end"]) for line in own for span in line["spans"])
    assert [start for start, _ in spans] == [0, *(end for _, end in spans[:-1])]
    assert spans[-1][1] == len(source)
    rows = [line for line in own if line.get("cells")]
    assert len(rows) == 9
    for line in rows:
        cells = [source[span["start"]:span["end"]].decode() for cell in line["cells"] for span in cell["spans"]]
        derived = [normalization.derive(cell, "zh-Hans", RESOURCES.script) for cell in cells]
        assert [cell["zh"] for cell in line["cells"]] == derived
        assert line["zh"] == normalization.cells(derived)
        assert list(normalization.cells_of(line["en"])) == [cell["en"] for cell in line["cells"]]
    table = [line for line in own if line.get("table") == "toy-2030:1.4"]
    assert [line["table_part"] for line in table] == ["caption", "unit", "head", *["body"] * 5, "note", "note"]
    assert [line["role"] for line in table] == ["lead", "note", *["text"] * 6, "note", "note"]
    assert {line["caption"] for line in table} == {"toy-2030:1.4.1"}
    assert table[5]["zh"] == "2.蓝积木覆盖率（%） · 40.1 · 41 · · 约束性"
    assert table[5]["en"] == "2. Coverage of blue bricks (%) · 40.1 · 41 · · Binding"
    assert next(line for line in own if "09:45" in line["zh"])["zh"] == "时间为2030-02-02 09:45，要常造常新。"


def test_the_ledger_tells_every_table(tabled: Path) -> None:
    ledger = (tabled / "ledger/toy-2030.tsv").read_text("utf-8")
    assert "a table of 6 rows and 5 columns, told by tabs (rule table-tabs)" in ledger
    assert "a table of 3 rows and 3 columns, told by upright strokes (rule table-strokes)" in ledger


def test_a_translation_with_other_cells_is_refused(tmp_path: Path) -> None:
    folder = toys.add_tables(toys.copy_of(tmp_path / "toy"))
    toys.rewrite(folder / "data/translations/toy-2030.en.po", "Balloons · 40.1 · 41", "Balloons: 40.1, 41")
    done = commands.corpus(folder)
    assert done.returncode == 1
    assert "CELLS toy-2030:1.7.3: the row has 3 cells" in done.stderr


def test_what_a_correction_calls_no_table_is_none(tmp_path: Path) -> None:
    folder = toys.add_tables(toys.copy_of(tmp_path / "toy"), translated=False)
    toys.correct(folder, "项目 | 2030年 | 2035年", "not-table", 'through = "气球 | 40.1 | 41"\n')
    assert commands.corpus(folder).returncode == 0
    assert [line["zh"] for line in segments(folder) if "车辆" in line["zh"]] == ["车辆| 5.1 | 7.2"]


def kept(raw: str, *emended: Correction, spacing: str = "") -> list[str]:
    """What the guard says of a text: of what the rules make of it, or of another `spacing`."""
    profile = SourceProfile(file="a.txt", sha256="0" * 64, layout="lines", language="zh-Hans",
                            where={"zh": "试", "en": "test"})  # type: ignore[arg-type]
    block = Block(Source(profile, "a.txt", raw), 0, len(raw))
    texts = Texts(list(emended), RESOURCES.script)
    side = Side(text=spacing or texts.of(block), origin="official", blocks=(block,))
    segment = Segment(id="a:1.1.1", role="text", zh=side, en=None)
    findings = Findings()
    passage = Passage(id="a:1.1", kind="text", chapter=1, segments=(segment,))
    figures_kept.tell_unlike([passage], texts, [], findings)
    return [finding.code for finding in findings.wrong]


@pytest.mark.parametrize("raw", ["为40.1\t41", "２０２０ ２０２１", "5% 7%", "40.1\n41年", "1，\u30002030年", "5 -3",
                                 "5\u3000－3", "2030-02-02 09:45", "20\u200b30", "1．　2030年",
                                 "增长5.1 %，7", "（一） 5 个 6 个", "降幅(%)-5和(%) -5", "1,\ufeff005", "约5 - 7"])
def test_no_rule_joins_two_figures(raw: str) -> None:
    assert kept(raw) == []


@pytest.mark.parametrize(("raw", "joined"), [
    ("为40.1\t41", "为40.141"), ("40.1　41", "40.1，41.0"), ("2030-02-02 09:45", "2030-02-0209:45"), ("5 -3", "5-3"),
    ("1,005项", "1 005项"), ("５％ ７％", "５％７"), ("9年", "年")])
def test_a_rule_that_joins_or_breaks_figures_is_found(raw: str, joined: str) -> None:
    assert kept(raw, spacing=joined) == ["FIGURES"]


def test_a_planted_rule_that_joins_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(normalization, "spacing_zh", lambda raw: "".join(raw.split()))
    assert kept("为40.1 41") == ["FIGURES"]


def test_a_correction_may_mend_a_figure_that_was_cut() -> None:
    mended = Correction(kind="emend", source="a.txt", start=1, end=7, why="", line=1, text="1,005")
    assert kept("共1,\n005项", mended) == []


def test_a_cut_through_a_figure_is_found() -> None:
    profile = SourceProfile(file="a.txt", sha256="0" * 64, layout="lines", language="zh-Hans",
                            where={"zh": "试", "en": "test"})  # type: ignore[arg-type]
    source, texts, findings = Source(profile, "a.txt", "共1.5万"), Texts([], RESOURCES.script), Findings()
    sides = [Side(text=texts.of(block), origin="official", blocks=(block,))
             for block in (Block(source, 0, 3), Block(source, 3, 5))]
    made = tuple(Segment(id=f"a:1.1.{at}", role="text", zh=side, en=None) for at, side in enumerate(sides))
    figures_kept.tell_unlike([Passage(id="a:1.1", kind="text", chapter=1, segments=made)], texts, [], findings)
    assert [finding.code for finding in findings.wrong] == ["FIGURES"]


def test_what_a_person_calls_a_table_is_one(tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "toy")
    toys.add_toy(folder, "玩具市政府工作报告\n一、目标\n红积木\n5.1\n蓝积木\n40.1\n要多造。\n")
    toys.correct(folder, "红积木", "table", 'through = "40.1"\nnumber = 2\n')
    assert commands.corpus(folder).returncode == 0
    rows = [line["zh"] for line in segments(folder) if line.get("cells")]
    assert rows == ["红积木 · 5.1", "蓝积木 · 40.1"]


def test_a_table_without_cells_is_told(tmp_path: Path) -> None:
    toys.add_toy(toys.copy_of(tmp_path / "toy"), "玩具市政府工作报告\n一、目标\n红积木\n5.1\n要多造。\n")
    toys.correct(tmp_path / "toy", "红积木", "table", 'through = "5.1"\n')
    assert "TABLE its lines have no two cells" in commands.corpus(tmp_path / "toy").stderr


def test_figures_with_a_blank_between_and_lines_that_are_a_figure_are_doubts() -> None:
    texts = ["增长5.1 7.2。", "5.1", "6.1", "发布于2030-02-02 09:45。", "第3章 2030年"]
    profile = SourceProfile(file="a.txt", sha256="0" * 64, layout="lines", language="zh-Hans",
                            where={"zh": "试", "en": "test"})  # type: ignore[arg-type]
    source = Source(profile, "a.txt", "\n".join(texts))
    block = Block(source, 0, len(source.text))
    made = [Passage(id=f"a:1.{at}", kind="text", chapter=1, segments=(
        Segment(id=f"a:1.{at}.1", role="text", zh=Side(text=text, origin="official", blocks=(block,)), en=None),))
        for at, text in enumerate(texts, 1)]
    told = [finding.message for finding in figures_kept.doubts(made)]
    assert [message[:9] for message in told] == ["‘5.1 7.2’", "2 lines h"]
