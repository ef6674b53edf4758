"""The build, from the data to every generated file.  `build` is the table of contents of the program."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from corpus import shapes
from corpus.addresses import page
from corpus.data import threads
from corpus.data.threads import Thread
from corpus.links import documents
from corpus.links.graph import Web, woven
from corpus.model import Report
from corpus.project import manifest
from corpus.project.findings import CorpusError, Finding, Say
from corpus.project.writer import Writer
from corpus.reports import compiled
from corpus.site import context
from corpus.site.context import Site
from corpus.site.exports import downloads, ledger
from corpus.site.pages import (
    about_pages,
    glossary_page,
    home_page,
    navigation,
    report_pages,
    search_page,
    summary,
    theme_pages,
    thread_pages,
)
from corpus.site.pages.summary import Summary
from corpus.site.parts import related
from corpus.site.search import texts
from corpus.site.search.texts import SearchData
from corpus.translation.glossary_use import coverage
from corpus.translation.term_occurrences import occurrences, unfound

COMMITTED = ("nav.yml", "ledger/")
"""Generated files that are kept in the repository, for their diff."""


def build(root: Path, say: Say, *, check: bool = False) -> list[str]:
    """Write every page, download and ledger; gives the paths that changed.

    With `check` nothing is written, and a committed file that is out of date is a finding.  Raises `CorpusError`
    with every finding; then nothing was changed.
    """
    if not check and not manifest.stale(root):
        say("up to date: nothing to write")
        return []
    shapes.check(root)
    site = context.site(root)
    read = manifest.inputs(root)
    writer = Writer(root)
    doubts: list[Finding] = []
    try:
        searched = SearchData(site)
        reports = compiled(root, doubts)
        web = woven(reports, root)
        summaries = [_report(site, web, report, writer, searched, first=report is reports[0]) for report in reports]
        for made in summaries:
            say(_told(made))
        say(_linked(web))
        writer.write("docs/downloads/structure.json", "\n]\n")
        _shared(site, writer, summaries)
        _subjects(site, writer, web, threads.load(root, threads.places(reports), doubts))
        writer.write("docs/search/index.js", searched.shared())
        writer.write("docs/search/terms.js", texts.terms(site))
        for doubt in sorted({*doubts, *web.judged.doubts}):
            say(str(doubt))
        if check:
            _refuse_old(writer)
            return []
        return writer.commit(read)
    finally:
        writer.discard()


def _told(made: Summary) -> str:
    """What a run prints of a report: its size, how much has both languages, and how far ours keeps to the glossary."""
    counts = made.coverage
    kept = (f", {counts.kept} of {counts.terms} terms as the glossary has them ({counts.kept / counts.terms:.1%})"
            if counts.terms else "")
    return (f"{made.profile.id}: {made.chapters} chapters, {made.passages} passages; {counts.both} of {counts.segments} "
            f"sentences in both languages{kept}; open differences in figures: 0")


def _linked(web: Web) -> str:
    """What a run prints of themes and links."""
    linked = {name for pair in web.pairs for name in (pair.a.id, pair.b.id)}
    themed = sum(bool(web.themed[document.id]) for document in web.documents)
    return (f"themes: {themed} of {len(web.documents)} passages, "
            f"{len(web.judged.themes)} by judgement; links: {len(web.pairs)} pairs over {len(linked)} passages, "
            f"{len(web.judged.pinned)} pinned, {len(web.judged.forbidden)} forbidden, {web.proposed} by the program alone")


def _report(site: Site, web: Web, report: Report, writer: Writer, searched: SearchData, *, first: bool) -> Summary:
    """Stage the pages and data of a report."""
    name = report.profile.id
    for path, text in report_pages.report_pages(site, web, report):
        writer.write(f"docs/{path}", text)
    for chapter in report.chapters:
        if text := related.script(site, web, report, chapter):
            place = page(name, chapter).replace("reports/", "related/", 1).removesuffix(".html")
            writer.write(f"docs/{place}.js", text)
    writer.write("docs/downloads/segments.jsonl", downloads.segment_lines(site, web, report))
    tree = json.dumps(downloads.structure(report), ensure_ascii=False, indent=1)
    writer.write("docs/downloads/structure.json", ("[\n" if first else ",\n") + tree)
    writer.write(f"docs/search/reports/{name}.js", searched.report(report, web))
    writer.write(f"ledger/{name}.tsv", ledger.table(report))
    writer.write(f"ledger/{name}.addresses.tsv", ledger.addresses(report))
    return summary.summary(site, report, coverage(report), occurrences(report))


def _subjects(site: Site, writer: Writer, web: Web, told: Iterable[Thread]) -> None:
    """Stage the pages of themes and threads, the page on links, and their data."""
    by_time = documents.in_time(web.documents)
    for path, text in theme_pages.theme_pages(site, by_time, web.themed):
        writer.write(f"docs/{path}", text)
    writer.write("docs/themes/index.md", theme_pages.index(site, by_time, web.themed))
    writer.write("docs/threads.md", thread_pages.threads(site, told))
    writer.write("docs/about/links.md", thread_pages.method(site, web))
    writer.write("docs/downloads/links.jsonl", downloads.link_lines(site, web))


def _shared(site: Site, writer: Writer, summaries: list[Summary]) -> None:
    """Stage the pages of the whole library."""
    writer.write("docs/index.md", home_page.home(site, summaries))
    writer.write("docs/search.md", search_page.search(site))
    counted = [made.terms for made in summaries]
    if stale := unfound(counted):
        raise CorpusError(stale)
    writer.write("docs/glossary.md", glossary_page.glossary(site, counted))
    writer.write("docs/glossary/terms.js", glossary_page.script(site))
    for name, written in (("texts", about_pages.texts), ("making", about_pages.making), ("variants", about_pages.variants),
                          ("notes", about_pages.notes)):
        writer.write(f"docs/about/{name}.md", written(site, summaries))
    writer.write("nav.yml", navigation.nav(site, summaries))


def _refuse_old(writer: Writer) -> None:
    old = [path for path in writer.changed() if path.startswith(COMMITTED)]
    if old:
        said = "is not what the data gives; run python build_corpus.py and commit it"
        raise CorpusError([Finding(path, 0, "OUT-OF-DATE", said) for path in old])
