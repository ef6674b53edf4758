"""Which verdicts two comparable figures leave open."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.data.report_files.series import JUDGED, Verdict
from corpus.data.vocabularies.fact_words import Exactness
from corpus.facts.fact import Fact

LOOSE: tuple[Exactness, ...] = ("about", "nearly")
STRICT: tuple[Exactness, ...] = ("over", "less than")
BETTER: Mapping[str, tuple[Exactness, ...]] = {"up": ("over", "at least"), "down": ("less than", "within")}
"""By the way that is good, what says that an outcome is as good as its figure, or better."""
WORSE: Mapping[str, tuple[Exactness, ...]] = {"up": ("less than", "within", "nearly"), "down": ("over", "at least")}


def possible(target: Fact, outcome: Fact) -> tuple[Verdict, ...]:
    """The verdicts that do not contradict a promise and what was reported; all where no figures settle it.

    Less than was asked for misses; more than an exact figure asked for exceeds it, more than `at least` meets it; by
    `about` a little is left to judgement.
    """
    good = target.indicator.good
    if target.value is None or outcome.value is None or good == "none":
        return JUDGED
    ahead = (outcome.value - target.value) * (1 if good == "up" else -1)
    exact, better, worse = (outcome.exactness in said for said in (("exact",), BETTER[good], WORSE[good]))
    loose = target.exactness in LOOSE
    if ahead < 0 and (exact or worse):
        return ("met", "missed") if loose else ("missed",)
    if ahead > 0 and (exact or better):
        return ("met", "exceeded") if loose else ("exceeded",) if target.exactness == "exact" else ("met",)
    if ahead == 0 and exact:
        return ("missed",) if target.exactness in STRICT else ("met",)
    return ("met", "exceeded") if ahead == 0 and better else JUDGED
