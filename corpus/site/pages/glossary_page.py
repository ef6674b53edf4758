"""The page of the glossary, and the script of what a reader can look up in the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from urllib.parse import quote

from corpus.addresses import address, url
from corpus.bilingual import Both
from corpus.data.glossary import Term
from corpus.data.interface import label
from corpus.site.parts import markup
from corpus.site.parts.front_matter import meta
from corpus.site.parts.toolbar import bar
from corpus.site.today import pinyin_shown, terms, traditional, typed
from corpus.translation.term_occurrences import Occurrences

SHOWN = 3
"""Places of an official rendering that are linked."""
DIGITS = "0–9"
BEFORE = re.compile("^[^a-z0-9]+")
"""What an English term may begin with that its place in the alphabet does not depend on."""


def glossary(found: list[Occurrences]) -> str:
    """The page: every term with its English, its official renderings and their places, and the way to its concordance."""
    groups: dict[str, list[int]] = {}
    for number in sorted(range(len(terms())), key=lambda number: (typed(terms()[number].zh), number)):
        first = typed(terms()[number].zh)[:1]
        groups.setdefault(first.upper() if first.isalpha() else DIGITS, []).append(number)
    title = label("glossary", "title")
    lists = "\n\n".join(f'<section class="glossary-letter" id="{_place(letter)}"><h2>{letter}</h2><dl>'
                        + "".join(_entry(number, found) for number in numbers) + "</dl></section>"
                        for letter, numbers in groups.items())
    head = meta(f"{title.zh} {title.en}") + markup.title(1, title, "glossary")
    intro = label("glossary", "intro")
    counted = Both(zh=intro.zh.format(n=len(terms())), en=intro.en.format(n=len(terms())))
    return "\n\n".join([head, bar(), f"<p>{markup.both(counted, '<br>')}</p>", _letters("pinyin", groups), _letters("en", ()),
                        _tools(), f'<div class="glossary">\n\n{lists}\n\n</div>',
                        '<script src="assets/glossary.js" defer></script>\n'])


def _place(letter: str) -> str:
    return f"letter-{'0' if letter == DIGITS else letter}"


def _letters(order: str, letters: Iterable[str]) -> str:
    """The way to the letters of an order.  Those of the English order are the script's, which makes that order."""
    links = " ".join(f'<a href="#{_place(letter)}">{letter}</a>' for letter in letters)
    return (f'<nav class="letters" data-letters="{order}" aria-labelledby="letters-{order}"{"" if links else " hidden"}>'
            f'<span id="letters-{order}">{markup.both(label("glossary", f"letters_{order}"))}</span> {links}</nav>')


def _tools() -> str:
    """What a script does with the list: hidden where none runs."""
    orders = "".join(f'<button type="button" data-order="{order}" aria-pressed="{pressed}">'
                     f"{markup.both(label('glossary', called))}</button> "
                     for order, pressed, called in (("pinyin", "true", "pinyin"), ("en", "false", "az")))
    name = markup.both(label("glossary", "filter"))
    return (f'<div class="glossary-tools" hidden><label>{name} <input type="search"></label> {orders}'
            f'<span role="status"></span></div>')


def script() -> str:
    """What is shown of a term in the text, by its number: Chinese, English, official renderings, explanation.

    Chinese is one text, or two where its Traditional is another."""
    own = [[_scripts(term.zh), term.en, list(term.official), *(_pair(term.explain) if term.explain else [])]
           for term in terms()]
    labels = {name: _pair(label("glossary", name)) for name in ("official", "entry", "sentences")}
    data = {"labels": labels | {"close": _pair(label("copy", "close"))}, "terms": own}
    return f"readerTerms({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"


def _scripts(zh: str) -> str | list[str]:
    return zh if (other := traditional(zh)) == zh else [zh, other]


def _pair(both: Both) -> list[str | list[str]]:
    return [_scripts(both.zh), both.en]


def _entry(number: int, found: list[Occurrences]) -> str:
    term = terms()[number]
    said = [f'<span class="kind">{markup.both(label("kind", term.kind))}</span>']
    if term.explain:
        said.append(f'<span class="explain">{markup.both(term.explain, "<br>")}</span>')
    if term.official:
        said.append(f'<span class="official">{markup.both(label("glossary", "official"))} '
                    + "; ".join(_official(number, rendering, found) for rendering in term.official) + "</span>")
    said.append(f'<span class="uses">{_uses(number, term, found)}</span>')
    return (f'<div class="entry" id="t-{number}" data-en="{markup.attribute(BEFORE.sub("", term.en.lower()))}">'
            f'<dt>{markup.in_language("zh", term.zh)} <span class="pinyin" lang="zh-Latn">{pinyin_shown(term.zh)}</span></dt>'
            f'<dd>{markup.in_language("en", term.en)} '
            f'<small>{markup.both(label("glossary", f"from_{term.source}"))}</small></dd>'
            f'<dd class="more">{" ".join(said)}</dd></div>')


def _official(number: int, rendering: str, found: list[Occurrences]) -> str:
    places = [segment for own in found for segment in own.official.get((number, rendering), [])]
    links = ", ".join(f'<a href="{url(segment)}">{address(segment)}</a>' for segment in places[:SHOWN])
    more = " …" if len(places) > SHOWN else ""
    return f'<q lang="en">{markup.text(rendering)}</q> ({links}{more})'


def _uses(number: int, term: Term, found: list[Occurrences]) -> str:
    """How many sentences of each report have a term, and the way to them."""
    link = f"search.html?q={quote(chr(34) + term.zh + chr(34))}&amp;as=kwic"
    count = sum(own.counts[number] for own in found)
    said = Both(zh=label("glossary", "uses").zh.format(n=count), en=label("glossary", "uses").en.format(n=count))
    return f'<a href="{link}">{markup.both(said)}</a>'
