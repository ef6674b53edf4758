"""A report's translation file brought up to its text: new sentences empty, changed ones `fuzzy`, gone ones set aside.

The same entries give the same bytes: a file that is read and renewed does not change.  Entries set aside, the opening
comment and fields of the header that others wrote are kept.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import escape, write_po

from corpus.addresses import page
from corpus.bilingual import Language
from corpus.data.library import Library
from corpus.data.report_files.translations import DATES, LANGUAGES, Entry, Translations, header
from corpus.model import Passage, Segment

THEIRS = ("Last-Translator", "Language-Team", "Report-Msgid-Bugs-To", "PO-Revision-Date")
"""Fields that translators and their tools fill in; a date among them is kept, never written."""
GUESSED = frozenset(("python-format", "python-brace-format"))
"""What Babel takes a per cent sign or a brace in prose for."""
HEAD = """# Translations of ours for {report}: unofficial.
# msgctxt is the segment's id, msgid its source text.  See CONTRIBUTING.md.
#"""


@dataclass(frozen=True, kw_only=True)
class Target:
    """A segment that was published in one language only: its text, and the address of its page."""

    segment: Segment
    source: str
    page: str


def wanted(passages: Iterable[Passage]) -> list[Language]:
    """The languages in which some sentence of a report was not published."""
    sides = [(segment.zh, segment.en) for passage in passages for segment in passage.segments]
    missing: dict[Language, bool] = {"zh": any(not zh for zh, _ in sides), "en": any(not en for _, en in sides)}
    return [language for language in LANGUAGES if missing[language]]


def renewed(report: str, passages: Iterable[Passage], language: Language, file: Translations,
            carried: Mapping[str, str], library: Library) -> tuple[str, list[str]]:
    """The file with an entry for every segment whose other language alone was published, and the addresses of those
    that are gone; `carried` leads from the address of an entry to where its sentence is now."""
    targets = {target.segment.id: target for target in _targets(report, passages, language)}
    placed, aside = _placed(file, targets, carried)
    catalog = Catalog(locale=LANGUAGES[language], project=library.key, version="1", charset="utf-8", fuzzy=False,
                      header_comment=file.comment or HEAD.format(report=report), language_team=LANGUAGES[language],
                      msgid_bugs_address="see CONTRIBUTING.md", last_translator=library.name.en)
    for name, target in targets.items():
        _add(catalog, target, placed.get(name))
    catalog.obsolete = {(message.context or "", str(message.id)): message for message in aside}
    for message in (*catalog, *catalog.obsolete.values()):
        message.flags -= GUESSED
    out = io.BytesIO()
    write_po(out, catalog, width=0, include_lineno=False)
    gone = [message.context or "" for message in aside if message not in file.obsolete]
    text = _with_previous(out.getvalue().decode("utf-8"), catalog)
    return _with_fields(text, file.fields), gone


def _targets(report: str, passages: Iterable[Passage], language: Language) -> Iterable[Target]:
    for passage in passages:
        for segment in passage.segments:
            ours, other = segment.side(language), segment.answered(language)
            if other and other.blocks and not (ours and ours.blocks):
                yield Target(segment=segment, source=other.text, page=page(report, passage.chapter))


def _placed(file: Translations, targets: Mapping[str, Target],
            carried: Mapping[str, str]) -> tuple[dict[str, Entry], list[Message]]:
    """The entries under the addresses of today; and those set aside, with those that have no sentence any more."""
    placed: dict[str, Entry] = {}
    left: list[Message] = []
    for name, entry in file.entries.items():
        new = carried.get(name, name)
        if new in targets and new not in placed:
            placed[new] = entry
        elif entry.text:
            left.append(_set_aside(name, entry))
    aside = []
    for message in file.obsolete:
        name = carried.get(message.context or "", message.context or "")
        if name in targets and name not in placed and targets[name].source == message.id:
            placed[name] = Entry(source=str(message.id), text=str(message.string), line=0, fuzzy=message.fuzzy,
                                 comments=tuple(message.user_comments))
        else:
            aside.append(message)
    return placed, aside + left


def _set_aside(name: str, entry: Entry) -> Message:
    """An entry as it is kept at the end of the file: with the text that was translated, be it an older one."""
    return Message(entry.before or entry.source, entry.text, context=name, user_comments=entry.comments,
                   flags=("fuzzy",) if entry.fuzzy and not entry.before else ())


def _add(catalog: Catalog, target: Target, entry: Entry | None) -> None:
    """Add a segment's entry.  A translation of what its source text was before is kept as `fuzzy`, for a translator;
    where the text is again what was translated, it is not."""
    if entry and entry.fuzzy and entry.before == target.source:
        entry = replace(entry, source=target.source, before="", fuzzy=False)
    stale = entry is not None and bool(entry.text) and entry.source != target.source
    before = ((entry.before or entry.source) if stale else entry.before) if entry else ""
    message = catalog.add(target.source, entry.text if entry else "", context=target.segment.id,
                          locations=[(f"{target.page}#{target.segment.id}", 0)], auto_comments=[target.segment.role],
                          user_comments=entry.comments if entry else (), previous_id=before)
    message.flags = {"fuzzy"} if entry and (stale or entry.fuzzy) else set()


def _with_previous(text: str, catalog: Catalog) -> str:
    """The file with what source texts were before, a line each: Babel breaks the long ones, and then can't read
    them."""
    for message in catalog:
        if message.previous_id:
            context = f'msgctxt "{message.context}"\n'
            text = text.replace(f"\n{context}", f"\n#| msgid {escape(message.previous_id[0])}\n{context}", 1)
    return text


def _with_fields(text: str, fields: Iterable[tuple[str, str]]) -> str:
    """The file without dates of Babel's, and with the fields of its header that others wrote: their names, X-Generator
    …"""
    given = dict(fields)
    lines = []
    for line in header(text).split("\n"):
        name = line.partition(": ")[0]
        kept = given.pop(name[1:], None)
        if kept is not None and name[1:] in THEIRS:
            lines.append(f'{name}: {kept}\\n"')
        elif name[1:] not in DATES:
            lines.append(line)
    lines += [f'"{name}: {value}\\n"' for name, value in given.items() if name not in DATES]
    return text.replace(header(text), "\n".join(lines), 1)
