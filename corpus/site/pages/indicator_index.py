"""The index of indicators: by theme, the whole economy first, each with what was reported last and is promised next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.bilingual import Both
from corpus.data.vocabularies.indicators import WHOLE, Indicator
from corpus.facts.comparable import last_outcomes, next_targets, strands, subjects
from corpus.facts.fact import Fact
from corpus.facts.followed import Followed
from corpus.site.context import Site
from corpus.site.pages.indicator_finding import joined, subject, verdicts
from corpus.site.pages.indicator_series import verdict
from corpus.site.parts import facts_said, names
from corpus.site.parts.front_matter import head
from corpus.site.parts.picture.boxes import Axis
from corpus.site.parts.picture.drawing import small, small_axis

SHOWN = 2
"""Places and sectors of an indicator that are told in the index."""
READ = ("read_marks", "read_signs", "read_verdicts", "read_judged")


def by_theme(site: Site, followed: Followed) -> dict[str, list[Indicator]]:
    """The indicators that have facts, by theme: the whole economy first, then the themes in their order."""
    order = (WHOLE, *(theme.id for theme in site.themes))
    grouped = {theme: [each for each in followed.indicators if each.theme == theme] for theme in order}
    return {theme: indicators for theme, indicators in grouped.items() if indicators}


def theme_name(site: Site, theme: str) -> Both:
    """The name of a theme, or of the whole economy."""
    return names.theme_name(site, theme) if theme else site.label("indicators", "economy")


def theme_title(site: Site, theme: str) -> Both:
    """The title of the page of a theme's figures."""
    return site.label("indicators", "of_theme").format(theme=theme_name(site, theme))


def index(site: Site, followed: Followed) -> str:
    """The page of all indicators."""
    themes = by_theme(site, followed)
    listed = {theme or "economy": site.markup.both(theme_name(site, theme)) for theme in themes}
    top = head(site, site.label("indicators", "title"), "indicators", listed, folded=True)
    if not themes:
        return f"{top}\n\n<p>{site.both('indicators', 'none', '<br>')}</p>\n"
    parts = [part for theme, indicators in themes.items() for part in _group(site, followed, theme, indicators)]
    return "\n\n".join([top, *_intro(site, followed), _jumps(site, themes), *parts]) + "\n"


def followed_list(site: Site, followed: Followed, indicators: Sequence[Indicator]) -> str:
    """Indicators that have a page of their own, each with a small picture, its last and next figures and verdicts."""
    axis = small_axis(strands(facts, site.indicators.yearly) for facts in followed.facts.values())
    entries = "".join(f"<li>{_entry(site, followed, indicator, axis)}</li>" for indicator in indicators)
    return f'<ul class="indicator-list">{entries}</ul>'


def _intro(site: Site, followed: Followed) -> Iterator[str]:
    """What stands here, how many, and how to read it."""
    facts = followed.known.facts
    kinds = Counter(fact.kind for fact in facts)
    parts = [site.label("indicators", f"count_{kind}").format(n=count, s="" if count == 1 else "s")
             for kind, count in kinds.most_common()]
    intro = site.label("indicators", "intro").format(n=len(followed.indicators), facts=len(facts),
                                                     kinds=joined(parts, Both(zh="，", en=", ")))
    judged = verdicts(site, followed.known.series)
    yield f"<p>{site.markup.both(intro, '<br>')} {site.markup.both(judged)}</p>"
    yield f"<p>{site.both('indicators', 'meet', '<br>')}</p>"
    if followed.promising:
        yield f'<p><a href="../scoreboard/index.html">{site.both("scoreboard", "ways")}</a></p>'
    lines = "".join(f"<li>{site.both('indicators', name)}</li>" for name in READ)
    yield f'<details class="how-to-read"><summary>{site.both("indicators", "read")}</summary><ul>{lines}</ul></details>'


def _jumps(site: Site, themes: dict[str, list[Indicator]]) -> str:
    jumps = "".join(f'<li><a href="#{theme or "economy"}">{site.markup.both(theme_name(site, theme))}</a> '
                    f"<small>{len(indicators)}</small></li>" for theme, indicators in themes.items())
    name = site.attribute("indicators", "jumps")
    return f'<nav class="jumps themes-jumps" aria-label="{name}"><ul>{jumps}</ul></nav>'


def _group(site: Site, followed: Followed, theme: str, indicators: Sequence[Indicator]) -> Iterator[str]:
    """A theme: the indicators that are followed, and those that have one figure, in a line each."""
    alone = [indicator for indicator in indicators if followed.alone(indicator)]
    single = [indicator for indicator in indicators if not followed.alone(indicator)]
    yield site.markup.title(2, theme_name(site, theme), theme or "economy")
    if alone:
        yield followed_list(site, followed, alone)
    if single:
        lines = "".join(f"<li>{_line(site, followed, indicator)}</li>" for indicator in single)
        count = site.label("indicators", "single").format(n=len(single))
        way = f"{followed.theme_page(single[0])}.html"
        yield f'<p class="single-head"><a href="{way}">{site.markup.both(count)}</a></p>'
        yield f'<ul class="single-list">{lines}</ul>'


def _entry(site: Site, followed: Followed, indicator: Indicator, axis: Axis | None) -> str:
    facts = followed.facts[indicator.id]
    drawn = small(strands(facts, site.indicators.yearly), axis) if axis else ""
    of = list(subjects(facts).items())
    told = "".join(f'<span class="stands">{_stands(site, subject(site, each, here), here)}</span>'
                   for each, here in of[:SHOWN])
    if len(of) > SHOWN:
        more = site.label("indicators", "more").format(n=len(of) - SHOWN)
        told += f'<span class="stands"><small>{site.markup.both(more)}</small></span>'
    told_once = Counter(verdict(site, each) for each in followed.series.get(indicator.id, ()))
    judged = "".join(f"{word}{f' ×{count}' if count > 1 else ''} " for word, count in told_once.items())
    return (f'<a class="name" href="{indicator.page}.html">{site.markup.both(facts_said.title(indicator))}</a>'
            f'<span class="drawn">{drawn}</span><span class="told">{told}</span>'
            f'<span class="judged">{judged}</span>')


def _stands(site: Site, whose: Both, facts: Sequence[Fact]) -> str:
    """Where an indicator stands for a place and sector: the last outcome, and the next target."""
    parts = [f"<small>{site.markup.both(whose)}</small>"]
    found = {"last": last_outcomes(facts), "next": next_targets(facts)}
    for name, here in found.items():
        if here:
            values = ", ".join(_short(site, fact) for fact in here)
            parts.append(f'<span class="{name}"><small>{site.both("indicators", name)}</small> {values}</span>')
    if not any(found.values()):
        parts.append(", ".join(_short(site, fact) for fact in facts[:SHOWN]))
    return " ".join(parts)


def _short(site: Site, fact: Fact) -> str:
    period = site.markup.both(facts_said.period(site, fact))
    return f"{period} <b>{site.markup.both(facts_said.value(site, fact))}</b>"


def _line(site: Site, followed: Followed, indicator: Indicator) -> str:
    """An indicator with one figure, in a line."""
    fact = followed.facts[indicator.id][0]
    kind = site.markup.both(facts_said.kind(site, fact))
    name, way = site.markup.both(facts_said.title(indicator)), followed.path(indicator).partition("/")[2]
    return (f'<a href="{way}">{name}</a> <span>{kind} {_short(site, fact)}</span>')
