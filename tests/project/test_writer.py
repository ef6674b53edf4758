"""A full disk and a place that cannot be written leave everything as it was."""

from __future__ import annotations

import re
import resource
import shutil
from pathlib import Path

import pytest

from tests import commands, pages, toys
from tools import copies

TEXT = (toys.TOY / "toy.txt").read_text("utf-8")


@pytest.mark.parametrize("limit", [0, 3_000])
def test_a_full_disk_leaves_everything_as_it_was(limit: int, built: Path) -> None:
    before = pages.snapshot(built)
    toys.with_text(built, TEXT.replace("12 万", "13 万").encode())
    after_edit = pages.snapshot(built)
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, old[1]))
    try:
        done = copies.corpus(built)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert done.returncode == 1
    assert re.fullmatch(r"\S+:0: WRITE cannot be written .*\n", done.stderr), done.stderr
    assert pages.snapshot(built) == after_edit
    assert {path for path, digest in after_edit.items() if before.get(path) != digest} == {
        "data/reports/toy-2030.toml", "data/sources/toy-2030/toy.txt"}


def test_a_place_that_cannot_be_written_undoes_what_was_moved(built: Path) -> None:
    toys.with_text(built, TEXT.replace("12 万", "13 万").encode())
    shutil.rmtree(built / "ledger")
    (built / "ledger").write_text("a file where a folder belongs")
    before = pages.snapshot(built)
    done = commands.corpus(built)
    assert done.returncode == 1
    assert " WRITE " in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert pages.snapshot(built) == before
