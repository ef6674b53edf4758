"""A report's paragraphs, read as lines and given their scheme."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.sources.canonical_text import Texts
from corpus.sources.witnesses import Paragraph
from corpus.structure.lines import lines
from corpus.structure.outline import primary
from corpus.structure.scheme import Scheme, scheme


def planned(paragraphs: Sequence[Paragraph], texts: Texts) -> Scheme:
    """The scheme of a report."""
    blocks = [primary(paragraph) for paragraph in paragraphs]
    return scheme(lines((texts.of(block), block.language) for block in blocks))
