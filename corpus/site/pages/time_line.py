"""The line of time of a thread: a picture made at build time, time running down.

On the line stand the dates of reports: a dot, or, where a source gives a year or a month alone, all of it.  Beside them
stand the reports, each with a point for every step that it tells; a point leads to its step.
"""

from __future__ import annotations

from math import ceil, floor

from corpus.bilingual import Both
from corpus.data.report_files.profiles import Profile
from corpus.links.threads import Thread
from corpus.site.context import Site
from corpus.site.parts import markup

WIDTH, LINE, ROWS = 340, 46, 64
"""Pixels: the picture's width, which a phone has; where the line stands in it, and where the rows begin."""
LABEL, POINT, EACH = 22, 44, 6
"""Pixels of a row's label, and of a point, which a finger can touch; points beside each other."""

Told = tuple[Profile, list[int]]
"""A report, and the numbers of the steps that it tells."""


def time_line(site: Site, thread: Thread) -> str:
    """The picture of a thread: the list of its steps says the same in words."""
    told = _by_report(thread)
    height = sum(_height(numbers) for _, numbers in told)
    years = _years([profile.date for profile, _ in told])
    tops = [sum(_height(numbers) for _, numbers in told[:at]) for at in range(len(told))]
    rows = "".join(_row(site, top, row, _on_line(row[0].date, years, height))
                   for top, row in zip(tops, told, strict=True))
    name = site.attribute("threads", "line")
    return (f'<figure class="time-line"><svg role="group" aria-label="{name}" width="{WIDTH}" height="{height}" '
            f'viewBox="0 0 {WIDTH} {height}">{_axis(years, height)}{rows}</svg></figure>')


def _by_report(thread: Thread) -> list[Told]:
    """The reports of a thread in time order, with the numbers of their steps."""
    profiles = {step.profile.id: step.profile for step in thread.steps}
    ordered = sorted(profiles.values(), key=lambda profile: profile.when)
    return [(profile, [number for number, step in enumerate(thread.steps, 1) if step.profile.id == profile.id])
            for profile in ordered]


def _height(numbers: list[int]) -> int:
    return LABEL + POINT * ceil(len(numbers) / EACH)


def _span(date: str) -> tuple[float, float]:
    """Where a day, a month or a year begins and ends, in years; a day is a moment."""
    year, month, day = (*(int(part) for part in date.split("-")), 0, 0)[:3]
    start = year + max(0, month - 1) / 12 + max(0, day - 1) / 372
    return start, start + (0 if day else 1 / 12 if month else 1)


def _years(dates: list[str]) -> tuple[int, int]:
    """The years that a line goes through: its beginning and its end."""
    ends = [end for date in dates for end in _span(date)]
    return floor(min(ends)), max(ceil(max(ends)), floor(min(ends)) + 1)


def _on_line(date: str, years: tuple[int, int], height: int) -> tuple[float, float]:
    """Where a date begins and ends on a line of a height."""
    first, last = years
    start, end = ((height - 20) * (at - first) / (last - first) + 10 for at in _span(date))
    return start, end


def _axis(years: tuple[int, int], height: int) -> str:
    """The line, with its years."""
    ticks = []
    for year in range(years[0], years[1] + 1):
        at = _on_line(str(year), years, height)[0]
        ticks.append(f'<path class="axis" d="M{LINE - 4} {at:.1f}h8"/><text x="0" y="{at + 4:.1f}">{year}</text>')
    return f'<path class="axis" d="M{LINE} 10V{height - 10}"/>{"".join(ticks)}'


def _row(site: Site, top: int, row: Told, on_line: tuple[float, float]) -> str:
    """A report: its date on the line, the way from there to its name, and the points of its steps."""
    profile, numbers = row
    start, end = on_line
    date = (f'<path class="date" d="M{LINE} {start:.1f}V{end:.1f}"/>' if end > start else
            f'<circle class="date" cx="{LINE}" cy="{start:.1f}" r="4"/>')
    way = f'<path class="way" d="M{LINE} {(start + end) / 2:.1f}L{ROWS - 4} {top + 12}"/>'
    label = f'<text x="{ROWS}" y="{top + 17}">{markup.text(profile.date)} {_words(site, profile.short)}</text>'
    points = "".join(_point(site, number, ROWS + POINT * (at % EACH), top + LABEL + POINT * (at // EACH))
                     for at, number in enumerate(numbers))
    return f"{date}{way}{label}{points}"


def _point(site: Site, number: int, x: int, y: int) -> str:
    """A step: as large as a finger, with a circle in it."""
    half = POINT // 2
    name = markup.attribute(site.label("threads", "step").format(n=number).line)
    return (f'<a class="point" href="#step-{number}" aria-label="{name}">'
            f'<rect x="{x}" y="{y}" width="{POINT}" height="{POINT}"/><circle cx="{x + half}" cy="{y + half}" r="13"/>'
            f'<text x="{x + half}" y="{y + half + 5}">{number}</text></a>')


def _words(site: Site, words: Both) -> str:
    """Words of the interface inside a picture's text."""
    return site.markup.both(words).replace("<span ", "<tspan ").replace("</span>", "</tspan>")
