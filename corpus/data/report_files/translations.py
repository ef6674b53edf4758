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

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po, unescape

from corpus.bilingual import Language
from corpus.project.findings import Finding, shown

LANGUAGES: dict[Language, str] = {"zh": "zh_Hans", "en": "en"}
HEADER = re.compile(r'^msgid ""\nmsgstr ""(?:\n".*")*', re.M)
FIELD = re.compile(r'^"([A-Za-z-]+): (.*?)(?:\\n)?"$', re.M)
DATES = ("POT-Creation-Date", "PO-Revision-Date")


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
    """What a file has: its entries by segment id, entries set aside (`#~`), its opening comment, and its header's
    fields."""

    entries: dict[str, Entry] = field(default_factory=dict)
    obsolete: tuple[Message, ...] = ()
    comment: str = ""
    fields: tuple[tuple[str, str], ...] = ()


def path(report: str, language: str) -> str:
    """Where a report's translations into a language stand, from the project's root."""
    return f"data/translations/{report}.{language}.po"


def read(file: Path, root: Path) -> tuple[Translations, list[Finding]]:
    """A file, and what is wrong with it."""
    name = shown(file, root)
    try:
        text = file.read_text("utf-8-sig")
        catalog = read_po(io.StringIO(text), abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        return Translations(), [Finding(name, getattr(error, "lineno", 0) or 0, "PO", f"{error}; mend the file")]
    known, wrong = {}, _doubles(text, name)
    for message in catalog:
        if not isinstance(message.id, str) or not isinstance(message.string, str):
            wrong.append(
                Finding(
                    name,
                    message.lineno or 0,
                    "PLURAL",
                    f"{message.context or 'an entry'} has plural forms; give it one msgid and one msgstr",
                )
            )
        elif message.id and (message.string.strip() or message.user_comments):
            before, comments = _previous(message.user_comments)
            known[message.context or ""] = Entry(
                source=message.id, text=message.string, line=message.lineno or 0, fuzzy=message.fuzzy,
                before=before, comments=comments)
    return Translations(entries=known, obsolete=tuple(catalog.obsolete.values()), comment=_comment(text),
                        fields=tuple(FIELD.findall(header(text)))), wrong


def _previous(comments: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """What the source text was before (`#| msgid`), which Babel reads as comments, and the comments of translators."""
    lines = [comment.removeprefix("|").strip() for comment in comments if comment.startswith("|")]
    start = next((at for at, line in enumerate(lines) if line.startswith("msgid ")), len(lines))
    quoted = [lines[start].removeprefix("msgid "), *takewhile(lambda line: line.startswith('"'), lines[start + 1:])] \
        if start < len(lines) else []
    return "".join(map(unescape, quoted)), tuple(comment for comment in comments if not comment.startswith("|"))


def header(text: str) -> str:
    """The lines of the entry that is the file's header."""
    match = HEADER.search(text)
    return match[0] if match else ""


def _comment(text: str) -> str:
    """The comment that opens the file."""
    return "\n".join(
        takewhile(
            lambda line: line.startswith("#") and not line.startswith(("#,", "#.", "#:", "#|", "#~")), text.splitlines()
        )
    )


def _doubles(text: str, name: str) -> list[Finding]:
    """Babel joins entries of one `msgctxt` and `msgid` in silence; two of one `msgctxt` are a slip."""
    seen: dict[str, int] = {}
    wrong = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("msgctxt ") and seen.setdefault(line, number) != number:
            wrong.append(Finding(name, number, "DOUBLE", f"{line[8:]} is translated twice; remove one entry"))
    return wrong
