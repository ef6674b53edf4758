"""How many targets came to what: of one report in words and as a table, of all reports, and what the words mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.bilingual import Both
from corpus.data.report_files.profiles import Profile
from corpus.facts.answers import CAUSES, STATES, Answer, State
from corpus.site.context import Site
from corpus.site.parts import answer_said, facts_said
from corpus.site.parts.figure_marks import joined

NAMED = 12
"""Targets of one state that are named in the table of counts."""

Board = tuple[Profile, list[Answer]]
"""A report and what came of its targets."""


def of_all(site: Site, boards: Sequence[Board]) -> str:
    """A table of reports by states, and what the states mean."""
    states = [state for state in STATES if any(answer.state == state for _, told in boards for answer in told)]
    heads = "".join(f'<th scope="col">{answer_said.state(site, state)}</th>' for state in states)
    rows = "".join(_of_report(site, profile, told, states) for profile, told in boards)
    return (f'<div class="wide" tabindex="0" role="region" aria-label="{site.attribute("scoreboard", "counts")}">'
            f'<table class="tally"><thead><tr><th scope="col">{site.both("scoreboard", "report")}</th>'
            f'<th scope="col">{site.both("scoreboard", "targets")}</th>{heads}</tr></thead>'
            f"<tbody>{rows}</tbody></table></div>\n\n{_meanings(site, states)}")


def _of_report(site: Site, profile: Profile, told: Sequence[Answer], states: Sequence[State]) -> str:
    counts = Counter(answer.state for answer in told)
    cells = "".join(f"<td>{counts[state] or '–'}</td>" for state in states)
    return (f'<tr><th scope="row"><a href="{profile.id}.html">{site.markup.both(profile.short)}</a></th>'
            f"<td>{len(told)}</td>{cells}</tr>")


def _meanings(site: Site, states: Sequence[State]) -> str:
    return '<dl class="meanings">' + "".join(
        f"<dt>{answer_said.state(site, state)}</dt><dd>{site.both('scoreboard', f'means {state}')}</dd>"
        for state in states) + "</dl>"


def of_one(site: Site, told: Sequence[Answer]) -> str:
    """The counts of one report: in words, and as a table that names the few."""
    by_state = {state: of for state in STATES if (of := [answer for answer in told if answer.state == state])}
    words = joined(site, "and", [_count(site, f"n {state}", len(of)) for state, of in by_state.items()])
    said = site.label("scoreboard", "said").format(n=len(told), s="" if len(told) == 1 else "s", states=words)
    rows = "".join(f'<tr><th scope="row">{answer_said.state(site, state)}</th><td>{len(of)}</td>'
                   f"<td>{_which(site, of)}</td></tr>" for state, of in by_state.items())
    heads = "".join(f'<th scope="col">{site.both("scoreboard", name)}</th>' for name in ("state", "targets", "which"))
    table = f'<table class="tally own"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    return f'<p class="score-said">{site.markup.both(said)}</p>\n\n{table}'


def _count(site: Site, name: str, count: int) -> Both:
    return site.label("scoreboard", name).format(n=count)


def _which(site: Site, of: Sequence[Answer]) -> str:
    """What a count counts: the causes of silence with their numbers, else the targets, where they are few."""
    if causes := Counter(answer.silence.cause for answer in of if answer.silence):
        parts = [_count(site, f"n {cause}", causes[cause]) for cause in CAUSES if causes[cause]]
        return site.markup.both(joined(site, "also", parts))
    means = site.both("scoreboard", f"means {of[0].state}")
    ways = " · ".join(f'<a href="#{place(answer)}">{site.markup.both(facts_said.title(answer.target.indicator))}</a>'
                      for answer in of) if len(of) <= NAMED else ""
    return f"{ways}<br><small>{means}</small>" if ways else means


def place(answer: Answer) -> str:
    """The place of a target on its page."""
    fact = answer.target
    parts = (fact.segment.id.rpartition(":")[2], fact.indicator.page, fact.sector, fact.place, fact.period,
             fact.hedge)
    return "-".join(part.replace("_", "-") for part in parts if part)
