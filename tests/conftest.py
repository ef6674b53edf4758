"""Sites built once a run, in folders that all workers of the run share; a browser a worker; the order of the tests."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import commands, toys
from tests.once import once
from tests.pages import Contexts, Lent, Tabs
from tools import copies
from tools.find_chromium import ARGUMENTS, chromium

STAGES: tuple[set[str], ...] = (
    set(), {"segments", "real", "toy", "built", "alone", "second", "tabled", "tmp_path"},
    {"grown", "hostile", "moved", "mendable"}, {"browser"})
"""What tests ask for, from what is quick to what is slow."""
LONG = "test_both_engines_show_the_same_rows"
"""Takes as long as a hundred others: it stands before them, so that it does not end alone."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Quick tests first: rules and units, then the real texts and the command line, then pages, then the browser."""
    def stage(item: pytest.Item) -> int:
        asked = set(getattr(item, "fixturenames", ()))
        return max((number for number, names in enumerate(STAGES) if asked & names), default=0)

    items.sort(key=lambda item: (stage(item) if item.name != LONG else len(STAGES) - 1.5))


class Prompt:
    """Says at once which test failed and why, in a line; the whole follows at the end."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        out = self.config.pluginmanager.get_plugin("terminalreporter")
        if report.failed and out:
            crash = getattr(report.longrepr, "reprcrash", None)
            said = str(crash.message if crash else report.longrepr).strip().partition("\n")[0]
            out.write("\n")
            out.write_line(f"{report.nodeid}: {said}")


def pytest_configure(config: pytest.Config) -> None:
    """Tell failures where the results come together."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        config.pluginmanager.register(Prompt(config))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this run that all its workers have."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def real(shared: Path) -> Path:
    """A copy of the project with pages and site built from the real sources."""
    return once(shared / "real", lambda folder: commands.site(copies.copy(folder)))


@pytest.fixture(scope="session")
def segments(real: Path) -> list[dict[str, Any]]:
    """Every line of `segments.jsonl`."""
    lines = (real / "site/downloads/segments.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="session")
def structure(real: Path) -> dict[str, Any]:
    """The trees of `structure.json` by report."""
    return {tree["report"]: tree for tree in json.loads((real / "site/downloads/structure.json").read_text("utf-8"))}


@pytest.fixture(scope="session")
def alone(shared: Path) -> Path:
    """Pages and site of the toy alone: a report that has no English."""
    return once(shared / "alone", lambda folder: commands.site(toys.copy_with_toy(folder)))


@pytest.fixture(scope="session")
def tabled(shared: Path) -> Path:
    """Pages and site of a toy plan with tables in both languages."""
    return once(shared / "tabled", lambda folder: commands.site(toys.add_tables(toys.copy_of(folder))))


@pytest.fixture(scope="session")
def second(shared: Path) -> Path:
    """Pages and site of another library: its own name, and three reports of a province that does not exist."""
    return once(shared / "second", lambda folder: commands.site(toys.second_library(folder)))


@pytest.fixture(scope="session")
def grown(shared: Path) -> Path:
    """Pages and site of the project with four more reports that nobody judged: the toy, one a language, a hostile
    one."""

    def make(folder: Path) -> None:
        copies.copy(folder)
        toys.add_toy(folder)
        for name in ("more-en", "more-zh", "more-bad"):
            toys.add_toy(folder, (toys.TOY / f"{name}.txt").read_text("utf-8"), name)
        path = folder / "data/reports/more-en.toml"
        own = path.read_text("utf-8").replace('"zh-Hans"', '"en"')
        path.write_text(
            own.replace('zh = "official", en = "missing"', 'zh = "missing", en = "published-translation"'), "utf-8"
        )
        commands.site(folder)
    return once(shared / "grown", make)


@pytest.fixture(scope="session", params=["mkdocs", "zensical"])
def hostile(request: pytest.FixtureRequest, shared: Path) -> Path:
    """The site of a report by strangers, by either engine."""
    def make(folder: Path) -> None:
        toys.copy_with_toy(folder)
        toys.clear(folder)
        toys.add_toy(folder, (toys.TOY / "hostile.txt").read_text("utf-8"))
        assert commands.corpus(folder).returncode == 0
        done = copies.run(folder, "-m", request.param, "build", *(["--strict"] if request.param == "mkdocs" else []))
        assert done.returncode == 0, done.stderr
    return once(shared / f"hostile-{request.param}", make)


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the project whose only report is the toy."""
    return toys.copy_with_toy(tmp_path / "toy")


@pytest.fixture
def built(alone: Path, tmp_path: Path) -> Path:
    """A copy of the toy with its pages and its site, to be spoilt."""
    return shutil.copytree(alone, tmp_path / "toy")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium without a network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Contexts:
    """Browser contexts that a test gives back: a page opens in a used one in less than half of the time."""
    return Contexts(browser)


@pytest.fixture
def tabs(contexts: Contexts) -> Iterator[Tabs]:
    """Opens pages, each in a context of its own with these options."""
    lent: list[Lent] = []

    def tab(**options: Any) -> Page:
        lent.append(contexts.lend(options))
        return lent[-1].context.new_page()

    yield tab
    for loan in lent:
        contexts.give_back(loan)


@pytest.fixture
def page(tabs: Tabs) -> Page:
    """A page of a desk's size that may use the clipboard."""
    page = tabs(viewport={"width": 1400, "height": 900})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page
