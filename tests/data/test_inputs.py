"""Inputs: read once from the folder that is named, into a value; two libraries can be built side by side."""

from __future__ import annotations

from pathlib import Path

from corpus.build import build
from corpus.data import inputs
from corpus.project.findings import Findings
from tests.toys import copy_with_toy, rewrite

TERM = """
[[term]]
zh = "秋千"
en = "{en}"
official = []
also = []
kind = "project"
source = "ours"
explain = {{ zh = "荡的", en = "It swings" }}
"""


def library(folder: Path, swing: str, theme: str, label: str, hant: str) -> Path:
    """A library of the toy alone, with words of its own."""
    copy_with_toy(folder)
    glossary = folder / "data/glossary.toml"
    glossary.write_text(glossary.read_text("utf-8") + TERM.format(en=swing), "utf-8")
    rewrite(folder / "data/themes.toml", 'en = "Culture', f'en = "{theme} Culture')
    rewrite(folder / "data/interface.toml", 'en = "Library"', f'en = "{label}"')
    rewrite(folder / "data/script.toml", "[traditional]\n", f'[traditional]\n"鞦韆" = "{hant}"\n')
    return folder


def pages(folder: Path) -> str:
    """Everything that was written for readers."""
    docs = folder / "docs"
    scripts = [*(docs / "glossary").glob("*.js"), *(docs / "search").rglob("*.js")]
    files = [*sorted(docs.rglob("*.md")), *sorted(scripts), folder / "nav.yml"]
    return "\n".join(file.read_text("utf-8") for file in files)


def test_two_libraries_built_in_one_process_have_each_its_own_words(tmp_path: Path) -> None:
    ours = ("Iron Swing", "Northern Culture", "Shelves", "北千")
    theirs = ("Rope Swing", "Southern Culture", "Bookcases", "南千")
    first = library(tmp_path / "first", ours[0], "Northern", *ours[2:])
    second = library(tmp_path / "second", theirs[0], "Southern", *theirs[2:])
    for folder in (first, second):
        build(folder, lambda line: None)
    for folder, own, foreign in ((first, ours, theirs), (second, theirs, ours)):
        written = pages(folder)
        assert [words for words in own if words not in written] == []
        assert [words for words in foreign if words in written] == []
    assert build(first, lambda line: None) == []


def test_what_is_wrong_with_two_vocabularies_comes_together(tmp_path: Path) -> None:
    folder = copy_with_toy(tmp_path / "toy")
    (folder / "data/names.toml").write_text("[[name]]\nzh = 3\n", "utf-8")
    (folder / "data/pinyin.toml").write_text("a b", "utf-8")
    findings = Findings()
    assert inputs.read(folder, findings) is None
    assert {(finding.path, finding.line, finding.code) for finding in findings.wrong} == {
        ("data/names.toml", 1, "KEY-TYPE"), ("data/names.toml", 1, "KEY-MISSING"), ("data/pinyin.toml", 1, "TOML")}
