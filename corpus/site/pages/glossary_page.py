"""The page of the glossary, and the script of what a reader can look up in the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from urllib.parse import quote

from corpus.addresses import address, url
from corpus.bilingual import Both
from corpus.data.vocabularies.glossary import Term
from corpus.site.context import Site
from corpus.site.parts import markup
from corpus.site.parts.front_matter import head
from corpus.translation.term_occurrences import Occurrences

SHOWN = 3
"""Places of an official rendering that are linked."""
OFFICIAL = "liaoning-2021"
"""The source of what is official."""
KINDS = {OFFICIAL: "official", "usage": "usage", "ours": "unofficial"}
"""What an English is, by its source.  Only ours is called unofficial, not a form of what is official, nor usage."""
DIGITS = "0–9"
SPELLED = re.compile("[^\u3400-\u9fff]+")
"""What is spelled out in an address; Chinese stands as it is, in a third of the bytes."""
BEFORE = re.compile("^[^a-z0-9]+")
"""What an English term may begin with that its place in the alphabet does not depend on."""


def glossary(site: Site, occurrences: list[Occurrences]) -> str:
    """The page: every term with its English, its official renderings and their places, and the way to its concordance.

    `occurrences` are those of every report.
    """
    groups = _by_letter(site)
    lists = "\n\n".join(f'<section class="glossary-letter" id="{_place(letter)}"><h2>{letter}</h2><dl>'
                        + "".join(_entry(site, number, occurrences) for number in numbers) + "</dl></section>"
                        for letter, numbers in groups.items())
    intro = site.markup.both(site.label("glossary", "intro").format(n=len(site.terms)), "<br>")
    return "\n\n".join([
        head(site, site.label("glossary", "title"), "glossary"), f"<p>{intro}</p>",
        _letters(site, "pinyin", groups), _letters(site, "en", ()), site.templates.render("glossary_tools"),
        f'<div class="glossary">\n\n{lists}\n\n</div>', '<script src="assets/glossary.js" defer></script>\n'])


def script(site: Site) -> str:
    """What is shown of a term in the text, by its number: Chinese, official renderings, English and what it is,
    explanation.

    Chinese is one text, or two where its Traditional is another; what the English is, is a number of `KINDS`."""
    kinds = list(KINDS)
    terms = [[_scripts(site, term.zh), list(term.official), term.en, kinds.index(term.source),
              *(_pair(site, term.explain) if term.explain else [])] for term in site.terms]
    names = ("entry", "sentences", *(f"from_{source}" for source in kinds))
    labels = {name: _pair(site, site.label("glossary", name)) for name in names}
    close = {"close": _pair(site, site.label("copy", "close"))}
    data = {"labels": labels | close, "kinds": list(KINDS.items()), "terms": terms}
    return f"readerTerms({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"


def _by_letter(site: Site) -> dict[str, list[int]]:
    """The numbers of the terms by the first letter of their pinyin, in its order."""
    typed = [site.pinyin.typed(term.zh) for term in site.terms]
    groups: dict[str, list[int]] = {}
    for number in sorted(range(len(typed)), key=lambda number: (typed[number], number)):
        first = typed[number][:1]
        groups.setdefault(first.upper() if first.isalpha() else DIGITS, []).append(number)
    return groups


def _place(letter: str) -> str:
    return f"letter-{'0' if letter == DIGITS else letter}"


def _letters(site: Site, order: str, letters: Iterable[str]) -> str:
    """The way to the letters of an order.  Those of the English order are the script's, which makes that order."""
    links = " ".join(f'<a href="#{_place(letter)}">{letter}</a>' for letter in letters)
    hidden = "" if links else " hidden"
    return (f'<nav class="letters" data-letters="{order}" aria-labelledby="letters-{order}"{hidden}>'
            f'<span id="letters-{order}">{site.both("glossary", f"letters_{order}")}</span> {links}</nav>')


def _scripts(site: Site, zh: str) -> str | list[str]:
    return zh if (other := site.script.traditional(zh)) == zh else [zh, other]


def _pair(site: Site, pair: Both) -> list[str | list[str]]:
    return [_scripts(site, pair.zh), pair.en]


def _entry(site: Site, number: int, occurrences: list[Occurrences]) -> str:
    term = site.terms[number]
    said = "".join(_said(site, number, occurrences))
    return (f'<div class="entry" id="t-{number}" data-en="{markup.attribute(BEFORE.sub("", term.en.lower()))}">'
            f'<dt>{site.markup.in_language("zh", term.zh)} '
            f'<span class="pinyin" lang="zh-Latn">{site.pinyin.shown(term.zh)}</span></dt>{said}'
            f'<dd class="more">{" ".join(_more(site, number, occurrences))}</dd></div>')


def _said(site: Site, number: int, occurrences: list[Occurrences]) -> Iterable[str]:
    """The English of a term: the official renderings with their places, then ours where it is none of them.

    The first of each kind says what it is.
    """
    term = site.terms[number]
    for rendering in term.official:
        word = _word(site, OFFICIAL) if rendering is term.official[0] else ""
        places = _places(number, rendering, occurrences)
        yield f'<dd class="say official"><q lang="en">{markup.text(rendering)}</q>{word} {places}</dd>'
    if term.en not in term.official:
        english = site.markup.in_language("en", term.en)
        yield f'<dd class="say {KINDS[term.source]}">{english}{_word(site, term.source)}</dd>'


def _word(site: Site, source: str) -> str:
    return f" <small>{site.both('glossary', f'from_{source}')}</small>"


def _more(site: Site, number: int, occurrences: list[Occurrences]) -> Iterable[str]:
    """What is told of a term below its English: its kind, what it means, and where it stands."""
    term = site.terms[number]
    yield f'<span class="kind">{site.both("kind", term.kind)}</span>'
    if term.explain:
        yield f'<span class="explain">{site.markup.both(term.explain, "<br>")}</span>'
    yield f'<span class="uses">{_uses(site, number, term, occurrences)}</span>'


def _places(number: int, rendering: str, occurrences: list[Occurrences]) -> str:
    """The first places of an official rendering."""
    places = [segment for report in occurrences for segment in report.official.get((number, rendering), [])]
    links = ", ".join(f'<a href="{url(segment)}">{address(segment)}</a>' for segment in places[:SHOWN])
    more = " …" if len(places) > SHOWN else ""
    return f"({links}{more})"


def _uses(site: Site, number: int, term: Term, occurrences: list[Occurrences]) -> str:
    """How many sentences of all reports have a term, and the way to them."""
    words = SPELLED.sub(lambda other: quote(other[0]), term.zh)
    way = f"search.html?q=%22{words}%22&amp;as=kwic"
    count = site.label("glossary", "uses").format(n=sum(report.counts[number] for report in occurrences))
    return f'<a href="{way}">{site.markup.both(count)}</a>'
