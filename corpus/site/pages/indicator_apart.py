"""Why figures of an indicator may not be compared: what a reader recorded of it, and in what its facts differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.bilingual import Both
from corpus.data.vocabularies.indicators import Indicator
from corpus.facts.comparable import Strand, disagreeing
from corpus.facts.fact import Fact
from corpus.site.context import Site
from corpus.site.pages.indicator_finding import joined, said
from corpus.site.parts import facts_said

BETWEEN = Both(zh="、", en=", ")


def reasons(site: Site, indicator: Indicator, facts: Sequence[Fact], strands: Sequence[Strand]) -> Iterator[Both]:
    """The reasons, one by one."""
    if indicator.trap.zh:
        yield indicator.trap
    for name, values in _differences(site, facts).items():
        if len(values) > 1:
            yield site.label("indicators", f"apart_{name}").format(names=joined(values, BETWEEN))
    if len({strand.span for strand in strands}) > 1:
        yield site.label("indicators", "apart_total")
    if len({bool(strand.basis) for strand in strands}) > 1:
        bases = [facts_said.basis(site, strand.facts[0]) for strand in strands]
        named = list(dict.fromkeys(basis for basis in bases if basis))
        yield site.label("indicators", "apart_basis").format(names=joined(named, BETWEEN))
    for told in (told for strand in strands for told in disagreeing(strand)):
        values = [Both(zh=f"{value.zh}（{short.zh}）", en=f"{value.en} in {short.en}") for fact in told
                  if (value := said(site, fact)) and (short := fact.profile.short)]
        yield site.label("indicators", "apart_reports").format(values=joined(values, Both(zh="；", en="; ")))
    if any(fact.hedge == "estimate" for fact in facts):
        yield site.label("indicators", "apart_estimate")
    if {fact.value is None for fact in facts} == {True, False}:
        yield site.label("indicators", "apart_words")


def listed(site: Site, indicator: Indicator, facts: Sequence[Fact], strands: Sequence[Strand]) -> str:
    """The reasons as a list; nothing where there is none."""
    items = "".join(f"<li>{site.markup.both(reason)}</li>" for reason in reasons(site, indicator, facts, strands))
    return f"<ul>{items}</ul>" if items else ""


def _differences(site: Site, facts: Sequence[Fact]) -> dict[str, list[Both]]:
    """The places, sectors, measures and units of facts, each once."""
    counted = [fact for fact in facts if fact.value is not None]
    return {"places": _once(facts_said.place(site, fact.place) for fact in facts),
            "sectors": _once(facts_said.sector(site, fact) or site.label("indicators", "whole") for fact in facts),
            "measures": _once(facts_said.measure(site, fact) for fact in counted),
            "units": _once(facts_said.unit_name(site, fact.unit) for fact in counted)}


def _once(values: Iterator[Both]) -> list[Both]:
    return list(dict.fromkeys(values))
