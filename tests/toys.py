"""Copies of the project whose reports are toys: small texts that show every kind of place."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from tools import copies

TOY = Path(__file__).parent / "toy"
SECOND = Path(__file__).parent / "second"
"""A library of a province that does not exist: `library.toml`, profiles, and a source of each."""


def copy_of(target: Path, *reports: str) -> Path:
    """The project with no reports but these, and nothing that is said of several: no judgements, threads or
    series."""
    copies.copy(target)
    shutil.rmtree(target / "data/judged")
    for file in ("threads", "series"):
        (target / f"data/{file}.toml").unlink(missing_ok=True)
    for folder in ("sources", "reports", "corrections", "translations", "alignments", "notes", "proofs", "addresses",
                   "facts"):
        for path in (target / "data" / folder).iterdir():
            if path.name.partition(".")[0] not in reports:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        if not reports:
            (target / "data" / folder).rmdir()
    return target


def copy_with_toy(target: Path) -> Path:
    """The project with no report but the toy."""
    add_toy(copy_of(target))
    return target


def second_library(target: Path) -> Path:
    """The project as another library: its own words and reports, nothing of what is true of this one alone."""
    copy_of(target)
    (target / "data/home.toml").unlink()
    for own in (target / "data/pages").glob("*.own.md"):
        own.unlink()
    shutil.copy(SECOND / "library.toml", target / "data/library.toml")
    for profile in (SECOND / "reports").glob("*.toml"):
        source = SECOND / "sources" / f"{profile.stem}.txt"
        add_report(target, profile.read_text("utf-8"), source)
    return target


def add_report(target: Path, profile: str, source: Path) -> None:
    """Add a report: its profile, without the hash, and its source."""
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    for path in (target / f"data/reports/{source.stem}.toml", target / "data/sources" / source.stem / source.name):
        path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target / "data/sources" / source.stem / source.name)
    (target / f"data/reports/{source.stem}.toml").write_text(profile.replace("SHA256", digest), "utf-8")


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


def add_tables(target: Path, *, translated: bool = True) -> Path:
    """Add a toy plan with tables, and its English; gives the project."""
    add_toy(target, (TOY / "tables.txt").read_text("utf-8"))
    rewrite(profile(target), 'kind = "work-report"', 'kind = "plan"')
    if translated:
        rewrite(profile(target), 'en = "missing" }', 'en = "unofficial" }')
        folder = target / "data/translations"
        folder.mkdir(exist_ok=True)
        shutil.copy(TOY / "tables.en.po", folder / "toy-2030.en.po")
    return target


def source(folder: Path) -> Path:
    return folder / "data/sources/toy-2030/toy.txt"


def profile(folder: Path) -> Path:
    return folder / "data/reports/toy-2030.toml"


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def with_text(folder: Path, data: bytes) -> None:
    """Other bytes as the source, with a profile that knows their hash."""
    shutil.rmtree(folder / "data/sources")
    profile(folder).unlink()
    path = add_toy(folder, "x")
    old = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_bytes(data)
    rewrite(profile(folder), old, hashlib.sha256(data).hexdigest())


def correct(folder: Path, find: str, kind: str = "drop", more: str = "") -> None:
    path = folder / "data/corrections/toy-2030.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f'[[correction]]\nsource = "toy.txt"\nkind = "{kind}"\nfind = "{find}"\nwhy = "试 · test"\n{more}', "utf-8"
    )
