"""The same input gives the same bytes: wherever and whenever, in any order of sets, whichever Python counts."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import pages
from tools import copies

GENERATED = ("docs", "nav.yml", "ledger")
PYTHONS = tuple(f"python3.{minor}" for minor in range(11, 20))
OTHER_SUM = """
import builtins, math, runpy, sys
plain = builtins.sum
def other(numbers, start=0):
    numbers = list(numbers)
    if not any(isinstance(number, float) for number in numbers):
        return plain(numbers, start)
    if sys.version_info < (3, 12):
        return math.fsum([start, *numbers])
    for number in numbers:
        start = start + number
    return start
builtins.sum = other
sys.argv = ["build_corpus.py", "--quiet"]
sys.path.insert(0, ".")
runpy.run_path("build_corpus.py", run_name="__main__")
"""
"""The build with the `sum` of other Pythons: since 3.12 it makes up for the rounding of floats, before it does not."""
ELSEWHERE = {"TZ": "Asia/Shanghai", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "12345", "SOURCE_DATE_EPOCH": "1"}


def generated(folder: Path) -> dict[str, str]:
    """Every file that a build writes, with its hash."""
    written = json.loads((folder / ".corpus-manifest.json").read_bytes())["outputs"]
    return {path: own for path, own in pages.snapshot(folder).items() if path in written}


def same(one: Path, two: Path) -> None:
    """Two builds wrote the same files, byte for byte."""
    first, second = generated(one), generated(two)
    assert len(first) > 100
    assert [path for path in first.keys() | second.keys() if first.get(path) != second.get(path)] == []


def test_neither_place_nor_zone_locale_order_of_sets_or_sum_of_another_python_shows(real: Path, tmp_path: Path) -> None:
    folder = copies.copy(tmp_path / "another place")
    done = copies.run(folder, "-c", OTHER_SUM, env=ELSEWHERE)
    assert done.returncode == 0, done.stderr
    same(real, folder)
    done = copies.run(folder, "-m", "mkdocs", "build", "--strict", env=ELSEWHERE)
    assert done.returncode == 0, done.stderr
    assert pages.snapshot(folder / "site") == pages.snapshot(real / "site")


def others() -> list[str]:
    """The Pythons on the PATH that are not this one and can run."""
    asked = [path for name in PYTHONS if name != f"python3.{sys.version_info.minor}" and (path := shutil.which(name))]
    return [
        path for path in asked if subprocess.run([path, "-c", ""], capture_output=True, check=False).returncode == 0
    ]


def test_other_pythons_on_the_path_give_the_same_bytes(real: Path, tmp_path: Path) -> None:
    """More than the test above, on a machine that has other Pythons; they borrow the packages of this one."""
    if not others():
        pytest.skip("no other Python on the PATH; the test above holds all the same")
    borrowed = os.pathsep.join(path for path in sys.path if path.endswith("site-packages"))
    for number, python in enumerate(others()):
        folder = copies.copy(tmp_path / str(number))
        env = {**os.environ, "PYTHONPATH": borrowed, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "54321"}
        done = subprocess.run(
            [python, "build_corpus.py", "--quiet"], cwd=folder, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        same(real, folder)
