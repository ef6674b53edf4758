"""The figures that passages name, each in its clause, in both languages where the English clause can be told.

Figures of a sentence without Chinese stand in its English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.addresses import url
from corpus.bilingual import Both
from corpus.data.interface import label
from corpus.language.numbers.quantity import Quantity
from corpus.links.documents import Document
from corpus.model import Segment
from corpus.site.parts import markup, origins
from corpus.site.today import quantities
from corpus.translation.proof.equality import same

CLAUSE = {"zh": re.compile("[，；。、：！？]"), "en": re.compile(r"[,;:.!?](?:\s|$)")}
YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-–—]|\b)")
SMALL = 3


def figures(documents: Iterable[Document], base: str) -> str:
    """A folded list of the figures of some documents, or nothing where they have none."""
    found = [one for document in documents for segment in document.segments for one in _of(segment, base)]
    if not found:
        return ""
    said = label("themes", "figures")
    count = Both(zh=said.zh.format(n=len(found)), en=said.en.format(n=len(found)))
    listed = "".join(f"<li>{one}</li>" for one in found)
    return f'<details class="figures"><summary>{markup.both(count)}</summary><ul>{listed}</ul></details>'


def _of(segment: Segment, base: str) -> Iterator[str]:
    """The clauses of a segment that name a figure, each once."""
    language = "zh" if segment.zh else "en"
    text, en = (side.text if side else "" for side in (segment.side(language), segment.answered(language)))
    answers = quantities(en, "en") if en else []
    seen: set[str] = set()
    for one in quantities(YEAR.sub(lambda match: "_" * len(match[0]), text), language):
        clause = _clause(text, one, language)
        if not one.figure or (one.value <= SMALL and not one.unit) or clause in seen:
            continue
        seen.add(clause)
        answer = next((_clause(en, other, "en") for other in answers if same(one, other)), "")
        said = {language: clause, "en": answer or clause}
        words = " ".join(_said(segment, own, said[own]) for own in (("zh", "en") if answer else (language,)))
        alone = "" if answer else f' class="alone-{language}"'
        yield f'<a href="{base}{url(segment.id)}"{alone}>{words}</a>'


def _said(segment: Segment, language: str, words: str) -> str:
    """A clause with the mark of ours, where its sentence is."""
    side = segment.side(language)
    mark = origins.marked(side.origin if side else "")
    return f'<span class="{language}" lang="{markup.TAGS[language]}">{mark}{markup.words(language, words)}</span>'


def _clause(text: str, one: Quantity, language: str) -> str:
    """The clause that holds a quantity."""
    stops = [match.end() for match in CLAUSE[language].finditer(text)]
    start = max((stop for stop in stops if stop <= one.start), default=0)
    end = min((match.start() for match in CLAUSE[language].finditer(text) if match.start() >= one.end), default=len(text))
    return text[start:end].strip()
