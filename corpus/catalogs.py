"""Translation files in gettext's PO format, read and written by Babel: one file a report and language.

An entry has the segment's id as `msgctxt`, its source text as `msgid`, ours as `msgstr`; its comments say the segment's
role and the address of its page.  An entry that is marked `fuzzy`, or empty, is not used.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from corpus.findings import Finding, shown
from corpus.model import Report, Segment, page

LANGUAGES = {"zh": "zh_Hans", "en": "en"}
THEIRS = ("Last-Translator", "Language-Team", "Report-Msgid-Bugs-To", "PO-Revision-Date")
"""Fields that translators and their tools fill in; a date among them is kept, never written."""
GUESSED = frozenset(("python-format", "python-brace-format"))
"""What Babel takes a per cent sign or a brace in prose for."""
HEADER = re.compile(r'^msgid ""\nmsgstr ""(?:\n".*")*', re.M)
FIELD = re.compile(r'^"([A-Za-z-]+): (.*?)(?:\\n)?"$', re.M)
DATES = ("POT-Creation-Date", "PO-Revision-Date")
HEAD = """# Translations of ours for {report}: unofficial.
# msgctxt is the segment's id, msgid its source text.  See CONTRIBUTING.md.
#"""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A translation: the source text it was made from, ours, and its line in the file."""

    source: str
    text: str
    line: int
    fuzzy: bool = False
    before: str = ""
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Translations:
    """What a file has: its entries by segment id, entries set aside (`#~`), its opening comment, and its header's fields."""

    entries: dict[str, Entry] = field(default_factory=dict)
    obsolete: tuple[Message, ...] = ()
    comment: str = ""
    fields: tuple[tuple[str, str], ...] = ()


def path(report: str, language: str) -> str:
    """Where a report's translations into a language stand, from the project's root."""
    return f"data/translations/{report}.{language}.po"


def read(file: Path, root: Path) -> tuple[Translations, list[Finding]]:
    """A file, and what is wrong with it."""
    said = shown(file, root)
    try:
        text = file.read_text("utf-8-sig")
        catalog = read_po(io.StringIO(text), abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        return Translations(), [Finding(said, getattr(error, "lineno", 0) or 0, "PO", f"{error}; mend the file")]
    known, found = {}, _doubles(text, said)
    for message in catalog:
        if not isinstance(message.id, str) or not isinstance(message.string, str):
            found.append(Finding(said, message.lineno or 0, "PLURAL", f"{message.context or 'an entry'} has plural forms; "
                                 "give it one msgid and one msgstr"))
        elif message.id and (message.string.strip() or message.user_comments):
            known[message.context or ""] = Entry(
                source=message.id, text=message.string, line=message.lineno or 0, fuzzy=message.fuzzy,
                before="".join(message.previous_id), comments=tuple(message.user_comments))
    return Translations(entries=known, obsolete=tuple(catalog.obsolete.values()), comment=_comment(text),
                        fields=tuple(FIELD.findall(_header(text)))), found


def _header(text: str) -> str:
    """The lines of the entry that is the file's header."""
    match = HEADER.search(text)
    return match[0] if match else ""


def _comment(text: str) -> str:
    """The comment that opens the file."""
    return "\n".join(takewhile(lambda line: line.startswith("#") and not line.startswith(("#,", "#.", "#:", "#|", "#~")),
                               text.splitlines()))


def _doubles(text: str, said: str) -> list[Finding]:
    """Babel joins entries of one `msgctxt` and `msgid` in silence; two of one `msgctxt` are a slip."""
    seen: dict[str, int] = {}
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("msgctxt ") and seen.setdefault(line, number) != number:
            found.append(Finding(said, number, "DOUBLE", f"{line[8:]} is translated twice; remove one entry"))
    return found


def wanted(report: Report) -> list[str]:
    """The languages in which some sentence of a report was not published."""
    sides = [(segment.zh, segment.en) for passage in report.passages for segment in passage.segments]
    missing = {"zh": any(not zh for zh, _ in sides), "en": any(not en for _, en in sides)}
    return [language for language in LANGUAGES if missing[language]]


def strangers(report: Report, said: str, known: dict[str, Entry]) -> list[Finding]:
    """Entries of no segment: they are not dropped in silence."""
    own = {segment.id for passage in report.passages for segment in passage.segments}
    return [Finding(said, entry.line, "UNKNOWN", f"there is no segment ‘{name}’; remove the entry or mend its msgctxt")
            for name, entry in known.items() if name not in own]


def renew(report: Report, language: str, file: Translations) -> str:
    """A report's file with an entry for every segment whose other language alone was published.

    The same entries give the same bytes: a file that is read and renewed does not change.  Entries set aside, the opening
    comment and fields of the header that others wrote are kept.
    """
    catalog = Catalog(locale=LANGUAGES[language], project="liaoning-reader", version="1", charset="utf-8", fuzzy=False,
                      header_comment=file.comment or HEAD.format(report=report.profile.id), language_team=LANGUAGES[language],
                      msgid_bugs_address="see CONTRIBUTING.md", last_translator="Liaoning Reader")
    for passage in report.passages:
        for segment in passage.segments:
            own, other = segment.side(language), segment.answered(language)
            if other and other.blocks and not (own and own.blocks):
                _add(catalog, segment, other.text, file.entries.get(segment.id), page(report.profile.id, passage.chapter))
    catalog.obsolete = {(message.context or "", str(message.id)): message for message in file.obsolete}
    for message in (*catalog, *catalog.obsolete.values()):
        message.flags -= GUESSED
    out = io.BytesIO()
    write_po(out, catalog, width=0, include_lineno=False, include_previous=True)
    return _with_fields(out.getvalue().decode("utf-8"), file.fields)


def _with_fields(text: str, fields: Iterable[tuple[str, str]]) -> str:
    """The file without dates of Babel's, and with the fields of its header that others wrote: their names, X-Generator …"""
    given = dict(fields)
    lines = []
    for line in _header(text).split("\n"):
        name = line.partition(": ")[0]
        kept = given.pop(name[1:], None)
        if kept is not None and name[1:] in THEIRS:
            lines.append(f'{name}: {kept}\\n"')
        elif name[1:] not in DATES:
            lines.append(line)
    lines += [f'"{name}: {value}\\n"' for name, value in given.items() if name not in DATES]
    return text.replace(_header(text), "\n".join(lines), 1)


def _add(catalog: Catalog, segment: Segment, source: str, entry: Entry | None, address: str) -> None:
    """Add a segment's entry.  A translation of what its source text was before is kept as `fuzzy`, for a translator."""
    stale = entry is not None and entry.source != source
    before = (entry.source if stale else entry.before) if entry else ""
    catalog.add(source, entry.text if entry else "", context=segment.id, locations=[(f"{address}#{segment.id}", 0)],
                auto_comments=[segment.role], user_comments=entry.comments if entry else (),
                flags=("fuzzy",) if entry and (stale or entry.fuzzy) else (), previous_id=before)
