"""`make renew`: the table of contents of the renewal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus import report
from corpus.data import registers, translations
from corpus.data.edition import edition
from corpus.data.references import REFERENCES
from corpus.data.translations import Translations
from corpus.model import Passage
from corpus.project.findings import CorpusError, Finding, Say, shown
from corpus.project.writer import Writer
from corpus.renewal import addresses, alignments, references, translation_files
from corpus.renewal.addresses import Renewal
from corpus.renewal.references import Places
from corpus.report import Published
from corpus.reports import every_profile, strays
from corpus.structure.addressing import renamed, units


def renew(root: Path, say: Say) -> list[str]:
    """Bring everything that hangs on addresses up to the texts; gives the paths that changed.

    What a reader must look at is said, line by line, with what the build will have to say of the texts.  Raises `CorpusError`
    with every finding where a source or a data file cannot be read; then nothing was changed.
    """
    writer = Writer(root)
    try:
        known = every_profile(root)
        doubts: list[Finding] = []
        texts = [report.published(profile, root, doubts) for profile in known]
        found = strays(root, known)
        renewals = {text.profile.id: _renewal(text, root, found) for text in texts}
        told = [finding for text in texts for finding in text.findings if finding.code not in COUNTED]
        _write_references(writer, root, Places(renewals), found, told)
        for text in texts:
            _write_report(writer, root, text, renewals[text.profile.id], found, told)
        if found:
            raise CorpusError(found)
        for finding in sorted(set(told)):
            say(str(finding))
        return writer.move()
    finally:
        writer.discard()


COUNTED = ("GROUPS",)
"""What the build says of groups counted by hand: their entries are marked here instead."""


def _renewal(text: Published, root: Path, found: list[Finding]) -> Renewal:
    register, wrong = registers.read(text.profile.id, root)
    found += wrong
    return addresses.renewed(text.profile.id, list(units(text.passages)), register, edition())


def _write_references(writer: Writer, root: Path, places: Places, found: list[Finding], told: list[Finding]) -> None:
    """Write the files that name passages and segments."""
    for file in _files(root):
        path = shown(file, root)
        try:
            text = references.renewed(file.read_bytes().decode("utf-8"), path, places)
        except CorpusError as error:
            found += error.findings
        except ValueError:
            found.append(Finding(path, 0, "NOT-UTF8", "the file is not UTF-8; save it as UTF-8"))
        else:
            told += references.marked(text, path)
            writer.write(path, text)


def _files(root: Path) -> Iterator[Path]:
    for kind in REFERENCES:
        yield from sorted((root / "data" / kind).glob("*.toml"))
        yield from (path for path in [root / "data" / f"{kind}.toml"] if path.exists())


def _write_report(writer: Writer, root: Path, text: Published, renewal: Renewal, found: list[Finding],
                  told: list[Finding]) -> None:
    """Write a report's register, alignments and translations."""
    name = text.profile.id
    standing, moved = registers.paths(name)
    writer.write(standing, registers.standing_text(renewal.after))
    if renewal.after.moved or (root / moved).exists():
        writer.write(moved, registers.moved_text(renewal.after))
    aligned = root / "data" / "alignments" / f"{name}.toml"
    if aligned.exists():
        written, marked = alignments.renewed(aligned.read_bytes().decode("utf-8"), shown(aligned, root), text.paragraphs)
        writer.write(shown(aligned, root), written)
        told += marked
    _write_translations(writer, root, name, renamed(text.passages, renewal.names), renewal.carried, found, told)


def _write_translations(writer: Writer, root: Path, report: str, passages: list[Passage], carried: Mapping[str, str],
                        found: list[Finding], told: list[Finding]) -> None:
    for language in translation_files.wanted(passages):
        path = translations.path(report, language)
        file, wrong = translations.read(root / path, root) if (root / path).exists() else (Translations(), [])
        text, gone = translation_files.renewed(report, passages, language, file, carried)
        found += wrong
        told += [Finding(path, 0, "GONE", f"the sentence of {name} stands no more; its translation is set aside at the end") for
                 name in gone]
        writer.write(path, text)
