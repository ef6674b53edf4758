"""A translation file fills the side that a report lacks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests import commands, pages


def segments(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()]


def test_a_translation_file_fills_the_missing_side_and_is_marked(toy: Path) -> None:
    assert commands.corpus(toy).returncode == 0
    target = next(s for s in segments(toy) if s["role"] == "lead")
    path = toy / "data/translations/toy-2030.en.po"
    path.parent.mkdir()
    path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                    f'msgctxt "{target["id"]}"\nmsgid "{target["zh"]}"\nmsgstr "Better playgrounds."\n', "utf-8")
    site = commands.site(toy)
    done = next(s for s in segments(toy) if s["id"] == target["id"])
    assert (done["en"], done["en_origin"]) == ("Better playgrounds.", "unofficial")
    assert "非官方 unofficial" in pages.texts(site / "reports/toy-2030/02.html")[str(target["passage"])]
