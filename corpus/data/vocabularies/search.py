"""Characters that the search takes for another, from `data/search.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed


@dataclass(frozen=True, kw_only=True)
class _File(Record):
    variants: Mapping[Text, Text]


def character_variants(document: Document | None, findings: Findings) -> Mapping[str, str]:
    """By character: the one it is taken for."""
    file = parsed(document, _File, findings)
    return file.variants if file else {}
