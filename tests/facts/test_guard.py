"""The guard of facts and series: every planted fault is told, with its line and its code, and stops the build."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.data import inputs
from corpus.data.inputs import Inputs
from corpus.data.report_files import facts as report_facts
from corpus.data.report_files import series
from corpus.data.report_files.series import JUDGED
from corpus.data.vocabularies import fact_words, indicators
from corpus.facts import compiled as stage
from corpus.facts.fact import Fact
from corpus.facts.verdicts import possible
from corpus.model import Report
from corpus.project.documents import opened
from corpus.project.findings import Findings
from corpus.reports import compiled
from tests import commands, toys
from tests.facts.library import FACTS, INDICATORS, SERIES, WORDS, known, library
from tools.library import RESOURCES

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/facts.toml").read_text("utf-8"))
FILES = {"facts": FACTS, "series": SERIES, "indicators": INDICATORS, "words": WORDS}
RANGES = [(table["good"], *case) for table in CASES["verdict"] for case in table["cases"]]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("sound") / "toy")


@pytest.fixture(scope="module")
def read(sound: Path) -> tuple[Inputs, list[Report]]:
    """The inputs and reports of the sound library."""
    findings = Findings()
    given = inputs.read(sound, findings)
    assert given
    reports = compiled(sound, given, RESOURCES, findings)
    assert not findings.wrong
    return given, reports


def findings_of(folder: Path, name: str, given: Inputs, reports: list[Report]) -> Findings:
    """What the stage finds where one file of a library is another, as a build reads it."""
    findings = Findings()
    document = opened(folder / FILES[name], folder, findings)
    if name == "facts":
        given = replace(given, facts={"toy-2030": report_facts.facts(document, findings)})
    elif name == "series":
        given = replace(given, series=series.series(document, findings))
    elif name == "indicators":
        given = replace(given, indicators=indicators.indicators(document, given.themes, given.fact_words, findings))
    else:
        fact_words.fact_words(document, findings)
    if not findings.wrong:
        stage.compiled(reports, given, RESOURCES.numbers, findings)
    return findings


def table_of(text: str, end: int) -> int:
    """The line on which the table opens that holds what ends at a place."""
    return max(at for at, line in enumerate(text[:end].split("\n"), 1) if line.startswith("[["))


def table_with(text: str, words: str) -> int:
    """The line on which the table opens that holds some words."""
    return table_of(text, text.index(words) + len(words))


def line_of(fault: dict[str, Any], spoilt: str, end: int) -> int:
    """The line that the finding of a fault names; what was put in ends at a place."""
    if fault.get("whole"):
        return 0
    if fault["file"] == "words" and "at" in fault:
        return spoilt[:spoilt.index(fault["at"])].count("\n") + 1
    return table_with(spoilt, fault["at"]) if "at" in fault else table_of(spoilt, end)


def test_the_sound_library_has_every_fact_and_series(sound: Path) -> None:
    found, findings = known(sound)
    assert found
    assert (findings.wrong, findings.doubts) == ([], [])
    assert len(found.facts) == (sound / FACTS).read_text("utf-8").count("[[fact]]")
    assert len(found.series) == (sound / SERIES).read_text("utf-8").count("[[series]]")
    told = {(fact.indicator.id, fact.period, fact.kind): (fact.value, fact.unit, fact.exactness)
            for fact in found.facts}
    assert told["toy_investment", "2029", "outcome"] == (1.2e9, "yuan", "exact")
    assert told["toy_growth", "2029", "target"] == (6, "%", "at least")
    assert told["toy_quality", "2029", "outcome"] == (None, "", "in words")


@pytest.mark.parametrize("fault", CASES["fault"], ids=lambda fault: fault["name"])
def test_a_planted_fault_is_told(fault: dict[str, Any], sound: Path, read: tuple[Inputs, list[Report]],
                                 tmp_path: Path) -> None:
    path = tmp_path / FILES[fault["file"]]
    text = (sound / FILES[fault["file"]]).read_text("utf-8")
    old, new = fault["old"], fault["new"]
    assert old in text
    path.parent.mkdir(parents=True)
    path.write_text(text.replace(old, new, 1), "utf-8")
    where = FILES[fault.get("told_in", fault["file"])]
    spoilt = (path if where == FILES[fault["file"]] else sound / where).read_text("utf-8")
    line = line_of(fault, spoilt, text.index(old) + len(new))
    told = [str(finding) for finding in findings_of(tmp_path, fault["file"], *read).wrong]
    assert any(each.startswith(f"{where}:{line}: {fault['code']} ") and fault["says"] in each for each in told), told


def test_a_build_stops_with_every_fault_and_writes_nothing(sound: Path, tmp_path: Path) -> None:
    folder = library(tmp_path / "toy")
    toys.rewrite(folder / FACTS, 'zh_words = "滑梯5座"', 'zh_words = "滑梯6座"')
    toys.rewrite(folder / SERIES, 'verdict = "not reported"', 'verdict = "met"')
    toys.rewrite(folder / SERIES, 'indicator = "toy_pits"', 'indicator = "toy_pit"')
    done = commands.corpus(folder)
    assert done.returncode == 1
    codes = {tuple(line.split(" ", 2)[:2]) for line in done.stderr.splitlines()}
    spoilt, judged = ((folder / path).read_text("utf-8") for path in (FACTS, SERIES))
    assert {(f"{FACTS}:{table_with(spoilt, '滑梯6座')}:", "STALE"),
            (f"{SERIES}:{table_with(judged, 'toy-growth-2030')}:", "VERDICT"),
            (f"{SERIES}:{table_with(judged, 'toy_pit')}:", "UNKNOWN")} <= codes
    assert not (folder / "docs/index.md").exists()


def test_a_file_of_nobody_is_told(sound: Path, tmp_path: Path) -> None:
    folder = library(tmp_path / "toy")
    (folder / "data/facts/nobody.toml").write_text("", "utf-8")
    findings = Findings()
    inputs.read(folder, findings)
    assert [str(finding).split(" ")[:2] for finding in findings.wrong] == [["data/facts/nobody.toml:0:", "NAME"]]


def test_an_exception_in_both_languages_lets_unlike_facts_be_compared(
        sound: Path, read: tuple[Inputs, list[Report]], tmp_path: Path) -> None:
    path = tmp_path / SERIES
    path.parent.mkdir(parents=True)
    path.write_text((sound / SERIES).read_text("utf-8").replace(
        'verdict = "not comparable"', 'verdict = "missed"\nexcept_zh = "试"\nexcept_en = "test"'), "utf-8")
    assert findings_of(tmp_path, "series", *read).wrong == []


@pytest.mark.parametrize(("good", "promised", "reported", "verdicts"), RANGES)
def test_figures_leave_open_these_verdicts(good: Any, promised: str, reported: str, verdicts: str, sound: Path,
                                           read: tuple[Inputs, list[Report]]) -> None:
    facts = stage.compiled(read[1], read[0], RESOURCES.numbers, Findings()).facts
    target, outcome = (said(facts[0], good, words) for words in (promised, reported))
    assert possible(target, outcome) == tuple(each for each in JUDGED if each in verdicts.split())


def said(fact: Fact, good: Any, words: str) -> Fact:
    """A fact that says this: `at least 5`."""
    exactness, _, value = words.rpartition(" ")
    if words == "in words":
        exactness, value = words, ""
    return replace(fact, indicator=replace(fact.indicator, good=good), value=float(value) if value else None,
                   exactness=exactness)  # type: ignore[arg-type]
