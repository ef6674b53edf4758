"""The structure of the real reports: every part, chapter, section, box and item, where the texts have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

PLAN = "liaoning-plan-14-5"


def walk(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for child in node["children"]:
        yield child
        yield from walk(child)


def chapters(tree: dict[str, Any]) -> list[dict[str, Any]]:
    return [node for node in walk(tree) if node["level"] == "chapter"]


def test_the_plan_has_3_parts_22_chapters_94_sections_and_45_boxes(structure: dict[str, Any]) -> None:
    counts = Counter(node["level"] for node in walk(structure[PLAN]))
    assert (counts["part"], counts["chapter"], counts["section"], counts["box"]) == (3, 22, 94, 45)


def test_boxes_run_from_3_to_47_and_the_two_lost_ones_are_named(structure: dict[str, Any]) -> None:
    nodes = list(walk(structure[PLAN]))
    assert [node["number"] for node in nodes if node["level"] == "box"] == list(range(3, 48))
    assert [lost["number"] for node in nodes for lost in node.get("lost", [])] == [1, 2]


def test_sections_count_from_1_in_every_chapter(structure: dict[str, Any]) -> None:
    for chapter in chapters(structure[PLAN]):
        numbers = [node["number"] for node in chapter["children"] if node["level"] == "section"]
        assert numbers == list(range(1, len(numbers) + 1)), chapter["zh"]


@pytest.mark.parametrize(("report", "level", "expected"), [
    ("liaoning-2021", "item", [8, 0]), ("liaoning-2021", "section", [0, 10]),
    ("liaoning-2023", "section", [10, 0, 10, 0]), ("liaoning-2023", "item", [0, 6, 0, 5]),
    ("dalian-2023", "section", [10, 10, 0]),
])
def test_work_reports_have_their_numbered_parts(report: str, level: str, expected: list[int],
                                                structure: dict[str, Any]) -> None:
    own = chapters(structure[report])
    assert [chapter["number"] for chapter in own] == list(range(1, len(expected) + 1))
    for chapter, count in zip(own, expected, strict=True):
        assert [node["number"] for node in walk(chapter) if node["level"] == level] == list(range(1, count + 1))


@pytest.mark.parametrize(("box", "items"), [(12, 9), (31, 4), (33, 10), (44, 21), (47, 33)])
def test_items_of_a_box_are_found_wherever_they_stand(box: int, items: int, structure: dict[str, Any]) -> None:
    node = next(node for node in walk(structure[PLAN]) if node["level"] == "box" and node["number"] == box)
    assert [child["number"] for child in node["children"]] == list(range(1, items + 1))


def test_500_kilovolt_works_are_item_1_and_no_decimal(structure: dict[str, Any]) -> None:
    box = next(node for node in walk(structure[PLAN]) if node["level"] == "box" and node["number"] == 31)
    grid = next(node for node in box["children"] if node["zh"] == "（三）电网工程")
    items = [(node["number"], node["zh"]) for node in grid["children"]]
    assert items == [(1, "1.500千伏工程："), (2, "2.220千伏及以下电网工程。")]
    assert [node["number"] for node in grid["children"][0]["children"]] == [1, 2]


def test_parts_and_chapters_have_names_in_both_languages(structure: dict[str, Any]) -> None:
    for tree in structure.values():
        for node in walk(tree):
            if node["level"] in ("part", "chapter"):
                assert node["zh"] and node["en"], node
