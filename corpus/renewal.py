"""Brings translation files up to the texts."""

from __future__ import annotations

import io
from collections.abc import Iterable

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from corpus.addresses import page
from corpus.data.translations import DATES, LANGUAGES, Entry, Translations, _header
from corpus.model import Report, Segment

THEIRS = ("Last-Translator", "Language-Team", "Report-Msgid-Bugs-To", "PO-Revision-Date")
"""Fields that translators and their tools fill in; a date among them is kept, never written."""
GUESSED = frozenset(("python-format", "python-brace-format"))
"""What Babel takes a per cent sign or a brace in prose for."""
HEAD = """# Translations of ours for {report}: unofficial.
# msgctxt is the segment's id, msgid its source text.  See CONTRIBUTING.md.
#"""


def wanted(report: Report) -> list[str]:
    """The languages in which some sentence of a report was not published."""
    sides = [(segment.zh, segment.en) for passage in report.passages for segment in passage.segments]
    missing = {"zh": any(not zh for zh, _ in sides), "en": any(not en for _, en in sides)}
    return [language for language in LANGUAGES if missing[language]]


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
