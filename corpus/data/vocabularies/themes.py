"""Themes, from `data/themes.toml`: their names, what belongs to them, and their key terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.bilingual import Both
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, address_part, parsed

STRONG = 3.0
"""How much louder a strong term is than another."""
MOST = 3
"""Themes of a passage."""
PAGE = "index"
"""The id of the page of all themes."""
Themed = dict[str, tuple[str, ...]]
"""By passage id: its main theme, and at most two more."""


@dataclass(frozen=True, kw_only=True)
class Theme(Record):
    """A theme: its names, what belongs to it, and its key terms, Chinese to English; of those whose English is no whole
    word, the words that readers are shown."""

    id: str
    zh: str
    en: str
    about: Both
    strong: tuple[Text, ...]
    terms: Mapping[str, Text]
    whole: Mapping[str, Text] = field(default_factory=dict)
    line: int = 0

    @property
    def name(self) -> Both:
        """Its name in both languages."""
        return Both(zh=self.zh, en=self.en)

    def weight(self, term: str) -> float:
        """How much a key term says of the theme."""
        return STRONG if term in self.strong else 1.0


@dataclass(frozen=True, kw_only=True)
class Themes(Record):
    """The themes in the order of their file, set phrases whose words are no key terms, and phrases of sentences that
    only frame."""

    quiet: tuple[Text, ...]
    theme: tuple[Theme, ...]
    framing: tuple[Text, ...] = ()


def themes(document: Document | None, findings: Findings) -> Themes:
    """Every theme and every quiet phrase."""
    file = parsed(document, Themes, findings)
    if not (document and file):
        return Themes(quiet=(), theme=())
    if not (file.theme or findings.wrong):
        findings.add(document.path, 0, "KEY-MISSING", "there is no [[theme]]; add one")
    known = {PAGE}
    for theme in file.theme:
        _check(document, theme, known, findings)
        known.add(theme.id)
    return file


def _check(document: Document, theme: Theme, known: set[str], findings: Findings) -> None:
    """Tell what is wrong with a theme; `known` has the ids that are taken."""
    address_part(document, theme.id, theme.line, findings)
    if theme.id in known:
        message = f"the theme ‘{theme.id}’ stands already; join the two, or give it another id"
        findings.add(document.path, theme.line, "DOUBLE", message)
    if not (theme.terms and all(theme.terms)):
        message = f"‘{theme.id}’ has no key term, or an empty one; mend its terms"
        findings.add(document.path, theme.line, "VALUE", message)
    for key, terms in (("strong", theme.strong), ("whole", theme.whole)):
        for term in terms:
            if term not in theme.terms:
                message = f"‘{term}’ stands under '{key}' and is no key term of ‘{theme.id}’; add it to its terms"
                findings.add(document.path, theme.line, "VALUE", message)
