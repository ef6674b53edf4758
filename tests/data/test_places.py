"""Places: the register as a whole, who stands above whom, and which place a title names."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from corpus.data.vocabularies import places
from corpus.data.vocabularies.places import LEVELS
from corpus.project.documents import Document
from corpus.project.findings import Findings
from tools.library import INPUTS

PLACES = INPUTS.places


def test_the_register_is_whole() -> None:
    listed = [place for code in range(1_000_000) if (place := PLACES.get(f"{code:06}"))]
    counts = Counter(place.level for place in listed)
    assert [counts[level] for level in LEVELS] == [1, 32, 333, 32, 2]
    kinds = Counter(place.name.zh[-1] for place in listed if place.level == "province")
    assert kinds == {"省": 23, "区": 5, "市": 4}
    kinds = Counter(place.name.zh[-1] for place in listed if place.level == "prefecture")
    assert kinds == {"市": 293, "州": 30, "区": 7, "盟": 3}
    assert len({place.name.zh for place in listed}) == len(listed)


@pytest.mark.parametrize(("code", "above"), [
    ("000000", ()), ("210000", ("000000",)), ("210200", ("210000", "000000")), ("419001", ("410000", "000000")),
    ("810000", ("000000",)), ("999999", ())])
def test_parents_follow_from_the_code(code: str, above: tuple[str, ...]) -> None:
    assert PLACES.parents(code) == above


@pytest.mark.parametrize(("a", "b", "does"), [
    ("210000", "210200", True), ("210200", "210200", True), ("210200", "210000", False), ("210000", "220100", False),
    ("000000", "659001", True), ("", "210000", False), ("", "", False), ("210000", "999999", False)])
def test_governs(a: str, b: str, does: bool) -> None:
    assert PLACES.governs(a, b) is does


@pytest.mark.parametrize(("title", "code"), [
    ("沈阳市政府工作报告", "210100"),
    ("辽宁省大连市2023年政府工作报告", "210200"),
    ("2011年上海市政府工作报告", "310000"),
    ("吉林政府工作报告", "220000"),
    ("吉林市政府工作报告", "220200"),
    ("内蒙古自治区政府工作报告", "150000"),
    ("新疆政府工作报告", "650000"),
    ("海南藏族自治州政府工作报告", "632500"),
    ("海南省政府工作报告", "460000"),
    ("二〇二四年延边州政府工作报告", "222400"),
    ("延边朝鲜族自治州人民政府工作报告", "222400"),
    ("大连市金州区政府工作报告", None),
    ("朝阳区政府工作报告", None),
    ("朝阳市政府工作报告", "211300"),
    ("济源市人民政府工作报告", "419001"),
    ("政府工作报告", None),
    ("辽宁省海城市人民政府工作报告", None),
    ("香港特别行政区2024年施政报告", "810000"),
    ("", None),
])
def test_a_title_names_its_place(title: str, code: str | None) -> None:
    place = PLACES.at_start(title)
    assert (place and place.code) == code


def test_names_in_short() -> None:
    short = [PLACES.get(code) for code in ("210000", "450000", "222400", "210200")]
    assert [(place.short.zh, place.short.en) for place in short if place] == [
        ("辽宁", "Liaoning"), ("广西", "Guangxi"), ("延边", "Yanbian"), ("大连", "Dalian")]


@pytest.mark.parametrize(("code", "sort"), [
    ("000000", "country"), ("210000", "province"), ("110000", "city"), ("150000", "region"), ("810000", "region"),
    ("210200", "city"), ("542500", "prefecture"), ("222400", "prefecture"), ("152200", "prefecture"),
    ("429021", "county"), ("469021", "county"), ("419001", "city")])
def test_what_a_place_is_called(code: str, sort: str) -> None:
    place = PLACES.get(code)
    assert place
    assert place.sort == sort


def test_faulty_lines_are_told() -> None:
    text = '[country]\n000000 = ["甲国", "A"]\n[province]\n11 = ["乙省", "B"]\n110000 = ["丙省"]\n'
    text += '120000 = ["丁省", "D"]\n'
    text += '[prefecture]\n120000 = ["戊市", "E"]\n'
    findings = Findings()
    known = places.places(Document("places.toml", text, tomllib.loads(text)), findings)
    assert [(told.line, told.code) for told in findings.wrong] == [(4, "VALUE"), (5, "VALUE"), (8, "DOUBLE")]
    assert "120000" in known
