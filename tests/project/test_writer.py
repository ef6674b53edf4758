"""A full disk and a place that cannot be written leave everything as it was."""

from __future__ import annotations

import re
import resource
import shutil
from pathlib import Path

import pytest

from tests import pages, toys
from tools import copies

TEXT = (toys.TOY / "toy.txt").read_text("utf-8")


@pytest.mark.parametrize("limit", [0, 3_000])
def test_a_full_disk_leaves_everything_as_it_was(limit: int, toy: Path) -> None:
    assert copies.corpus(toy).returncode == 0
    before = pages.snapshot(toy)
    toys.with_text(toy, TEXT.replace("12 万", "13 万").encode())
    after_edit = pages.snapshot(toy)
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, old[1]))
    try:
        done = copies.corpus(toy)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert done.returncode == 1
    assert re.fullmatch(r"\S+:0: WRITE cannot be written .*\n", done.stderr), done.stderr
    assert pages.snapshot(toy) == after_edit
    assert {path for path, digest in after_edit.items() if before.get(path) != digest} == {
        "data/reports/toy-2030.toml", "data/sources/toy-2030/toy.txt"}


def test_a_place_that_cannot_be_written_undoes_what_was_moved(toy: Path) -> None:
    assert copies.corpus(toy).returncode == 0
    toys.with_text(toy, TEXT.replace("12 万", "13 万").encode())
    shutil.rmtree(toy / "ledger")
    (toy / "ledger").write_text("a file where a folder belongs")
    before = pages.snapshot(toy)
    done = copies.corpus(toy)
    assert done.returncode == 1
    assert " WRITE " in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert pages.snapshot(toy) == before
