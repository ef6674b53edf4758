"""Addresses that readers have quoted and that stand no more: what a page says of them, and where it leads.

Each stands at the foot of the page it was on, hidden until an address names it; a script goes on from there at once,
and shows the same words where the reader arrives.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.addresses import address, chapter, page, url
from corpus.data.report_files.registers import Moved
from corpus.model import Report
from corpus.site.context import Site
from corpus.site.parts.markup import Safe


def notices(site: Site, report: Report, number: int) -> str:
    """What the page of chapter `number` says of addresses that stood on it, or that led to it from another page: blocks
    of Markdown, mostly none."""
    stood = [_notice(site, moved, number, stood=True) for moved in report.moved if chapter(moved.address) == number]
    came = [
        _notice(site, moved, number, stood=False)
        for moved in report.moved
        if moved.now and chapter(moved.now) == number != chapter(moved.address)
    ]
    return "".join(f"\n{notice}\n" for notice in (*stood, *came))


def vanished(site: Site, report: Report) -> Iterator[tuple[str, str]]:
    """`(path below docs/, HTML)` of a page for every chapter that is no more, but whose addresses may have been
    quoted."""
    for number in sorted({chapter(moved.address) for moved in report.moved} - set(report.chapters)):
        stood = [
            _notice(site, moved, number, stood=True) for moved in report.moved if chapter(moved.address) == number
        ]
        yield (
            page(report.profile.id, number),
            f"{site.templates.render('vanished', profile=report.profile, stood=stood)}\n",
        )


def _notice(site: Site, moved: Moved, number: int, *, stood: bool) -> Safe:
    """What is said of one address, on the page where it `stood` or where one arrives."""
    target = url(moved.now).rpartition("/")[2] if moved.now else ""
    near = bool(moved.now) and chapter(moved.now) == number
    message = site.label("moved", "now" if moved.now else "gone").format(
        old=address(moved.address), begins=moved.words.begins
    )
    return site.templates.render("moved", moved=moved, stood=stood, said=message, now=address(moved.now),
                                 target=target[target.find("#"):] if near else target)
