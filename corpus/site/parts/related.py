"""What stands under a passage: the passages of other reports that belong with it, and its themes.

A page has plain links, folded; what a reader sees when she opens them (sentences, reasons) is in a script a chapter, so
that a page stays light.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby

from corpus.addresses import address, url
from corpus.bilingual import LANGUAGES, Both
from corpus.links.graph import Web
from corpus.links.pairs import Pair, Related
from corpus.model import Report
from corpus.site.context import Site
from corpus.site.parts import markup, origins
from corpus.site.parts.names import heading, theme_label

SHOWN = 3
"""Links to one report that stand open; the rest are folded."""
BASE = "../../"
"""The way from a report's page to the root of the site."""


def under(site: Site, web: Web, passage: str) -> str:
    """The foot of the passage with an id, or nothing where it has neither links nor themes."""
    links, themes = web.related.get(passage, ()), web.themed.get(passage, ())
    if not (links or themes) or passage not in web.related:
        return ""
    labels = " ".join(theme_label(site, name, BASE) for name in themes)
    return f'<div class="under">{fold(site, passage, links) if links else ""}<span class="themes">{labels}</span></div>'


def fold(site: Site, passage: str, links: Iterable[Related]) -> str:
    """Plain links to related passages, folded: by report, those in time order."""
    groups = _by_report(links)
    count = site.markup.both(site.label("related", "count").format(n=sum(map(len, groups))))
    plain = "".join(f"<p>{site.markup.both(group[0].document.profile.short)}: "
                    f"{', '.join(_plain(site, link) for link in group)}</p>" for group in groups)
    return f'<details class="related" id="related-{passage}"><summary>{count}</summary>{plain}</details>'


def script(site: Site, web: Web, report: Report, chapter: int) -> str:
    """The script of a chapter: by passage, what its fold shows once it is open; nothing where it has no links."""
    names = [passage.id for passage in report.passages if passage.chapter == chapter and web.related.get(passage.id)]
    whole = {name: "".join(_group(site, group) for group in _by_report(web.related[name])) for name in names}
    return f"readerRelated({json.dumps(whole, ensure_ascii=False, separators=(',', ':'))});\n" if whole else ""


def reason(site: Site, pair: Pair) -> Both:
    """Why two passages are linked: what a reader said, or what they share."""
    if pair.why:
        return pair.why
    answers = [forms[0] for term in pair.terms if (forms := site.english(term))]
    terms = Both(zh="、".join(pair.terms), en=", ".join(answers or pair.terms))
    return site.label("related", "shared" if pair.terms else "alike").format(terms=terms)


def _by_report(links: Iterable[Related]) -> list[list[Related]]:
    """Links by the report they lead to, the reports in time order, the surest link first."""
    in_order = sorted(links, key=lambda link: (link.document.profile.when, -link.pair.score))
    return [list(group) for _, group in groupby(in_order, key=lambda link: link.document.report)]


def _plain(site: Site, link: Related) -> str:
    """A link by its address and what it is to the passage."""
    kind = site.attribute("relation", link.relation)
    return f'<a href="{BASE}{url(link.segment.id)}" title="{kind}">{address(link.document.id)}</a>'


def _group(site: Site, links: list[Related]) -> str:
    """The links to one report."""
    profile = links[0].document.profile
    head = (f'<p class="related-report">{site.markup.both(profile.short)} <time>{markup.text(profile.date)}</time> '
            f"{origins.sides(site, profile.origin)}</p>")
    shown, rest = links[:SHOWN], links[SHOWN:]
    more = site.markup.both(site.label("related", "more").format(n=len(rest)))
    folded = f"<details><summary>{more}</summary>{_list(site, rest)}</details>" if rest else ""
    return f"<section>{head}{_list(site, shown)}{folded}</section>"


def _list(site: Site, links: list[Related]) -> str:
    return "<ol>" + "".join(f"<li>{_entry(site, link)}</li>" for link in links) + "</ol>"


def _entry(site: Site, link: Related) -> str:
    """A related passage: where it stands, what it is to this one, its lead, its decisive sentence, and why."""
    document, segment = link.document, link.segment
    way = (f'<a class="related-way" href="{BASE}{url(segment.id)}">'
           f"{address(document.id)} {heading(site, document.headings[0])}</a>")
    apart = document.led and document.segments[0].id != segment.id
    lead = f'<b class="lead">{heading(site, document.led)}</b>' if document.led and apart else ""
    alone = "" if segment.zh and segment.en else " alone-zh" if segment.zh else " alone-en"
    return (f'<p>{way} <span class="relation">{site.both("relation", link.relation)}</span> {lead}</p>'
            f'<p class="related-said{alone}">{_sentence(site, link)}</p>'
            f'<p class="why">{site.markup.both(reason(site, link.pair), "<br>")}</p>')


def _sentence(site: Site, link: Related) -> str:
    """The decisive sentence in the languages it has, with the shared terms marked."""
    cells = []
    for language in LANGUAGES:
        if side := link.segment.side(language):
            marks = site.shared_marks.of(side.text, language, link.pair.terms)
            cells.append(
                f'<span class="{language} said" lang="{markup.TAGS[language]}">'
                f"{origins.marked(site, side.origin)}{site.markup.words(language, side.text, 0, marks)}</span>"
            )
    return "".join(cells)
