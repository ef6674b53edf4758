"""What is found of an indicator, in words: the last outcome, the next target, what is not reported, the verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.bilingual import Both
from corpus.data.report_files.series import VERDICTS
from corpus.facts.comparable import Subject, last_outcomes, next_targets, subjects, unanswered
from corpus.facts.fact import Fact
from corpus.facts.series import Series
from corpus.site.context import Site
from corpus.site.parts import facts_said

MANY = 4
"""More places and sectors than these are counted, not told one by one."""


def finding(site: Site, facts: Sequence[Fact], series: Sequence[Series]) -> list[Both]:
    """The sentences that say it: one for each place and sector, and one for what was judged."""
    of = subjects(facts)
    told = [_many(site, facts, len(of))] if len(of) > MANY else [_of(site, *each) for each in of.items()]
    return [*told, verdicts(site, series)]


def verdicts(site: Site, series: Sequence[Series]) -> Both:
    """How many comparisons have which verdict; or that none was made."""
    if not series:
        return site.label("indicators", "none_judged")
    counts = Counter(each.verdict for each in series)
    parts = [Both(zh=f"{counts[name]}项{word.zh}", en=f"{counts[name]} {word.en[0].lower()}{word.en[1:]}")
             for name in VERDICTS if counts[name] and (word := site.label("verdict", name))]
    return site.label("indicators", "judged").format(n=len(series), s="" if len(series) == 1 else "s",
                                                     counts=joined(parts, Both(zh="，", en=", ")))


def joined(parts: Sequence[Both], between: Both) -> Both:
    """Several texts as one."""
    return Both(zh=between.zh.join(part.zh for part in parts), en=between.en.join(part.en for part in parts))


def subject(site: Site, of: Subject, facts: Sequence[Fact]) -> Both:
    """A place, and the sector where there is one."""
    place, sector = facts_said.place(site, of[0]), facts_said.sector(site, facts[0])
    if not sector:
        return place
    return Both(zh=f"{place.zh}（{sector.zh}）", en=f"{place.en} ({sector.en})")


def said(site: Site, fact: Fact) -> Both:
    """A value in words, with its time and what is said of it: about 4.5% (2022, estimate)."""
    period, remarks = facts_said.period(site, fact), _remarks(site, fact)
    when = ", ".join(part.en for part in (period, *remarks) if part.en)
    remarked = joined(remarks, Both(zh="，", en="")).zh
    amount = facts_said.number(site, fact.value, fact.unit, fact.value_to) if fact.value is not None else None
    if amount is None:
        return Both(zh=f"{period.zh}（{remarked}）", en=f"{site.label('fact', 'in words').en} ({when})")
    degree = Both(zh="", en="") if fact.exactness == "exact" else facts_said.exactness(site, fact.exactness)
    return Both(zh=f"{period.zh}{degree.zh}{amount.zh}" + (f"（{remarked}）" if remarks else ""),
                en=f"{degree.en} {amount.en} ({when})".strip())


def _remarks(site: Site, fact: Fact) -> list[Both]:
    """What is said of a value behind it: that it is in words, its basis, and how it is hedged."""
    basis = facts_said.basis(site, fact)
    return [*([Both(zh=site.label("fact", "in words").zh, en="")] if fact.value is None else []),
            *([basis] if basis else []), *([site.label("indicators", f"hedge_{fact.hedge}")] if fact.hedge else [])]


def _of(site: Site, of: Subject, facts: Sequence[Fact]) -> Both:
    """What is found for a place and sector."""
    outcomes, targets = last_outcomes(facts), next_targets(facts)
    between = Both(zh="、", en=" and ")
    values = {"place": subject(site, of, facts), "outcome": joined([said(site, fact) for fact in outcomes], between),
              "target": joined([said(site, fact) for fact in targets], between)}
    name = {(True, True): "both", (True, False): "outcome", (False, True): "target"}.get(
        (bool(outcomes), bool(targets)), "other")
    if name == "other":
        values["other"] = joined([Both(zh=f"{kind.zh}，{value.zh}", en=f"{kind.en}, {value.en}") for fact in facts
                                  if (kind := facts_said.kind(site, fact)) and (value := said(site, fact))],
                                 Both(zh="；", en="; "))
    open_ones = [period for period in unanswered(facts) if period not in {fact.period for fact in targets}]
    told, missing = site.label("indicators", f"found_{name}").format(**values), Both(zh="", en="")
    if open_ones and outcomes:
        years = [Both(zh=f"{period}年", en=period) for period in (each.replace("-", "–") for each in open_ones)]
        missing = site.label("indicators", "found_open").format(
            periods=joined(years, between), s="" if len(open_ones) == 1 else "s")
    return Both(zh=f"{told.zh}{missing.zh}。", en=f"{told.en}{missing.en}.")


def _many(site: Site, facts: Sequence[Fact], count: int) -> Both:
    kinds = Counter(fact.kind for fact in facts)
    parts = [site.label("indicators", f"count_{kind}").format(n=number, s="" if number == 1 else "s")
             for kind, number in kinds.items()]
    return site.label("indicators", "found_many").format(n=len(facts), k=count,
                                                         kinds=joined(parts, Both(zh="，", en=", ")))
