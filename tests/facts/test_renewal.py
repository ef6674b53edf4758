"""`make renew` carries facts, dismissed figures, frames and series to where their words are, keeps what is gone, and
says so."""

from __future__ import annotations

import hashlib
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.facts.compiled import Known
from corpus.renewal.renew import renew
from tests import toys
from tests.facts.library import FACTS, SERIES, known, library
from tests.pages import snapshot
from tools.library import RESOURCES

WRITTEN = (FACTS, SERIES, "data/addresses/", "data/translations/")
FIRST = "经济平稳。生产总值增长6.5%。新建滑梯5座、沙坑30个。投资12亿元。"
SECOND = "积木质量走在前列。比赛办了3场，3天结束。"
KEPT: dict[str, Callable[[str], str]] = {
    "cut": lambda text: text.replace("30个。投资", "30个。\n\n投资"),
    "joined": lambda text: text.replace(f"{FIRST}\n\n{SECOND}", FIRST + SECOND),
    "moved": lambda text: text.replace(f"{FIRST}\n\n{SECOND}", f"{SECOND}\n\n{FIRST}"),
    "put in": lambda text: text.replace(FIRST, f"新的一段，没有数字。\n\n{FIRST}"),
    "cut where a frame holds": lambda text: text.replace("任务明确。", "任务明确。\n\n"),
}
"""Changes of the text that leave every word of a figure."""


@pytest.fixture(autouse=True)
def _converted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.renewal.renew.resources", lambda given: RESOURCES)


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy with the register of its addresses."""
    folder = library(tmp_path_factory.mktemp("numbered") / "toy")
    renew(folder, lambda line: None)
    return folder


@pytest.fixture
def toy(numbered: Path, tmp_path: Path) -> Path:
    return shutil.copytree(numbered, tmp_path / "toy")


def mend(folder: Path, how: Callable[[str], str]) -> list[str]:
    """Change the source as a person does, and renew; gives what was said."""
    source, told = toys.source(folder), list[str]()
    old = source.read_bytes()
    text = how(old.decode("utf-8"))
    assert text != old.decode("utf-8")
    source.write_text(text, "utf-8")
    toys.rewrite(toys.profile(folder), hashlib.sha256(old).hexdigest(), hashlib.sha256(source.read_bytes()).hexdigest())
    before = snapshot(folder)
    renew(folder, told.append)
    assert all(path.startswith(WRITTEN) for path, digest in snapshot(folder).items() if before.get(path) != digest)
    return told


def said(found: Known | None) -> list[str]:
    """What the facts and series of a library say, but for their addresses."""
    assert found
    facts = [(fact.indicator.id, fact.kind, fact.period, fact.value, fact.exactness, fact.quote)
             for fact in found.facts]
    series = [(each.id, each.verdict, [fact.quote for fact in each.facts]) for each in found.series]
    return sorted(map(repr, facts)) + list(map(repr, series))


def tables(folder: Path) -> Iterator[dict[str, Any]]:
    """Everything that names a passage or segment."""
    facts = tomllib.loads((folder / FACTS).read_text("utf-8"))
    yield from (table for kind in ("frame", "fact", "dismissed") for table in facts[kind])
    yield from (fact for each in tomllib.loads((folder / SERIES).read_text("utf-8"))["series"] for fact in each["fact"])


def judged(folder: Path) -> list[dict[str, Any]]:
    """What somebody wrote in these tables, without what names a place."""
    place = ("passage", "segment", "begins", "changed", "gone")
    return [{key: value for key, value in table.items() if key not in place} for table in tables(folder)]


@pytest.mark.parametrize("name", KEPT)
def test_what_figures_say_follows_their_words(name: str, toy: Path) -> None:
    before, written = said(known(toy)[0]), judged(toy)
    mend(toy, KEPT[name])
    found, findings = known(toy)
    assert findings.wrong == []
    assert said(found) == before
    assert judged(toy) == written


def test_a_fact_of_a_passage_that_is_gone_is_kept_and_said(toy: Path) -> None:
    written, count = judged(toy), len(known(toy)[0].facts)  # type: ignore[union-attr]
    told = mend(toy, lambda text: text.replace(f"{FIRST}\n\n{SECOND}", SECOND))
    assert judged(toy) == written
    gone = [table for table in tables(toy) if table.get("gone")]
    assert {table["segment"] for table in gone} == {"toy-2030:1.2.2", "toy-2030:1.2.3", "toy-2030:1.2.4"}
    assert len(gone) == 4 + 4
    assert len([line for line in told if re.search(rf"({FACTS}|{SERIES}):\d+: GONE", line)]) == len(gone)
    found, findings = known(toy)
    assert findings.wrong == []
    assert found
    assert len(found.facts) == count - 4
    doubts = [str(doubt) for doubt in findings.doubts]
    assert sum(doubt.startswith(f"{FACTS}:") and " GONE " in doubt for doubt in doubts) == 4
    assert [series.id for series in found.series] == ["toy-growth-2030"]


def test_a_frame_whose_passage_is_gone_is_kept_and_said(toy: Path) -> None:
    told = mend(toy, lambda text: text.replace("三、今后工作\n\n", ""))
    assert any(re.search(rf"{FACTS}:\d+: GONE ‘三、今后工作’", line) for line in told), told


@pytest.mark.parametrize(("was", "now", "indicator"), [("投资12亿元", "投资13亿元", "toy_investment"),
                                                       ("滑梯5座、沙坑30", "滑梯6座、沙坑30", "toy_slides")])
def test_a_fact_whose_figure_was_changed_is_kept_marked_and_left_out(was: str, now: str, indicator: str,
                                                                     toy: Path) -> None:
    """The build goes on without it, and without the series that rests on it; the other figures stand."""
    written = judged(toy)
    told = mend(toy, lambda text: text.replace(was, now))
    assert judged(toy) == written
    assert any(re.search(rf"{FACTS}:\d+: CHANGED", line) for line in told), told
    found, findings = known(toy)
    assert found
    assert (indicator, "outcome") not in {(fact.indicator.id, fact.kind) for fact in found.facts}
    assert indicator not in {series.indicator.id for series in found.series}
    doubts = [str(doubt) for doubt in findings.doubts]
    assert any(doubt.startswith(f"{FACTS}:") and " CHANGED " in doubt for doubt in doubts)
    assert any(doubt.startswith(f"{FACTS}:0: FIGURE ") for doubt in doubts)
    assert findings.wrong == []
