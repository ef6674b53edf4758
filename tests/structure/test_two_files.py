"""A report whose Chinese stands in one file and its English in another."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest

from corpus import report
from corpus.data.report_files.profiles import Layout, Profile, SourceProfile, Tag
from corpus.project.findings import Findings
from corpus.sources import paragraphs
from corpus.sources.canonical_text import Texts
from corpus.sources.source import Source
from corpus.sources.witnesses import Paragraph
from corpus.structure import counterparts
from tools.copies import ROOT
from tools.library import INPUTS, RESOURCES

PAIRS = tomllib.loads((ROOT / "tests/cases/two_files.toml").read_text("utf-8"))["pair"]
SPLIT = next(profile for profile in INPUTS.profiles if profile.id == "liaoning-2021")


def source(name: str, language: Tag, lines: list[str], layout: Layout = "lines") -> Source:
    profile = SourceProfile(file=name, sha256="", layout=layout, language=language, where=SPLIT.title)
    return Source(profile, name, "\n\n".join(lines) + "\n")


def aligned(profile: Profile, *sources: Source) -> list[Paragraph]:
    own = replace(profile, source=tuple(each.profile for each in sources))
    cut = {each.profile.file: paragraphs.blocks(each, [], RESOURCES.script)[0] for each in sources}
    return counterparts.paragraphs(own, cut, Texts([], RESOURCES.script), INPUTS.anchors, [])


def squeezed(text: str) -> str:
    return "".join(text.split())


def placed(lines: list[str], text: str) -> list[int]:
    return [index for index, line in enumerate(lines) if squeezed(line) in squeezed(text)]


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case["why"])
def test_paragraphs_of_two_files_answer_each_other(case: dict[str, Any]) -> None:
    tag: Tag = "zh-Hant" if "興" in "".join(case["zh"]) else "zh-Hans"
    made = aligned(SPLIT, source("zh.txt", tag, case["zh"]), source("en.txt", "en", case["en"]))
    groups = [[placed(case["zh"], each.zh.raw if each.zh else ""),
               placed(case["en"], "".join(block.raw for block in each.en))] for each in made]
    assert sorted(groups) == sorted(case["answers"])


def cuts(groups: list[tuple[str, str]]) -> set[tuple[int, int]]:
    """Where groups end, counted in characters of both languages: what lies between two cuts answers each other."""
    places, zh, en = set(), 0, 0
    for ours, theirs in groups:
        zh, en = zh + len(squeezed(ours)), en + len(squeezed(theirs))
        places.add((zh, en))
    return places


@pytest.mark.parametrize("front", [0, 12])
def test_a_report_that_was_read_by_eye_is_aligned_as_it_was_read(front: int) -> None:
    """Liaoning 2021 with its English in a file of its own: the ends of its paragraphs are found again."""
    text = report._text(SPLIT, ROOT, INPUTS, RESOURCES, Findings())
    assert text
    english = [" ".join(block.raw.split()) for each in text.paragraphs for block in each.en]
    chinese = [squeezed(each.zh.raw) for each in text.paragraphs if each.zh]
    read = [(each.zh.raw if each.zh else "", "".join(block.raw for block in each.en)) for each in text.paragraphs]
    before = [f"Home, page {number}" for number in range(front)]
    made = aligned(SPLIT, source("zh.txt", "zh-Hans", chinese), source("en.txt", "en", [*before, *english]))
    found = cuts([(each.zh.raw if each.zh else "", "".join(b.raw for b in each.en if not b.raw.startswith("Home,")))
                  for each in made])
    right = cuts(read)
    assert 2 * len(found & right) / (len(found) + len(right)) >= 0.97


def test_every_block_of_both_files_is_used_once_in_its_order() -> None:
    case = PAIRS[0]
    made = aligned(SPLIT, source("zh.txt", "zh-Hans", case["zh"]), source("en.txt", "en", case["en"]))
    assert "".join(each.zh.raw for each in made if each.zh) == "\n\n".join(case["zh"]) + "\n"
    assert "".join(block.raw for each in made for block in each.en) == "\n\n".join(case["en"]) + "\n"
