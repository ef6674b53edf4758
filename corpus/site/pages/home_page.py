"""The front page: what the library is for, the search, the reports, the ways into them, and the downloads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from corpus.bilingual import Both
from corpus.facts.compiled import Known
from corpus.links import documents
from corpus.links.graph import Web
from corpus.links.threads import Thread
from corpus.model import Report
from corpus.site.context import Site
from corpus.site.pages import home_findings, home_reports, home_subjects
from corpus.site.pages.navigation import SECTIONS
from corpus.site.pages.summary import Summary
from corpus.site.parts import markup
from corpus.site.parts.front_matter import meta
from corpus.site.parts.markup import Safe
from corpus.translation.terms_here import TermsHere

QUOTES = re.compile('["“”]')


def home(site: Site, reports: Sequence[Report], summaries: Sequence[Summary], web: Web,
         told: Sequence[Thread], here: TermsHere, known: Known) -> str:
    """The Markdown of the page.  What a library does not have, threads or a term of its choice, is left out."""
    in_time = sorted(summaries, key=lambda summary: summary.profile.when)
    purpose = site.label("home", "purpose").format(purpose=site.library.purpose, years=_years(in_time))
    title = site.markup.title(1, purpose, "home", "home-title")
    body = site.templates.render(
        "home", has=_has(site, summaries), examples=[_example(site, query) for query in _found(site, reports)],
        box=site.templates.render("search_box", whole=True), reports=home_reports.rows(site, in_time),
        key=home_reports.key(in_time), findings=home_findings.findings(site, known), judged=len(known.series),
        facts=any(fact.read for fact in known.facts), threads=home_subjects.threads(site, told), told=len(told),
        themes=home_subjects.themes(site, documents.in_time(web.documents), web.themed), all_themes=len(site.themes),
        term=home_subjects.term(site, here), terms=f"{len(here.numbers):,}", edition=site.edition)
    sections = site.templates.render("home_sections", sections=SECTIONS)
    return f"{meta('', search=True)}{sections}\n\n{title}\n\n{body}\n"


def _years(summaries: Sequence[Summary]) -> str:
    """The years of the reports, from the first to the last."""
    years = sorted({summary.profile.date[:4] for summary in summaries})
    return "–".join(dict.fromkeys((years[0], years[-1])))


def _has(site: Site, summaries: Sequence[Summary]) -> Both:
    """How many reports and sentences there are, and whether all, some or none of them are matched."""
    matched, count = (sum(counts) for counts in zip(*((summary.coverage.both, summary.coverage.segments)
                                                      for summary in summaries), strict=True))
    said = "has" if matched == count else "has_some" if matched else "has_texts"
    return site.label("home", said).format(n=len(summaries), s="" if len(summaries) == 1 else "s",
                                           sentences=f"{count:,}", matched=f"{matched:,}")


def _found(site: Site, reports: Sequence[Report]) -> list[str]:
    """The examples of searches that find something.  Where some do, a doubt tells of each that does not."""
    texts = [" ".join(segment.texts).lower() for report in reports for passage in report.passages
             for segment in passage.segments]
    found = [query for query in site.home.examples
             if any(all(words in text for words in _words(query)) for text in texts)]
    for query in site.home.examples if found else ():
        if query not in found:
            site.findings.add_doubt(site.home.path, "NOT-FOUND", f"the example ‘{query}’ finds nothing; choose another")
    return found


def _words(query: str) -> Iterator[str]:
    """The words and phrases that a sentence must have to answer a query."""
    for place, part in enumerate(QUOTES.split(query.lower())):
        yield from [part] if place % 2 else part.split()


def _example(site: Site, query: str) -> dict[str, str]:
    """An example as the template shows it: its words, their language, and the query in an address."""
    language = "zh-Hans" if markup.HAN.search(query) else "en"
    return {"words": Safe(site.markup.words("zh", query)), "language": language, "query": Safe(quote(query))}
