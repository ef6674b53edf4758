"""Promises and what came of them, as markup: the word and sign of a state, values with their sentences, and why."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.addresses import address, url
from corpus.bilingual import LANGUAGES, Both
from corpus.facts.answers import Answer, Other, Silence, speaks_of
from corpus.facts.fact import Fact
from corpus.facts.followed import Followed
from corpus.facts.series import Series
from corpus.site.context import Site
from corpus.site.parts import facts_said, markup, origins
from corpus.site.parts.figure_marks import joined, when

UNJUDGED = ("reported", "silent")
"""States that are no verdicts."""


def state(site: Site, name: str) -> str:
    """The sign and the word of a state."""
    return _signed(site, name, site.label("scoreboard" if name in UNJUDGED else "verdict", name))


def promise(site: Site, fact: Fact, base: str) -> str:
    """A target: how much, for when and where, what it is said to be, and the sentence."""
    bound = [site.label("fact", name) for name in (fact.binding, fact.hedge) if name]
    said = f" <small>{site.markup.both(joined(site, 'and', bound))}</small>" if bound else ""
    return f"{_amount(site, fact)} {site.markup.both(when(site, fact))}{said} {_place(site, fact, base)}"


def told(site: Site, fact: Fact, base: str, followed: Followed) -> str:
    """What a figure is, where its sentence stands already: its indicator, what it is, when, how much, and the verdicts
    on it."""
    way = f'<a href="{base}{followed.path(fact.indicator)}">{site.markup.both(facts_said.title(fact.indicator))}</a>'
    verdicts = "".join(f" {verdict(site, series)}" for series in followed.series.get(fact.indicator.id, ())
                       if speaks_of(series, fact) or fact is series.outcome)
    return f"{way} {_kind(site, fact)} {site.markup.both(when(site, fact))} <b>{_value(site, fact)}</b>{verdicts}"


def _value(site: Site, fact: Fact) -> str:
    return site.markup.both(facts_said.value(site, fact))


def came(site: Site, answer: Answer, base: str) -> str:
    """What came of a target: its state, who says so where, and what is no answer to it."""
    parts = [f"<p>{state(site, answer.state)}</p>"]
    if answer.answering:
        parts.append(f"<ul>{''.join(f'<li>{_said(site, fact, base)}</li>' for fact in answer.answering)}</ul>")
    parts += [f'<p class="why">{_reason(site, each)}</p>' for each in answer.series]
    if answer.silence and not answer.series:
        parts.append(f'<p class="why">{silence(site, answer.silence, base)}</p>')
    if answer.others:
        parts.append(_others(site, answer.others, base))
    return "".join(parts)


def verdict(site: Site, series: Series) -> str:
    """The sign and the word of a series' verdict."""
    name = "silent" if series.verdict == "not reported" else series.verdict
    return _signed(site, name, facts_said.verdict(site, series))


def _signed(site: Site, name: str, word: Both) -> str:
    sign = markup.text(site.label("scoreboard", f"sign {name}").zh)
    return (f'<span class="state {name.replace(" ", "-")}"><span class="sign" aria-hidden="true">{sign}</span> '
            f"<b>{site.markup.both(word)}</b></span>")


def silence(site: Site, why: Silence, base: str) -> str:
    """Why nothing is told of a target."""
    if why.cause == "mute":
        ways = ", ".join(f'<a href="{base}reports/{profile.id}/index.html">{site.markup.both(profile.short)}</a>'
                         for profile in why.tellers)
        return f"{site.markup.both(site.label('scoreboard', 'why mute').format(year=why.year))} {ways}"
    name = "missing, none" if why.cause == "missing" and why.last is None else why.cause
    return site.markup.both(site.label("scoreboard", f"why {name}").format(year=why.year, last=why.last))


def _said(site: Site, fact: Fact, base: str, unlike: str = "") -> str:
    """A fact: what it is, how much, when, in what it is `unlike`, and the sentence."""
    return (f"{_kind(site, fact)} {_amount(site, fact)} {site.markup.both(when(site, fact))}{unlike} "
            f"{_place(site, fact, base)}")


def _kind(site: Site, fact: Fact) -> str:
    return site.markup.both(facts_said.kind(site, fact))


def _reason(site: Site, series: Series) -> str:
    """A reader's words on a verdict, with those on why two facts may be compared that are not of one kind."""
    parts = [series.reason, *([series.exception] if series.exception.zh else [])]
    return " ".join(str(site.markup.both(part)) for part in parts)


def _amount(site: Site, fact: Fact) -> str:
    """How much; where no figure says it, the words themselves, with what they are."""
    if fact.value is not None:
        return f"<b>{_value(site, fact)}</b>"
    sides = [(language, side) for language in LANGUAGES
             if fact.quote.of(language) and (side := fact.segment.side(language))]
    return " ".join(origins.marked(site, side.origin)
                    + site.markup.in_language(language, f"“{fact.quote.of(language)}”", "words")
                    for language, side in sides)


def _place(site: Site, fact: Fact, base: str) -> str:
    """The report and the address of a fact's sentence, which lead there."""
    return (f'<a class="at" href="{base}{url(fact.segment.id)}">{site.markup.both(fact.profile.short)} '
            f"{address(fact.segment.id)}</a>")


def _others(site: Site, others: Iterable[Other], base: str) -> str:
    """Figures that are no answer, each with why."""
    listed = "".join(f"<li>{_other(site, other)}{_said(site, other.fact, base, _unlike(site, other))}</li>"
                     for other in others)
    return f'<div class="others"><p>{site.both("scoreboard", "others")}</p><ul>{listed}</ul></div>'


def _other(site: Site, other: Other) -> str:
    """The name of another indicator."""
    return f"{site.markup.both(facts_said.title(other.fact.indicator))}: " if "indicator" in other.unlike else ""


def _unlike(site: Site, other: Other) -> str:
    parts = [site.label("scoreboard", f"another {name}") for name in other.unlike]
    said = site.label("scoreboard", "unlike").format(unlike=joined(site, "and", parts))
    return f" <small>{site.markup.both(said)}</small>" if parts else ""
