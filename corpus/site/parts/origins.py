"""What a text is, in words: official, published, or ours.  The mark of a text of ours stands wherever such a text stands."""

from __future__ import annotations

from corpus.bilingual import Both
from corpus.data.interface import label
from corpus.site.parts import markup


def mark() -> str:
    """`unofficial`, in both languages."""
    return f'<span class="ours">{markup.both(label("mark", "ours"))}</span>'


def marked(origin: str) -> str:
    """The mark with a space behind it, where an origin asks for it."""
    return f"{mark()} " if origin == "unofficial" else ""


def sides(origin: Both) -> str:
    """What the two sides of a report are, in words."""
    translated = origin.en == "official" and origin.zh != "missing"
    kinds = (("zh", origin.zh, origin.zh), ("en", origin.en, "official-translation" if translated else origin.en))
    sides = [(own, label("language", language), label("origin", name)) for language, own, name in kinds]
    return " ".join(
        f'<span class="origin {own}">{markup.both(Both(zh=f"{side.zh}：{what.zh}", en=f"{side.en}: {what.en}"))}</span>'
        for own, side, what in sides)
