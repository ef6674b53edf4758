"""The mark of a text of ours, in words: wherever such a text stands, it stands too."""

from __future__ import annotations

from corpus import markup
from corpus.labels import label


def mark() -> str:
    """`unofficial`, in both languages."""
    return f'<span class="ours">{markup.both(label("mark", "ours"))}</span>'


def marked(origin: str) -> str:
    """The mark with a space behind it, where an origin asks for it."""
    return f"{mark()} " if origin == "unofficial" else ""
