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
from corpus.site.search import program, texts
from corpus.site.search.texts import SearchData
from corpus.translation.term_occurrences import unfound

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
    shapes.check()
    scripts = program.scripts()
    read = manifest.inputs(root)
    writer = Writer(root)
    doubts: list[Finding] = []
    try:
        searched = SearchData()
        reports, web = woven(compiled(root, doubts), root)
        summaries = [_report(own, writer, searched, first=own is reports[0]) for own in reports]
        for own in summaries:
            say(_said(own))
        say(_linked(web))
        writer.write("docs/downloads/structure.json", "\n]\n")
        _shared(writer, summaries)
        _subjects(writer, web, threads.load(root, threads.places(reports), doubts))
        writer.write("docs/search/index.js", searched.shared())
        writer.write("docs/search/terms.js", texts.terms())
        for name, text in scripts.items():
            writer.write(f"docs/assets/{name}", text)
        for doubt in sorted({*doubts, *web.judged.doubts}):
            say(str(doubt))
        if check:
            _refuse_old(writer)
            return []
        return writer.commit(read)
    finally:
        writer.discard()


def _said(own: Summary) -> str:
    """What a run prints of a report: its size, how much has both languages, and how far ours keeps to the glossary."""
    has = own.coverage
    kept = f", {has.kept} of {has.terms} terms as the glossary has them ({has.kept / has.terms:.1%})" if has.terms else ""
    return (f"{own.profile.id}: {own.chapters} chapters, {own.passages} passages; {has.both} of {has.segments} sentences "
            f"in both languages{kept}; open differences in figures: 0")


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
    found = [own.terms for own in summaries]
    if stale := unfound(found):
        raise CorpusError(stale)
    writer.write("docs/glossary.md", glossary_page.glossary(found))
    writer.write("docs/glossary/terms.js", glossary_page.script())
    for name, written in (("texts", about_pages.about), ("making", about_pages.making), ("variants", about_pages.variants),
                       ("notes", about_pages.notes)):
        writer.write(f"docs/about/{name}.md", written(summaries))
    writer.write("nav.yml", navigation.nav(summaries))


def _refuse_old(writer: Writer) -> None:
    old = [path for path in writer.changed() if path.startswith(COMMITTED)]
    if old:
        said = "is not what the data gives; run python build_corpus.py and commit it"
        raise CorpusError([Finding(path, 0, "OUT-OF-DATE", said) for path in old])


