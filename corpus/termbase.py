"""The page of the glossary, and the script of what a reader can look up in the text."""

from __future__ import annotations

import json
from urllib.parse import quote

from corpus import markup
from corpus.bar import bar
from corpus.glossary import Term, terms
from corpus.labels import label
from corpus.model import address, url
from corpus.occurrences import Occurrences
from corpus.pages import meta
from corpus.profile import Both
from corpus.search import pinyin

SHOWN = 3
"""Places of an official rendering that are linked."""


def glossary(found: list[Occurrences]) -> str:
    """The page: every term with its English, its official renderings and their places, and the way to its concordance."""
    order = sorted(range(len(terms())), key=lambda number: (pinyin(terms()[number].zh), number))
    groups: dict[str, list[int]] = {}
    for number in order:
        groups.setdefault((pinyin(terms()[number].zh)[:1] or "#").upper(), []).append(number)
    title = label("glossary", "title")
    jumps = " ".join(f'<a href="#letter-{letter}">{letter}</a>' for letter in groups)
    lists = "\n\n".join(f'<section class="glossary-letter" id="letter-{letter}"><h2>{letter}</h2><dl>'
                        + "".join(_entry(number, found) for number in numbers) + "</dl></section>"
                        for letter, numbers in groups.items())
    head = meta(f"{title.zh} {title.en}") + markup.title(1, title, "glossary")
    intro = label("glossary", "intro")
    counted = Both(zh=intro.zh.format(n=len(terms())), en=intro.en.format(n=len(terms())))
    return "\n\n".join([head, bar(), f"<p>{markup.both(counted, '<br>')}</p>",
                        f'<nav class="letters" aria-label="{_plain(label("glossary", "letters"))}">{jumps}</nav>', _tools(),
                        f'<div class="glossary">\n\n{lists}\n\n</div>', '<script src="assets/glossary.js" defer></script>\n'])


def _tools() -> str:
    """What a script does with the list: hidden where none runs."""
    name = _plain(label("glossary", "filter"))
    orders = "".join(f'<button type="button" data-order="{order}" aria-pressed="{pressed}">'
                     f"{markup.both(label('glossary', called))}</button> "
                     for order, pressed, called in (("pinyin", "true", "pinyin"), ("en", "false", "az")))
    return (f'<div class="glossary-tools" hidden><input type="search" aria-label="{name}" placeholder="{name}"> {orders}'
            f'<span role="status"></span></div>')


def script() -> str:
    """What is shown of a term in the text, by its number: Chinese, English, official renderings, explanation."""
    own = [[term.zh, term.en, list(term.official), *([term.explain.zh, term.explain.en] if term.explain else [])]
           for term in terms()]
    return f"readerTerms({json.dumps(own, ensure_ascii=False, separators=(',', ':'))});\n"


def _entry(number: int, found: list[Occurrences]) -> str:
    term = terms()[number]
    said = [f'<span class="kind">{markup.both(label("kind", term.kind))}</span>']
    if term.explain:
        said.append(f'<span class="explain">{markup.both(term.explain, "<br>")}</span>')
    if term.official:
        said.append(f'<span class="official">{markup.both(label("glossary", "official"))} '
                    + "; ".join(_official(number, rendering, found) for rendering in term.official) + "</span>")
    said.append(f'<span class="uses">{_uses(number, term, found)}</span>')
    return (f'<div class="entry" id="t-{number}" data-en="{markup.attribute(term.en.lower().lstrip("“"))}">'
            f'<dt>{markup.in_language("zh", term.zh)} <span class="pinyin" lang="zh-Latn">{pinyin(term.zh)}</span></dt>'
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


def _plain(both: Both) -> str:
    return markup.attribute(f"{both.zh} {both.en}")
