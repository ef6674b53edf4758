"""Facts, series and the table of indicators keep their names and fields, and say the same."""

from __future__ import annotations

import csv
import json
import shutil
import warnings
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from csvw import CSVW

from tests import pages

SCHEMAS = Path(__file__).parents[1] / "schemas"
TABLE = "indicators.csv"
FIXED = ("id", "report", "indicator", "place", "value", "value_to", "unit", "exactness", "period", "measure", "basis",
         "kind", "quote_zh", "quote_en")
"""Names that others hold on to, in their order."""
SDMX = ("REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS")


def lines(real: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (real / "site/downloads" / name).read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def facts(real: Path) -> list[dict[str, Any]]:
    return lines(real, "facts.jsonl")


@pytest.fixture(scope="module")
def rows(real: Path) -> list[dict[str, str]]:
    with (real / "site/downloads" / TABLE).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def metadata(real: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((real / f"site/downloads/{TABLE}-metadata.json").read_text("utf-8"))
    return told


def is_valid(folder: Path) -> bool:
    """Whether a table is what its metadata say, by the rules of CSV on the Web."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        try:
            return bool(CSVW(str(folder / f"{TABLE}-metadata.json"), validate=True).is_valid)
        except ValueError:
            return False


@pytest.mark.parametrize("name", ["facts", "series"])
def test_every_line_keeps_the_schema(name: str, real: Path) -> None:
    validator = jsonschema.Draft202012Validator(json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")))
    found = lines(real, f"{name}.jsonl")
    assert found
    for line in found:
        validator.validate(line)


def test_the_fixed_fields_of_a_fact_come_first(facts: list[dict[str, Any]]) -> None:
    assert {tuple(fact)[:len(FIXED)] for fact in facts} == {FIXED}


def test_facts_have_keys_of_their_own_in_the_order_of_the_segments(
        facts: list[dict[str, Any]], segments: list[dict[str, Any]]) -> None:
    assert len({fact["key"] for fact in facts}) == len(facts)
    order = {segment["id"]: at for at, segment in enumerate(segments)}
    places = [order[fact["id"]] for fact in facts]
    assert places == sorted(places)


def test_the_facts_of_a_series_are_facts(real: Path, facts: list[dict[str, Any]]) -> None:
    known = {fact["key"]: fact for fact in facts}
    for series in lines(real, "series.jsonl"):
        assert [known[each["key"]]["id"] for each in series["facts"]] == [each["id"] for each in series["facts"]]
        assert series["indicator"] in {known[each["key"]]["indicator"] for each in series["facts"]}
        assert series["place"] in {known[each["key"]]["place"] for each in series["facts"]}


def test_sentences_and_indicators_stand_where_they_are_said_to(real: Path, facts: list[dict[str, Any]]) -> None:
    page = cache(lambda path: pages.texts(real / "site" / path))
    for fact in facts:
        path, _, fragment = fact["url"].partition("#")
        assert fact["quote_zh"] in page(path)[fragment], fact["key"]
    for line in [*facts, *lines(real, "series.jsonl")]:
        path, _, fragment = line["indicator_url"].partition("#")
        assert (real / "site" / path).is_file(), path
        assert not fragment or fragment in page(path), line["indicator_url"]


def test_the_table_is_what_its_metadata_say(real: Path) -> None:
    assert is_valid(real / "site/downloads")


@pytest.mark.parametrize("spoil", [
    lambda text: text.replace(",KIND,", ",SORT,", 1),
    lambda text: text.replace(",0.6,%,", ",0.6 percent,%,", 1),
    lambda text: text.replace(",outcome,", ",hope,", 1),
    lambda text: text.replace(",A,outcome,", ",Z,outcome,", 1),
    lambda text: text.replace("\nliaoning,", "\n,", 1),
    lambda text: text.replace(",2020,", ",20,", 1),
    lambda text: text.replace(",false,true,", ",perhaps,true,", 1),
    lambda text: text + text.split("\n")[1] + "\n",
], ids=["head", "value", "kind", "status", "area", "time", "truth", "double"])
def test_a_spoilt_table_is_not(spoil: Callable[[str], str], real: Path, tmp_path: Path) -> None:
    shutil.copy(real / f"site/downloads/{TABLE}-metadata.json", tmp_path)
    text = (real / "site/downloads" / TABLE).read_bytes().decode("utf-8")
    spoilt = spoil(text)
    assert spoilt != text
    (tmp_path / TABLE).write_bytes(spoilt.encode())
    assert not is_valid(tmp_path)


def test_columns_are_named_after_sdmx_and_told_in_both_languages(
        rows: list[dict[str, str]], metadata: dict[str, Any]) -> None:
    columns = metadata["tableSchema"]["columns"]
    assert [column["name"] for column in columns] == list(rows[0])
    assert tuple(rows[0])[:len(SDMX)] == SDMX
    for column in columns:
        assert set(column["titles"]) == {"und", "zh-Hans", "en"}
        assert all(column["titles"].values())
        assert {said["@language"] for said in column["dc:description"] if said["@value"]} == {"zh-Hans", "en"}
    status = next(column for column in columns if column["name"] == "OBS_STATUS")
    codes = status["datatype"]["format"].split("|")
    assert {row["OBS_STATUS"] for row in rows} <= set(codes)
    for said in status["dc:description"]:
        assert all(f"{code} " in said["@value"] for code in codes)


def test_the_table_says_what_the_facts_say(rows: list[dict[str, str]], facts: list[dict[str, Any]]) -> None:
    assert [row["KEY"] for row in rows] == [fact["key"] for fact in facts]
    for row, fact in zip(rows, facts, strict=True):
        assert (Decimal(row["OBS_VALUE"]) if row["OBS_VALUE"] else None) == (
            None if fact["value"] is None else Decimal(str(fact["value"])))
        for column, field in (("REF_AREA", "place"), ("TIME_PERIOD", "period"), ("UNIT_MEASURE", "unit"),
                              ("KIND", "kind"), ("EXACTNESS", "exactness"), ("QUOTE_ZH", "quote_zh"),
                              ("QUOTE_EN", "quote_en"), ("ADDRESS", "url"), ("ORIGIN_EN", "en_origin")):
            assert row[column] == (fact[field] or ""), row["KEY"]


def test_a_promise_is_no_normal_value(rows: list[dict[str, str]]) -> None:
    for row in rows:
        expected = ("O" if not row["OBS_VALUE"] else "F" if row["KIND"] in ("target", "plan-capacity")
                    else "E" if row["HEDGE"] == "estimate" else "A")
        assert row["OBS_STATUS"] == expected, row["KEY"]
    assert {row["OBS_STATUS"] for row in rows} == {"A", "E", "F", "O"}


def test_every_download_is_listed_and_described(real: Path) -> None:
    shown = (real / "site/about/texts.html").read_text("utf-8")
    for file in (real / "site/downloads").iterdir():
        assert f'href="../downloads/{file.name}"' in shown, file.name
