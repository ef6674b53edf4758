"""The build, from the data to every generated file.  `build` is the table of contents of the program."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from corpus.addresses import page
from corpus.data import inputs, threads
from corpus.data.threads import Thread
from corpus.language.resources import resources
from corpus.links import documents
from corpus.links.graph import Web, woven
from corpus.model import Report
from corpus.project import manifest
from corpus.project.findings import CorpusError, Findings, Say
from corpus.project.writer import Writer
from corpus.reports import compiled
from corpus.site import today
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
from corpus.translation.term_occurrences import tell_unfound

COMMITTED = ("nav.yml", "ledger/")
"""Generated files that are kept in the repository, for their diff."""


def build(root: Path, say: Say, *, check: bool = False) -> list[str]:
    """Write every page, download and ledger of the project in a folder; gives the paths that changed.

    With `check` nothing is written, and a committed file that is out of date is a finding.  Raises `CorpusError`
    with every finding; then nothing was changed.
    """
    read = manifest.inputs(root)
    findings = Findings()
    given = inputs.read(root, findings)
    if given is None:
        raise CorpusError(findings.wrong)
    known = resources(given)
    today.start(given, known)
    reports = compiled(root, given, known, findings)
    findings.refuse()
    reports, web = woven(reports, given, known, findings)
    told = threads.load(given.threads, threads.places(reports), given.themes, findings.doubts)
    findings.refuse()
    writer = Writer(root)
    try:
        _write(writer, reports, web, told, say, findings)
        for doubt in sorted(set(findings.doubts)):
            say(str(doubt))
        if check:
            _tell_old(writer, findings)
        findings.refuse()
        return [] if check else writer.commit(read)
    finally:
        writer.discard()


def _write(writer: Writer, reports: list[Report], web: Web, told: Iterable[Thread], say: Say, findings: Findings) -> None:
    """Stage every file."""
    searched = SearchData()
    summaries = [_report(report, writer, searched, first=report is reports[0]) for report in reports]
    for one in summaries:
        say(_said(one))
    say(_linked(web))
    writer.write("docs/downloads/structure.json", "\n]\n")
    _shared(writer, summaries)
    tell_unfound(today.terms(), [one.terms for one in summaries], findings)
    _subjects(writer, web, told)
    writer.write("docs/search/index.js", searched.shared())
    writer.write("docs/search/terms.js", texts.terms())


def _said(summary: Summary) -> str:
    """What a run prints of a report: its size, how much has both languages, and how far ours keeps to the glossary."""
    has = summary.coverage
    kept = f", {has.kept} of {has.terms} terms as the glossary has them ({has.kept / has.terms:.1%})" if has.terms else ""
    return (f"{summary.profile.id}: {summary.chapters} chapters, {summary.passages} passages; {has.both} of {has.segments} "
            f"sentences in both languages{kept}; open differences in figures: 0")


def _linked(web: Web) -> str:
    """What a run prints of themes and links."""
    linked = {name for pair in web.pairs for name in (pair.a.id, pair.b.id)}
    return (f"themes: {sum(bool(web.themed[one.id]) for one in web.documents)} of {len(web.documents)} passages, "
            f"{len(web.judged.themes)} by judgement; links: {len(web.pairs)} pairs over {len(linked)} passages, "
            f"{len(web.judged.pinned)} pinned, {len(web.judged.forbidden)} forbidden, {web.proposed} by the program alone")


def _report(own: Report, writer: Writer, searched: SearchData, *, first: bool) -> Summary:
    """Stage the pages and data of a report."""
    name = own.profile.id
    for path, text in report_pages.report_pages(own):
        writer.write(f"docs/{path}", text)
    for chapter in own.chapters:
        if text := related.script(own, chapter):
            place = page(name, chapter).replace("reports/", "related/", 1).removesuffix(".html")
            writer.write(f"docs/{place}.js", text)
    writer.write("docs/downloads/segments.jsonl", downloads.segment_lines(own))
    tree = json.dumps(downloads.structure(own), ensure_ascii=False, indent=1)
    writer.write("docs/downloads/structure.json", ("[\n" if first else ",\n") + tree)
    writer.write(f"docs/search/reports/{name}.js", searched.report(own))
    writer.write(f"ledger/{name}.tsv", ledger.table(own))
    writer.write(f"ledger/{name}.addresses.tsv", ledger.addresses(own))
    return summary.summary(own)


def _subjects(writer: Writer, web: Web, told: Iterable[Thread]) -> None:
    """Stage the pages of themes and threads, the page on links, and their data."""
    by_time = documents.in_time(web.documents)
    for path, text in theme_pages.theme_pages(by_time, web.themed):
        writer.write(f"docs/{path}", text)
    writer.write("docs/themes/index.md", theme_pages.index(by_time, web.themed))
    writer.write("docs/threads.md", thread_pages.threads(told))
    writer.write("docs/about/links.md", thread_pages.method(web))
    writer.write("docs/downloads/links.jsonl", downloads.link_lines(web.pairs, web.themed))


def _shared(writer: Writer, summaries: list[Summary]) -> None:
    writer.write("docs/index.md", home_page.home(summaries))
    writer.write("docs/search.md", search_page.search())
    writer.write("docs/glossary.md", glossary_page.glossary([summary.terms for summary in summaries]))
    writer.write("docs/glossary/terms.js", glossary_page.script())
    for name, written in (("texts", about_pages.about), ("making", about_pages.making), ("variants", about_pages.variants),
                       ("notes", about_pages.notes)):
        writer.write(f"docs/about/{name}.md", written(summaries))
    writer.write("nav.yml", navigation.nav(summaries))


def _tell_old(writer: Writer, findings: Findings) -> None:
    """Tell committed files that are out of date."""
    for path in writer.changed():
        if path.startswith(COMMITTED):
            findings.add(path, 0, "OUT-OF-DATE", "is not what the data gives; run python build_corpus.py and commit it")
