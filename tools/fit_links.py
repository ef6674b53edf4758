"""`python -m tools.fit_links`: the weights of `data/links.toml`, by logistic regression over the pairs that readers
judged.

Every candidate of a passage whose links were judged is a case: a link if a reader pinned it, none if not.  Passages of
the worked judgements in `tests/cases/links.jsonl` are left out, so that they can measure the result.  Newton's method
(Hosmer and Lemeshow 1989, section 1.2), in plain Python: six unknowns.
"""

from __future__ import annotations

import json
from math import exp

from corpus.data.report_files import judgements
from corpus.data.vocabularies.link_weights import FEATURES
from corpus.links.documents import documents
from corpus.links.proposals import ordered
from corpus.links.shared_terms import SharedTerms
from corpus.links.similarity import Space
from corpus.project.findings import Findings
from corpus.reports import compiled
from tools import copies
from tools.judged_cases import CASES
from tools.library import INPUTS, RESOURCES

Case = tuple[list[float], float]
STEPS = 12


def cases() -> list[Case]:
    """The features of every candidate pair with a constant, and whether a reader linked it."""
    reports = sorted(compiled(copies.ROOT, INPUTS, RESOURCES, Findings()), key=lambda report: report.profile.when)
    found = [one for report in reports for one in documents(report, INPUTS.link_weights.done)]
    said = judgements.judged(
        INPUTS.judged, {one.id: one.segments[0].published for one in found}, INPUTS.themes, Findings()
    )
    terms = SharedTerms(INPUTS.glossary, INPUTS.themes.theme, RESOURCES.names)
    space = Space(found, terms, INPUTS.themes, RESOURCES.names, RESOURCES.stemmer)
    starts = {case["passage"]["starts"][:12] for case in map(json.loads, CASES.read_text("utf-8").splitlines())}
    known: dict[tuple[str, str], Case] = {}
    for one in found:
        if any(start in one.zh or start in one.en for start in starts):
            continue
        for others in space.candidates(one.id, {report.profile.id for report in reports}).values():
            for other in others:
                pair = ordered(space, one.id, other)
                known[pair] = [*space.features(*pair), 1.0], float(pair in said.pinned)
    return list(known.values())


def fitted(own: list[Case]) -> list[float]:
    """The weights, the constant's last."""
    size = len(own[0][0])
    weights = [0.0] * size
    for _ in range(STEPS):
        slope, curve = [0.0] * size, [[1e-3 * (i == j) for j in range(size)] for i in range(size)]
        for features, linked in own:
            sure = 1 / (1 + exp(-sum(weight * value for weight, value in zip(weights, features, strict=True))))
            for i, value in enumerate(features):
                slope[i] += value * (linked - sure)
                for j, other in enumerate(features):
                    curve[i][j] += value * other * sure * (1 - sure)
        weights = [weight + step for weight, step in zip(weights, _solved(curve, slope), strict=True)]
    return weights


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda row: abs(rows[row][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for j in range(len(rows)):
            if j != i:
                rows[j] = [value - rows[j][i] * own for value, own in zip(rows[j], rows[i], strict=True)]
    return [row[-1] for row in rows]


def main() -> None:
    """Print the weights, and what the program alone would be worth at some thresholds."""
    own = cases()
    weights = fitted(own)
    print(f"{len(own)} pairs, {sum(linked for _, linked in own):.0f} links")
    for name, weight in zip((*FEATURES, "bias"), weights, strict=True):
        print(f"{name} = {weight:.2f}")
    sure = [(1 / (1 + exp(-sum(weight * value for weight, value in zip(weights, features, strict=True)))), linked)
            for features, linked in own]
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        above = [linked for value, linked in sure if value >= least]
        print(f"at least {least}: {len(above)} links, precision {sum(above) / len(above):.2f}, "
              f"recall {sum(above) / sum(linked for _, linked in own):.2f}")


if __name__ == "__main__":
    main()
