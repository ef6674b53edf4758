"""Facts that the program proposes where nobody has read: small cases, times, one language or two, and their file."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.adding import proposed_facts
from corpus.data.report_files.facts import RecordedFacts, facts
from corpus.data.report_files.profiles import Profile
from corpus.facts.compiled import place_of
from corpus.facts.fact import Fact
from corpus.facts.frames import frames
from corpus.facts.proposals import Proposer
from corpus.facts.reader import reader
from corpus.facts.recorded import Recorded
from corpus.model import Passage, Report, Segment, Side
from corpus.project.documents import Document, opened
from corpus.project.findings import Findings
from tools.library import INPUTS, RESOURCES

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parents[1] / "cases/proposals.toml").read_text("utf-8"))
READER = reader(INPUTS.fact_words, RESOURCES.numbers)
PROPOSER = Proposer(INPUTS.indicators, INPUTS.places, READER)
SOURCE: Any = object()
"""Stands for the place of a source: what is published has one."""
GOALS = "二、2031年工作安排", "今年经济社会发展的主要预期目标是：地区生产总值增长6%以上。"


def report_of(*texts: str, english: str = "") -> Report:
    """A report that nobody has read, of one passage a text; those that open with a numeral are chapters."""
    profile: Profile = replace(INPUTS.profiles[0], id="x", date="2031-01-10", place="650100", reviews=2030, plans=2031,
                               covers=None, read=False)
    passages = []
    for number, text in enumerate(texts):
        chapter = text[1] == "、"
        segment = Segment(id=f"x:{number}.1", role="heading" if chapter else "text",
                          zh=Side(text=text, origin="official", blocks=(SOURCE,)),
                          en=Side(text=english, origin="official") if english else None)
        passages.append(Passage(id=f"x:{number}", kind="text", chapter=1, segments=(segment,),
                                level="chapter" if chapter else ""))
    return Report(profile=profile, passages=tuple(passages), headings=(), changes=())


def found(report: Report, recorded: RecordedFacts | None = None) -> list[Fact]:
    """The facts that are proposed for a report, or that a file has."""
    recorded = recorded or PROPOSER.proposed(report)
    findings = Findings()
    maker = Recorded(report=report, file=recorded, reader=READER, findings=findings,
                     frames=frames(report, recorded, INPUTS.fact_words, findings),
                     indicators={each.id: each for each in INPUTS.indicators.indicator},
                     place=place_of(report.profile, INPUTS.places))
    made = list(maker.facts())
    assert not findings.wrong
    return made


def said(fact: Fact) -> str:
    return f"{fact.indicator.id} {fact.value:.12g} {fact.unit} {fact.exactness} {fact.period} {fact.kind}"


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_gives_these_facts_and_no_others(name: str) -> None:
    assert [said(fact) for fact in found(report_of("一、2030年工作回顾", CASES[name]["text"]))] == CASES[name]["facts"]


def test_headings_and_openings_tell_outcomes_from_targets() -> None:
    review = "一、过去五年工作回顾", "地区生产总值年均增长5.1%。", "2030年，地区生产总值增长5.4%。"
    made = found(report_of(*review, *GOALS))
    assert [(fact.kind, fact.period, fact.binding) for fact in made] == [
        ("outcome", "2026-2030", ""), ("outcome", "2030", ""), ("target", "2031", "expected")]


def test_a_range_has_its_end() -> None:
    fact, = found(report_of("新建3-5个口袋公园。"))
    assert (fact.value, fact.value_to) == (3, 5)


def test_a_report_of_one_language_has_facts_without_english() -> None:
    fact, = found(report_of("一、2030年工作回顾", "全市城镇新增就业4.2万人。"))
    assert (fact.quote.zh, fact.quote.en, fact.at[1], fact.read) == ("全市城镇新增就业4.2万人", "", (0, 0), False)


def test_the_english_is_the_clause_that_holds_the_same_quantity() -> None:
    fact, = found(report_of("城镇新增就业4.2万人。",
                            english="Exports rose by 3%, 42,000 new urban jobs were created, and 7 parks opened."))
    assert fact.quote.en == "42,000 new urban jobs were created"


def test_proposals_written_down_give_the_same_facts_and_stay_unread(tmp_path: Path) -> None:
    report = report_of("一、2030年工作回顾", *(case["text"] for case in CASES.values()), *GOALS)
    path = tmp_path / "data/facts/x.toml"
    path.parent.mkdir(parents=True)
    path.write_text(proposed_facts.text("x", PROPOSER.proposed(report)), "utf-8")
    findings = Findings()
    document: Document | None = opened(path, tmp_path, findings)
    read = facts(document, findings)
    assert not findings.wrong
    again = [replace(fact, line=0) for fact in found(report, read)]
    assert again == found(report)
    assert not any(fact.read for fact in again)
