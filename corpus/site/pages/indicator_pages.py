"""The pages of what figures say: one an indicator that is followed, one a theme for what has one figure, and the index.

An indicator's page says in a sentence what is found, draws it, and has every figure in a table, with verdicts, reasons
and the sentences behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from corpus.bilingual import Both
from corpus.data.report_files.series import JUDGED
from corpus.data.vocabularies.indicators import NOTHING, Indicator
from corpus.facts.comparable import Key, strands
from corpus.facts.compiled import Known
from corpus.facts.fact import Fact
from corpus.facts.followed import FOLDER, Followed
from corpus.facts.series import Series
from corpus.site.context import Site
from corpus.site.pages import indicator_apart, indicator_index, indicator_series, indicator_table
from corpus.site.pages.indicator_finding import finding
from corpus.site.pages.indicator_index import theme_title
from corpus.site.parts import facts_said, quoted
from corpus.site.parts.front_matter import head
from corpus.site.parts.picture.drawing import picture

BASE = indicator_table.BASE


def indicator_pages(site: Site, known: Known) -> Iterator[tuple[str, str]]:
    """`(path below docs/, text)` of the index, of the page of every theme, and of every indicator that has its own."""
    followed = Followed(known=known)
    settled = {series.target.key for series in known.series if series.verdict in JUDGED}
    yield f"{FOLDER}/index.md", indicator_index.index(site, followed)
    for theme, indicators in indicator_index.by_theme(site, followed).items():
        yield f"{FOLDER}/{followed.theme_page(indicators[0])}.md", _theme(site, followed, theme, indicators)
        for indicator in indicators:
            if followed.alone(indicator):
                yield f"{FOLDER}/{indicator.page}.md", _page(site, followed, indicator, settled)


def _page(site: Site, followed: Followed, indicator: Indicator, settled: Collection[Key]) -> str:
    facts = indicator_table.in_order(followed.facts[indicator.id])
    told, title = followed.series.get(indicator.id, ()), facts_said.title(indicator)
    of = strands(facts, site.indicators.yearly)
    parts = {"figures": indicator_table.table(site, facts),
             "came": indicator_series.series_list(site, followed, told, facts) if told else "",
             "apart": indicator_apart.listed(site, indicator, facts, of),
             "definition": _told(site, indicator.definition),
             "quotes": indicator_table.quotes(site, facts)}
    shown = {name: text for name, text in parts.items() if text}
    names = {name: site.both("indicators", name) for name in shown}
    running = {"report": title.line,
               "edition": f"{site.label('site', 'name').line} {site.edition} · {FOLDER}/{indicator.page}"}
    blocks = [block for name, text in shown.items()
              for block in (site.markup.title(2, site.label("indicators", name), name), text)]
    return "\n\n".join([head(site, title, "indicator", names, running, folded=True),
                        _about(site, followed, indicator),
                        f'<div class="found">{_found(site, facts, told, settled)}{picture(site, indicator, of)}</div>',
                        *blocks]) + "\n"


def _about(site: Site, followed: Followed, indicator: Indicator) -> str:
    """The theme of an indicator, which leads to its page."""
    name = site.markup.both(indicator_index.theme_name(site, indicator.theme))
    return f'<p class="thread-theme"><a href="{followed.theme_page(indicator)}.html">{name}</a></p>'


def _found(site: Site, facts: Sequence[Fact], told: Sequence[Series], settled: Collection[Key]) -> str:
    sentences = finding(site, facts, told, settled)
    return f'<p class="finding">{"<br>".join(site.markup.both(each) for each in sentences)}</p>'


def _theme(site: Site, followed: Followed, theme: str, indicators: Sequence[Indicator]) -> str:
    """The page of a theme: the ways to its indicators that have a page, and those that have one figure."""
    alone = [indicator for indicator in indicators if followed.alone(indicator)]
    single = [indicator for indicator in indicators if not followed.alone(indicator)]
    titles = {indicator.page: facts_said.title(indicator) for indicator in single}
    names = {page: site.markup.both(title) for page, title in titles.items()}
    blocks = [block for indicator in single for block in (
        site.markup.title(2, titles[indicator.page], indicator.page), _single(site, followed, indicator))]
    ways = f"<p>{site.both('indicators', 'of_theme_about', '<br>')}</p>"
    if theme:
        ways += f'<p><a href="{BASE}themes/{theme}.html">{site.both("themes", "theme")} ' \
                f"{site.markup.both(indicator_index.theme_name(site, theme))}</a></p>"
    listed = indicator_index.followed_list(site, followed, alone) if alone else ""
    return "\n\n".join([head(site, theme_title(site, theme), "of-theme", names, folded=True), ways,
                        *([listed] if listed else []), *blocks]) + "\n"


def _single(site: Site, followed: Followed, indicator: Indicator) -> str:
    """An indicator with one figure: the figure, what is to be known of it, and its sentence."""
    fact = followed.facts[indicator.id][0]
    told = _told(site, indicator.definition) + _told(site, indicator.trap)
    return (f'<div class="single"><p>{indicator_table.line(site, fact)}</p>{told}<p class="step-place">'
            f"{quoted.place(site, fact.profile, fact.segment, BASE)}</p>"
            f"{quoted.quoted(site, fact.segment, [fact.quote])}</div>")


def _told(site: Site, words: Both) -> str:
    """A paragraph; nothing where there are no words."""
    return "" if words == NOTHING else f"<p>{site.markup.both(words)}</p>"
