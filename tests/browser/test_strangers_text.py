"""Text of strangers, in a report and in what the search finds of it, is shown as text by both engines."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tests.browser.search_box import search
from tests.pages import Tabs


def segments(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()]


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_strangers_text_is_shown_as_text(hostile: Path, tabs: Tabs) -> None:
    page = tabs()
    dialogs: list[str] = []
    requests: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.on("request", lambda request: requests.append(request.url))
    for name in ("01", "02", "index"):
        page.goto((hostile / f"site/reports/toy-2030/{name}.html").as_uri())
        page.wait_for_load_state("load")
        shown = squeezed(page.locator("article").inner_text())
        for segment in segments(hostile):
            if str(segment["url"]).startswith(f"reports/toy-2030/{name}.html"):
                words = re.sub("[\u202a-\u202e\u200b]", lambda m: f"U+{ord(m[0]):04X}", str(segment["zh"]))
                assert squeezed(words) in shown
        assert page.locator("article script, article img, article a[href^=javascript], article [onclick]").count() == 0
        assert "owned" not in page.title()
        assert "49" not in page.title()
    assert dialogs == []
    assert [url for url in requests if not url.startswith("file:")] == []


def test_strangers_text_is_found_as_text_in_both_engines(hostile: Path, tabs: Tabs) -> None:
    page = tabs()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.goto((hostile / "site/index.html").as_uri())
    page.locator("[data-search-input]").click()
    found = search(page, "script")
    assert any("<script" in hit["text"] for hit in found)
    assert page.locator(".found script, .found img").count() == 0
    page.locator("[data-search-result]").first.click()
    page.wait_for_function("() => document.querySelector('article mark')")
    assert dialogs == []
    assert page.locator("[data-md-component=search]").count() == 0
