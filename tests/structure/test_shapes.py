"""Reports of every shape come out with their outline (`tests/cases/outlines.toml`), and nothing of them is refused."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from corpus.data.report_files.corrections import Kind, Recorded
from corpus.structure import doubts, term_entries
from tests.structure.outlines import outline, published
from tools.copies import ROOT

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests/cases/outlines.toml").read_text("utf-8"))["case"]
REPORT = "甲乡政府工作报告\n现在报告工作。\n一、去年\n§\n二、今年\n§\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_report_has_its_outline(case: dict[str, Any], tmp_path: Path) -> None:
    how = {key: case[key] for key in ("kind", "language", "layout") if key in case}
    made, wrong = published(tmp_path, case["text"], **how)
    assert not wrong
    found = outline(made)
    assert [entry[:3] for entry in found] == [tuple(entry[:3]) for entry in case["outline"]]
    for (*_, words), (*_, begins) in zip(found, case["outline"], strict=True):
        assert words.startswith(begins)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_no_address_is_given_twice_and_pages_count_on(case: dict[str, Any], tmp_path: Path) -> None:
    how = {key: case[key] for key in ("kind", "language", "layout") if key in case}
    made, _ = published(tmp_path, case["text"], **how)
    assert len({row.id for row in made.passages}) == len(made.passages)
    pages = [row.chapter for row in made.passages]
    assert pages == sorted(pages)


def test_a_gap_is_wrong_in_a_report_that_was_read_and_doubtful_in_another(tmp_path: Path) -> None:
    text = REPORT.replace("二、", "三、")
    made, wrong = published(tmp_path, text, read=True)
    assert [finding.code for finding in wrong] == ["GAP"]
    made, wrong = published(tmp_path, text)
    assert not wrong
    assert any("chapter 3 where chapter 2" in doubt.message and doubt.line == 5 for doubt in doubts.of(made))


@pytest.mark.parametrize(("text", "line", "said"), [
    ("甲乡政府工作报告\n§\n§\n", 1, "no chapter was found"),
    ("甲乡政府工作报告\n一、去年\n§\n", 1, "only one chapter"),
    (REPORT + "§\n" * 300, 5, "of the text"),
    (REPORT + "短句。\n" * 30, 2, "shorter than"),
    (REPORT + "（五）水利。§\n", 7, "comes next"),
    ("甲乡规划\n目录\n一、去年\n二、今年\n" + REPORT, 2, "table of contents"),
])
def test_what_is_doubtful_is_said_with_its_line(text: str, line: int, said: str, tmp_path: Path) -> None:
    made, wrong = published(tmp_path, text)
    assert not wrong
    told = [doubt for doubt in doubts.of(made) if said in doubt.message]
    assert [doubt.line for doubt in told] == [line]
    assert told[0].code == "DOUBT" and told[0].path.endswith("x.txt")


def test_a_plain_report_raises_no_doubt(tmp_path: Path) -> None:
    made, _ = published(tmp_path, REPORT)
    assert not doubts.of(made)


def _recorded(kind: Kind, find: str, **more: Any) -> Recorded:
    return Recorded(source="x.txt", kind=kind, find=find, why="试", **more)


def test_corrections_make_headings_and_unmake_them(tmp_path: Path) -> None:
    text = ("甲乡政府工作报告\n现在报告工作。\n那一年\n§\n这一年 修路§\n一、路\n§\n二、不是题\n§\n断了的\n一行。\n"
            "清单\n1.桥。\n")
    made, wrong = published(tmp_path, text, corrections=[
        _recorded("heading", "那一年", level="chapter"),
        _recorded("heading", "这一年 修路", level="chapter", through="这一年"),
        _recorded("not-heading", "二、不是题"),
        _recorded("join-lines", "断了的", through="一行。"),
        _recorded("annex", "清单", number=3),
    ])
    assert not wrong
    assert [entry[:3] for entry in outline(made)] == [
        ("chapter", 0, 1), ("chapter", 0, 2), ("section", 1, 2), ("annex", 3, 3), ("item", 1, 3)]
    texts = ["".join(segment.published for segment in row.segments) for row in made.passages]
    assert "这一年" in texts and "断了的一行。" in texts and "二、不是题" in texts


def test_a_heading_by_correction_keeps_the_number_it_was_published_with(tmp_path: Path) -> None:
    recorded = _recorded("heading", "（七）水利", level="section")
    made, _ = published(tmp_path, REPORT + "（七）水利\n§\n", corrections=[recorded])
    assert outline(made)[-1][:2] == ("section", 7)


def test_a_small_figure_on_a_line_of_its_own_is_joined_and_two_figures_never(tmp_path: Path) -> None:
    made, _ = published(tmp_path, "甲乡报告\n一、去年\nPM\n2.5\n年均浓度下降5%。\n12\n34\n")
    texts = ["".join(segment.published for segment in row.segments) for row in made.passages]
    assert texts[2:] == ["PM 2.5年均浓度下降5%。", "12", "34"]


def test_a_title_is_not_joined_where_two_figures_would_meet(tmp_path: Path) -> None:
    made, _ = published(tmp_path, REPORT + "附件2\n2030年实事\n1.桥。\n")
    assert not any("22030" in segment.published for row in made.passages for segment in row.segments)


def test_explanations_are_looked_up_at_their_mark_or_their_words(tmp_path: Path) -> None:
    text = ("甲乡政府工作报告\n现在报告工作。\n一、去年\n推行“两通”①。修路[1]。\n二、今年\n推行三有。\n"
            "[1] 指石路。\n名词解释\n①“两通”：通路、通水。\n三有：有粮、有柴。\n【四无】指没有灾。\n")
    made, _ = published(tmp_path, text)
    found = [(entry.term, entry.number, entry.place, entry.mark) for entry in term_entries.entries(made.passages)]
    assert found == [("", 1, "x:1.2.2", "[1]"), ("两通", 1, "x:1.2.1", "①"), ("三有", 0, "x:2.2.1", ""),
                     ("四无", 0, "", "")]


@pytest.mark.parametrize(("line", "term"), [
    ("“两通”：通路。", "两通"), ("“两通”工程：修路。", "“两通”工程"), ("《两通办法》：一份文件。", "两通办法"),
    ("推行“两通”：通路。", "推行“两通”")])
def test_a_term_keeps_its_quotes_unless_they_stand_around_all_of_it(tmp_path: Path, line: str, term: str) -> None:
    text = f"{REPORT}三、明年\n种树。\n名词解释\n1.{line}\n2.乙事：丙。\n"
    made, _ = published(tmp_path, text)
    assert [entry.term for entry in term_entries.entries(made.passages)] == [term, "乙事"]
