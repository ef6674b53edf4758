"""The figures that passages name, each in its clause, in both languages where the English clause can be told.

Figures of a sentence without Chinese stand in its English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from corpus.addresses import url
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.facts.fact import Fact
from corpus.links.documents import Document
from corpus.model import Segment
from corpus.site.context import Site
from corpus.site.parts import markup, origins
from corpus.site.parts.answering import answers, clause
from corpus.site.parts.headings import origin_class

YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-–—]|\b)")
SMALL = 3
"""A number up to this without a unit is no figure that is worth a place in the list."""


def figures(site: Site, documents: Iterable[Document], base: str, facts: Mapping[str, Sequence[Fact]]) -> str:
    """A folded list of the figures of some documents, or nothing where they have none.

    `base` is the way from the page to the root of the site, `facts` what is recorded of figures, by segment.
    """
    items = [f"<li>{_link(site, segment, document.profile.origin, base, words)}</li>" for document in documents
             for segment in document.segments for words in clauses(site, segment, facts.get(segment.id, ()))]
    if not items:
        return ""
    count = site.markup.both(site.label("themes", "figures").format(n=len(items)))
    return f'<details class="figures"><summary>{count}</summary><ul>{"".join(items)}</ul></details>'


def clauses(site: Site, segment: Segment, facts: Sequence[Fact]) -> Iterator[Both]:
    """The clauses of a segment that name a figure, each once, with the English that answers most of its figures.

    Of a segment without Chinese, those of its English.
    """
    texts = Both(zh=segment.texts[0], en=segment.texts[1])
    language: Language = "zh" if texts.zh else "en"
    ours = site.quantities(YEAR.sub(lambda match: "_" * len(match[0]), texts.of(language)), language)
    answered = answers(site, texts, ours, site.quantities(texts.en, "en"), facts) if texts.zh and texts.en else {}
    found: dict[str, Counter[str]] = {}
    for quantity in ours:
        if quantity.figure and (quantity.value > SMALL or quantity.unit):
            by_answer = found.setdefault(clause(texts.of(language), quantity, language), Counter())
            by_answer.update(clause(texts.en, answer, "en") for answer in [answered.get(quantity)] if answer)
    for words, of in found.items():
        most = max(of, key=lambda answer: of[answer], default="")
        yield Both(zh=words, en=most) if language == "zh" else Both(zh="", en=words)


def _link(site: Site, segment: Segment, columns: Both, base: str, words: Both) -> str:
    """A clause in its languages, and the way to its segment; `columns` is what the texts of its report are."""
    there: list[Language] = [language for language in LANGUAGES if words.of(language)]
    alone = f' class="alone-{there[0]}"' if len(there) == 1 else ""
    said = " ".join(_words(site, segment, columns, language, words.of(language)) for language in there)
    return f'<a href="{base}{url(segment.id)}"{alone}>{said}</a>'


def _words(site: Site, segment: Segment, columns: Both, language: Language, words: str) -> str:
    """A clause with what is said of its sentence, where that is ours or other than its column."""
    side = segment.side(language)
    origin = side.origin if side else ""
    said, css = origins.said(site, origin, columns.of(language), language), f"{language} {origin_class(origin)}".strip()
    at = side.text.find(words) if side and side.hant else -1
    hant = side.hant[at:at + len(words)] if side and at >= 0 else ""
    shown = site.markup.words(language, words, hant=hant)
    return f'<span class="{css}" lang="{markup.TAGS[language]}">{said}{shown}</span>'
