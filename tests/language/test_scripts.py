"""Simplified and Traditional: phrases in both directions (`tests/cases/scripts.toml`), and all texts of the site."""

from __future__ import annotations

import html
import re
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from corpus.data.vocabularies import script
from corpus.language.script import Script
from corpus.project.documents import opened
from corpus.project.findings import Findings
from tools.copies import ROOT
from tools.library import RESOURCES

CASES = tomllib.loads((ROOT / "tests/cases/scripts.toml").read_text("utf-8"))
SCRIPTS = re.compile(r'<span class="hans">(.*?)</span><span class="hant" lang="zh-Hant" hidden>(.*?)</span>')
IN_INTERFACE = re.compile(r'<span class="ui-zh" lang="zh-Hans" data-hant="(.*?)">(.*?)</span>')
TAG = re.compile("<[^>]+>")


def both_scripts(real: Path) -> set[tuple[str, str]]:
    """Every Chinese text of the pages that is shown in two scripts."""
    pages = [path.read_text("utf-8") for path in (real / "docs").rglob("*.md")]
    of_interface = ((hans, hant) for page in pages for hant, hans in IN_INTERFACE.findall(page))
    return {(html.unescape(TAG.sub("", hans)), html.unescape(TAG.sub("", hant)))
            for hans, hant in chain((pair for page in pages for pair in SCRIPTS.findall(page)), of_interface)}


@pytest.mark.parametrize("case", CASES["both"], ids=lambda case: case["zh"])
def test_each_script_gives_the_other(case: dict[str, Any]) -> None:
    assert RESOURCES.script.traditional(case["zh"]) == case["hant"]
    assert RESOURCES.script.simplified(case["hant"]) == case["zh"]


@pytest.mark.parametrize("case", CASES["back"], ids=lambda case: case["hant"])
def test_what_taiwan_and_hong_kong_write_is_read(case: dict[str, Any]) -> None:
    assert RESOURCES.script.simplified(case["hant"]) == case["zh"]


@pytest.mark.parametrize("case", CASES["guess"], ids=lambda case: case["zh"])
def test_a_context_that_nobody_has_read_is_a_guess(case: dict[str, Any]) -> None:
    assert "".join(case["zh"][at] for at in RESOURCES.script.unread(case["zh"])) == case["guessed"]


def test_the_script_of_a_text_is_told_by_its_characters() -> None:
    assert RESOURCES.script.written("施政報告，Policy Address") == "zh-Hant"
    assert RESOURCES.script.written("政府工作报告，Report") == "zh-Hans"


def test_every_character_of_the_four_reports_was_read(segments: list[dict[str, Any]], real: Path) -> None:
    unread = RESOURCES.script.unread
    assert [segment["id"] for segment in segments if segment["zh"] and unread(segment["zh"])] == []
    shown = {hans for hans, _ in both_scripts(real)}
    assert len(shown) > 5000
    assert sorted(text for text in shown if len(text) > 1 and unread(text)) == []
    assert list((real / "ledger").glob("*.script.tsv")) == []


def test_no_form_that_is_known_to_be_wrong_stands_anywhere(segments: list[dict[str, Any]], real: Path) -> None:
    texts = [segment["zh_hant"] or "" for segment in segments] + [hant for _, hant in both_scripts(real)]
    assert [wrong for wrong in CASES["wrong"] if any(wrong in text for text in texts)] == []


@pytest.mark.parametrize(("words", "told"), [("头发 理髮", "does not hold it"), ("头发 头发", "stands there twice")])
def test_words_that_tell_nothing_are_findings(words: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "script.toml"
    path.write_text(f'[simplified]\n[traditional]\n[reading]\n"发" = {{ "髮" = "{words}" }}\n', "utf-8")
    findings = Findings()
    script.script_exceptions(opened(path, tmp_path, findings), findings)
    assert told in findings.wrong[0].message


def test_without_words_a_script_still_converts() -> None:
    bare = Script(script.script_exceptions(None, Findings()))
    assert bare.traditional("发展") == "發展"
    assert bare.unread("发展") == (0,)
