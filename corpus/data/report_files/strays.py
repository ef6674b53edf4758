"""Files below `data/` that belong to no report."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from corpus.data.report_files import registers, translations
from corpus.project.findings import Findings, shown

PLAIN = ("corrections", "facts", "alignments", "notes", "proofs", "judged")
"""Folders that have a `<report>.toml` a report."""
FORMS = {"translations": "<report>.<language>.po", "addresses": "<report>.tsv or <report>.moved.tsv"}
COMPILED = ".mo"
"""What translators' tools put beside a PO file."""


def told(root: Path, reports: Iterable[str], findings: Findings) -> None:
    """Tell every file of a report's data that is not named for one of the reports."""
    known = tuple(reports)
    wanted = {folder: {f"{name}.toml" for name in known} for folder in PLAIN}
    wanted["translations"] = {Path(translations.path(name, language)).name for name in known
                              for language in translations.LANGUAGES}
    wanted["addresses"] = {Path(path).name for name in known for path in registers.paths(name)}
    for folder, names in wanted.items():
        form = FORMS.get(folder, "<report>.toml")
        for path in sorted((root / "data" / folder).glob("*")):
            if path.name not in names and not path.name.startswith(".") and path.suffix != COMPILED:
                findings.add(
                    shown(path, root),
                    0,
                    "NAME",
                    f"the file belongs to no report; name it {form} for a report of data/reports/, or remove it",
                )
