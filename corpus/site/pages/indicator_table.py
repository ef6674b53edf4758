"""The figures of an indicator as a table, with what is to be known of each, and their sentences, quoted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.addresses import address, url
from corpus.bilingual import Both
from corpus.facts.fact import OPEN, Fact
from corpus.site.context import Site
from corpus.site.parts import facts_said, quoted

BASE = "../"
"""The way from a page of figures to the root of the site."""
COLUMNS = ("time", "place", "value", "what", "report")


def in_order(facts: Sequence[Fact]) -> list[Fact]:
    """Facts by place and sector, and then by time."""
    subjects = list(dict.fromkeys((fact.place, fact.sector) for fact in facts))
    return sorted(facts, key=lambda fact: (subjects.index((fact.place, fact.sector)),
                                           fact.years or (9999, 9999), not fact.is_target))


def table(site: Site, facts: Sequence[Fact]) -> str:
    """Every fact in a row: time, place, value, what it is, and the report; the value leads to its quotation."""
    numbers = {name: number for number, name in enumerate(sentences(facts), 1)}
    heads = "".join(f'<th scope="col">{site.both("indicators", f"column_{name}")}</th>' for name in COLUMNS)
    measured = len({fact.measure for fact in facts if fact.value is not None}) > 1
    rows = "".join(_row(site, fact, numbers[fact.segment.id], measured=measured) for fact in facts)
    return (f'<table class="figures-table" aria-labelledby="figures"><thead><tr>{heads}</tr></thead>'
            f"<tbody>{rows}</tbody></table>")


def _row(site: Site, fact: Fact, quote: int, *, measured: bool) -> str:
    both = site.markup.both
    details = "".join(f"<br><small>{both(detail)}</small>" for detail in details_of(site, fact, measured=measured))
    return (f'<tr><th scope="row">{both(facts_said.period(site, fact))}</th>'
            f"<td>{both(facts_said.place(site, fact.place))}</td>"
            f'<td class="value"><a href="#quote-{quote}">{both(facts_said.value(site, fact))}</a></td>'
            f"<td>{both(facts_said.kind(site, fact))}{details}</td>"
            f'<td><a href="{BASE}{url(fact.segment.id)}">{both(fact.profile.short)} {address(fact.segment.id)}</a></td>'
            "</tr>")


def details_of(site: Site, fact: Fact, *, measured: bool) -> Iterator[Both]:
    """What is to be known of a fact beside its value, time, place and kind; `measured`: its measure too."""
    if sector := facts_said.sector(site, fact):
        yield sector
    if measured and fact.value is not None:
        yield facts_said.measure(site, fact)
    if basis := facts_said.basis(site, fact):
        yield basis
    for name in (f"hedge_{fact.hedge}" if fact.hedge else "", f"binding_{fact.binding}" if fact.binding else ""):
        if name:
            yield site.label("indicators", name)
    if fact.exactness_en != fact.exactness:
        yield site.label("indicators", "english_has").format(zh=facts_said.exactness(site, fact.exactness),
                                                             en=facts_said.exactness(site, fact.exactness_en))
    if fact.uncertain:
        why = Both.split(fact.why)
        yield site.label("indicators", "uncertain").format(why=Both(zh=why.zh, en=why.en or why.zh))
    elif fact.period == OPEN:
        yield site.label("fact", "open")


def sentences(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """Facts by the sentence in which they stand, in their order."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.segment.id, []).append(fact)
    return found


def quotes(site: Site, facts: Sequence[Fact]) -> str:
    """The sentences, each with the words of its figures marked."""
    items = (f'<li id="quote-{number}"><p class="step-place">'
             f"{quoted.place(site, here[0].profile, here[0].segment, BASE)}</p>"
             f"{quoted.quoted(site, here[0].segment, [fact.quote for fact in here])}</li>"
             for number, here in enumerate(sentences(facts).values(), 1))
    return f'<ol class="thread">{"".join(items)}</ol>'


def line(site: Site, fact: Fact) -> str:
    """A fact in one line: its time, place, value and kind, with what is to be known of it."""
    parts = [facts_said.period(site, fact), facts_said.place(site, fact.place), facts_said.kind(site, fact)]
    told = f'{site.markup.both(facts_said.value(site, fact))}'
    rest = [site.markup.both(detail) for detail in details_of(site, fact, measured=True)]
    return (f'<b class="value">{told}</b> {" · ".join(map(site.markup.both, parts))}'
            + "".join(f"<br><small>{detail}</small>" for detail in rest))


