"""The downloads keep their names and fields, and say what the pages say."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from tests import pages
from tools import copies

STRING, NULLABLE = {"type": "string", "minLength": 1}, {"type": ["string", "null"], "minLength": 1}
ORIGIN = {"enum": ["official", "published-translation", "unofficial", "missing"]}
ROLES = ["title", "front", "heading", "lead", "text", "item", "box", "note"]
SEGMENT = {
    "type": "object",
    "required": [
        "id",
        "report",
        "chapter",
        "section",
        "passage",
        "role",
        "url",
        "zh",
        "zh_hant",
        "en",
        "zh_origin",
        "en_origin",
        "themes",
        "sources",
    ],
    "properties": {
        "id": STRING,
        "report": STRING,
        "chapter": {"type": "integer", "minimum": 0},
        "section": NULLABLE,
        "passage": STRING,
        "role": {"enum": ROLES},
        "url": STRING,
        "zh": NULLABLE,
        "zh_hant": NULLABLE,
        "en": NULLABLE,
        "zh_origin": ORIGIN,
        "en_origin": ORIGIN,
        "themes": {"type": "array", "items": STRING},
        "sources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["file", "line"],
                "properties": {"file": STRING, "line": {"type": "integer", "minimum": 1}},
            },
        },
    },
}
NODE = {
    "$id": "node", "type": "object", "required": ["level", "number", "zh", "en", "url", "children"],
    "properties": {"level": {"enum": ["part", "chapter", "section", "box", "item"]},
                   "number": {"type": "integer", "minimum": 1}, "zh": NULLABLE, "en": NULLABLE, "url": STRING,
                   "children": {"type": "array", "items": {"$ref": "node"}}},
}


def test_every_segment_keeps_the_schema(segments: list[dict[str, Any]]) -> None:
    validator = jsonschema.Draft202012Validator(SEGMENT)
    for segment in segments:
        validator.validate(segment)
        assert segment["url"].endswith("#" + segment["id"])
        assert (segment["zh"] is None) == (segment["zh_origin"] == "missing") == (segment["zh_hant"] is None)
        assert (segment["en"] is None) == (segment["en_origin"] == "missing")


def test_the_tree_keeps_the_schema(structure: dict[str, Any]) -> None:
    assert list(structure) == ["liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023"]
    validator = jsonschema.Draft202012Validator(NODE)
    for tree in structure.values():
        for node in tree["children"]:
            validator.validate(node)


def test_ids_are_unique_and_in_reading_order(segments: list[dict[str, Any]]) -> None:
    ids = [segment["id"] for segment in segments]
    assert len(set(ids)) == len(ids)
    for report in {segment["report"] for segment in segments}:
        order = [
            tuple(map(int, re.findall(r"\d+", s["id"].rpartition(":")[2]))) for s in segments if s["report"] == report
        ]
        assert order == sorted(order)


def test_every_segment_stands_at_its_address_with_its_words(real: Path, segments: list[dict[str, Any]]) -> None:
    page = cache(lambda path: pages.texts(real / "site" / path))
    for segment in segments:
        path, _, fragment = segment["url"].partition("#")
        shown = page(path)
        assert (segment["zh"] or segment["en"]) in shown[fragment], segment["id"]
        if segment["en"]:
            assert segment["en"] in shown[segment["passage"]], segment["id"]


def test_every_heading_leads_to_its_place(real: Path, structure: dict[str, Any]) -> None:
    page = cache(lambda path: pages.texts(real / "site" / path))

    def check(node: dict[str, Any]) -> None:
        path, _, fragment = node["url"].partition("#")
        assert (node["zh"] or node["en"]) in page(path)[fragment]
        for child in node["children"]:
            check(child)

    for tree in structure.values():
        for node in tree["children"]:
            check(node)


def test_sources_name_the_lines_where_the_words_stand(segments: list[dict[str, Any]]) -> None:
    lines = {path.name: path.read_text("utf-8").split("\n") for path in (copies.ROOT / "data/sources").rglob("*.txt")}
    for segment in segments:
        for source in segment["sources"]:
            assert lines[source["file"]][source["line"] - 1].strip(), segment["id"]


def test_a_report_of_one_language_says_that_the_other_is_missing(alone: Path) -> None:
    shown = pages.texts(alone / "site/reports/toy-2030/01.html")
    lines = (alone / "site/downloads/segments.jsonl").read_text("utf-8").splitlines()
    passages = {s["passage"] for s in map(json.loads, lines) if s["chapter"] == 1 and s["role"] != "heading"}
    assert passages
    assert all(text in shown[passage] for passage in passages for text in ("暂无英文", "No English yet"))
