"""A sixth report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests import pages


def segments(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()]


def test_a_sixth_report_needs_text_and_profile_only(grown: Path) -> None:
    site = grown / "site"
    shown = pages.texts(site / "reports/toy-2030/01.html")
    assert "全年生产积木12万块，增长6.5%。" in shown["toy-2030:1.3"]
    assert "Toy City 2030" in (site / "index.html").read_text("utf-8").replace(
        "Work Report of Toy City", "Toy City 2030"
    )
    assert (site / "reports/liaoning-plan-14-5/22.html").exists()
    own = [s for s in segments(grown) if s["report"] == "toy-2030"]
    assert [s["role"] for s in own][:5] == ["title", "front", "front", "text", "heading"]
