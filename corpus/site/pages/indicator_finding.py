"""What is found of an indicator, in words: the last outcome, the next target, what is not reported, the verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from corpus.bilingual import Both
from corpus.data.report_files.series import VERDICTS
from corpus.facts.comparable import Key, Subject, last_outcomes, next_targets, subjects, unanswered
from corpus.facts.fact import Fact
from corpus.facts.series import Series
from corpus.site.context import Site
from corpus.site.parts import facts_said

MANY = 4
"""More places and sectors than these are counted, not told one by one."""


def finding(site: Site, facts: Sequence[Fact], series: Sequence[Series], settled: Collection[Key]) -> list[Both]:
    """The sentences that say it: one for each place and sector, and one for what was judged; `settled` are the keys of
    targets that were judged met, missed or exceeded."""
    of = subjects(facts)
    told = [_many(site, facts, len(of))] if len(of) > MANY else [_of(site, *each, settled) for each in of.items()]
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


def enumerated(parts: Sequence[Both]) -> Both:
    """Several texts as a list in a sentence."""
    first, last = [part.en for part in parts[:-1]], [part.en for part in parts[-1:]]
    return Both(zh="、".join(part.zh for part in parts), en=" and ".join([", ".join(first), *last] if first else last))


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


def _of(site: Site, of: Subject, facts: Sequence[Fact], settled: Collection[Key]) -> Both:
    """What is found for a place and sector."""
    outcomes, targets, open_ones = last_outcomes(facts), next_targets(facts), unanswered(facts, settled)
    if not outcomes:
        targets = [fact for fact in facts if fact.is_target]
    name = _name(outcomes, targets, open_ones)
    told = site.label("indicators", f"found_{name}").format(
        place=subject(site, of, facts), outcome=_listed(site, outcomes), target=_listed(site, targets),
        other=joined([_kind_and(site, fact) for fact in facts], Both(zh="；", en="; ")))
    missing = Both(zh="", en="")
    if outcomes and {fact.period for fact in open_ones} - {targets[0].period if targets else ""}:
        periods = enumerated([facts_said.period(site, fact) for fact in open_ones])
        missing = site.label("indicators", "found_open").format(periods=periods, s="" if len(open_ones) == 1 else "s")
    return Both(zh=f"{told.zh}{missing.zh}。", en=f"{told.en}{missing.en}.")


def _name(outcomes: Sequence[Fact], targets: Sequence[Fact], open_ones: Sequence[Fact]) -> str:
    """Which sentence says what is found."""
    if outcomes:
        return "both" if targets else "outcome"
    return "other" if not targets else "target" if open_ones or not any(fact.years for fact in targets) else "settled"


def _listed(site: Site, facts: Sequence[Fact]) -> Both:
    return enumerated(list(dict.fromkeys(said(site, fact) for fact in facts)))


def _kind_and(site: Site, fact: Fact) -> Both:
    """A fact with the word for what it is."""
    kind, value = facts_said.kind(site, fact), said(site, fact)
    return Both(zh=f"{kind.zh}，{value.zh}", en=f"{kind.en[0].lower()}{kind.en[1:]}, {value.en}")


def _many(site: Site, facts: Sequence[Fact], count: int) -> Both:
    kinds = Counter(fact.kind for fact in facts)
    parts = [site.label("indicators", f"count_{kind}").format(n=number, s="" if number == 1 else "s")
             for kind, number in kinds.items()]
    return site.label("indicators", "found_many").format(n=len(facts), k=count,
                                                         kinds=joined(parts, Both(zh="，", en=", ")))
