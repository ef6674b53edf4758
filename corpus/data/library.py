"""What a library says of itself, from `data/library.toml`: its name, what it is for, and where it is published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from corpus.bilingual import Both
from corpus.data.vocabularies.themes import Theme, Themes
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, address_part, parsed

ADDRESS = re.compile(r"https?://[^\s/?#\"'<>]+/(?:[^\s?#\"'<>]*/)?")
EMAIL = re.compile(r"[^\s@<>\"'?&]+@[^\s@<>\"'?&]+")
NOTHING = Both(zh="", en="")


@dataclass(frozen=True, kw_only=True)
class ThemeWords(Record):
    """What a theme is called and about in this library, where that is other than in `data/themes.toml`."""

    name: Both | None = None
    about: Both | None = None


@dataclass(frozen=True, kw_only=True)
class Library(Record):
    """A library in words; `key` names what browsers keep of it, `themes` has what it says of themes, by id."""

    key: str
    name: Both
    purpose: Both
    description: Both
    address: str = ""
    email: str = ""
    themes: Mapping[str, ThemeWords] = field(default_factory=dict)


UNNAMED = Library(key="library", name=NOTHING, purpose=NOTHING, description=NOTHING)


def library(document: Document | None, book: Themes, findings: Findings) -> Library:
    """The library of the file; an unnamed one where findings tell of it."""
    read = parsed(document, Library, findings)
    if not (document and read):
        return UNNAMED
    address_part(document, read.key, document.line(("key",)), findings)
    for name, text, form, example in (("address", read.address, ADDRESS, "https://example.org/reader/"),
                                      ("email", read.email, EMAIL, "slips@example.org")):
        if text and not form.fullmatch(text):
            message = f"'{name}' is like {example}, or empty; mend it"
            findings.add(document.path, document.line((name,)), "VALUE", message)
    for key, words in (("name", read.name), ("purpose", read.purpose)):
        if set("{}") & {*words.zh, *words.en}:
            findings.add(document.path, document.line((key,)), "VALUE", f"'{key}' has a brace; take it out")
    for name in sorted(read.themes.keys() - {theme.id for theme in book.theme}):
        findings.add(document.path, document.line(("themes", name)), "UNKNOWN", f"‘{name}’ is no theme; mend its id")
    return read


def called(book: Themes, own: Library) -> Themes:
    """The themes under the names that a library gives them."""
    return replace(book, theme=tuple(_called(theme, own.themes.get(theme.id, ThemeWords())) for theme in book.theme))


def _called(theme: Theme, words: ThemeWords) -> Theme:
    name = words.name or theme.name
    return replace(theme, zh=name.zh, en=name.en, about=words.about or theme.about)
