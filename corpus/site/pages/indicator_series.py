"""What came of the targets of an indicator: each comparison with its verdict, its facts, and the reason."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bilingual import Both
from corpus.facts.fact import Fact
from corpus.facts.followed import Followed
from corpus.facts.series import Series
from corpus.site.context import Site
from corpus.site.pages.indicator_finding import said
from corpus.site.pages.indicator_table import BASE, sentences
from corpus.site.parts import facts_said, markup


def series_list(site: Site, followed: Followed, told: Sequence[Series], facts: Sequence[Fact]) -> str:
    """The comparisons; `facts` are those of the page in its order, whose quotations they lead to."""
    quotes = {name: number for number, name in enumerate(sentences(facts), 1)}
    items = "".join(f'<li id="series-{markup.ours(each.id)}">{_series(site, followed, each, quotes)}</li>'
                    for each in told)
    return f'<ul class="series">{items}</ul>'


def verdict(site: Site, series: Series) -> str:
    """The word of a verdict."""
    css = series.verdict.replace(" ", "-")
    return f'<b class="verdict {css}">{site.markup.both(facts_said.verdict(site, series))}</b>'


def _series(site: Site, followed: Followed, told: Series, quotes: dict[str, int]) -> str:
    members = "".join(f"<li>{_member(site, followed, fact, told, quotes)}</li>" for fact in told.facts)
    exception = ""
    if told.exception.zh:
        words = site.label("indicators", "exception").format(why=told.exception)
        exception = f"<p><small>{site.markup.both(words)}</small></p>"
    return (f'<p>{verdict(site, told)}</p><ul class="members">{members}</ul>'
            f"<p>{site.markup.both(told.reason)}</p>{exception}")


def _member(site: Site, followed: Followed, fact: Fact, told: Series, quotes: dict[str, int]) -> str:
    """A fact of a comparison, which leads to its sentence here, or to the page of its own indicator."""
    kind, value, place = facts_said.kind(site, fact), said(site, fact), facts_said.place(site, fact.place)
    words = Both(zh=f"{kind.zh}：{place.zh}，{value.zh}", en=f"{kind.en}: {place.en}, {value.en}")
    report = f" <small>{site.markup.both(fact.profile.short)}</small>"
    if fact.indicator.id == told.indicator.id and fact.segment.id in quotes:
        return f'<a href="#quote-{quotes[fact.segment.id]}">{site.markup.both(words)}</a>{report}'
    named = f" {site.markup.both(fact.indicator.name)}"
    return f'<a href="{BASE}{followed.path(fact.indicator)}">{site.markup.both(words)}</a>{named}{report}'
