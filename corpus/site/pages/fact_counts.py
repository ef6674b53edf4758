"""Tables of how many facts each report has of every kind, and how many of its figures are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import get_args

from corpus.bilingual import Both
from corpus.data.vocabularies.fact_words import FactKind
from corpus.facts.compiled import Known
from corpus.site.context import Site

Cell = tuple[str, str]
"""The row and the column of something that is counted."""


def dismissed(known: Known) -> Counter[Cell]:
    """The figures that are no facts by class and report; of a report whose facts nobody has read, none is told."""
    told = {fact.profile.id for fact in known.facts if fact.read}
    return Counter((figure.said, report) for report, figures in known.figures.items() if report in told
                   for figure in figures if figure.said)


def by_kind(site: Site, known: Known) -> str:
    """Facts that were read by report and kind; nothing where there are none."""
    counts: Counter[Cell] = Counter((fact.profile.id, fact.kind) for fact in known.facts if fact.read)
    reports = {name: profile.short for name, profile in site.profiles.items()}
    kinds = {kind: site.label("fact", kind) for kind in get_args(FactKind)}
    return _table(site, "by_kind", "report", reports, kinds, counts)


def by_class(site: Site, known: Known) -> str:
    """Figures that are no facts by class and report; nothing where there are none."""
    counts = dismissed(known)
    reports = {name: profile.in_brief for name, profile in site.profiles.items()}
    return _table(site, "by_class", "class", site.interface.group("dismissed"), reports, counts)


def _table(site: Site, name: str, of: str, rows: Mapping[str, Both], columns: Mapping[str, Both],
           counts: Counter[Cell]) -> str:
    """A table of counts with its sums; rows and columns that have nothing are left out."""
    if not counts:
        return ""
    shown = {row: each for row, each in rows.items() if any(key[0] == row for key in counts)}
    across = {column: each for column, each in columns.items() if any(key[1] == column for key in counts)}
    every = site.label("method", "all")
    head = "".join(f'<th scope="col">{site.markup.both(each)}</th>'
                   for each in (site.label("method", of), *across.values(), every))
    lines = [_line(site, each, [counts[row, column] for column in across]) for row, each in shown.items()]
    whole = _line(site, every, [sum(counts[row, column] for row in shown) for column in across])
    return (f'<div class="wide" tabindex="0" role="region" aria-label="{site.attribute("method", name)}">'
            f'<table class="counts"><thead><tr>{head}</tr></thead>'
            f"<tbody>{''.join(lines)}</tbody><tfoot>{whole}</tfoot></table></div>")


def _line(site: Site, name: Both, counts: Sequence[int]) -> str:
    cells = "".join(f"<td>{count:,}</td>" for count in (*counts, sum(counts)))
    return f'<tr><th scope="row">{site.markup.both(name)}</th>{cells}</tr>'
