"""`make renew`: the table of contents of the renewal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus import report
from corpus.data import inputs
from corpus.data.inputs import Inputs
from corpus.data.report_files import registers, translations
from corpus.data.report_files.references import REFERENCES
from corpus.language.resources import resources
from corpus.model import Passage
from corpus.project.findings import CorpusError, Finding, Findings, Say, shown
from corpus.project.writer import Writer
from corpus.renewal import addresses, alignments, references, translation_files
from corpus.renewal.addresses import Renewal
from corpus.renewal.references import Places
from corpus.report import Published
from corpus.structure.addressing import renamed, units

COUNTED = ("GROUPS",)
"""What the build says of groups counted by hand: their entries are marked here instead."""


def renew(root: Path, say: Say) -> list[str]:
    """Bring everything that hangs on addresses up to the texts; gives the paths that changed.

    What a reader must look at is said, line by line, with what the build will have to say of the texts.  Raises
    `CorpusError` with every finding where a source or a data file cannot be read; then nothing was changed.
    """
    findings = Findings()
    given = inputs.read(root, findings)
    if given is None:
        raise CorpusError(findings.wrong)
    told = Findings()
    known = resources(given)
    texts = [text for profile in given.profiles if (text := report.published(profile, root, given, known, told))]
    if len(texts) < len(given.profiles):
        findings.wrong.extend(told.wrong)
    findings.refuse()
    writer = Writer(root)
    try:
        wrong = findings.wrong
        renewals = {text.profile.id: _renewal(text, given) for text in texts}
        for_reader = [finding for finding in told.wrong if finding.code not in COUNTED]
        _write_references(writer, root, Places(renewals), wrong, for_reader)
        for text in texts:
            _write_report(writer, root, text, renewals[text.profile.id], given, for_reader)
        findings.refuse()
        for finding in sorted(set(for_reader)):
            say(str(finding))
        return writer.move()
    finally:
        writer.discard()


def first(root: Path, text: Published, given: Inputs) -> list[str]:
    """Write the first addresses of a new report, and the file for its translation; gives the paths written."""
    writer = Writer(root)
    try:
        _write_report(writer, root, text, _renewal(text, given), given, [])
        return writer.move()
    finally:
        writer.discard()


def _renewal(text: Published, given: Inputs) -> Renewal:
    register = given.registers[text.profile.id]
    return addresses.renewed(text.profile.id, list(units(text.passages)), register, given.edition)


def _write_references(writer: Writer, root: Path, places: Places, wrong: list[Finding], told: list[Finding]) -> None:
    """Write the files that name passages and segments."""
    for file in _files(root):
        path = shown(file, root)
        try:
            text = references.renewed(file.read_bytes().decode("utf-8"), path, places)
        except CorpusError as error:
            wrong += error.findings
        except ValueError:
            wrong.append(Finding(path, 0, "NOT-UTF8", "the file is not UTF-8; save it as UTF-8"))
        else:
            told += references.marked(text, path)
            writer.write(path, text)


def _files(root: Path) -> Iterator[Path]:
    for kind in REFERENCES:
        yield from sorted((root / "data" / kind).glob("*.toml"))
        yield from (path for path in [root / "data" / f"{kind}.toml"] if path.exists())


def _write_report(writer: Writer, root: Path, text: Published, renewal: Renewal, given: Inputs,
                  told: list[Finding]) -> None:
    """Write a report's register, alignments and translations."""
    name = text.profile.id
    standing, moved = registers.paths(name)
    writer.write(standing, registers.standing_text(renewal.after))
    writer.write(moved, registers.moved_text(renewal.after))
    aligned = root / "data" / "alignments" / f"{name}.toml"
    if aligned.exists():
        written, marked = alignments.renewed(
            aligned.read_bytes().decode("utf-8"), shown(aligned, root), text.paragraphs
        )
        writer.write(shown(aligned, root), written)
        told += marked
    _write_translations(writer, name, renamed(text.passages, renewal.names), renewal.carried, given, told)


def _write_translations(writer: Writer, report: str, passages: list[Passage], carried: Mapping[str, str], given: Inputs,
                        told: list[Finding]) -> None:
    """Write the files of the languages that are wanted, or that somebody has translated into; an empty one goes."""
    wanted = translation_files.wanted(passages)
    for language in translations.LANGUAGES:
        path, file = translations.path(report, language), given.translations[report, language]
        if not (language in wanted or file.entries or file.obsolete):
            writer.drop(path)
            continue
        text, gone = translation_files.renewed(report, passages, language, file, carried, given.library)
        told += [
            Finding(path, 0, "GONE", f"the sentence of {name} stands no more; its translation is set aside at the end")
            for name in gone
        ]
        writer.write(path, text)
