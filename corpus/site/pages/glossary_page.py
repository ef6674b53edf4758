"""The page of the glossary, and the script of what a reader can look up in the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from corpus.addresses import address, url
from corpus.bilingual import Both
from corpus.data.vocabularies.glossary import OURS, USAGE, Term
from corpus.site.context import Site
from corpus.site.parts import markup, names
from corpus.site.parts.front_matter import head
from corpus.translation.terms_here import TermsHere

SHOWN = 3
"""Places of an official rendering that are linked."""
OFFICIAL, ELSEWHERE = "official", "elsewhere"
"""What stands in official English of the library, and what is from an official English that is not in it."""
KINDS = {OFFICIAL: "official", USAGE: "usage", OURS: "unofficial", ELSEWHERE: "usage"}
"""How an English is shown, by what it is.  Only ours is unofficial, not a form of what is official, nor usage."""
DIGITS = "0–9"
SPELLED = re.compile("[^\u3400-\u9fff]+")
"""What is spelled out in an address; Chinese stands as it is, in a third of the bytes."""
BEFORE = re.compile("^[^a-z0-9]+")
"""What an English term may begin with that its place in the alphabet does not depend on."""


def glossary(site: Site, here: TermsHere) -> str:
    """The page: every term that the library has, with its English, its official renderings and their places, and the
    way to its concordance."""
    groups = _by_letter(site, here)
    top = [head(site, site.label("glossary", "title"), "glossary"), f"<p>{_intro(site, here)}</p>"]
    if not groups:
        return "\n\n".join(top) + "\n"
    lists = "\n\n".join(f'<section class="glossary-letter" id="{_place(letter)}"><h2>{letter}</h2><dl>'
                        + "".join(_entry(site, number, here) for number in numbers) + "</dl></section>"
                        for letter, numbers in groups.items())
    return "\n\n".join([
        *top, _letters(site, "pinyin", groups), _letters(site, "en", ()), site.templates.render("glossary_tools"),
        f'<div class="glossary">\n\n{lists}\n\n</div>', '<script src="assets/glossary.js" defer></script>\n'])


def _intro(site: Site, here: TermsHere) -> str:
    """What the page has, in the order in which an entry says it."""
    if not here.numbers:
        return site.both("glossary", "empty", "<br>")
    said = site.label("glossary", "intro_official" if here.reports else "intro_unofficial")
    parts = [site.label("glossary", "intro").format(n=len(here.numbers)),
             said.format(reports=names.briefs(site, here.reports), sources=_sources(site, here)),
             site.label("glossary", "intro_more")]
    whole = Both(zh="".join(part.zh for part in parts), en="".join(part.en for part in parts))
    return site.markup.both(whole, "<br>")


def _sources(site: Site, here: TermsHere) -> Both:
    """Where the English of terms is from that is not official in the library."""
    elsewhere = any(_kind(site.terms[number], here) == ELSEWHERE for number in here.numbers)
    return site.label("glossary", "sources_elsewhere" if elsewhere else "sources")


def script(site: Site, here: TermsHere) -> str:
    """What is shown of a term in the text, by its number: Chinese, official renderings, English and what it is,
    explanation; 0 for a term that no report has.

    Chinese is one text, or two where its Traditional is another; what the English is, is a number of `KINDS`."""
    terms = [_shown(site, here, number) if here.uses(number) else 0 for number in range(len(site.terms))]
    labels = {name: _pair(site, site.label("glossary", name)) for name in ("entry", "sentences")}
    labels |= {f"from_{kind}": _pair(site, _said_of(site, kind, here.reports)) for kind in KINDS}
    if len(here.reports) != 1:
        labels[f"from_{OFFICIAL}"] = _pair(site, site.label("glossary", "from_officials"))
    close = {"close": _pair(site, site.label("copy", "close"))}
    data = {"labels": labels | close, "kinds": list(KINDS.items()), "terms": terms}
    return f"readerTerms({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"


def _shown(site: Site, here: TermsHere, number: int) -> list[object]:
    term = site.terms[number]
    return [_scripts(site, term.zh), here.official(number), term.en, list(KINDS).index(_kind(term, here)),
            *(_pair(site, term.explain) if term.explain else [])]


def _kind(term: Term, here: TermsHere) -> str:
    """What the preferred English of a term is, where it is not shown as official."""
    if term.source in KINDS:
        return term.source
    return OFFICIAL if term.source in here.reports else ELSEWHERE


def _said_of(site: Site, kind: str, reports: list[str]) -> Both:
    """What an English is, in words; what is official, by the reports that have it."""
    if kind != OFFICIAL:
        return site.label("glossary", f"from_{kind}")
    return site.label("glossary", "from_official").format(report=names.briefs(site, reports))


def _by_letter(site: Site, here: TermsHere) -> dict[str, list[int]]:
    """The numbers of the terms by the first letter of their pinyin, in its order."""
    typed = {number: site.pinyin.typed(site.terms[number].zh) for number in here.numbers}
    groups: dict[str, list[int]] = {}
    for number in sorted(typed, key=lambda number: (typed[number], number)):
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


def _entry(site: Site, number: int, here: TermsHere) -> str:
    term = site.terms[number]
    said = "".join(_said(site, number, here))
    return (f'<div class="entry" id="t-{number}" data-en="{markup.attribute(BEFORE.sub("", term.en.lower()))}">'
            f'<dt>{site.markup.in_language("zh", term.zh)} '
            f'<span class="pinyin" lang="zh-Latn">{site.pinyin.shown(term.zh)}</span></dt>{said}'
            f'<dd class="more">{" ".join(_more(site, number, here))}</dd></div>')


def _said(site: Site, number: int, here: TermsHere) -> Iterator[str]:
    """The English of a term: the official renderings with their places, then ours where it is none of them.

    The first of each kind, and of each report, says what it is.
    """
    term, official = site.terms[number], here.official(number)
    told: list[str] = []
    for rendering in official:
        reports = here.reports_of(number, rendering)
        word = _word(site, OFFICIAL, reports) if reports != told else ""
        told, places = reports, _places(here.places(number, rendering))
        yield f'<dd class="say official"><q lang="en">{markup.text(rendering)}</q>{word} {places}</dd>'
    if term.en not in official:
        english, kind = site.markup.in_language("en", term.en), _kind(term, here)
        yield f'<dd class="say {KINDS[kind]}">{english}{_word(site, kind, here.reports)}</dd>'


def _word(site: Site, kind: str, reports: list[str]) -> str:
    return f" <small>{site.markup.both(_said_of(site, kind, reports))}</small>"


def _more(site: Site, number: int, here: TermsHere) -> Iterable[str]:
    """What is told of a term below its English: its kind, what it means, and where it stands."""
    term = site.terms[number]
    yield f'<span class="kind">{site.both("kind", term.kind)}</span>'
    if term.explain:
        yield f'<span class="explain">{site.markup.both(term.explain, "<br>")}</span>'
    yield f'<span class="uses">{_uses(site, term, here.uses(number))}</span>'


def _places(places: list[str]) -> str:
    """The first places of an official rendering."""
    links = ", ".join(f'<a href="{url(segment)}">{address(segment)}</a>' for segment in places[:SHOWN])
    more = " …" if len(places) > SHOWN else ""
    return f"({links}{more})"


def _uses(site: Site, term: Term, uses: int) -> str:
    """How many sentences of all reports have a term, and the way to them."""
    words = SPELLED.sub(lambda other: quote(other[0]), term.zh)
    way = f"search.html?q=%22{words}%22&amp;as=kwic"
    return f'<a href="{way}">{site.markup.both(site.label("glossary", "uses").format(n=uses))}</a>'
