"""The build, from the data to every generated file.  `build` is the table of contents of the program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from corpus.addresses import page
from corpus.data import inputs
from corpus.facts import compiled as facts
from corpus.facts.compiled import Known
from corpus.facts.followed import Followed
from corpus.language.resources import resources
from corpus.links import documents, threads
from corpus.links.graph import Web, woven
from corpus.links.shared_terms import SharedTerms
from corpus.links.threads import Thread
from corpus.model import Report
from corpus.project import manifest
from corpus.project.findings import CorpusError, Findings, Say
from corpus.project.writer import Writer
from corpus.reports import compiled
from corpus.site import context
from corpus.site.context import Site
from corpus.site.exports import downloads, fact_lines, fact_table, ledger, script_guesses
from corpus.site.pages import (
    about_pages,
    facts_page,
    glossary_page,
    home_page,
    indicator_pages,
    links_page,
    navigation,
    report_pages,
    scoreboard_pages,
    search_page,
    standing,
    summary,
    theme_pages,
    thread_pages,
)
from corpus.site.pages.standing import Facts
from corpus.site.pages.summary import Summary
from corpus.site.parts import related
from corpus.site.parts.figure_marks import FigureMarks
from corpus.site.search import indicator_names, program, texts
from corpus.site.search.texts import SearchData
from corpus.translation.glossary_use import GlossaryUse
from corpus.translation.term_occurrences import TermFinder, tell_unfound
from corpus.translation.terms_here import TermsHere

COMMITTED = ("nav.yml", "ledger/")
"""Generated files that are kept in the repository, for their diff."""


def build(root: Path, say: Say, *, check: bool = False) -> list[str]:
    """Write every page, download and ledger of the project in a folder; gives the paths that changed.

    With `check` nothing is written, and a committed file that is out of date is a finding.  Raises `CorpusError`
    with every finding; then nothing was changed.
    """
    read = manifest.inputs(root)
    findings = Findings()
    scripts = program.scripts(findings)
    given = inputs.read(root, findings)
    if given is None:
        raise CorpusError(findings.wrong)
    known = resources(given)
    terms = SharedTerms(given.glossary, given.themes.theme, known.names)
    reports = compiled(root, given, known, findings)
    findings.refuse()
    web = woven(reports, given, known, terms, findings)
    told = threads.told(given.threads, threads.places(reports), findings)
    figures = facts.compiled(reports, given, known.numbers, findings)
    findings.refuse()
    writer = Writer(root)
    try:
        _write(writer, context.site(given, known, terms, findings), reports, web, told,
               figures, given.evidence, findings, say)
        for name, text in scripts.items():
            writer.write(f"docs/assets/{name}", text)
        for doubt in sorted(set(findings.doubts)):
            say(str(doubt))
        if check:
            _tell_old(writer, findings)
        findings.refuse()
        return [] if check else writer.commit(read)
    finally:
        writer.discard()


def _write(writer: Writer, site: Site, reports: list[Report], web: Web, told: Sequence[Thread],
           figures: Known, evidence: Sequence[str], findings: Findings, say: Say) -> None:
    """Stage every file."""
    searched, finder, use = SearchData(site), TermFinder(site.terms), GlossaryUse(site.terms)
    followed = Followed(known=figures)
    marks = FigureMarks(site, followed)
    summaries = []
    for report in reports:
        _report(site, web, report, marks, writer, searched, first=report is reports[0])
        summaries.append(summary.summary(site, report, use.coverage(report), finder.occurrences(report)))
        say(_told(summaries[-1]))
        writer.write(f"ledger/{report.profile.id}.figures.tsv", ledger.figures(figures.figures[report.profile.id]))
    say(_linked(web))
    say(_counted(figures))
    if figures.measured.recorded:
        say(figures.measured.told())
    writer.write("docs/downloads/structure.json", "\n]\n")
    writer.write("docs/downloads/facts.jsonl", fact_lines.fact_lines(site, figures))
    writer.write("docs/downloads/series.jsonl", fact_lines.series_lines(site, figures))
    writer.write(f"docs/downloads/{fact_table.NAME}", fact_table.rows(site, figures))
    writer.write(f"docs/downloads/{fact_table.NAME}-metadata.json", fact_table.metadata(site))
    found = [made.terms for made in summaries]
    tell_unfound(site.terms, evidence, found, findings)
    here = TermsHere(site.terms, found)
    facts = standing.facts(site, reports, summaries, web)
    _shared(site, writer, summaries, here, facts)
    for path, text in indicator_pages.indicator_pages(site, figures):
        writer.write(f"docs/{path}", text)
    writer.write("nav.yml", navigation.nav(site, summaries, told, figures))
    _subjects(site, writer, web, told, followed, facts)
    writer.write("docs/index.md", home_page.home(site, reports, summaries, web, told, here, figures))
    writer.write("docs/search/index.js", searched.shared())
    writer.write("docs/search/terms.js", texts.terms(site, here))
    writer.write("docs/search/indicators.js",
                 indicator_names.script(site, followed, searched.alphabet))
    script_guesses.tell(script_guesses.of_pages(site.script, reports), "the pages", findings)


def _told(made: Summary) -> str:
    """What a run prints of a report: its size, how much has both languages, and how far ours keeps to the glossary."""
    counts = made.coverage
    kept = (f", {counts.kept} of {counts.terms} terms as the glossary has them ({counts.kept / counts.terms:.1%})"
            if counts.terms else "")
    figures = "open differences in figures: 0" if made.profile.read else "figures not read, see the doubts"
    return (f"{made.profile.id}: {made.chapters} chapters, {made.passages} passages; {counts.both} of "
            f"{counts.segments} sentences in both languages{kept}; {figures}")


def _linked(web: Web) -> str:
    """What a run prints of themes and links."""
    linked = {name for pair in web.pairs for name in (pair.a.id, pair.b.id)}
    themed = sum(bool(web.themed[document.id]) for document in web.documents)
    return (f"themes: {themed} of {len(web.documents)} passages, "
            f"{len(web.judged.themes)} by judgement; links: {len(web.pairs)} pairs over {len(linked)} passages, "
            f"{len(web.judged.pinned)} pinned, {len(web.judged.forbidden)} forbidden, "
            f"{web.proposed} by the program alone")


def _counted(figures: Known) -> str:
    """What a run prints of facts."""
    kinds = Counter(fact.kind for fact in figures.facts)
    by_kind = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    indicators = {fact.indicator.id for fact in figures.facts}
    unread = sum(not fact.read for fact in figures.facts)
    proposed = f" ({unread} of them proposed by the program, read by nobody)" if unread else ""
    return (f"facts: {len(figures.facts)} of {len(indicators)} indicators{proposed}: {by_kind}; "
            f"series: {len(figures.series)}")


def _report(site: Site, web: Web, report: Report, marks: FigureMarks, writer: Writer, searched: SearchData, *,
            first: bool) -> None:
    """Stage the pages and data of a report."""
    name = report.profile.id
    for path, text in report_pages.report_pages(site, web, report, marks):
        writer.write(f"docs/{path}", text)
    for chapter in report.chapters:
        if text := related.script(site, web, report, chapter, marks.followed):
            place = page(name, chapter).replace("reports/", "related/", 1).removesuffix(".html")
            writer.write(f"docs/{place}.js", text)
    writer.write("docs/downloads/segments.jsonl", downloads.segment_lines(site, web, report))
    writer.write("docs/downloads/moved.jsonl", downloads.moved_lines(report))
    tree = json.dumps(downloads.structure(report), ensure_ascii=False, indent=1)
    writer.write("docs/downloads/structure.json", ("[\n" if first else ",\n") + tree)
    writer.write(f"docs/search/reports/{name}.js", searched.report(report, web))
    writer.write(f"ledger/{name}.tsv", ledger.table(report))
    writer.write(f"ledger/{name}.addresses.tsv", ledger.addresses(report))
    if guesses := script_guesses.of_report(site.script, report):
        writer.write(f"ledger/{name}.script.tsv", script_guesses.table(guesses))
        script_guesses.tell(guesses, f"ledger/{name}.script.tsv", site.findings)


def _subjects(site: Site, writer: Writer, web: Web, told: Sequence[Thread], followed: Followed, facts: Facts) -> None:
    """Stage the pages of themes, threads and scoreboards, the page on links, and their data."""
    by_time = documents.in_time(web.documents)
    for path, text in theme_pages.theme_pages(site, by_time, web.themed, followed.known.facts):
        writer.write(f"docs/{path}", text)
    writer.write("docs/themes/index.md", theme_pages.index(site, by_time, web.themed))
    for path, text in thread_pages.thread_pages(site, told, followed):
        writer.write(f"docs/{path}", text)
    for path, text in scoreboard_pages.scoreboard_pages(site, followed):
        writer.write(f"docs/{path}", text)
    writer.write("docs/about/links.md", links_page.method(site, web, facts))
    writer.write("docs/about/facts.md", facts_page.method(site, followed.known, facts))
    writer.write("docs/downloads/links.jsonl", downloads.link_lines(site, web))


def _shared(site: Site, writer: Writer, summaries: list[Summary], here: TermsHere, facts: Facts) -> None:
    """Stage the pages of the whole library."""
    writer.write("docs/search.md", search_page.search(site, facts))
    writer.write("docs/glossary.md", glossary_page.glossary(site, here))
    writer.write("docs/glossary/terms.js", glossary_page.script(site, here))
    for name, written in (("texts", about_pages.texts), ("variants", about_pages.variants),
                          ("notes", about_pages.notes)):
        writer.write(f"docs/about/{name}.md", written(site, summaries))
    writer.write("docs/about/making.md", about_pages.making(site, summaries, facts))


def _tell_old(writer: Writer, findings: Findings) -> None:
    """Tell committed files that are out of date."""
    for path in writer.changed():
        if path.startswith(COMMITTED):
            findings.add(path, 0, "OUT-OF-DATE", "is not what the data gives; run python build_corpus.py and commit it")
