"""Everything a build reads but the sources: read first, once, into one value that names what it holds.

In go the project's folder and a collector of findings; out comes `Inputs`.  Vocabularies are refused as a whole before
anything uses them; a report whose profile is faulty is left out, so that one run tells what is wrong with the others as
well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.bilingual import Language
from corpus.data import edition, home, interface, library, pages
from corpus.data.home import Home
from corpus.data.interface import Interface
from corpus.data.library import Library
from corpus.data.pages import Page
from corpus.data.report_files import (
    acceptances,
    alignments,
    corrections,
    facts,
    judgements,
    notes,
    profiles,
    registers,
    series,
    strays,
    threads,
    translations,
)
from corpus.data.report_files.acceptances import Acceptances
from corpus.data.report_files.alignments import Alignments
from corpus.data.report_files.corrections import Corrections
from corpus.data.report_files.facts import RecordedFacts
from corpus.data.report_files.judgements import JudgedFile
from corpus.data.report_files.notes import Notes
from corpus.data.report_files.profiles import Profile
from corpus.data.report_files.registers import Register
from corpus.data.report_files.series import RecordedSeriesFile
from corpus.data.report_files.threads import RecordedThreads
from corpus.data.report_files.translations import Translations
from corpus.data.vocabularies import (
    adding,
    anchors,
    english,
    fact_words,
    glossary,
    indicators,
    link_weights,
    names,
    numbers,
    pinyin,
    places,
    script,
    search,
    style,
    themes,
)
from corpus.data.vocabularies.adding import AddingWords
from corpus.data.vocabularies.anchors import Anchor
from corpus.data.vocabularies.english import Points
from corpus.data.vocabularies.fact_words import FactWords
from corpus.data.vocabularies.glossary import Glossary
from corpus.data.vocabularies.indicators import Indicators
from corpus.data.vocabularies.link_weights import LinkWeights
from corpus.data.vocabularies.names import Name
from corpus.data.vocabularies.numbers import NumberWords
from corpus.data.vocabularies.places import Places
from corpus.data.vocabularies.script import ScriptExceptions
from corpus.data.vocabularies.style import Style
from corpus.data.vocabularies.themes import Themes
from corpus.project.documents import Document, opened
from corpus.project.findings import Findings, shown


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """What was read, a field a file; of what a report has a file of its own, by the report's id."""

    english: Points
    anchors: tuple[Anchor, ...]
    character_variants: Mapping[str, str]
    edition: str
    evidence: tuple[str, ...]
    fact_words: FactWords
    glossary: Glossary
    home: Home
    indicators: Indicators
    interface: Interface
    library: Library
    link_weights: LinkWeights
    names: tuple[Name, ...]
    numbers: NumberWords
    places: Places
    adding: AddingWords
    spelling: pinyin.Spelling
    script: ScriptExceptions
    style: Style
    themes: Themes
    prose: Mapping[str, Page]
    profiles: tuple[Profile, ...]
    acceptances: Mapping[str, Acceptances]
    alignments: Mapping[str, Alignments]
    corrections: Mapping[str, Corrections]
    facts: Mapping[str, RecordedFacts]
    judged: tuple[JudgedFile, ...]
    notes: Mapping[str, Notes]
    registers: Mapping[str, Register]
    series: RecordedSeriesFile
    threads: RecordedThreads
    translations: Mapping[tuple[str, Language], Translations]


