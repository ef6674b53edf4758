"""What the front page shows by choice, from `data/home.toml`: examples of searches, and a term."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.data.vocabularies.glossary import Glossary
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class Home(Record):
    """The choices of a library, each of which may be missing: queries that a reader may try, the Chinese of a term, and
    the sentence whose address is the search's example.

    The steps of threads that stand on the page are marked in `data/threads.toml`.
    """

    path: str = ""
    examples: tuple[Text, ...] = ()
    term: str = ""
    address: str = ""


def home(document: Document | None, terms: Glossary, findings: Findings) -> Home:
    """The choices of the file; none where it is not there or findings tell of it."""
    chosen = parsed(document, Home, findings)
    if not (document and chosen):
        return Home()
    if chosen.term and all(chosen.term != term.zh for term in terms):
        message = f"‘{chosen.term}’ is no term of the glossary; mend 'term'"
        findings.add(document.path, document.line(("term",)), "UNKNOWN", message)
    return chosen
