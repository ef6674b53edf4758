"""MkDocs refuses pages that are not those of the data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import commands, pages


@pytest.mark.parametrize("spoil", [
    lambda f: (f / "docs/reports/toy-2030/01.md").unlink(),
    lambda f: (f / "docs/reports/toy-2030/01.md").write_text("by hand"),
    lambda f: (f / "data/corrections").mkdir() or (f / "data/corrections/x.toml").write_text(""),
    lambda f: (f / ".corpus-manifest.json").unlink(),
], ids=["missing page", "page changed by hand", "data changed", "never built"])
def test_mkdocs_refuses_stale_or_missing_pages_and_keeps_the_site(spoil: Callable[[Path], object], built: Path) -> None:
    site = built / "site"
    before = pages.snapshot(site)
    spoil(built)
    done = commands.run(built, "-m", "mkdocs", "build", "--strict")
    said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    assert done.returncode == 1
    assert len(said) == 1
    assert "run python build_corpus.py" in said[0]
    assert pages.snapshot(site) == before
