"""Copies of the project whose reports are toys: small texts that show every kind of place."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from tools import copies

TOY = Path(__file__).parent / "toy"


def copy_with_toy(target: Path) -> Path:
    """The project with no report but the toy."""
    copies.copy(target)
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
