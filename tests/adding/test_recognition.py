"""What is recognised of texts that nobody has seen."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from corpus.adding import profile_text
from corpus.adding.published_files import Added
from corpus.adding.recognised import Given, Recognised
from corpus.adding.recognition import Recogniser
from corpus.data.report_files import profiles
from corpus.data.report_files.profiles import Profile
from corpus.project.documents import Document
from corpus.project.findings import Findings
from tools.copies import ROOT
from tools.library import INPUTS, RESOURCES

CASES = {case["name"]: case for case in tomllib.loads((ROOT / "tests/cases/adding.toml").read_text("utf-8"))["case"]}
OF_SOURCE = ("language", "layout")


def recognised(file: str, text: str, id: str = "") -> Recognised:
    return Recogniser(INPUTS, RESOURCES).recognised([Given(name=file, text=text)], id)


def written(found: Recognised, *files: Added) -> Profile:
    """The profile that is written, read as any other; nothing may be wrong with it."""
    text = profile_text.text(found, files, 70)
    findings = Findings()
    profile = profiles.profile(Document("data/reports/x.toml", text, tomllib.loads(text)), findings)
    assert findings.wrong == []
    assert profile
    return profile


def value(profile: Profile, key: str) -> Any:
    """A value of a profile: `title_en`, `language` of its source, `covers`."""
    name, _, language = key.partition("_")
    if key in OF_SOURCE:
        return getattr(profile.sources[0], key)
    found = getattr(profile, name)
    return getattr(found, language) if language else list(found) if isinstance(found, tuple) else found


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_report_is_recognised_and_its_profile_says_so(case: dict[str, Any]) -> None:
    found = recognised(case["file"], case["text"].lstrip("\n"))
    profile = written(found, Added(name=case["file"], text=case["text"]))
    wanted = {key: own for key, own in case.items() if key not in ("name", "file", "text", "doubts")}
    assert {key: value(profile, key) for key in wanted} == wanted
    doubts = list(found.doubts)
    assert len(doubts) == len(case.get("doubts", ()))
    assert all(any(words in doubt for doubt in doubts) for words in case.get("doubts", ()))
    assert not profile.read
    assert profile.order == 70


def test_every_guess_of_a_profile_says_what_it_was_read_off() -> None:
    case = CASES["a city with session, speaker and headings"]
    found = recognised(case["file"], case["text"].lstrip("\n"))
    lines = profile_text.text(found, [Added(name="a.txt", text=case["text"])], 10).splitlines()
    comments = {line.partition(" =")[0]: line.partition("# ")[2] for line in lines if " = " in line}
    assert comments["kind"] == "line 1"
    assert comments["date"] == "line 2"
    assert comments["plans"] == "line 8"
    assert all(comments[key] for key in ("id", "place", "reviews", "read", "layout", "language"))


def test_two_files_are_one_report() -> None:
    case, other = CASES["a city with session, speaker and headings"], CASES["an English text"]
    files = [Given(name=name, text=own["text"].lstrip("\n")) for name, own in (("en.txt", other), ("zh.txt", case))]
    found = Recogniser(INPUTS, RESOURCES).recognised(files, "")
    assert [file.language.value for file in found.files] == ["en", "zh-Hans"]
    assert found.id.value == "shenyang-2031"
    assert found.title_en
    assert found.title_en.value.text == "Report on the Work of the Government"
    text = profile_text.text(found, [Added(name="en.txt", text="x"), Added(name="zh.txt", text="y")], 10)
    data = tomllib.loads(text)
    assert [source["language"] for source in data["source"]] == ["en", "zh-Hans"]
    assert data["origin"] == {"zh": "official", "en": "published-translation"}


def test_an_id_that_is_given_stands() -> None:
    assert recognised("a.txt", "政府工作报告\n", "my-own").id.value == "my-own"
