"""The build, from the data to every generated file.  `build` is the table of contents of the program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from corpus import (
    catalogs,
    exports,
    folders,
    ledger,
    library,
    manifest,
    pages,
    profile,
    program,
    proofs,
    related,
    report,
    search,
    shapes,
    termbase,
    themepages,
    threadpages,
    threads,
)
from corpus.catalogs import Translations
from corpus.findings import CorpusError, Finding, shown
from corpus.library import Summary
from corpus.model import Report, page
from corpus.occurrences import unfound
from corpus.profile import Profile
from corpus.search import SearchData
from corpus.threads import Thread
from corpus.web import Web, woven
from corpus.writer import Writer

COMMITTED = ("nav.yml", "ledger/")
"""Generated files that are kept in the repository, for their diff."""

Say = Callable[[str], None]


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
    try:
        searched = SearchData()
        reports, web = woven(compiled(root), root)
        summaries = [_report(own, writer, searched, first=own is reports[0]) for own in reports]
        for own in summaries:
            say(_said(own))
        say(_linked(web))
        writer.write("docs/downloads/structure.json", "\n]\n")
        _shared(writer, summaries)
        _subjects(writer, web, threads.load(root, threads.places(reports)))
        writer.write("docs/search/index.js", searched.shared())
        writer.write("docs/search/terms.js", search.terms())
        for name, text in scripts.items():
            writer.write(f"docs/assets/{name}", text)
        if check:
            _refuse_old(writer)
            return []
        return writer.commit(read)
    finally:
        writer.discard()


def renew(root: Path, say: Say) -> list[str]:
    """Bring the translation files up to the texts: new sentences empty, changed ones `fuzzy`; gives the paths that changed.

    Raises `CorpusError` with every finding; then nothing was changed.
    """
    writer = Writer(root)
    try:
        known = profiles(root)
        found = _strays(root, known)
        for own in known:
            published = report.compiled(own, root, translated=False)
            for language in catalogs.wanted(published):
                path = catalogs.path(own.id, language)
                file, wrong = catalogs.read(root / path, root) if (root / path).exists() else (Translations(), [])
                found += wrong + catalogs.strangers(published, path, file.entries)
                writer.write(path, catalogs.renew(published, language, file))
        if found:
            raise CorpusError(found)
        return writer.move()
    finally:
        writer.discard()


def profiles(root: Path) -> list[Profile]:
    """Every profile, in the order of the library; raises `CorpusError` with every finding."""
    folder = root / "data" / "reports"
    found: list[Finding] = []
    loaded: list[Profile] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            loaded.append(profile.load(path, root))
        except CorpusError as error:
            found += error.findings
    if not loaded and not found:
        found.append(Finding(shown(folder, root), 0, "NO-REPORTS", "no profile stands here; add one, see README"))
    found += _doubles(loaded)
    if found:
        raise CorpusError(found)
    return sorted(loaded, key=lambda own: (own.order, own.date, own.id))


def compiled(root: Path) -> list[Report]:
    """Every report, compiled and proved; raises `CorpusError` with every finding of all of them."""
    reports: list[Report] = []
    known, found = _readable(root)
    found += _strays(root, known)
    for own in known:
        try:
            reports.append(report.compiled(own, root))
            found += proofs.check(reports[-1], root)
        except CorpusError as error:
            found += error.findings
    if found:
        raise CorpusError(found)
    return reports


def _said(own: Summary) -> str:
    """What a run prints of a report: its size, how much has both languages, and how far ours keeps to the glossary."""
    has = own.coverage
    kept = f", {has.kept} of {has.terms} terms as the glossary has them ({has.kept / has.terms:.1%})" if has.terms else ""
    return (f"{own.profile.id}: {own.chapters} chapters, {own.passages} passages; {has.both} of {has.segments} sentences "
            f"in both languages{kept}; open differences in figures: 0")


def _readable(root: Path) -> tuple[list[Profile], list[Finding]]:
    """The profiles; where some are faulty, the sound ones all the same, so that one run tells everything."""
    try:
        return profiles(root), []
    except CorpusError as error:
        sound = []
        for path in sorted((root / "data" / "reports").glob("*.toml")):
            try:
                sound.append(profile.load(path, root))
            except CorpusError:
                continue
        return sound, error.findings


def _strays(root: Path, known: list[Profile]) -> list[Finding]:
    """Files of no report; those of a report whose profile is faulty are not told as well."""
    names = {own.id for own in known} | {path.stem for path in (root / "data" / "reports").glob("*.toml")}
    return list(folders.strangers(root, names))


def _linked(web: Web) -> str:
    """What a run prints of themes and links."""
    linked = {name for pair in web.pairs for name in (pair.a.id, pair.b.id)}
    return (f"themes: {sum(bool(web.themed[one.id]) for one in web.documents)} of {len(web.documents)} passages, "
            f"{len(web.judged.themes)} by judgement; links: {len(web.pairs)} pairs over {len(linked)} passages, "
            f"{len(web.judged.pinned)} pinned, {len(web.judged.forbidden)} forbidden, {web.proposed} by the program alone")


def _report(own: Report, writer: Writer, searched: SearchData, *, first: bool) -> Summary:
    """Stage the pages and data of a report."""
    name = own.profile.id
    for path, text in pages.report_pages(own):
        writer.write(f"docs/{path}", text)
    for chapter in own.chapters:
        if text := related.script(own, chapter):
            place = page(name, chapter).replace("reports/", "related/", 1).removesuffix(".html")
            writer.write(f"docs/{place}.js", text)
    writer.write("docs/downloads/segments.jsonl", exports.segment_lines(own))
    tree = json.dumps(exports.structure(own), ensure_ascii=False, indent=1)
    writer.write("docs/downloads/structure.json", ("[\n" if first else ",\n") + tree)
    writer.write(f"docs/search/reports/{name}.js", searched.report(own))
    writer.write(f"ledger/{name}.tsv", ledger.table(own))
    writer.write(f"ledger/{name}.addresses.tsv", ledger.addresses(own))
    return library.summary(own)


def _subjects(writer: Writer, web: Web, told: Iterable[Thread]) -> None:
    """Stage the pages of themes and threads, the page on links, and their data."""
    by_time = themepages.in_time(web.documents)
    for path, text in themepages.theme_pages(by_time, web.themed):
        writer.write(f"docs/{path}", text)
    writer.write("docs/themes/index.md", themepages.index(by_time, web.themed))
    writer.write("docs/threads.md", threadpages.threads(told))
    writer.write("docs/about/links.md", threadpages.method(web))
    writer.write("docs/downloads/links.jsonl", exports.link_lines(web.pairs, web.themed))


def _shared(writer: Writer, summaries: list[Summary]) -> None:
    writer.write("docs/index.md", library.home(summaries))
    writer.write("docs/search.md", library.search())
    found = [own.terms for own in summaries]
    if stale := unfound(found):
        raise CorpusError(stale)
    writer.write("docs/glossary.md", termbase.glossary(found))
    writer.write("docs/glossary/terms.js", termbase.script())
    for name, written in (("texts", library.about), ("making", library.making), ("variants", library.variants),
                       ("notes", library.notes)):
        writer.write(f"docs/about/{name}.md", written(summaries))
    writer.write("nav.yml", library.nav(summaries))


def _refuse_old(writer: Writer) -> None:
    old = [path for path in writer.changed() if path.startswith(COMMITTED)]
    if old:
        said = "is not what the data gives; run python build_corpus.py and commit it"
        raise CorpusError([Finding(path, 0, "OUT-OF-DATE", said) for path in old])


def _doubles(loaded: list[Profile]) -> list[Finding]:
    first: dict[str, str] = {}
    found = []
    for own in loaded:
        if own.id in first:
            found.append(Finding(own.path, 0, "DOUBLE-ID", f"the id '{own.id}' is also that of {first[own.id]}; change one"))
        first.setdefault(own.id, own.path)
    return found
