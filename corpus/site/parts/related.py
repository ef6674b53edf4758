"""What stands under a passage: the passages of other reports that belong with it, and its themes.

A page has plain links, folded; what a reader sees when she opens them (sentences, reasons) is in a script a chapter, so that a
page stays light.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from corpus.addresses import address, url
from corpus.bilingual import Both
from corpus.data.interface import label
from corpus.links.pairs import Pair, Related
from corpus.model import Report
from corpus.site.parts import markup, origins
from corpus.site.parts.names import heading, theme_label
from corpus.site.today import english, name_forms

SHOWN = 3
"""Links to one report that stand open; the rest are folded."""


def under(report: Report, passage: str) -> str:
    """The foot of a passage, or nothing where it has neither links nor themes."""
    links, own = report.related.get(passage, ()), report.themes.get(passage, ())
    if not (links or own) or passage not in report.related:
        return ""
    labels = " ".join(theme_label(name, "../../") for name in own)
    return f'<div class="under">{fold(passage, links) if links else ""}<span class="themes">{labels}</span></div>'


def fold(passage: str, links: Iterable[Related]) -> str:
    """Plain links to related passages, folded: by report, those in time order."""
    own = _by_report(links)
    said, size = label("related", "count"), sum(map(len, own))
    count = Both(zh=said.zh.format(n=size), en=said.en.format(n=size))
    plain = "".join(f"<p>{markup.both(of[0].document.profile.short)}: {', '.join(map(_plain, of))}</p>" for of in own)
    return f'<details class="related" id="related-{passage}"><summary>{markup.both(count)}</summary>{plain}</details>'


def script(report: Report, chapter: int) -> str:
    """The script of a chapter: by passage, what its fold shows once it is open; nothing where the chapter has no links."""
    whole = {passage.id: "".join(map(_group, _by_report(report.related[passage.id]))) for passage in report.passages
             if passage.chapter == chapter and report.related.get(passage.id)}
    return f"readerRelated({json.dumps(whole, ensure_ascii=False, separators=(',', ':'))});\n" if whole else ""


def _by_report(links: Iterable[Related]) -> list[list[Related]]:
    """Links by the report they lead to, the reports in time order, the surest link first."""
    own = sorted(links, key=lambda one: (one.document.profile.when, -one.pair.score))
    return [list(of) for _, of in groupby(own, key=lambda one: one.document.report)]


def _plain(one: Related) -> str:
    """A link by its address and what it is to the passage."""
    kind = label("relation", one.relation)
    said = markup.attribute(f"{kind.zh} {kind.en}")
    return f'<a href="../../{url(one.segment.id)}" title="{said}">{address(one.document.id)}</a>'


def _group(own: list[Related]) -> str:
    profile = own[0].document.profile
    head = (f'<p class="related-report">{markup.both(profile.short)} <time>{markup.text(profile.date)}</time> '
            f"{origins.sides(profile.origin)}</p>")
    open_, rest = own[:SHOWN], own[SHOWN:]
    said = label("related", "more")
    more = Both(zh=said.zh.format(n=len(rest)), en=said.en.format(n=len(rest)))
    folded = f"<details><summary>{markup.both(more)}</summary>{_list(rest)}</details>" if rest else ""
    return f"<section>{head}{_list(open_)}{folded}</section>"


def _list(own: list[Related]) -> str:
    return "<ol>" + "".join(f"<li>{_entry(one)}</li>" for one in own) + "</ol>"


def _entry(one: Related) -> str:
    """A related passage: where it stands, what it is to this one, its lead, its decisive sentence, and why."""
    document, segment = one.document, one.segment
    kind = markup.both(label("relation", one.relation))
    way = f'<a class="related-way" href="../../{url(segment.id)}">{address(document.id)} {heading(document.headings[0])}</a>'
    zh, en = segment.zh, segment.en
    lead = f'<b class="lead">{heading(document.led)}</b>' if document.led and document.segments[0].id != segment.id else ""
    shown = "".join(f'<span class="{language} said" lang="{markup.TAGS[language]}">{origins.marked(side.origin)}'
                    f"{markup.words(language, side.text, 0, _marks(side.text, language, one.pair.terms))}</span>"
                    for language, side in (("zh", zh), ("en", en)) if side)
    alone = "" if zh and en else " alone-zh" if zh else " alone-en"
    why = f'<p class="why">{markup.both(reason(one.pair), "<br>")}</p>'
    return f'<p>{way} <span class="relation">{kind}</span> {lead}</p><p class="related-said{alone}">{shown}</p>{why}'


def _marks(text: str, language: str, shared: Iterable[str]) -> markup.Marks:
    """The places of the shared terms in a sentence, in either language, none inside another."""
    found: list[tuple[int, int, int]] = []
    for term in shared:
        for match in _pattern(term, language).finditer(text):
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), markup.MARKED))
    return tuple(sorted(found))


@cache
def _pattern(term: str, language: str) -> re.Pattern[str]:
    """What stands for a term in a text: its variants, or what answers it in English."""
    if language == "zh":
        return re.compile("|".join(map(re.escape, name_forms(term))))
    forms = sorted(english(term) or (term,), key=lambda form: (-len(form), form))
    return re.compile("(?<![A-Za-z])(?:" + "|".join(map(re.escape, forms)) + ")", re.I)


def reason(pair: Pair) -> Both:
    """Why two passages are linked: what a reader said, or what they share."""
    if pair.why:
        return pair.why
    said = label("related", "shared" if pair.terms else "alike")
    answers = [forms[0] for term in pair.terms if (forms := english(term))]
    return Both(zh=said.zh.format(terms="、".join(pair.terms)), en=said.en.format(terms=", ".join(answers or pair.terms)))
