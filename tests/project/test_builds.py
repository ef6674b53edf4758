"""Builds can be repeated, and write what changed and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests import commands, pages, toys


def test_a_second_run_writes_no_file(toy: Path) -> None:
    assert commands.corpus(toy).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in toy.rglob("*") if path.is_file()}
    done = commands.corpus(toy)
    assert (done.returncode, "up to date" in done.stdout) == (0, True)
    assert {path: path.stat().st_mtime_ns for path in toy.rglob("*") if path.is_file()} == before


def test_one_changed_paragraph_changes_one_page(tmp_path: Path) -> None:
    folder = toys.copy_with_toy(tmp_path / "toy")
    assert commands.corpus(folder).returncode == 0
    before = pages.snapshot(folder / "docs")
    shutil.rmtree(folder / "data/sources")
    toys.add_toy(folder, (toys.TOY / "toy.txt").read_text("utf-8").replace("修缮秋千", "修缮木马"))
    assert commands.corpus(folder).returncode == 0
    after = pages.snapshot(folder / "docs")
    assert {path for path in after if before.get(path) != after[path]} == {
        "reports/toy-2030/02.md", "reports/toy-2030/index.md", "about/texts.md", "downloads/segments.jsonl",
        "search/index.js", "search/reports/toy-2030.js"}


def test_pages_of_a_report_that_is_gone_are_removed(tmp_path: Path) -> None:
    folder = toys.copy_with_toy(tmp_path / "toy")
    toys.add_toy(folder, name="toy-2031")
    assert commands.corpus(folder).returncode == 0
    assert (folder / "docs/reports/toy-2031/01.md").exists()
    (folder / "data/reports/toy-2031.toml").unlink()
    assert commands.corpus(folder).returncode == 0
    assert not (folder / "docs/reports/toy-2031/01.md").exists()
    assert not (folder / "ledger/toy-2031.tsv").exists()
