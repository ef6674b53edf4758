"""The library of a toy whose figures are read: `tests/toy/figures/`."""

from __future__ import annotations

import shutil
from pathlib import Path

from corpus.data import inputs
from corpus.facts import compiled as facts
from corpus.facts.compiled import Known
from corpus.project.findings import Findings
from corpus.reports import compiled
from tests import toys
from tools.library import RESOURCES

FIGURES = toys.TOY / "figures"
FACTS, SERIES = "data/facts/toy-2030.toml", "data/series.toml"
INDICATORS, WORDS = "data/indicators.toml", "data/fact_words.toml"


def library(folder: Path) -> Path:
    """The project with the toy alone, its English, and what its figures say."""
    toys.copy_of(folder)
    toys.add_toy(folder, (FIGURES / "toy.txt").read_text("utf-8"))
    toys.rewrite(toys.profile(folder), 'en = "missing" }', 'en = "unofficial" }')
    for name, path in (("toy-2030.toml", FACTS), ("series.toml", SERIES),
                       ("toy-2030.en.po", "data/translations/toy-2030.en.po")):
        (folder / path).parent.mkdir(exist_ok=True)
        shutil.copy(FIGURES / name, folder / path)
    with (folder / INDICATORS).open("a", encoding="utf-8") as file:
        file.write((FIGURES / "indicators.toml").read_text("utf-8"))
    return folder


def known(folder: Path) -> tuple[Known | None, Findings]:
    """What a build knows of figures, and what it finds; nothing where it refuses before."""
    findings = Findings()
    given = inputs.read(folder, findings)
    reports = compiled(folder, given, RESOURCES, findings) if given else []
    if given is None or findings.wrong:
        return None, findings
    return facts.compiled(reports, given, RESOURCES.numbers, findings), findings
