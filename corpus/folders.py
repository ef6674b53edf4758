"""Files of the data that belong to no report: a misspelled name must not make a file count for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus import catalogs
from corpus.findings import Finding, shown

PLAIN = ("corrections", "alignments", "notes", "proofs", "judged")
"""Folders that have a `<report>.toml` a report."""
COMPILED = ".mo"
"""What translators' tools put beside a PO file."""


def strangers(root: Path, reports: Iterable[str]) -> Iterator[Finding]:
    """A finding for every file of a report's data that is not named for one of the reports."""
    known = tuple(reports)
    wanted = {folder: {f"{name}.toml" for name in known} for folder in PLAIN}
    wanted["translations"] = {Path(catalogs.path(name, language)).name for name in known for language in catalogs.LANGUAGES}
    for folder, names in wanted.items():
        form = "<report>.<language>.po" if folder == "translations" else "<report>.toml"
        for path in sorted((root / "data" / folder).glob("*")):
            if path.name not in names and not path.name.startswith(".") and path.suffix != COMPILED:
                yield Finding(shown(path, root), 0, "NAME", f"the file belongs to no report; name it {form} for a report of "
                              "data/reports/, or remove it")
