"""Themes and links over the whole corpus: what makes of several reports one subject to follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corpus.data.inputs import Inputs
from corpus.data.report_files import judgements
from corpus.data.report_files.judgements import Judged
from corpus.data.vocabularies.themes import Themed
from corpus.language.heading_marks import PAGES
from corpus.language.resources import Resources
from corpus.links import pairs as links
from corpus.links.documents import Document, documents
from corpus.links.jurisdiction import Jurisdiction
from corpus.links.pairs import Pair, Related
from corpus.links.relations import Relations
from corpus.links.shared_terms import SharedTerms
from corpus.links.similarity import Space
from corpus.model import Report
from corpus.project.findings import Findings


@dataclass(frozen=True, kw_only=True)
class Web:
    """The documents of a corpus in time order, the themes of its passages, its links, and what was judged.

    `themed` and `related` go by passage id: a passage that is no document may have themes, and has no entry in
    `related`.
    """

    documents: tuple[Document, ...]
    themed: Themed
    pairs: tuple[Pair, ...]
    related: Mapping[str, tuple[Related, ...]]
    judged: Judged
    proposed: int


def woven(
    reports: Iterable[Report], inputs: Inputs, resources: Resources, terms: SharedTerms, findings: Findings
) -> Web:
    """The themes and links of reports; without judgements where findings tell of them."""
    corpus = list(reports)
    all_documents = [document for report in sorted(corpus, key=lambda report: report.profile.when)
                     for document in documents(report, inputs.link_weights.done)]
    openings = {document.id: document.segments[0].published for document in all_documents}
    judged = judgements.judged(inputs.judged, openings, inputs.themes, findings)
    space = Space(all_documents, terms, inputs.themes, resources.names, resources.stemmer)
    themed = {name: judged.themes.get(name, space.chosen[name]) for name in space.documents}
    jurisdiction = Jurisdiction(inputs.places)
    _check_kinds(space, judged, jurisdiction, findings)
    relations = Relations(
        inputs.glossary, resources.names, resources.numbers, inputs.link_weights.generic, jurisdiction
    )
    pairs = links.pairs(space, relations, inputs.link_weights, judged, themed)
    return Web(documents=tuple(all_documents), themed=themed | _inherited(corpus, all_documents, themed),
               pairs=tuple(pairs), related=links.by_passage(pairs, space, jurisdiction), judged=judged,
               proposed=sum(pair.why is None for pair in pairs))


def _check_kinds(space: Space, judged: Judged, jurisdiction: Jurisdiction, findings: Findings) -> None:
    """Tell pinned pairs of a kind that the places and years of their reports speak against."""
    for names, pin in judged.pinned.items():
        a, b = (space.documents[name] for name in names)
        if not jurisdiction.allows(pin.kind, a, b):
            message = (f"{a.id} and {b.id} cannot be ‘{pin.kind}’, by the places and years of their reports; give the "
                       "link another kind, or mend 'place', 'covers', 'reviews' or 'plans' in data/reports/")
            findings.add(pin.path, pin.line, "KIND", message)


def _inherited(reports: Iterable[Report], all_documents: Iterable[Document], themed: Themed) -> Themed:
    """Themes of what is no document: items take those of their box, headings what most passages below them are
    about."""
    below: dict[str, Counter[str]] = {}
    inherited: dict[str, tuple[str, ...]] = {}
    by_id = {document.id: document for document in all_documents}
    for report in reports:
        open_: dict[str, str] = {}
        for passage in report.passages:
            if passage.level in (*PAGES, "section"):
                open_ = {
                    level: name for level, name in open_.items() if level == "chapter" and passage.level == "section"
                }
                open_[passage.level] = passage.id
            if document := by_id.get(passage.id):
                inherited |= dict.fromkeys(document.members, themed[document.id])
                for name in open_.values():
                    below.setdefault(name, Counter()).update(themed[document.id][:1])
    for name, counts in below.items():
        if name not in themed and counts:
            theme, count = counts.most_common(1)[0]
            inherited[name] = (theme,) if 2 * count > counts.total() else ()
    return inherited
