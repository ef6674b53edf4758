"""The prose of the pages on method: every block has both languages, and a fault is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.bilingual import Both
from corpus.data import pages
from corpus.data.pages import Page
from corpus.project.findings import Findings
from tools.copies import ROOT

PAGE = """<!-- What this page says.
{these} are no figures. -->

# 题目 · A title {#a-title}

## 小题 · A heading {#one}

一段话，有 {count} 处，
接着写在第二行。

A paragraph with {count} places that goes
on in a second line, ending with “营商环境”.

- 一项。

  An item.
"""

FAULTS = {
    "a paragraph without English": ("An item.", "", "14: LANGUAGE"),
    "a paragraph without Chinese": ("- 一项。", "", "16: LANGUAGE"),
    "a paragraph before another in its language": ("- 一项。", "一段。\n\n- 一项。", "14: LANGUAGE"),
    "a heading in one language": ("小题 · A heading", "小题", "6: HEADING"),
    "a heading without an id": (" {#one}", "", "6: HEADING"),
    "a page without a title": ("# 题目", "## 题目", "1: TITLE"),
    "a page with two titles": ("## 小题", "# 小题", "1: TITLE"),
}


def read(folder: Path, text: str) -> tuple[Page | None, list[str]]:
    """The page on search with a text, and what is found beside the two other pages, which are not there."""
    (folder / "data/pages").mkdir(parents=True)
    (folder / "data/pages/search.md").write_text(text, "utf-8")
    findings = Findings()
    page = pages.read(folder, findings).get("search")
    return page, [f"{finding.line}: {finding.code}" for finding in findings.wrong if finding.path.endswith("search.md")]


def test_blocks_come_in_both_languages_with_their_lines(tmp_path: Path) -> None:
    page, found = read(tmp_path, PAGE)
    assert page
    assert found == []
    assert (page.title.text, page.title.id) == (Both(zh="题目", en="A title"), "a-title")
    heading, paragraph, item = page.filled({"count": "7"}, Findings())
    assert (heading.kind, heading.id, heading.line) == ("heading", "one", 6)
    assert paragraph.text.zh == "一段话，有 7 处，接着写在第二行。"
    assert paragraph.text.en == "A paragraph with 7 places that goes on in a second line, ending with “营商环境”."
    assert (item.kind, item.text, item.line) == ("item", Both(zh="一项。", en="An item."), 14)


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_line(name: str, tmp_path: Path) -> None:
    old, new, fault = FAULTS[name]
    assert old in PAGE
    page, found = read(tmp_path, PAGE.replace(old, new, 1))
    assert page is None
    assert found == [fault]


def test_a_name_that_is_no_figure_is_told_with_its_line(tmp_path: Path) -> None:
    page, _ = read(tmp_path, PAGE)
    assert page
    findings = Findings()
    assert len(list(page.filled({"number": "7"}, findings))) == len(page.blocks) - 1
    assert [(finding.line, finding.code) for finding in findings.wrong] == [(8, "FIGURE")]


def test_pages_are_pleasant_to_edit() -> None:
    long = [f"{path.name}:{number}" for path in (ROOT / "data/pages").glob("*.md")
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if len(line) > 120]
    assert long == []


CONDITIONAL = """# 题目 · A title {#a-title}

## 小题 · A heading {#one}

{if read} 读过的。

What was read.

- {if not read} 没读的。

  What was not.

## 别的 · Another {#two}

{if read} 只有读过的。

Only what was read.
"""
OWN = """## 小题 · A heading {#one}

本站自己的。

Our own.

## 新的 · New {#three}

新的一段。

A new paragraph.
"""


def test_what_does_not_hold_is_left_out_with_a_heading_that_has_nothing_below(tmp_path: Path) -> None:
    page, found = read(tmp_path, CONDITIONAL)
    assert page
    assert found == []
    for holds, english in ((True, ["A heading", "What was read.", "Another", "Only what was read."]),
                           (False, ["A heading", "What was not."])):
        assert [block.text.en for block in page.filled({}, Findings(), {"read": holds})] == english
    findings = Findings()
    page.filled({}, findings, {"unread": True})
    assert [(finding.line, finding.code) for finding in findings.wrong] == [
        (5, "CONDITION"), (9, "CONDITION"), (15, "CONDITION")]


def test_what_is_of_a_library_alone_stands_behind_the_rest_under_its_heading(tmp_path: Path) -> None:
    (tmp_path / "data/pages").mkdir(parents=True)
    (tmp_path / "data/pages/search.own.md").write_text(OWN, "utf-8")
    (tmp_path / "data/pages/search.md").write_text(CONDITIONAL, "utf-8")
    page = pages.read(tmp_path, Findings())["search"]
    assert [block.text.en for block in page.filled({}, Findings(), {"read": True})] == [
        "A heading", "What was read.", "Our own.", "Another", "Only what was read.", "New", "A new paragraph."]


def test_what_is_of_a_library_alone_begins_with_a_heading(tmp_path: Path) -> None:
    (tmp_path / "data/pages").mkdir(parents=True)
    (tmp_path / "data/pages/search.own.md").write_text(OWN.partition("\n\n")[2], "utf-8")
    (tmp_path / "data/pages/search.md").write_text(CONDITIONAL, "utf-8")
    findings = Findings()
    pages.read(tmp_path, findings)
    assert [(finding.line, finding.code) for finding in findings.wrong if "own" in finding.path] == [(1, "HEADING")]
