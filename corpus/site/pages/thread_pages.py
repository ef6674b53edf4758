"""The pages of the threads: one a thread, with its line of time and its steps, and the one that tells where each
stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.bilingual import Both
from corpus.data.report_files.threads import PAGE
from corpus.links.threads import Step, Thread
from corpus.site.context import Site
from corpus.site.pages.time_line import time_line
from corpus.site.parts import quoted
from corpus.site.parts.front_matter import head
from corpus.site.parts.names import theme_label, theme_name

BASE = "../"
"""The way from a thread's page to the root of the site."""


def thread_pages(site: Site, told: Sequence[Thread]) -> Iterator[tuple[str, str]]:
    """`(path below docs/, text)` of the page of every thread, of that of all, and of the one where all once stood."""
    yield f"threads/{PAGE}.md", _index(site, told)
    yield "threads.html", f"{site.templates.render('threads_moved', threads=told, key=site.library.key)}\n"
    for thread in told:
        yield f"threads/{thread.id}.md", _page(site, thread)


def _index(site: Site, told: Sequence[Thread]) -> str:
    """Every thread by its theme, with where it stands."""
    order = [theme.id for theme in site.themes]
    by_theme = groupby(sorted(told, key=lambda thread: order.index(thread.theme)), key=lambda thread: thread.theme)
    groups = [part for theme, threads in by_theme for part in _group(site, theme, threads)]
    names = {theme.id: site.markup.both(theme.name) for theme in site.themes}
    return "\n\n".join([head(site, site.label("threads", "title"), "threads", names),
                        f"<p>{site.both('threads', 'intro' if told else 'none', '<br>')}</p>", *groups]) + "\n"


def _group(site: Site, theme: str, threads: Iterator[Thread]) -> Iterator[str]:
    yield site.markup.title(2, theme_name(site, theme), theme)
    links = [(thread, f'<a href="{thread.id}.html">{site.markup.both(thread.name)}</a>') for thread in threads]
    entries = "".join(f"<li>{link}{_standing(site, thread)}</li>" for thread, link in links)
    yield f'<ul class="thread-list">{entries}</ul>'


def _standing(site: Site, thread: Thread) -> str:
    """Where a thread stands: its last step, and how many reports tell of it in how many steps."""
    last = thread.steps[-1]
    shorts = list({step.profile.id: step.profile.short for step in thread.steps}.values())
    reports = Both(zh="、".join(short.zh for short in shorts), en=", ".join(short.en for short in shorts))
    size = site.markup.both(site.label("threads", "size").format(n=len(thread.steps), reports=reports))
    return (f'<p class="standing"><b>{site.both("threads", "stands")}</b> '
            f'<span class="step-said">{site.markup.both(last.said)}</span> '
            f'<span class="step-place">{_place(site, last)}</span></p><p class="size">{size}</p>')


def _page(site: Site, thread: Thread) -> str:
    names = {"steps": site.both("threads", "steps")}
    running = {"report": thread.name.line,
               "edition": f"{site.label('site', 'name').line} {site.edition} · threads/{thread.id}"}
    about = (f"<p>{site.markup.both(thread.about, '<br>')}</p>"
             f'<p class="thread-theme">{site.both("themes", "theme")} {theme_label(site, thread.theme, BASE)}</p>')
    steps = "".join(f'<li id="step-{number}">{_step(site, step)}</li>' for number, step in enumerate(thread.steps, 1))
    return "\n\n".join([head(site, thread.name, "thread", names, running), about, _standing(site, thread),
                        time_line(site, thread), site.markup.title(2, site.label("threads", "steps"), "steps"),
                        f'<ol class="thread">{steps}</ol>']) + "\n"


def _place(site: Site, step: Step) -> str:
    return quoted.place(site, step.profile, step.segment, BASE)


def _step(site: Site, step: Step) -> str:
    """A step: where it stands, what it tells, and its sentence with the words that matter marked."""
    sentence = quoted.quoted(site, step.segment, [Both(zh=step.zh_words, en=step.en_words)])
    return (f'<p class="step-place">{_place(site, step)}</p>'
            f'<p class="step-said">{site.markup.both(step.said, "<br>")}</p>{sentence}')
