"""What stands under a passage: the passages of other reports that belong with it, and its themes.

A page has plain links, folded; what a reader sees when she opens them (sentences, reasons) is in a script a chapter, so
that a page stays light.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from corpus.addresses import address, url
from corpus.bilingual import LANGUAGES, Both
from corpus.facts.followed import Followed
from corpus.links.graph import Web
from corpus.links.pairs import Pair, Related
from corpus.links.sequence import by_report
from corpus.model import Report
from corpus.site.context import Site
from corpus.site.parts import answer_said, facts_said, markup, origins, related_line
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
    """Plain links to related passages, folded under a line that says what waits: by report, what came of the passage
    first, and behind it, marked, what the program found in reports that nobody has read."""
    read, unread = _groups(links)
    plain = "".join(_plain(site, group) for group in read + unread)
    told = [str(site.markup.both(related_line.line(site, read)))] if read else []
    if unread:
        found = site.markup.both(site.label("related", "unread").format(items=related_line.line(site, unread)))
        told.append(f'<span class="unread">{"<br>" if read else ""}{found}</span>')
    kind = "related" if read else "related unread"
    return f'<details class="{kind}" id="related-{passage}"><summary>{"".join(told)}</summary>{plain}</details>'


def _groups(links: Iterable[Related]) -> tuple[list[list[Related]], list[list[Related]]]:
    """Links by the report they lead to: those that somebody has read, and those that nobody has."""
    listed = list(links)
    return (by_report(link for link in listed if link.pair.read),
            by_report(link for link in listed if not link.pair.read))


def script(site: Site, web: Web, report: Report, chapter: int, followed: Followed) -> str:
    """The script of a chapter: by passage, what its fold shows once it is open; nothing where it has no links.

    `followed` has the series, whose verdicts stand where they join a passage to the sentence that is shown.
    """
    names = [passage.id for passage in report.passages if passage.chapter == chapter and web.related.get(passage.id)]
    whole = {name: "".join(_group(site, group, followed) for groups in _groups(web.related[name]) for group in groups)
             for name in names}
    return f"readerRelated({json.dumps(whole, ensure_ascii=False, separators=(',', ':'))});\n" if whole else ""


def reason(site: Site, pair: Pair) -> Both:
    """Why two passages are linked: what a reader said, or what they share."""
    if pair.why:
        return pair.why
    answers = [forms[0] for term in pair.telling if (forms := site.english(term))]
    terms = Both(zh="、".join(pair.telling), en=", ".join(answers or pair.telling))
    return site.label("related", "shared" if pair.telling else "alike").format(terms=terms)


def _plain(site: Site, links: list[Related]) -> str:
    """Links to one report by their addresses; where they differ in what they are, each says it."""
    one = len({link.relation for link in links}) == 1
    ways = (f'<a href="{BASE}{url(link.segment.id)}"{"" if one else _titled(site, link)}>'
            f"{address(link.document.id)}</a>" for link in links)
    marked, mark = ("", "") if links[0].pair.read else (' class="unread"', f" ({_unread(site)})")
    return f"<p{marked}>{_name(site, links[0].document.profile.in_brief)}{mark}: {', '.join(ways)}</p>"


def _unread(site: Site) -> str:
    """That nobody has read what the program found."""
    return site.both("related", "unread group")


def _titled(site: Site, link: Related) -> str:
    return f' title="{markup.attribute(related_line.kind(site, link).line)}"'


def _name(site: Site, name: Both) -> str:
    """A short name; one that is the same in both languages stands once."""
    return markup.text(name.zh) if name.zh == name.en else site.markup.both(name)


def _group(site: Site, links: list[Related], followed: Followed) -> str:
    """The links to one report: which it is, what they are, what its texts are, and the passages."""
    profile = links[0].document.profile
    kinds = [next(link for link in links if link.relation == name)
             for name in dict.fromkeys(link.relation for link in links)]
    head = (f'<p class="related-report"><b>{site.markup.both(profile.short)}</b> '
            f"<time>{markup.text(profile.date)}</time> {' '.join(_relation(site, link) for link in kinds)}</p>")
    marked = ""
    if not links[0].pair.read:
        marked = ' class="unread"'
        head = head.removesuffix("</p>") + f' <span class="relation">{_unread(site)}</span></p>'
    one = len(kinds) == 1
    shown, rest = _list(site, links[:SHOWN], followed, one=one), links[SHOWN:]
    more = site.markup.both(site.label("related", "more").format(n=len(rest)))
    folded = f"<details><summary>{more}</summary>{_list(site, rest, followed, one=one)}</details>" if rest else ""
    return f"<section{marked}>{head}{origins.heads(site, profile.origin)}{shown}{folded}</section>"


def _relation(site: Site, link: Related) -> str:
    return f'<span class="relation">{site.markup.both(related_line.kind(site, link))}</span>'


def _list(site: Site, links: list[Related], followed: Followed, *, one: bool) -> str:
    entries = (_entry(site, link, one=one) + _verdicts(site, link, followed) for link in links)
    return "<ol>" + "".join(f"<li>{entry}</li>" for entry in entries) + "</ol>"


def _verdicts(site: Site, link: Related, followed: Followed) -> str:
    """What came of a target, where a series joins the two: its verdict, its indicator, and why."""
    return "".join(
        f'<p class="what-came">{answer_said.verdict(site, series)} '
        f'<a href="{BASE}{followed.path(series.indicator)}">{site.markup.both(facts_said.title(series.indicator))}</a> '
        f"{site.markup.both(series.reason)}</p>"
        for series in followed.joining(link.here.id, link.segment.id))


def _entry(site: Site, link: Related, *, one: bool) -> str:
    """A related passage: where it stands, its lead, its decisive sentence, and why; what it is to this one, where
    those of its report are not all `one`."""
    document, segment = link.document, link.segment
    way = (f'<a class="related-way" href="{BASE}{url(segment.id)}">'
           f"{address(document.id)} {heading(site, document.headings[0])}</a>")
    apart = document.led and document.segments[0].id != segment.id
    lead = f' <b class="lead">{heading(site, document.led)}</b>' if document.led and apart else ""
    alone = "" if segment.zh and segment.en else " alone-zh" if segment.zh else " alone-en"
    return (f'<p>{way}{"" if one else " " + _relation(site, link)}{lead}</p>'
            f'<p class="related-said{alone}">{_sentence(site, link)}</p>'
            f'<p class="why">{site.markup.both(reason(site, link.pair), "<br>")}</p>')


def _sentence(site: Site, link: Related) -> str:
    """The decisive sentence in the languages it has, with the shared terms that tell something marked."""
    cells = []
    for language in LANGUAGES:
        if side := link.segment.side(language):
            marks = site.shared_marks.of(side.text, language, link.pair.telling)
            said = origins.said(site, side.origin, link.document.profile.origin.of(language), language)
            cells.append(f'<span class="{language} said {side.origin}" lang="{markup.TAGS[language]}">'
                         f"{said}{site.markup.words(language, side.text, 0, marks, side.hant)}</span>")
    return "".join(cells)
