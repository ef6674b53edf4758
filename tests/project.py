"""Copies of the project in other folders, commands run in them, and the text of built pages."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent
TOY = Path(__file__).parent / "toy"
PARTS = ("browser", "build_corpus.py", "mkdocs.yml", "nav.yml", "requirements", "corpus", "data", "docs/.gitignore",
         "docs/assets", "hooks", "overrides")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def copy(target: Path) -> Path:
    """The project's own files, as a fresh clone has them, in another folder."""
    for part in PARTS:
        source = ROOT / part
        (target / part).parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(source, target / part)
    return target


def copy_with_toy(target: Path) -> Path:
    """The project with no report but the toy."""
    copy(target)
    for folder in ("sources", "reports", "corrections", "translations", "alignments", "notes", "proofs", "judged"):
        shutil.rmtree(target / "data" / folder)
    (target / "data/threads.toml").unlink()
    add_toy(target)
    return target


def clear(target: Path) -> None:
    """Drop the sources of a copy."""
    shutil.rmtree(target / "data/sources")


def add_toy(target: Path, text: str | None = None, name: str = "toy-2030") -> Path:
    """Add the toy report (or one with another text or id); gives the path of its source."""
    source = target / "data/sources" / name / "toy.txt"
    source.parent.mkdir(parents=True)
    source.write_text((TOY / "toy.txt").read_text("utf-8") if text is None else text, "utf-8")
    profile = (TOY / "toy-2030.toml").read_text("utf-8").replace("toy-2030", name)
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    path = target / f"data/reports/{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(profile.replace("SHA256", digest), "utf-8")
    return source


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


def opened(page: Page, real: Path, path: str, *rest: str) -> None:
    """Open a page of a built site from its folder, afresh; `rest` is what follows the file's name in the address."""
    page.goto("about:blank")
    page.goto((real / "site" / path).as_uri() + "".join(rest))


def snapshot(folder: Path) -> dict[str, str]:
    """Every file below a folder with its hash."""
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


class _Texts(HTMLParser):
    """Text of every element with an id; its own, and that of what is in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str | None]] = []
        self.texts: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            name = dict(attrs).get("id")
            self.open.append((tag, name))
            if name:
                self.texts[name] = ""

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, name in self.open:
            if name:
                self.texts[name] += data


def texts(page: Path) -> dict[str, str]:
    """The text of every element of a page that has an id."""
    parser = _Texts()
    parser.feed(page.read_text("utf-8"))
    return parser.texts
