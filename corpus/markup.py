"""Text to markup: whatever stands in a source reaches the page as text.

A page is Markdown whose lines are whole blocks of HTML, or headings.  Two Markdown engines read it with their
extensions, so every ASCII sign that any of them gives a meaning to becomes a character reference.
"""

from __future__ import annotations

import re
import unicodedata

from corpus.profile import Both

MEANING = re.compile(r"[&<>\"'`*_{}\[\]\\#!|^~=$@:+\-]")
CONTROL = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
TAGS = {"zh": "zh-Hans", "en": "en"}


def text(string: str) -> str:
    """A text as markup.  Signs that only steer (bidirectional overrides, controls) are shown by their code point."""
    return CONTROL.sub(_control, MEANING.sub(lambda match: f"&#{ord(match[0])};", string))


def plain(string: str) -> str:
    """A text for a place where no markup can stand: signs that only steer are spelled out."""
    return CONTROL.sub(lambda match: f"[U+{ord(match[0]):04X}]", string)


def attribute(string: str) -> str:
    """A text inside a double-quoted attribute."""
    return MEANING.sub(lambda match: f"&#{ord(match[0])};", plain(string))


def in_language(language: str, string: str, tag: str = "span", css: str = "") -> str:
    """A text in `zh` or `en`, marked as such."""
    name = f"{language} {css}".strip()
    return f'<{tag} class="{name}" lang="{TAGS[language]}">{text(string)}</{tag}>'


def both(pair: Both, between: str = " ") -> str:
    """A label of ours in both languages."""
    return in_language("zh", pair.zh) + between + in_language("en", pair.en)


def _control(match: re.Match[str]) -> str:
    if match[0] in "\t\n\r":
        return " "
    name = unicodedata.name(match[0], "CONTROL")
    return f'<span class="control" title="{name}">U&#43;{ord(match[0]):04X}</span>'
