"""`python build_corpus.py --add FILE`: the table of contents of an addition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import report
from corpus.adding import line_doubts, profile_text, published_files, report_text
from corpus.adding.published_files import Added
from corpus.adding.recognised import Given, Recognised
from corpus.adding.recognition import Recogniser
from corpus.build import build
from corpus.data import inputs
from corpus.data.inputs import Inputs
from corpus.data.report_files.profiles import Profile
from corpus.language.resources import Resources, resources
from corpus.project.findings import CorpusError, Finding, Findings, Say
from corpus.project.writer import Writer
from corpus.renewal import renew
from corpus.report import Published
from corpus.sources import shape, table_blocks
from corpus.structure import doubts as structure
from corpus.structure import figures_kept

EMPTY_LIBRARY = "NO-REPORTS"
"""What is said of a library without reports: the first is being added."""
STEP = 10
"""Between the places of two reports in the library's order."""


@dataclass(frozen=True, kw_only=True)
class Addition:
    """A report that was added: what was recognised, its profile and text, the doubts, and corrections ready-made."""

    found: Recognised
    profile: Profile
    files: tuple[Added, ...]
    text: Published
    doubts: tuple[Finding, ...]
    ready: tuple[str, ...]
    changed: tuple[str, ...]

    def told(self) -> list[str]:
        """What is printed of it."""
        return list(report_text.told(self.found, self.profile, self.files, self.text, self.doubts, self.ready))


def add(root: Path, paths: Sequence[Path], say: Say, *, id: str = "") -> Addition:
    """Add one report from the files that hold it, and build.

    Everything below `data/` that this writes is new.  Raises `CorpusError` with every finding; then nothing stays
    written.
    """
    findings = Findings()
    given = inputs.read(root, findings)
    _refuse(findings)
    assert given, "without findings there are inputs"
    known = resources(given)
    read = [published_files.read(path, root, findings) for path in paths]
    files = tuple(file for file in read if file)
    for file in files:
        if shape.is_html(file.text) or shape.old_ends(file.text):
            shape.told(file.name, file.text, findings)
    _refuse(findings)
    found = Recogniser(given, known).recognised([Given(name=file.name, text=file.text) for file in files], id)
    _check(found, files, given, root, findings)
    _refuse(findings)
    written: list[str] = []
    try:
        written += _write(root, found, files, max((profile.order for profile in given.profiles), default=0) + STEP)
        return _built(root, found, files, known, written, say)
    except BaseException:
        _undo(root, written)
        raise


def _refuse(findings: Findings) -> None:
    """Stop where anything is wrong but that there is no report yet."""
    wrong = [finding for finding in findings.wrong if finding.code != EMPTY_LIBRARY]
    if wrong:
        raise CorpusError(wrong)


def _check(found: Recognised, files: Sequence[Added], given: Inputs, root: Path, findings: Findings) -> None:
    """Tell an id that is taken or cannot be made, and two files of one name."""
    name = found.id.value
    mend = "give another with --id ID"
    if not name.strip("-"):
        findings.add(files[0].name, 0, "ID", f"no id can be made of its title or name; {mend}")
    elif (root / f"data/reports/{name}.toml").exists() or any(profile.id == name for profile in given.profiles):
        findings.add(
            f"data/reports/{name}.toml",
            0,
            "ID-TAKEN",
            f"there is a report ‘{name}’ already; {mend}, or remove that one",
        )
    elif (root / "data/sources" / name).exists():
        findings.add(f"data/sources/{name}", 0, "ID-TAKEN", f"the folder is there already; {mend}, or remove it")
    if len({file.name for file in files}) < len(files):
        findings.add(files[0].name, 0, "NAME", "both files have this name; rename one")


def _write(root: Path, found: Recognised, files: Sequence[Added], order: int) -> list[str]:
    """Write sources and profile; gives their paths."""
    writer = Writer(root)
    try:
        for file in files:
            writer.write(f"data/sources/{found.id.value}/{file.name}", file.text)
        writer.write(f"data/reports/{found.id.value}.toml", profile_text.text(found, files, order))
        return writer.move()
    finally:
        writer.discard()


def _built(
    root: Path, found: Recognised, files: tuple[Added, ...], known: Resources, written: list[str], say: Say
) -> Addition:
    """Read the new report as any other, write its first addresses, and build the library."""
    findings, told = Findings(), Findings()
    given = inputs.read(root, findings)
    findings.refuse()
    assert given, "without findings there are inputs"
    profile = next(profile for profile in given.profiles if profile.id == found.id.value)
    text = report.published(profile, root, given, known, told)
    if text is None or told.wrong:
        raise CorpusError(told.wrong)
    written += renew.first(root, text, given)
    heard: list[str] = []
    changed = build(root, heard.append)
    for line in heard:
        say(line)
    words = given.adding.furniture
    folder = f"data/sources/{profile.id}"
    doubts = [Finding(profile.path, 0, "DOUBT", doubt) for doubt in found.doubts]
    doubts += [*told.doubts, *structure.of(text), *table_blocks.told(text), *figures_kept.doubts(text.passages),
               *_of_build(heard, profile.id)]
    ready: list[str] = []
    for file in files:
        furniture = line_doubts.furniture(file.text, words)
        doubts += line_doubts.doubts(f"{folder}/{file.name}", file.text, furniture)
        ready += line_doubts.corrections(file.name, file.text, furniture)
    return Addition(
        found=found,
        profile=profile,
        files=files,
        text=text,
        doubts=tuple(dict.fromkeys(doubts)),
        ready=tuple(ready),
        changed=tuple(sorted({*written, *changed})),
    )


def _of_build(heard: Sequence[str], id: str) -> Iterator[Finding]:
    """The doubts about a report among the lines that a build prints: of its files, or of its ledgers."""
    named = re.compile(rf"\b{re.escape(id)}[/.]")
    told = (re.match(r"(data/[^:]*):(\d+): ([A-Z0-9-]+) (.*)", line) for line in heard)
    return (Finding(match[1], int(match[2]), "DOUBT", f"{match[3]} {match[4]}".removeprefix("DOUBT "))
            for match in told if match and (named.search(match[1]) or f"ledger/{id}." in match[4]))


def _undo(root: Path, written: Sequence[str]) -> None:
    """Take back what was written, and the folders that were made for it."""
    for path in written:
        (root / path).unlink(missing_ok=True)
        folder = (root / path).parent
        if folder != root / "data" and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
