"""Addresses survive a correction: tried on the real corpus, in every report, with several seeds."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from corpus import report
from corpus.addresses import is_passage
from corpus.data import inputs
from corpus.data.report_files import registers, translations
from corpus.data.report_files.references import REFERENCES, beside
from corpus.project.findings import Findings
from corpus.renewal.addresses import marks
from corpus.renewal.renew import renew
from corpus.structure.addressing import addressed
from tests.pages import snapshot
from tests.renewal.mended import MENDS, mend
from tools import copies
from tools.library import RESOURCES

REPORTS = ("liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023")
KEPT = ("data/facts/", "data/judged/", "data/notes/", "data/proofs/", "data/series.toml", "data/threads.toml",
        "data/alignments/", "data/translations/", "data/addresses/")
"""What `make renew` writes."""
NAMING = {name for tables in REFERENCES.values() for keys in tables.values() for key in keys
          for name in (key, *(beside(key, what) for what in ("begins", "changed", "gone")))}
SEEDS = (1, 2)


@dataclass(frozen=True)
class State:
    """The published words of every segment and the marks of everything, by address; and what is named, entry by
    entry."""

    words: dict[str, list[str]]
    marks: dict[str, str]
    named: list[tuple[str, dict[str, Any], str]]
    translated: list[tuple[str, str]]


def state(folder: Path) -> State:
    words: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    findings = Findings()
    given = inputs.read(folder, findings)
    assert given
    for profile in given.profiles:
        register, wrong = registers.read(profile.id, folder)
        text = report.published(profile, folder, given, RESOURCES, findings)
        assert text
        passages, moved = addressed(list(text.passages), register, profile.id)
        assert not wrong + moved
        found |= marks(register.standing)
        for passage in passages:
            words[passage.id] = [segment.published for segment in passage.segments]
            words |= {segment.id: [segment.published] for segment in passage.segments}
    return State(words, found, list(named(folder)), list(translated(folder)))


def named(folder: Path) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Every reference of every data file: the file, its table, and the key that names something."""
    for kind, tables in REFERENCES.items():
        for path in [*sorted((folder / "data" / kind).glob("*.toml")), *(folder / "data").glob(f"{kind}.toml")]:
            data = tomllib.loads(path.read_text("utf-8"))
            for name, keys in tables.items():
                above, _, below = name.rpartition(".")
                for table in (
                    [step for one in data.get(above, []) for step in one[below]] if above else data.get(name, [])
                ):
                    yield from ((path.name, table, key) for key in keys)


def translated(folder: Path) -> Iterator[tuple[str, str]]:
    """Every translation with the text it was made from, set aside or not."""
    for path in sorted((folder / "data/translations").glob("*.po")):
        file, _ = translations.read(path, folder)
        yield from ((entry.before or entry.source, entry.text) for entry in file.entries.values() if entry.text)
        yield from ((str(message.id), str(message.string)) for message in file.obsolete)


@pytest.fixture(scope="module")
def mendable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project whose sources are mended, and taken back."""
    return copies.copy(tmp_path_factory.mktemp("renewed") / "copy")


@pytest.fixture(scope="module")
def before(mendable: Path) -> State:
    return state(mendable)


@pytest.fixture(autouse=True)
def _converted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The vocabularies stay the same: what they convert is converted once."""
    monkeypatch.setattr("corpus.renewal.renew.resources", lambda given: RESOURCES)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("turn", range(len(MENDS)))
def test_a_mended_source_leaves_every_reference_with_its_words(
    seed: int, turn: int, mendable: Path, before: State
) -> None:
    """Each report is mended in another way a turn; in five turns each is mended in every way.  Taken back, all is as it
    was."""
    chance, files, told = random.Random(f"{seed} {turn}"), snapshot(mendable), list[str]()
    saved = {
        path: path.read_bytes() for kind in ("reports", "sources") for path in (mendable / "data" / kind).rglob("*.t*")
    }
    try:
        for at, name in enumerate(REPORTS):
            mend(mendable, name, MENDS[(turn + at) % len(MENDS)], chance)
        mended = snapshot(mendable)
        renew(mendable, told.append)
        after = state(mendable)
        assert all(path.startswith(KEPT) for path, digest in snapshot(mendable).items() if mended.get(path) != digest)
        assert renew(mendable, told.append) == []
        check(before, after, told)
    finally:
        for path, data in saved.items():
            path.write_bytes(data)
        renew(mendable, told.append)
    assert snapshot(mendable) == files


def check(before: State, after: State, told: list[str]) -> None:
    assert len(after.named) == len(before.named)
    listed = "\n".join(told)
    for (file, old, key), (_, new, _) in zip(before.named, after.named, strict=True):
        words, mark = before.words[old[key]], before.marks[old[key]]
        assert judged(new) == judged(old)
        if new.get(beside(key, "gone")):
            assert new[key] == old[key]
            assert not any(text.startswith(old[beside(key, "begins")]) for text in after.words.get(old[key], []))
            assert f"GONE ‘{old[beside(key, 'begins')]}’ of {new[key]}" in listed
        elif changed := new.get(beside(key, "changed")):
            assert changed == mark
            assert any(text.startswith(new[beside(key, "begins")]) for text in after.words[new[key]])
            assert f"CHANGED ‘{new[beside(key, 'begins')]}’ of {new[key]}" in listed
        else:
            assert after.words[new[key]] == words, (file, old[key], new[key])
            assert after.marks[new[key]] == mark
            assert is_passage(new[key]) == is_passage(old[key])
    assert set(before.translated) <= set(after.translated)


def judged(table: dict[str, Any]) -> dict[str, Any]:
    """What somebody wrote in a table, without what names a place."""
    return {key: value for key, value in table.items() if key not in NAMING}
