"""Nothing lost, nothing invented: the downloads and the ledger against the bytes of the real sources."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from corpus.language import normalization
from tools.copies import ROOT
from tools.library import RESOURCES

SOURCES = {path.name: path.read_bytes() for path in sorted((ROOT / "data/sources").rglob("*.txt"))}
SCRIPT = {"003_d8f660d016160240.txt": "zh-Hant"}


def ledger(real: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for path in sorted((real / "ledger").glob("*[0-9].tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return rows


@pytest.mark.parametrize("name", SOURCES)
def test_every_byte_is_used_or_left_out_exactly_once(name: str, real: Path, segments: list[dict[str, Any]]) -> None:
    spans = [(s["start"], s["end"]) for segment in segments for s in segment["spans"] if s["file"] == name]
    spans += [
        (int(row["start"]), int(row["end"])) for row in ledger(real) if row["kind"] == "drop" and row["source"] == name
    ]
    place = 0
    for start, end in sorted(spans):
        assert start == place, SOURCES[name][min(start, place):max(start, place)].decode("utf-8", "replace")
        place = end
    assert place == len(SOURCES[name])


def test_every_text_follows_from_its_spans_by_rules_and_emendations(real: Path, segments: list[dict[str, Any]]) -> None:
    emended = defaultdict(list)
    for row in ledger(real):
        if row["kind"] == "emend":
            emended[row["source"]].append((int(row["start"]), int(row["end"]), row["becomes"]))
    for segment in segments:
        for side in ("zh", "en"):
            spans = [span for span in segment["spans"] if span["use"] == side]
            if spans:
                texts = [derived(span, side, segment["role"], emended[span["file"]]) for span in spans]
                assert (" " if side == "en" else "").join(texts) == segment[side], segment["id"]
            else:
                assert segment[f"{side}_origin"] in ("missing", "unofficial"), segment["id"]


def derived(span: dict[str, Any], side: str, role: str, emended: list[tuple[int, int, str]]) -> str:
    data = SOURCES[span["file"]]
    raw, place = "", span["start"]
    for start, end, text in sorted(emended):
        if span["start"] <= start and end <= span["end"]:
            raw += data[place:start].decode() + text
            place = end
    raw += data[place:span["end"]].decode()
    language = "en" if side == "en" else SCRIPT.get(span["file"], "zh-Hans")
    alone = len(RESOURCES.sentences.ranges(raw, language)) == 1
    return normalization.derive(raw, language, RESOURCES.script, heading=role in ("title", "heading") and alone)


def test_the_ledger_gives_a_reason_for_everything(real: Path) -> None:
    rows = ledger(real)
    assert {row["kind"] for row in rows} >= {"drop", "emend", "split", "join", "lost"}
    assert all(row["why"].strip() and " · " in row["why"] for row in rows)


def test_what_is_left_out_is_no_text_of_a_report(real: Path) -> None:
    """The longest ranges that are left out, read by eye: site furniture and advertisements, nothing else."""
    dropped = {
        (row["source"][:3], row["text"][:12]) for row in ledger(real) if row["kind"] == "drop" and len(row["text"]) > 3
    }
    assert dropped == {("000", "辽宁省政府工作报告Rep"), ("000", "THE END"), ("000", "【附件下载】 【相关新闻"),
                       ("003", "遼寧“十四五”規劃和二〇"), ("003", "中商情報網訊:"), ("003", "【招商情報庫】專注于資本")}


def test_committed_ledger_and_navigation_are_what_the_data_gives(real: Path) -> None:
    for path in [*sorted((ROOT / "ledger").glob("*.tsv")), ROOT / "nav.yml"]:
        assert path.read_bytes() == (real / path.relative_to(ROOT)).read_bytes(), (
            f"{path.name}: run python build_corpus.py"
        )
