"""Copies of the project in other folders, and commands run in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARTS = ("browser", "build_corpus.py", "mkdocs.yml", "nav.yml", "requirements", "corpus", "data", "docs/.gitignore",
         "hooks", "overrides")
MADE = {"browser": ("node_modules",)}
"""What stands in a part and is no file of the project's own; what `make scripts` joined is taken along."""


def copy(target: Path) -> Path:
    """The project's own files, as a fresh clone has them, in another folder."""
    for part in PARTS:
        source = ROOT / part
        (target / part).parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__", *MADE.get(part, ())))
        else:
            shutil.copy(source, target / part)
    return target


def run(folder: Path, *command: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """A command of Python's, in a folder."""
    own = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1", **(env or {})}
    return subprocess.run([sys.executable, *command], cwd=folder, env=own, capture_output=True, text=True, check=False)


def corpus(folder: Path, *options: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the build script of a copy."""
    return run(folder, "build_corpus.py", *options, env=env)


def site(folder: Path, env: dict[str, str] | None = None) -> Path:
    """Build pages and site of a copy; gives the site's folder."""
    for command in (("build_corpus.py",), ("-m", "mkdocs", "build", "--strict")):
        done = run(folder, *command, env=env)
        assert done.returncode == 0, done.stderr
    return folder / "site"
