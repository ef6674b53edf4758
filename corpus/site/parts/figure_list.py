"""The figures that passages name, each in its clause, in both languages where the English clause can be told.

Figures of a sentence without Chinese stand in its English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.addresses import url
from corpus.bilingual import Both, Language
from corpus.language.numbers.equality import same
from corpus.language.numbers.quantity import Quantity
from corpus.links.documents import Document
from corpus.model import Segment
from corpus.site.context import Site
from corpus.site.parts import markup, origins
from corpus.site.parts.headings import origin_class

CLAUSE: dict[Language, re.Pattern[str]] = {"zh": re.compile("[，；。、：！？]"), "en": re.compile(r"[,;:.!?](?:\s|$)")}
YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-–—]|\b)")
SMALL = 3
"""A number up to this without a unit is no figure that is worth a place in the list."""


def figures(site: Site, documents: Iterable[Document], base: str) -> str:
    """A folded list of the figures of some documents, or nothing where they have none.

    `base` is the way from the page to the root of the site.
    """
    items = [f"<li>{link}</li>" for document in documents for segment in document.segments
             for link in _links(site, segment, document.profile.origin, base)]
    if not items:
        return ""
    count = site.markup.both(site.label("themes", "figures").format(n=len(items)))
    return f'<details class="figures"><summary>{count}</summary><ul>{"".join(items)}</ul></details>'


def _links(site: Site, segment: Segment, columns: Both, base: str) -> Iterator[str]:
    """The clauses of a segment that name a figure, each once; `columns` is what the texts of its report are."""
    language: Language = "zh" if segment.zh else "en"
    text, english = (side.text if side else "" for side in (segment.side(language), segment.answered(language)))
    answers = site.quantities(english, "en") if english else []
    seen: set[str] = set()
    for quantity in site.quantities(YEAR.sub(lambda match: "_" * len(match[0]), text), language):
        clause = _clause(text, quantity, language)
        if not quantity.figure or (quantity.value <= SMALL and not quantity.unit) or clause in seen:
            continue
        seen.add(clause)
        answer = next((_clause(english, other, "en") for other in answers if same(quantity, other)), "")
        words = _words(site, segment, columns, language, clause)
        words += f" {_words(site, segment, columns, 'en', answer)}" if answer else ""
        alone = "" if answer else f' class="alone-{language}"'
        yield f'<a href="{base}{url(segment.id)}"{alone}>{words}</a>'


def _words(site: Site, segment: Segment, columns: Both, language: Language, clause: str) -> str:
    """A clause with what is said of its sentence, where that is ours or other than its column."""
    side = segment.side(language)
    origin = side.origin if side else ""
    said, css = origins.said(site, origin, columns.of(language), language), f"{language} {origin_class(origin)}".strip()
    at = side.text.find(clause) if side and side.hant else -1
    hant = side.hant[at:at + len(clause)] if side and at >= 0 else ""
    words = site.markup.words(language, clause, hant=hant)
    return f'<span class="{css}" lang="{markup.TAGS[language]}">{said}{words}</span>'


def _clause(text: str, quantity: Quantity, language: Language) -> str:
    """The clause of a text that holds a quantity."""
    stops = [(match.start(), match.end()) for match in CLAUSE[language].finditer(text)]
    start = max((after for _, after in stops if after <= quantity.start), default=0)
    end = min((at for at, _ in stops if at >= quantity.end), default=len(text))
    return text[start:end].strip()
