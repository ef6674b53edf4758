"""The scripts of the pages: how they are kept, and that a site is never built with old ones."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.links.shared_terms import SharedTerms
from corpus.project.findings import Findings
from corpus.project.manifest import modules
from corpus.site import context
from corpus.site.parts.toolbar import report_bar
from corpus.site.search.program import BUILT, SCRIPTS
from tests.pages import snapshot
from tools import copies
from tools.copies import ROOT
from tools.library import INPUTS, RESOURCES

HAN = re.compile("[\u3400-\u9fff]")


def text(folder: str) -> str:
    """The modules of a folder of `browser/`."""
    return "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "browser" / folder).glob("*.js")))


def test_no_line_is_too_long_to_read() -> None:
    long = [f"{path.name}:{number}" for path in modules() if path.name != "package-lock.json"
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if len(line) > 120]
    assert long == []


def test_what_every_chapter_loads_of_ours_stays_small(real: Path) -> None:
    for path in sorted((real / "site/reports").glob("*/[0-9]*.html")):
        loaded = set(re.findall(r'/assets/([a-z]+\.(?:css|js))"', path.read_text("utf-8")))
        assert loaded == {"reader.css", "reader.js", "view.js"}
    assert sum(len(gzip.compress((BUILT / name).read_bytes(), mtime=0)) for name in loaded) <= 20_000


def test_words_of_the_interface_are_data() -> None:
    for name in SCRIPTS:
        assert HAN.findall((BUILT / name).read_text("utf-8")) == [], name
    assert "Government report" not in text("reader") + text("acts")
    used = set(re.findall(r'\b(?:label|button)\("(\w+)"', text("search/box"))) | set(
        re.findall(r"\blabels\.(\w+)", text("search/box"))) | {"near", "term", "fewer", "unfiltered"}
    assert used <= INPUTS.interface.group("search").keys()
    assert len(used) > 15


def test_what_a_citation_takes_from_the_page_stands_there() -> None:
    terms = SharedTerms(INPUTS.glossary, INPUTS.themes.theme, RESOURCES.names)
    profile = INPUTS.profiles[0]
    page = report_bar(context.site(INPUTS, RESOURCES, terms, Findings()), profile, profile.title, profile.short, [])
    citations = (ROOT / "browser/acts/citations.js").read_text("utf-8")
    taken = set(re.findall(r"\bpage\.(\w+)", citations))
    names = [re.sub(r"[A-Z]", lambda match: f"-{match[0].lower()}", name) for name in taken]
    assert len(names) > 12
    assert [name for name in names if f' data-{name}="' not in page] == []


def test_the_lock_has_a_hash_for_each_package_and_no_address_to_load_from() -> None:
    lock = json.loads((ROOT / "browser/package-lock.json").read_text("utf-8"))
    packages = {name: own for name, own in lock["packages"].items() if name}
    assert [name for name, own in packages.items() if "integrity" not in own or "resolved" in own] == []


@pytest.mark.parametrize(("spoil", "said"), [
    (lambda f: shutil.rmtree(f / "browser/built"), "browser/built:0: MISSING"),
    (lambda f: (f / "browser/built/reader.js").unlink(), "browser/built:0: MISSING"),
    (lambda f: (f / "browser/dom.js").write_text("changed"), "browser/dom.js:0: STALE"),
    (lambda f: (f / "browser/new.js").write_text("new"), "browser/new.js:0: STALE"),
], ids=["never joined", "one is gone", "a module changed", "a module came in"])
def test_old_scripts_are_refused(spoil: Callable[[Path], object], said: str, toy: Path) -> None:
    assert copies.corpus(toy).returncode == 0
    before = snapshot(toy / "docs")
    spoil(toy)
    done = copies.run(toy, "-m", "mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "run python build_corpus.py" in done.stdout + done.stderr
    done = copies.corpus(toy)
    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert done.stderr.endswith("run make scripts\n")
    assert snapshot(toy / "docs") == before


def test_a_script_changed_by_hand_is_refused(toy: Path) -> None:
    assert copies.corpus(toy).returncode == 0
    (toy / "docs/assets/reader.js").write_text("by hand")
    done = copies.run(toy, "-m", "mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "docs/assets/reader.js:0: STALE" in done.stdout + done.stderr
