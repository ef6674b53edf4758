"""The fixed HTML of pages: the templates beside this module, filled.

Whatever a template prints is escaped by `markup.text`, unless it is markup already.  In a template a line break beside
a tag or a brace is nothing, so that it can be indented; any other is a space, and an empty line stays one.
"""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from jinja2.ext import Extension

from corpus.data.interface import Interface
from corpus.site.parts import markup
from corpus.site.parts.markup import Markup, Safe

FOLDER = Path(__file__).parent / "templates"
BREAK = re.compile(r"(?<=[>}])\n\s*|\n\s*(?=[<{])")
"""A line break, with the indentation after it, beside a tag or a brace."""


class Templates:
    """The templates, with the words of one library.

    They have `label(of, name)` and `group(name)`, and the filters `both` (markup in both languages), `line` (both in
    one line of an attribute), `traditional` (its Chinese in Traditional), `attribute` (a text in an attribute) and
    `ours` (an id or path of ours).
    """

    def __init__(self, words: Interface, of: Markup) -> None:
        self.environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, finalize=_escaped,
                                       undefined=StrictUndefined, extensions=[_Folded])
        self.environment.globals.update(label=words.label, group=words.group)
        self.environment.filters.update(both=of.both, line=lambda pair: markup.attribute(pair.line),
                                        traditional=of.traditional, attribute=markup.attribute, ours=markup.ours)

    def render(self, name: str, **values: object) -> Safe:
        """The template `name`.html with its values; raises `jinja2.TemplateError` where one is not given."""
        return Safe(self.environment.get_template(f"{name}.html").render(values).strip("\n"))


class _Folded(Extension):
    """Lets templates be indented: see above."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        blocks = re.split(r"\n[ \t]*\n\s*", source.strip("\n"))
        return "\n\n".join(re.sub(r"\n\s*", " ", BREAK.sub("", block)) for block in blocks)


def _escaped(value: object) -> object:
    """What a template prints: markup as it is, text as markup; anything else is a mistake of the template."""
    if hasattr(value, "__html__"):
        return value
    if isinstance(value, str | int | Undefined):
        return markup.text(str(value))
    raise TypeError(f"a template prints {value!r}")
