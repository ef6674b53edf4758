"""The pages of the threads: one a thread, with its line of time and its steps, and the one that tells where each
stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.addresses import address, url
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.data.report_files.threads import PAGE
from corpus.facts.fact import Fact
from corpus.facts.followed import Followed
from corpus.links.threads import Step, Thread
from corpus.site.context import Site
from corpus.site.pages.time_line import time_line
from corpus.site.parts import answer_said, markup, origins
from corpus.site.parts.front_matter import head
from corpus.site.parts.headings import origin_class
from corpus.site.parts.names import theme_label, theme_name

BASE = "../"
"""The way from a thread's page to the root of the site."""


def thread_pages(site: Site, told: Sequence[Thread], followed: Followed) -> Iterator[tuple[str, str]]:
    """`(path below docs/, text)` of the page of every thread, of that of all, and of the one where all once stood;
    `followed` has what the figures of their sentences say."""
    yield f"threads/{PAGE}.md", _index(site, told)
    yield "threads.html", f"{site.templates.render('threads_moved', threads=told, key=site.library.key)}\n"
    for thread in told:
        yield f"threads/{thread.id}.md", _page(site, thread, followed)


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


def _page(site: Site, thread: Thread, followed: Followed) -> str:
    names = {"steps": site.both("threads", "steps")}
    running = {"report": thread.name.line,
               "edition": f"{site.label('site', 'name').line} {site.edition} · threads/{thread.id}"}
    about = (f"<p>{site.markup.both(thread.about, '<br>')}</p>"
             f'<p class="thread-theme">{site.both("themes", "theme")} {theme_label(site, thread.theme, BASE)}</p>')
    steps = "".join(f'<li id="step-{number}">{_step(site, step)}{_facts(site, step, followed)}</li>'
                    for number, step in enumerate(thread.steps, 1))
    return "\n\n".join([head(site, thread.name, "thread", names, running), about, _standing(site, thread),
                        time_line(site, thread), site.markup.title(2, site.label("threads", "steps"), "steps"),
                        f'<ol class="thread">{steps}</ol>']) + "\n"


def _place(site: Site, step: Step) -> str:
    """The report and the address of a step, which lead there, and its date."""
    return (f'<a href="{BASE}{url(step.segment.id)}">{site.markup.both(step.profile.short)} '
            f'{address(step.segment.id)}</a> '
            f'<time datetime="{step.profile.date}">{markup.text(step.profile.date)}</time>')


def _step(site: Site, step: Step) -> str:
    """A step: where it stands, what it tells, and its sentence with the words that matter marked."""
    cells = "".join(_cell(site, step, language) for language in LANGUAGES)
    return (f'<p class="step-place">{_place(site, step)}</p>'
            f'<p class="step-said">{site.markup.both(step.said, "<br>")}</p><div class="row quoted">{cells}</div>')


def _facts(site: Site, step: Step, followed: Followed) -> str:
    """What the figures among the words that matter of a step are, with the ways to their indicators and the verdicts on
    them."""
    entries = [f"<li>{answer_said.told(site, fact, BASE, followed)}</li>"
               for fact in followed.in_segment.get(step.segment.id, ()) if _matters(step, fact)]
    named = f'<p>{site.both("threads", "figures")}</p>'
    return f'<div class="step-facts">{named}<ul>{"".join(entries)}</ul></div>' if entries else ""


def _matters(step: Step, fact: Fact) -> bool:
    """Whether a figure stands among the words that matter of a step, in either language."""
    spans = zip((_mark(step.segment.texts[0], step.zh_words), _mark(step.segment.texts[1], step.en_words)), fact.at,
                strict=True)
    return any(first < at[1] and at[0] < last for marks, at in spans for first, last, _ in marks)


def _cell(site: Site, step: Step, language: Language) -> str:
    """A language of a step's sentence, below the word that says what it is."""
    sides = {each: step.segment.side(each) for each in LANGUAGES}
    of = {each: side.origin if side else "missing" for each, side in sides.items()}
    side, above = sides[language], origins.column(site, Both(zh=of["zh"], en=of["en"]), language)
    if not side:
        return f'<div class="cell {language} missing">{above}{site.both("missing", language)}</div>'
    words = step.zh_words if language == "zh" else step.en_words
    css = f"cell {language} {origin_class(side.origin)}".strip()
    return (f'<div class="{css}" lang="{markup.TAGS[language]}">{above}'
            f"{site.markup.words(language, side.text, 0, _mark(side.text, words), side.hant)}</div>")


def _mark(text: str, words: str) -> markup.Marks:
    at = text.find(words) if words else -1
    return ((at, at + len(words), markup.MARKED),) if at >= 0 else ()
