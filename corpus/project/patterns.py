"""Regular expressions that stand in data files: those that are none are told, with their line."""

from __future__ import annotations

import re

from corpus.project.documents import Document
from corpus.project.findings import Findings


def tell_faulty(document: Document, line: int, key: str, pattern: str, findings: Findings) -> None:
    """Tell a pattern that is no regular expression."""
    try:
        re.compile(pattern)
    except re.error as error:
        message = f"‘{pattern[:30]}’ of {key} is no regular expression, {error.msg}; mend it"
        findings.add(document.path, line, "VALUE", message)
