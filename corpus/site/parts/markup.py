"""Text to markup: whatever stands in a source reaches the page as text.

A page is Markdown whose lines are whole blocks of HTML, or headings.  Two Markdown engines read it with their
extensions, so every ASCII sign that any of them gives a meaning to becomes a character reference.
"""

from __future__ import annotations

import re
import unicodedata

from corpus.bilingual import Both
from corpus.site.today import traditional

MEANING = re.compile(r"[&<>\"'`*_{}\[\]\\#!|^~=$@:+\-]")
CONTROL = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
TAGS = {"zh": "zh-Hans", "en": "en"}


def text(string: str) -> str:
    """A text as markup.  Signs that only steer (bidirectional overrides, controls) are shown by their code point."""
    return CONTROL.sub(_control, MEANING.sub(lambda match: f"&#{ord(match[0])};", string))


def plain(string: str) -> str:
    """A text for a place where no markup can stand: signs that only steer are spelled out."""
    return CONTROL.sub(lambda match: " " if match[0] in "\t\n\r" else f"[U+{ord(match[0]):04X}]", string)


def attribute(string: str) -> str:
    """A text inside a double-quoted attribute."""
    return MEANING.sub(lambda match: f"&#{ord(match[0])};", plain(string))


def in_language(language: str, string: str, css: str = "") -> str:
    """A text in `zh` or `en`, marked as such; Chinese in both scripts."""
    name = f"{language} {css}".strip()
    return f'<span class="{name}" lang="{TAGS[language]}">{words(language, string)}</span>'


Marks = tuple[tuple[int, int, int], ...]
"""Terms in a text: beginning, end, and the term's number in the glossary, or `MARKED` for words to be marked."""
MARKED = -1


def words(language: str, string: str, lead: int = 0, terms: Marks = ()) -> str:
    """A text with its first `lead` characters as its lead, and its `terms` marked.  Chinese stands in both scripts, of
    which one is shown; their characters have the same places."""
    if language == "en":
        return _led(string, lead, terms)
    other = traditional(string)
    if other == string:
        return _led(string, lead, terms)
    return (f'<span class="hans">{_led(string, lead, terms)}</span>'
            f'<span class="hant" lang="zh-Hant">{_led(other, lead, terms)}</span>')


def heading(depth: int, inner: str, place: str, name: str, css: str = "") -> str:
    """A Markdown heading: its markup, its id, and the plain name that a table of contents shows."""
    classes = "".join(f" .{one}" for one in css.split())
    return f'{"#" * depth} {inner} {{ #{place}{classes} data-toc-label="{attribute(name)}" }}'


def title(depth: int, pair: Both, place: str, css: str = "") -> str:
    """A heading of ours in both languages."""
    return heading(depth, both(pair), place, f"{pair.zh} {pair.en}", css)


def _led(string: str, lead: int, terms: Marks) -> str:
    if not lead:
        return _termed(string, 0, len(string), terms)
    return f'<b class="lead">{_termed(string, 0, lead, terms)}</b>{_termed(string, lead, len(string), terms)}'


def _termed(string: str, start: int, end: int, terms: Marks) -> str:
    """A part of a text with the terms that stand in it whole."""
    out, at = [], start
    for first, last, number in terms:
        if at <= first and last <= end:
            inner, before = text(string[first:last]), text(string[at:first])
            out.append(before + (f"<mark>{inner}</mark>" if number == MARKED else
                                 f'<span class="term" data-term="{number}">{inner}</span>'))
            at = last
    return "".join(out) + text(string[at:end])


def both(pair: Both, between: str = " ") -> str:
    """A label of ours in both languages."""
    return in_language("zh", pair.zh) + between + in_language("en", pair.en)


def _control(match: re.Match[str]) -> str:
    if match[0] in "\t\n\r":
        return " "
    name = unicodedata.name(match[0], "CONTROL")
    return f'<span class="control" title="{name}">U&#43;{ord(match[0]):04X}</span>'
