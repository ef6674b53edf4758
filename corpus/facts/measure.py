"""How good proposals are: those made for reports that were read, as if they had not been, against what was recorded.

Nothing recorded of a report helps to propose for it; its indicators' names and patterns were written by who had read
it, so that reports of other places and years have fewer of their figures recognised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.facts.fact import Fact

FIELDS = ("value", "exactness", "kind", "period", "measure")
"""What is compared of a fact whose indicator is right."""
IN_WORDS = "in words"


@dataclass(frozen=True, kw_only=True)
class Measured:
    """How many facts were proposed, how many a figure says in truth, how many of those were found, and of the found
    in how many each field is right."""

    proposed: int
    recorded: int
    found: int
    right: Mapping[str, int]

    @property
    def precision(self) -> float:
        """The share of proposals that tell the right indicator."""
        return self.found / max(self.proposed, 1)

    @property
    def recall(self) -> float:
        """The share of facts with figures that are proposed."""
        return self.found / max(self.recorded, 1)

    def told(self) -> str:
        """What a run prints of it."""
        fields = ", ".join(f"{name} {self.right[name] / max(self.found, 1):.1%}" for name in FIELDS)
        return (f"facts proposed for the reports that were read, as if they had not been: {self.proposed}; indicator "
                f"right {self.precision:.1%}, found {self.recall:.1%} of {self.recorded} with figures; {fields}")


def measured(proposed: Iterable[Fact], recorded: Sequence[Fact]) -> Measured:
    """Proposals against what readers recorded of the same reports."""
    of_figures = [fact for fact in recorded if fact.read and fact.exactness != IN_WORDS]
    known = {_place(fact): fact for fact in recorded}
    proposals = list(proposed)
    pairs = [(fact, known[_place(fact)]) for fact in proposals if _place(fact) in known]
    right = Counter(name for ours, theirs in pairs for name in _alike(ours, theirs))
    return Measured(proposed=len(proposals), recorded=len(of_figures), found=len(pairs), right=right)


def _place(fact: Fact) -> tuple[str, int, str]:
    """What tells a fact: where its figure stands, and its indicator."""
    return fact.segment.id, fact.at[0][0], fact.indicator.id


def _alike(a: Fact, b: Fact) -> Iterator[str]:
    return (name for name in FIELDS if getattr(a, name) == getattr(b, name))
