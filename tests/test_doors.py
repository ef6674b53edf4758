"""The doors of the project: what a newcomer, a contributor and a machine meet first."""

from __future__ import annotations

import hashlib
import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from tests import project
from tests.project import ROOT


def make_site() -> list[str]:
    """The arguments with which `make site` calls MkDocs."""
    recipe = re.search(r"mkdocs (build .*?) --site-dir", (ROOT / "Makefile").read_text("utf-8"))
    assert recipe
    return shlex.split(recipe[1])


def add_to_page(folder: Path, path: str, text: str) -> None:
    """Change a generated page as if the build had written it so."""
    file, manifest = folder / path, folder / ".corpus-manifest.json"
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    said = json.loads(manifest.read_bytes())
    said["outputs"][path] = hashlib.sha256(file.read_bytes()).hexdigest()
    manifest.write_text(json.dumps(said), "utf-8")


@pytest.mark.parametrize(("planted", "said"), [
    ("\n\n[gone](gone.md)\n", "gone.md"),
    ("\n\n<p><a href=\"gone.html\">gone</a></p>\n", "gone.html"),
    ("\n\n<p><a href=\"threads.html#nowhere\">gone</a></p>\n", "threads.html#nowhere"),
    ("\n\n<p><img src='gone.png' alt=''></p>\n", "gone.png"),
], ids=["Markdown", "HTML", "place", "picture"])
def test_a_dead_link_stops_what_make_site_runs(planted: str, said: str, toy: Path) -> None:
    assert project.corpus(toy).returncode == 0
    assert project.run(toy, "-m", "mkdocs", *make_site()).returncode == 0
    add_to_page(toy, "docs/index.md", planted)
    done = project.run(toy, "-m", "mkdocs", *make_site())
    assert done.returncode == 1
    assert said in done.stderr
    assert "strict mode" in done.stdout


def test_a_strict_build_that_hears_nothing_is_refused(toy: Path) -> None:
    assert project.corpus(toy).returncode == 0
    done = project.run(toy, "-m", "mkdocs", "build", "--strict", "--quiet")
    assert done.returncode == 1
    assert "QUIET" in done.stdout


def test_the_locks_are_those_of_pyproject_and_name_no_address() -> None:
    """Every package that a group names stands in its lock, with hashes; `make lock` writes them."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    wanted: set[str] = set()
    for name in ("site", "test", "bench"):
        wanted |= {re.split(r"[\[=<>~]", own)[0] for own in groups[name] if isinstance(own, str)}
        lock = (ROOT / f"requirements/{name}.txt").read_text("utf-8")
        assert wanted <= set(re.findall(r"^([a-z0-9-]+)==", lock, re.M))
        assert "://" not in lock
        assert not re.search(r"^--", lock, re.M)
        assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\S)", lock.strip()))


def test_another_python_or_package_makes_pages_stale(toy: Path) -> None:
    assert project.corpus(toy).returncode == 0
    manifest = toy / ".corpus-manifest.json"
    for engine in ("engine:python", "engine:babel"):
        said = json.loads(manifest.read_bytes())
        said["inputs"][engine] = "0.1"
        manifest.write_text(json.dumps(said), "utf-8")
        done = project.run(toy, "-m", "mkdocs", "build", "--strict")
        assert done.returncode == 1
        assert f"{engine.partition(':')[2]}:0: STALE" in done.stdout
        assert project.corpus(toy).returncode == 0
        assert json.loads(manifest.read_bytes())["inputs"][engine] != "0.1"


def test_what_is_generated_is_named_once_and_no_more_is(real: Path) -> None:
    """`docs/.gitignore` names all that a build writes below docs/, and nothing that is kept."""
    named = [line for line in (ROOT / "docs/.gitignore").read_text("utf-8").splitlines() if not line.startswith("#")]
    written = [path[4:] for path in json.loads((real / ".corpus-manifest.json").read_bytes())["outputs"] if path[:5] == "docs/"]
    assert all(name.startswith("/") for name in named)
    assert [path for path in written if not path.startswith(tuple(named))] == []
    assert [name for name in named if not any(path.startswith(name) for path in written)] == []
    assert "docs/" not in re.sub(r"#.*", "", (ROOT / ".gitignore").read_text("utf-8"))
