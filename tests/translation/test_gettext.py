"""Translation files are what gettext's own tools take: prose, with a whole header, in one form."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import commands, pages, toys
from tools import copies
from tools.copies import ROOT

FILES = sorted((ROOT / "data/translations").glob("*.po"))
FIELDS = ("Project-Id-Version", "PO-Revision-Date", "Last-Translator", "Language-Team", "Language", "MIME-Version",
          "Content-Type", "Content-Transfer-Encoding")
"""What `msgfmt -c` asks a header for."""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_prose_is_no_format_and_the_header_is_whole(file: Path) -> None:
    """What `msgfmt -c` refuses, without gettext: a per cent sign in prose marked as a format, fields that lack."""
    text = file.read_text("utf-8")
    assert re.findall(r"^#,.*\bformat\b.*", text, re.M) == []
    header = text.split("\n\n", 1)[0]
    assert [name for name in FIELDS if not re.search(rf'^"{name}: \S.*\\n"$', header, re.M)] == []
    assert "YEAR-MO-DA" not in header


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_msgfmt_is_content(file: Path) -> None:
    """With gettext where it is; the test above says the same without it."""
    if not shutil.which("msgfmt"):
        pytest.skip("no msgfmt here; the test above holds all the same")
    done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_renewing_changes_no_byte(tmp_path: Path) -> None:
    folder = copies.copy(tmp_path / "renewed")
    done = commands.corpus(folder, "--renew")
    assert done.returncode == 0, done.stderr
    assert pages.snapshot(folder / "data/translations") == pages.snapshot(ROOT / "data/translations")


def test_a_per_cent_sign_in_a_new_sentence_is_no_format(toy: Path) -> None:
    shutil.rmtree(toy / "data/sources")
    shutil.rmtree(toy / "data/reports")
    toys.add_toy(toy, (toys.TOY / "toy.txt").read_text("utf-8").replace("6.5%", "6.5%i {0}"))
    done = commands.corpus(toy, "--renew")
    assert done.returncode == 0, done.stderr
    text = (toy / "data/translations/toy-2030.en.po").read_text("utf-8")
    assert "%i {0}" in text
    assert "-format" not in text
