"""Both engines render the same rows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests import pages
from tools import copies


def rows(site: Path) -> dict[str, str]:
    """The text of every row and heading of a site, by page and id."""
    found = {}
    for page in sorted(site.glob("reports/**/*.html")):
        for name, text in pages.texts(page).items():
            if ":" in name:
                found[f"{page.relative_to(site)}#{name}"] = " ".join(text.split())
    return found


def sheets(site: Path) -> dict[str, list[str]]:
    """The style sheets of ours that each page loads."""
    return {page.relative_to(site).as_posix(): re.findall(r'assets/([a-z]+\.css)"', page.read_text("utf-8"))
            for page in sorted(site.rglob("*.html")) if page.name not in ("404.html", "threads.html")}


def test_both_engines_show_the_same_rows(real: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(real, tmp_path / "zensical", ignore=lambda _, names: {"site"} & set(names))
    done = copies.run(folder, "-m", "zensical", "build")
    assert done.returncode == 0, done.stderr
    ours, theirs = rows(real / "site"), rows(folder / "site")
    assert len(ours) > 4000
    assert ours == theirs
    assert sheets(real / "site") == sheets(folder / "site")
