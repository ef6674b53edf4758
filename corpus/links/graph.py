"""Themes and links over the whole corpus: what makes of several reports one subject to follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.data import judgements
from corpus.data.judgements import Judged
from corpus.data.link_weights import settings
from corpus.data.themes import Themed
from corpus.links import pairs as links
from corpus.links.classification import chosen
from corpus.links.documents import Document, documents
from corpus.links.pairs import Pair, Related
from corpus.links.similarity import Space
from corpus.model import Report


@dataclass(frozen=True, kw_only=True)
class Web:
    """The documents of a corpus in time order, the themes of its passages, its links, and what was judged.

    `themed` and `related` go by passage id: a passage that is no document may have themes, and has no entry in `related`.
    """

    documents: tuple[Document, ...]
    themed: Themed
    pairs: tuple[Pair, ...]
    related: Mapping[str, tuple[Related, ...]]
    judged: Judged
    proposed: int


def woven(reports: Iterable[Report], root: Path) -> Web:
    """The themes and links of reports; raises `CorpusError` with every finding."""
    own = list(reports)
    found = [one for report in sorted(own, key=lambda report: report.profile.when)
             for one in documents(report, settings().done)]
    said = judgements.load(root, {one.id: one.segments[0].published for one in found})
    space = Space(found)
    themed = {name: said.themes.get(name, chosen(space.scores[name])) for name in space.documents}
    pairs = links.pairs(space, settings(), said, themed)
    return Web(documents=tuple(found), themed=themed | _inherited(own, found, themed), pairs=tuple(pairs),
               related=links.by_passage(pairs, space), judged=said, proposed=sum(pair.why is None for pair in pairs))


def _inherited(reports: Iterable[Report], found: Iterable[Document], themed: Themed) -> Themed:
    """Themes of what is no document: items take those of their box, headings what most passages below them are about."""
    below: dict[str, Counter[str]] = {}
    inherited: dict[str, tuple[str, ...]] = {}
    by_id = {one.id: one for one in found}
    for report in reports:
        open_: dict[str, str] = {}
        for passage in report.passages:
            if passage.level in ("part", "chapter", "section"):
                open_ = {level: name for level, name in open_.items() if level == "chapter" and passage.level == "section"}
                open_[passage.level] = passage.id
            if one := by_id.get(passage.id):
                inherited |= dict.fromkeys(one.members, themed[one.id])
                for name in open_.values():
                    below.setdefault(name, Counter()).update(themed[one.id][:1])
    for name, counts in below.items():
        if name not in themed and counts:
            theme, count = counts.most_common(1)[0]
            inherited[name] = (theme,) if 2 * count > counts.total() else ()
    return inherited
