"""The edition of the corpus, from `data/edition.toml`: a date, which readers cite."""

from __future__ import annotations

from datetime import date

from corpus.project.documents import Document
from corpus.project.findings import Findings


def edition(document: Document | None, findings: Findings) -> str:
    """The edition as YYYY-MM-DD; nothing where the file is faulty."""
    if document is None:
        return ""
    for key in document.data:
        if key != "edition":
            findings.add(
                document.path,
                document.line((key,)),
                "KEY-UNKNOWN",
                f"key '{key}' is not known; remove it or mend its name",
            )
    value = document.data.get("edition")
    if value is None:
        findings.add(document.path, 0, "KEY-MISSING", "key 'edition' is missing; add it")
    elif type(value) is not date:
        message = "'edition' is a date without a time, 2026-11-30; mend it"
        findings.add(
            document.path, document.line(("edition",)), "VALUE" if isinstance(value, date) else "KEY-TYPE", message
        )
    return value.isoformat() if type(value) is date else ""
