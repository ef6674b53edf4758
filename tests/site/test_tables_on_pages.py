"""A table of a report is a table of its page, in both languages, and its rows are sentences there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests import pages

PAGE = "site/reports/toy-2030/01.html"


@pytest.fixture(scope="module")
def markup(tabled: Path) -> list[str]:
    """The tables of the page, as they stand there."""
    return re.findall(r"<table.*?</table>", (tabled / PAGE).read_text("utf-8"), re.S)


def test_each_language_has_its_table(markup: list[str]) -> None:
    assert len(markup) == 4
    assert ["<thead>" in table for table in markup] == [True] * 4
    assert ["<caption" in table for table in markup] == [True, True, False, False]


def test_heads_and_names_of_rows_say_what_they_are_over(markup: list[str]) -> None:
    zh, en, _, _ = markup
    for table in (zh, en):
        assert len(re.findall('<th scope="col"', table)) == 5
        assert len(re.findall('<th scope="row"', table)) == 3
        assert len(re.findall('<th scope="rowgroup"[^>]* colspan="5"', table)) == 2
        assert {len(re.findall("<t[hd]", row)) for row in re.findall("<tr.*?</tr>", table)} == {1, 5}


def test_rows_have_the_addresses_of_sentences(markup: list[str]) -> None:
    zh, en, _, _ = markup
    names = [f"toy-2030:1.4.{number}" for number in range(3, 9)]
    assert re.findall(r'<tr class="seg text" id="([^"]*)" tabindex="-1">', zh) == names
    assert re.findall(r'<tr class="seg text unofficial" data-seg="([^"]*)" tabindex="-1">', en) == names


def test_a_row_reads_as_its_text(tabled: Path, tmp_path: Path) -> None:
    simplified = tmp_path / "simplified.html"
    simplified.write_text(re.sub('<span class="hant".*?</span>', "", (tabled / PAGE).read_text("utf-8")), "utf-8")
    shown = pages.texts(simplified)
    lines = (tabled / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()
    for line in map(json.loads, lines):
        if line.get("table"):
            assert line["zh"] in shown[line["id"]]
            assert line["en"] in shown[line["passage"]]
