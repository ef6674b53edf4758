"""Figures of a report that nobody has read: a list for its editor, and no claim on its page."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests import commands, toys

ZH = ["河湾市政府工作报告", "一、回顾", "全年修建学校12所，增长6.5%。", "特区代表到访HKTX中心，经过双重检查，共35人。",
      "二、计划", "今年种树3 500棵。",
      "我们修桥4座，改造道路18公里，关闭小煤窑5处，安置职工240人，补助每人6000元，并为每户家庭接通天然气，方便居民冬季取暖。"]
EN = ["Report on the Work of the Government of Hewan City", "I. Review", "We built 12 schools, up by 5.6%.",
      "Delegates visited the center and, after triple checks, 35 people stayed.", "II. Plans",
      "This year we will plant 3 500 trees."]


def library(folder: Path, *, read: bool, proofs: str = "") -> Path:
    toys.copy_of(folder)
    name, parts = "pair-2031", ""
    for side, tag, lines in (("zh", "zh-Hans", ZH), ("en", "en", EN)):
        path = folder / f"data/sources/{name}/{side}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8")
        parts += (f'[[source]]\nfile = "{side}.txt"\nsha256 = "{hashlib.sha256(path.read_bytes()).hexdigest()}"\n'
                  f'layout = "lines"\nlanguage = "{tag}"\nwhere = {{ zh = "试验", en = "A test" }}\n')
    profile = (toys.TOY / "toy-2030.toml").read_text("utf-8").partition("[[source]]")[0].replace("toy-2030", name)
    profile = profile.replace('en = "missing"', 'en = "published-translation"')
    (folder / "data/reports").mkdir(exist_ok=True)
    (folder / f"data/reports/{name}.toml").write_text(f"{profile}read = {str(read).lower()}\n{parts}", "utf-8")
    if proofs:
        (folder / "data/proofs").mkdir(exist_ok=True)
        (folder / f"data/proofs/{name}.toml").write_text(proofs, "utf-8")
    return folder


ACCEPTED = """[[accepted]]
words = ["HKTX"]
answers = ["the center"]
why = "英译略去缩写 · the English leaves the letters out"

[[accepted]]
words = ["triple"]
why = "试 · test"
"""


@pytest.fixture(scope="module")
def unread(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = library(tmp_path_factory.mktemp("unread") / "copy", read=False)
    done = commands.corpus(folder)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_a_difference_is_a_doubt_at_its_line_with_both_sentences(unread: tuple[Path, str]) -> None:
    line = next(line for line in unread[1].splitlines() if "6.5%" in line and "FIGURES" in line)
    assert line.startswith("data/sources/pair-2031/zh.txt:3: DOUBT FIGURES zh «全年修建学校12所，增长6.5%。» en «We")
    assert "6.5% / 5.6%" in line
    assert "data/notes/pair-2031.toml" in line
    assert "data/proofs/pair-2031.toml" in line


def test_all_that_differs_in_a_sentence_stands_in_one_line(unread: tuple[Path, str]) -> None:
    assert "»: HKTX / triple; read both" in unread[1]


def test_figures_that_agree_are_no_doubt(unread: tuple[Path, str]) -> None:
    assert "FIGURES zh «今年种树" not in unread[1]


def test_what_nothing_answers_is_a_doubt(unread: tuple[Path, str]) -> None:
    assert "data/sources/pair-2031/zh.txt:7: DOUBT the group zh «我们修桥4座" in unread[1]
    assert "groups of sentences may not answer each other" in unread[1]


def test_nothing_is_claimed_of_its_figures(unread: tuple[Path, str]) -> None:
    assert "open differences in figures: 0" not in unread[1]
    shown = (unread[0] / "docs/reports/pair-2031/index.md").read_text("utf-8")
    assert "That the figures of the two languages agree is not claimed" in shown


def test_of_a_report_that_was_read_a_difference_stops_the_build(tmp_path: Path) -> None:
    done = commands.corpus(library(tmp_path / "read", read=True))
    assert done.returncode == 1
    assert "data/notes/pair-2031.toml:0: FIGURE pair-2031:1.2.1" in done.stderr


def test_words_are_accepted_for_a_whole_report(tmp_path: Path) -> None:
    done = commands.corpus(library(tmp_path / "accepted", read=False, proofs=ACCEPTED))
    assert done.returncode == 0, done.stderr
    assert "FIGURES zh «全年修建" in done.stdout
    assert "HKTX" not in done.stdout


def test_an_acceptance_that_accepts_nothing_is_told(tmp_path: Path) -> None:
    unused = ACCEPTED.replace('"triple"', '"quadruple"')
    done = commands.corpus(library(tmp_path / "unused", read=True, proofs=unused))
    assert "data/proofs/pair-2031.toml:6: UNUSED no open difference is one of quadruple" in done.stderr
