"""The vocabularies of the program: refused as a whole before anything uses them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from corpus.data import interface, pages
from corpus.data.edition import edition
from corpus.data.link_weights import settings
from corpus.data.numbers import vocabulary
from corpus.data.themes import quiet, themes
from corpus.language.name_variants import standards
from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import TomlFile

CODE = Path(__file__).parent.parent

SHAPES = {"english.toml": ("abbreviations",), "anchors.toml": ("terms",), "glossary.toml": ("term",),
          "script.toml": ("simplified", "traditional"), "pinyin.toml": ("readings",), "search.toml": ("variants",),
          "themes.toml": ("quiet", "theme"), "names.toml": ("name",), "links.toml": ("weights",),
          "interface.toml": ("site", "origin", "language", "missing", "page", "ledger", "level", "note", "variant", "notes",
                             "mark", "coverage", "bar", "copy", "keys", "search", "glossary",
                             "kind", "related", "relation", "themes", "threads", "slip")}
"""The vocabularies, and the tables they must have."""


def check(root: Path) -> None:
    """Refuse a vocabulary that cannot be read before anything uses it."""
    found: list[Finding] = []
    for name in SHAPES:
        found += _faults(partial(_shaped, CODE / "data" / name))
    ours = partial(interface.read, root), partial(pages.read, root)
    for read in (*ours, vocabulary, themes, quiet, standards, settings, edition):
        found += [one for one in _faults(read) if one not in found]
    if found:
        raise CorpusError(found)


def _shaped(path: Path) -> None:
    """Refuse a vocabulary without its tables."""
    toml = TomlFile(path, CODE)
    found = [toml.finding(0, "KEY-MISSING", f"table '{name}' is missing; add it") for name in SHAPES[path.name]
             if name not in toml.data]
    if found:
        raise CorpusError(found)


def _faults(read: Callable[[], object]) -> list[Finding]:
    """What reading something finds."""
    try:
        read()
    except CorpusError as error:
        return error.findings
    return []
