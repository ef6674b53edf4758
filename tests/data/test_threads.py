"""Threads quote what stands in the reports."""

from __future__ import annotations

import re
from pathlib import Path

from tests import commands
from tools import copies


def test_a_thread_quotes_what_stands_there(tmp_path: Path) -> None:
    folder = copies.copy(tmp_path / "stale")
    path = folder / "data/threads.toml"
    text = path.read_text("utf-8")
    words = re.findall(r'zh_words = "([^"]+)"', text)[0]
    path.write_text(text.replace(words, words[::-1], 1), "utf-8")
    done = commands.corpus(folder)
    assert done.returncode == 1
    assert re.search(r"data/threads\.toml:\d+: STALE", done.stderr), done.stderr
