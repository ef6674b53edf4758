"""The scoreboard of every report that has targets: what was promised, what later reports say of it, and where none
says anything, why; and the page of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.data.report_files.profiles import Profile
from corpus.facts.answers import Answer, answers
from corpus.facts.followed import WHOLE_PAGE, Followed
from corpus.site.context import Site
from corpus.site.pages import score_counts
from corpus.site.pages.indicator_index import theme_name
from corpus.site.pages.score_counts import Board
from corpus.site.parts import answer_said, facts_said
from corpus.site.parts.front_matter import head

FOLDER = "scoreboard"
BASE = "../"
"""The way from a scoreboard to the root of the site."""


def path(report: str) -> str:
    """Where the scoreboard of a report stands, from the root of the site."""
    return f"{FOLDER}/{report}.html"


def boards(site: Site, followed: Followed) -> list[Board]:
    """What came of the targets of every report that has any, in the order of the library."""
    of: dict[str, list[Answer]] = {}
    for answer in answers(followed.known, site.profiles):
        of.setdefault(answer.target.profile.id, []).append(answer)
    return [(profile, of[profile.id]) for profile in site.profiles.values() if profile.id in of]


def scoreboard_pages(site: Site, followed: Followed) -> Iterator[tuple[str, str]]:
    """`(path below docs/, Markdown)` of every scoreboard, and of the page of all."""
    all_boards = boards(site, followed)
    yield f"{FOLDER}/index.md", _index(site, all_boards)
    for profile, told in all_boards:
        yield f"{FOLDER}/{profile.id}.md", _page(site, followed, profile, told)


def _index(site: Site, all_boards: Sequence[Board]) -> str:
    said = "intro" if all_boards else "none"
    parts = [f"<p>{site.both('scoreboard', said, '<br>')}</p>"]
    return "\n\n".join([head(site, site.label("scoreboard", "title"), FOLDER), *parts,
                        *([score_counts.of_all(site, all_boards)] if all_boards else [])]) + "\n"


def _page(site: Site, followed: Followed, profile: Profile, told: Sequence[Answer]) -> str:
    by_theme = {theme: list(of) for theme, of in groupby(_sorted(site, told), key=lambda answer: _theme(answer))}
    names = {theme or WHOLE_PAGE: site.markup.both(theme_name(site, theme)) for theme in by_theme}
    title = site.label("scoreboard", "of").format(report=profile.short)
    running = {"report": title.line,
               "edition": f"{site.label('site', 'name').line} {site.edition} · {FOLDER}/{profile.id}"}
    parts = [part for theme, of in by_theme.items() for part in _of_theme(site, followed, theme, of)]
    unread = [] if profile.read else [f'<p class="not-read">{site.both("standing", "unread")}</p>']
    return "\n\n".join([head(site, title, profile.id, names, running), *unread, _top(site, profile),
                        score_counts.of_one(site, told), *parts]) + "\n"


def _sorted(site: Site, told: Sequence[Answer]) -> list[Answer]:
    """By theme, what has none first; within one as the report has them."""
    order = ["", *(theme.id for theme in site.themes)]
    return sorted(told, key=lambda answer: order.index(_theme(answer)))


def _theme(answer: Answer) -> str:
    return answer.target.indicator.theme


def _top(site: Site, profile: Profile) -> str:
    """What the page shows, and the ways to the report and to all scoreboards."""
    report = f'<a href="{BASE}reports/{profile.id}/index.html">{site.markup.both(profile.short)}</a>'
    ways = [report, f'<a href="index.html">{site.both("scoreboard", "all")}</a>',
            f'<a href="{BASE}indicators/index.html">{site.both("indicators", "title")}</a>']
    return (f"<p>{site.both('scoreboard', 'about', '<br>')}</p>\n\n"
            f'<p class="score-ways">{" · ".join(ways)}</p>')


def _of_theme(site: Site, followed: Followed, theme: str, of: Sequence[Answer]) -> Iterator[str]:
    yield site.markup.title(2, theme_name(site, theme), theme or WHOLE_PAGE)
    heads = "".join(f'<th scope="col">{site.both("scoreboard", name)}</th>' for name in ("what", "promised", "came"))
    rows = "".join(_row(site, followed, answer) for answer in of)
    yield f'<table class="score"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _row(site: Site, followed: Followed, answer: Answer) -> str:
    fact = answer.target
    way = f'<a href="{BASE}{followed.path(fact.indicator)}">{site.markup.both(facts_said.title(fact.indicator))}</a>'
    unread = "" if fact.read else f' <small>{site.both("related", "unread group")}</small>'
    return (f'<tr id="{score_counts.place(answer)}"><th scope="row">{way}{unread}</th>'
            f'<td class="promised">{answer_said.promise(site, fact, BASE)}</td>'
            f'<td class="came">{answer_said.came(site, answer, BASE)}</td></tr>')
