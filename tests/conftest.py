"""The real corpus and the real site, built once a run in a folder of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import toys
from tools import copies
from tools.find_chromium import ARGUMENTS, chromium


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with pages and site built from the five real sources."""
    folder = copies.copy(tmp_path_factory.mktemp("real"))
    copies.site(folder)
    return folder


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
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages and site of the toy alone: a report that has no English."""
    folder = toys.copy_with_toy(tmp_path_factory.mktemp("alone") / "toy")
    copies.site(folder)
    return folder


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages and site of the project with three more reports, which nobody judged: English alone, Chinese alone, hostile."""
    folder = copies.copy(tmp_path_factory.mktemp("grown") / "more")
    for name in ("more-en", "more-zh", "more-bad"):
        toys.add_toy(folder, (toys.TOY / f"{name}.txt").read_text("utf-8"), name)
    path = folder / "data/reports/more-en.toml"
    own = path.read_text("utf-8").replace('"zh-Hans"', '"en"')
    path.write_text(own.replace('zh = "official", en = "missing"', 'zh = "missing", en = "published-translation"'), "utf-8")
    copies.site(folder)
    return folder


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the project whose only report is the toy."""
    return toys.copy_with_toy(tmp_path / "toy")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium without a network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a desk's size that may use the clipboard."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()
