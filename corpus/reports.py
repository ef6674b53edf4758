"""Every report of a corpus, compiled and proved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus import report
from corpus.data import profiles, registers, translations
from corpus.data.profiles import Profile
from corpus.model import Report
from corpus.project.findings import CorpusError, Finding, shown
from corpus.translation.proof import check


def every_profile(root: Path) -> list[Profile]:
    """Every profile, in the order of the library; raises `CorpusError` with every finding."""
    folder = root / "data" / "reports"
    found: list[Finding] = []
    loaded: list[Profile] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            loaded.append(profiles.load(path, root))
        except CorpusError as error:
            found += error.findings
    if not loaded and not found:
        found.append(Finding(shown(folder, root), 0, "NO-REPORTS", "no profile stands here; add one, see README"))
    found += _doubles(loaded)
    if found:
        raise CorpusError(found)
    return sorted(loaded, key=lambda own: (own.order, own.date, own.id))


def compiled(root: Path, doubts: list[Finding]) -> list[Report]:
    """Every report, compiled and proved; raises `CorpusError` with every finding of all of them."""
    reports: list[Report] = []
    known, found = _readable(root)
    found += strays(root, known)
    for own in known:
        try:
            reports.append(report.compiled(own, root, doubts))
            found += check.check(reports[-1], root, doubts)
        except CorpusError as error:
            found += error.findings
    if found:
        raise CorpusError(found)
    return reports


def _readable(root: Path) -> tuple[list[Profile], list[Finding]]:
    """The profiles; where some are faulty, the sound ones all the same, so that one run tells everything."""
    try:
        return every_profile(root), []
    except CorpusError as error:
        sound = []
        for path in sorted((root / "data" / "reports").glob("*.toml")):
            try:
                sound.append(profiles.load(path, root))
            except CorpusError:
                continue
        return sound, error.findings


def strays(root: Path, known: list[Profile]) -> list[Finding]:
    """Files of no report; those of a report whose profile is faulty are not told as well."""
    names = {own.id for own in known} | {path.stem for path in (root / "data" / "reports").glob("*.toml")}
    return list(strangers(root, names))


def _doubles(loaded: list[Profile]) -> list[Finding]:
    first: dict[str, str] = {}
    found = []
    for own in loaded:
        if own.id in first:
            found.append(Finding(own.path, 0, "DOUBLE-ID", f"the id '{own.id}' is also that of {first[own.id]}; change one"))
        first.setdefault(own.id, own.path)
    return found


PLAIN = ("corrections", "alignments", "notes", "proofs", "judged")
"""Folders that have a `<report>.toml` a report."""
FORMS = {"translations": "<report>.<language>.po", "addresses": "<report>.tsv or <report>.moved.tsv"}
COMPILED = ".mo"
"""What translators' tools put beside a PO file."""


def strangers(root: Path, reports: Iterable[str]) -> Iterator[Finding]:
    """A finding for every file of a report's data that is not named for one of the reports."""
    known = tuple(reports)
    wanted = {folder: {f"{name}.toml" for name in known} for folder in PLAIN}
    wanted["translations"] = {Path(translations.path(name, language)).name for name in known
                              for language in translations.LANGUAGES}
    wanted["addresses"] = {Path(path).name for name in known for path in registers.paths(name)}
    for folder, names in wanted.items():
        form = FORMS.get(folder, "<report>.toml")
        for path in sorted((root / "data" / folder).glob("*")):
            if path.name not in names and not path.name.startswith(".") and path.suffix != COMPILED:
                yield Finding(shown(path, root), 0, "NAME", f"the file belongs to no report; name it {form} for a report of "
                              "data/reports/, or remove it")