def read(root: Path, findings: Findings) -> Inputs | None:
    """Everything below `root/data` that has a form of its own; nothing where a vocabulary is faulty."""
    def file(name: str) -> Document | None:
        return opened(root / "data" / f"{name}.toml", root, findings)

    number_words = numbers.number_words(file("numbers"), findings)
    weights = link_weights.link_weights(file("links"), findings)
    book = themes.themes(file("themes"), findings)
    book_of_terms = glossary.book(file("glossary"), findings)
    recognised = adding.adding_words(file("adding"), findings)
    pairs = anchors.anchors(file("anchors"), findings)
    forms = names.names(file("names"), findings)
    exceptions = script.script_exceptions(file("script"), findings)
    points = english.points(file("english"), findings)
    spelling = pinyin.spelling(file("pinyin"), findings)
    known = places.places(file("places"), findings)
    of_facts = fact_words.fact_words(file("fact_words"), findings)
    followed = indicators.indicators(_if_there(root / "data" / "indicators.toml", root, findings), book, of_facts,
                                     findings)
    variants = search.character_variants(file("search"), findings)
    today = edition.edition(file("edition"), findings)
    own_library = library.library(file("library"), book, findings)
    words = interface.interface(file("interface"), own_library.name, findings)
    of_style = style.style(_if_there(root / "data" / "style.toml", root, findings), findings)
    prose = pages.read(root, findings)
    chosen = home.home(_if_there(root / "data" / "home.toml", root, findings), book_of_terms.term, findings)
    if findings.wrong or number_words is None or weights is None or recognised is None or of_facts is None:
        return None
    sound_profiles = _profiles(root, known, findings)
    reports = [profile.id for profile in sound_profiles]

    def own(kind: str) -> Iterator[tuple[str, Document | None]]:
        return ((report, _if_there(root / "data" / kind / f"{report}.toml", root, findings)) for report in reports)

    return Inputs(
        english=points, anchors=pairs, character_variants=variants, edition=today, evidence=book_of_terms.evidence,
        glossary=book_of_terms.term, home=chosen, interface=words, library=own_library, link_weights=weights,
        names=forms, numbers=number_words, places=known, script=exceptions, spelling=spelling,
        themes=library.called(book, own_library), prose=prose, profiles=sound_profiles, adding=recognised,
        fact_words=of_facts, indicators=followed, style=of_style,
        series=series.series(_if_there(root / "data" / "series.toml", root, findings), findings),
        facts={report: facts.facts(document, findings) for report, document in own("facts")},
        threads=threads.threads(_if_there(root / "data" / "threads.toml", root, findings), book, findings),
        acceptances={report: acceptances.acceptances(document, findings) for report, document in own("proofs")},
        alignments={report: alignments.alignments(document, findings) for report, document in own("alignments")},
        corrections={report: corrections.corrections(document, findings) for report, document in own("corrections")},
        judged=tuple(judgements.judged_file(document, findings) for _, document in own("judged")),
        notes={report: notes.notes(document, findings) for report, document in own("notes")},
        registers={report: _register(root, report, findings) for report in reports},
        translations={(report, language): _translations(root, report, language, findings) for report in reports
                      for language in translations.LANGUAGES})


def _profiles(root: Path, known: Places, findings: Findings) -> tuple[Profile, ...]:
    """Every sound profile, in the order of the library; files of no report are told."""
    folder = root / "data" / "reports"
    paths = sorted(folder.glob("*.toml"))
    before = len(findings.wrong)
    documents = [opened(path, root, findings) for path in paths]
    read_profiles = [(document, profile) for document in documents
                     if document and (profile := profiles.profile(document, findings))]
    for document, profile in read_profiles:
        profiles.check_place(document, profile, known, findings)
    sound = profiles.ordered((profile for _, profile in read_profiles), findings)
    if not sound and len(findings.wrong) == before:
        findings.add(shown(folder, root), 0, "NO-REPORTS", "no profile stands here; add one, see README")
    strays.told(root, {profile.id for profile in sound} | {path.stem for path in paths}, findings)
    return sound


def _if_there(path: Path, root: Path, findings: Findings) -> Document | None:
    """A file that may be missing."""
    return opened(path, root, findings) if path.exists() else None


def _register(root: Path, report: str, findings: Findings) -> Register:
    """The addresses of a report; none where none were written."""
    register, wrong = registers.read(report, root)
    findings.wrong.extend(wrong)
    return register


def _translations(root: Path, report: str, language: Language, findings: Findings) -> Translations:
    """The translations of a report into a language; none where there is no file."""
    path = root / translations.path(report, language)
    if not path.exists():
        return Translations()
    translated, wrong = translations.read(path, root)
    findings.wrong.extend(wrong)
    return translated
