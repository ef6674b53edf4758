"""The doors of the project: what a newcomer, a contributor and a machine meet first."""

from __future__ import annotations

import hashlib
import html
import json
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from tests import commands, pages
from tools import copies
from tools.copies import ROOT


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
    ("\n\n<p><a href=\"threads/index.html#nowhere\">gone</a></p>\n", "threads/index.html#nowhere"),
    ("\n\n<p><img src='gone.png' alt=''></p>\n", "gone.png"),
], ids=["Markdown", "HTML", "place", "picture"])
def test_a_dead_link_stops_what_make_site_runs(planted: str, said: str, built: Path) -> None:
    assert commands.run(built, "-m", "mkdocs", *make_site()).returncode == 0
    add_to_page(built, "docs/index.md", planted)
    done = commands.run(built, "-m", "mkdocs", *make_site())
    assert done.returncode == 1
    assert said in done.stderr
    assert "strict mode" in done.stdout


def test_a_strict_build_that_hears_nothing_is_refused(built: Path) -> None:
    done = commands.run(built, "-m", "mkdocs", "build", "--strict", "--quiet")
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
    assert commands.corpus(toy).returncode == 0
    manifest = toy / ".corpus-manifest.json"
    for engine in ("engine:python", "engine:babel"):
        said = json.loads(manifest.read_bytes())
        said["inputs"][engine] = "0.1"
        manifest.write_text(json.dumps(said), "utf-8")
        done = commands.run(toy, "-m", "mkdocs", "build", "--strict")
        assert done.returncode == 1
        assert f"{engine.partition(':')[2]}:0: STALE" in done.stdout
        assert commands.corpus(toy).returncode == 0
        assert json.loads(manifest.read_bytes())["inputs"][engine] != "0.1"


def test_what_is_generated_is_named_once_and_no_more_is(real: Path) -> None:
    """`docs/.gitignore` names all that a build writes below docs/, and nothing that is kept."""
    named = [line for line in (ROOT / "docs/.gitignore").read_text("utf-8").splitlines() if not line.startswith("#")]
    written = [
        path[4:] for path in json.loads((real / ".corpus-manifest.json").read_bytes())["outputs"] if path[:5] == "docs/"
    ]
    assert all(name.startswith("/") for name in named)
    assert [path for path in written if not path.startswith(tuple(named))] == []
    assert [name for name in named if not any(path.startswith(name) for path in written)] == []
    assert "docs/" not in re.sub(r"#.*", "", (ROOT / ".gitignore").read_text("utf-8"))


def test_clean_removes_what_was_made_and_nothing_else(toy: Path) -> None:
    for part in ("Makefile", ".gitignore"):
        shutil.copy(ROOT / part, toy)
    before = {path: own for path, own in pages.snapshot(toy).items() if not path.startswith("browser/built/")}
    assert commands.corpus(toy).returncode == 0
    for folder in ("site", ".site.new", ".venv"):
        (toy / folder).mkdir()
    subprocess.run(["make", "--silent", "clean"], cwd=toy, check=True, stdout=subprocess.DEVNULL)
    after = pages.snapshot(toy)
    assert {path: own for path, own in after.items() if not path.startswith(("ledger/", "nav.yml"))} == {
        path: own for path, own in before.items() if path != "nav.yml"}
    assert not any((toy / folder).exists() for folder in ("site", ".site.new", ".venv"))


def newest() -> str:
    """The newest edition that the changelog tells of."""
    heads = re.findall(r"^## (?!\[Unreleased\]|Before)(.*)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert heads == sorted(heads, reverse=True)
    return str(heads[0])


def test_the_changelog_the_site_and_citations_name_one_edition(real: Path) -> None:
    edition = tomllib.loads((ROOT / "data/edition.toml").read_text("utf-8"))["edition"].isoformat()
    assert edition == newest()
    for path in ("index.html", "about/making.html"):
        shown = html.unescape((real / "site" / path).read_text("utf-8"))
        assert edition in shown, path
    for page in sorted((real / "site/reports").rglob("*.html")):
        cited = re.search(r'data-edition="([^"]*)"', html.unescape(page.read_text("utf-8")))
        assert cited, page
        assert re.fullmatch(re.escape(edition) + r"\+[0-9a-f]{8}", cited[1]), page


@pytest.mark.parametrize(("spoilt", "code"), [
    ("", "KEY-MISSING"), ("edition = 'autumn'", "KEY-TYPE"), ("edition = 2026-11-30T08:00:00", "VALUE"),
    ("edition = 2026-13-30", "TOML"), ("edition = 2026-11-30\nnumber = 1", "KEY-UNKNOWN")])
def test_an_edition_that_is_no_date_is_refused(spoilt: str, code: str, toy: Path) -> None:
    (toy / "data/edition.toml").write_text(spoilt + "\n", "utf-8")
    done = commands.corpus(toy)
    assert done.returncode == 1
    assert re.match(rf"data/edition\.toml:\d+: {code} ", done.stderr), done.stderr
    assert "Traceback" not in done.stderr


def test_the_site_says_what_may_be_done_with_the_texts(real: Path) -> None:
    """In both languages: what is official, what is ours, under which terms."""
    text = pages.texts(real / "site/about/making.html")
    page = html.unescape((real / "site/about/making.html").read_text("utf-8"))
    assert {"edition", "rights"} <= text.keys()
    for words in ("《中华人民共和国著作权法》第五条", "Article 5 of the Copyright Law", "CC BY 4.0", "MIT"):
        assert words in page
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "CC BY 4.0" in readme
    assert "MIT" in (ROOT / "LICENSE").read_text("utf-8").splitlines()[0]


def test_a_checkout_with_other_line_ends_has_the_same_bytes_and_builds(tmp_path: Path) -> None:
    """`core.autocrlf=true` turns line ends on checkout; `.gitattributes` keeps sources, data and ledgers as they
    are."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    copies.copy(origin)
    shutil.copytree(ROOT / "ledger", origin / "ledger")
    shutil.copy(ROOT / ".gitattributes", origin)
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=true")
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "A"]):
        subprocess.run([*git, *command], cwd=origin, check=True)
    subprocess.run([*git, "clone", "--quiet", "--config", "core.autocrlf=true", origin, clone], check=True)
    first, second = pages.snapshot(origin), pages.snapshot(clone)
    assert [path for path in first if not path.startswith(".git/") and first[path] != second.get(path)] == []
    done = commands.corpus(clone, "--check")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", [*sorted((ROOT / ".github").rglob("*.yml")), ROOT / ".pre-commit-config.yaml"],
                         ids=lambda path: path.name)
def test_what_github_and_pre_commit_read_is_yaml(path: Path) -> None:
    assert isinstance(yaml.safe_load(path.read_text("utf-8")), dict)


def test_readers_report_in_either_language() -> None:
    for name in ("slip", "fault"):
        form = yaml.safe_load((ROOT / f".github/ISSUE_TEMPLATE/{name}.yml").read_text("utf-8"))
        labels = [form["name"], form["description"], *(part["attributes"]["label"] for part in form["body"]
                                                       if part["type"] != "markdown")]
        assert all(re.search(r"[\u4e00-\u9fff].* · .*[a-z]{3}", label) for label in labels), labels
