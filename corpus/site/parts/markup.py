"""Text to markup: whatever stands in a source reaches the page as text.

A page is Markdown whose lines are whole blocks of HTML, or headings.  Two Markdown engines read it with their
extensions, so every ASCII sign that any of them gives a meaning to becomes a character reference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from corpus.bilingual import Both, Language
from corpus.language.script import Script

MEANING = re.compile(r"[&<>\"'`*_{}\[\]\\#!|^~=$@:+\-]")
CONTROL = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
HAN = re.compile("[\u3400-\u9fff]")
OURS = re.compile(r"[A-Za-z0-9./#:_-]*")
"""What ids, paths and kinds of ours are made of."""
TAGS: dict[Language, str] = {"zh": "zh-Hans", "en": "en"}

MARKED, BREAK = -1, -2


@dataclass(frozen=True, kw_only=True)
class Way:
    """A link around words in a text: its classes, where it leads, and what is said of the words."""

    css: str
    href: str
    title: str


Marks = tuple[tuple[int, int, int | Way], ...]
"""What is marked in a text: beginning, end, and the number of a term in the glossary, `MARKED` for words to be marked,
`BREAK` for a place without a length where a line may break, or a way to somewhere.  Of one in another the outer stands
first."""


class Safe(str):
    """Markup, which templates print as it stands; whatever they print that is not `Safe` goes through `text`."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


class Markup:
    """Markup of texts in their language; Chinese in both scripts, of which a page shows one.

    Traditional is `hidden` in the page itself, for the reading modes of browsers, which know no style sheet.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self._both: dict[tuple[Both, str], Safe] = {}

    def words(self, language: Language, string: str, lead: int = 0, terms: Marks = (), hant: str = "") -> str:
        """A text with its first `lead` characters as its lead, and its `terms` marked.

        The characters of both scripts have the same places, so that lead and terms are the same in both.  `hant` is its
        Traditional where it was published in that.
        """
        if language == "en":
            return _led(string, lead, terms)
        other = hant or self.script.traditional(string)
        if other == string:
            return _led(string, lead, terms)
        return (f'<span class="hans">{_led(string, lead, terms)}</span>'
                f'<span class="hant" lang="zh-Hant" hidden>{_led(other, lead, terms)}</span>')

    def in_language(self, language: Language, string: str, css: str = "", further: str = "", marks: Marks = (),
                    hant: str = "") -> Safe:
        """A text in `zh` or `en`, marked as such; `further` are attributes of ours, each with a space before it."""
        name = f"{language} {css}".strip()
        words = self.words(language, string, 0, marks, hant)
        return Safe(f'<span class="{name}" lang="{TAGS[language]}"{further}>{words}</span>')

    def both(self, pair: Both, between: str = " ") -> Safe:
        """Words of the interface in both languages, with markup `between` them.

        A page shows those of the reader's language, whatever it shows of the texts; without script, both.  What is one
        in both, as a name that has one language only, is shown to every reader, in the language it is in.
        """
        if (pair, between) not in self._both:
            self._both[pair, between] = self._in_both(pair, between)
        return self._both[pair, between]

    def _in_both(self, pair: Both, between: str) -> Safe:
        if pair.zh == pair.en:
            language: Language = "zh" if HAN.search(pair.zh) else "en"
            return Safe(f'<span lang="{TAGS[language]}">{self.words(language, pair.zh, hant=pair.hant)}</span>')
        return Safe(self._of_interface("zh", pair) + between + self._of_interface("en", pair))

    def _of_interface(self, language: Language, pair: Both) -> str:
        """Words of the interface in a language.  Their Traditional waits in an attribute: no one copies, cites or marks
        them, and two elements for each would be a quarter of a chapter's."""
        words = pair.of(language)
        hant = self.traditional(pair) if language == "zh" else words
        other = "" if hant == words else f' data-hant="{attribute(hant)}"'
        return f'<span class="ui-{language}" lang="{TAGS[language]}"{other}>{text(words)}</span>'

    def traditional(self, pair: Both) -> str:
        """The Chinese of words of the interface, in Traditional."""
        return pair.hant or self.script.traditional(pair.zh)

    def title(self, depth: int, pair: Both, place: str, css: str = "") -> Safe:
        """A heading of ours in both languages; `place` is its id."""
        return heading(depth, self.both(pair), place, pair.line, css)


def text(string: str) -> Safe:
    """A text as markup.  Signs that only steer (bidirectional overrides, controls) are shown by their code point."""
    return Safe(CONTROL.sub(_control, MEANING.sub(_reference, string)))


def plain(string: str) -> str:
    """A text for a place where no markup can stand: signs that only steer are spelled out."""
    return CONTROL.sub(lambda match: " " if match[0] in "\t\n\r" else f"[U+{ord(match[0]):04X}]", string)


def attribute(string: str) -> Safe:
    """A text inside a double-quoted attribute."""
    return Safe(MEANING.sub(_reference, plain(string)))


def css_string(string: str) -> str:
    """A text as what stands between the quotes of a string in a style sheet: every sign by its code point."""
    return "".join(f"\\{ord(sign):x} " for sign in plain(string))


def attributes(values: Mapping[str, str]) -> Safe:
    """Attributes of an element, each with a space before it."""
    return Safe("".join(f' {name}="{attribute(value)}"' for name, value in values.items()))


def ours(string: str) -> Safe:
    """An id, a path or a kind of ours as it stands; raises `ValueError` for anything that could mean more."""
    if not OURS.fullmatch(string):
        raise ValueError(f"no id or path of ours: {string!r}")
    return Safe(string)


def heading(depth: int, inner: str, place: str, name: str, css: str = "") -> Safe:
    """A Markdown heading: its markup, its id, and the plain name that a table of contents shows."""
    classes = "".join(f" .{each}" for each in css.split())
    return Safe(f'{"#" * depth} {inner} {{ #{place}{classes} data-toc-label="{attribute(name)}" }}')


def _led(string: str, lead: int, terms: Marks) -> str:
    if not lead:
        return _termed(string, 0, len(string), terms)
    return f'<b class="lead">{_termed(string, 0, lead, terms)}</b>{_termed(string, lead, len(string), terms)}'


def _termed(string: str, start: int, end: int, terms: Marks) -> str:
    """A part of a text with the terms that stand in it whole."""
    out, at = [], start
    for index, (first, last, mark) in enumerate(terms):
        if at <= first and last <= end:
            inner, before = _termed(string, first, last, terms[index + 1:]), text(string[at:first])
            out.append(before + _marked(mark, inner))
            at = last
    return "".join(out) + text(string[at:end])


def _marked(mark: int | Way, inner: str) -> str:
    if isinstance(mark, Way):
        return f'<a class="{mark.css}" href="{mark.href}" title="{attribute(mark.title)}">{inner}</a>'
    return _numbered(mark, inner)


def _numbered(number: int, inner: str) -> str:
    if number == BREAK:
        return "<wbr>"
    return f"<mark>{inner}</mark>" if number == MARKED else f'<span class="term" data-term="{number}">{inner}</span>'


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _control(match: re.Match[str]) -> str:
    if match[0] in "\t\n\r":
        return " "
    name = unicodedata.name(match[0], "CONTROL")
    return f'<span class="control" title="{name}">U&#43;{ord(match[0]):04X}</span>'
