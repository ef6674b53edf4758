"""The page of the threads, and the page on how links are made and how good they are."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.addresses import address, url
from corpus.bilingual import LANGUAGES, Both
from corpus.data.report_files.threads import PAGE
from corpus.links.graph import Web
from corpus.links.threads import Step, Thread
from corpus.site.context import Site
from corpus.site.pages import prose
from corpus.site.parts import markup, origins
from corpus.site.parts.front_matter import head
from corpus.site.parts.names import theme_label
from corpus.site.parts.toolbar import bar


def threads(site: Site, told: Iterable[Thread]) -> str:
    """The page of every thread with its steps."""
    listed = list(told)
    names = {thread.id: site.markup.both(thread.name) for thread in listed}
    top = [head(site, site.label("threads", "title"), PAGE, names), bar(site),
           f"<p>{site.both('threads', 'intro' if listed else 'none', '<br>')}</p>"]
    if not listed:
        return "\n\n".join(top) + "\n"
    jumps = "".join(f'<li><a href="#{name}">{words}</a></li>' for name, words in names.items())
    nav = f'<nav class="jumps" aria-label="{site.attribute("threads", "jumps")}"><ul>{jumps}</ul></nav>'
    return "\n\n".join([*top, nav, *(part for thread in listed for part in _thread(site, thread))]) + "\n"


def method(site: Site, web: Web) -> str:
    """How themes and links are made, how good they are, and how to report a wrong one."""
    linked = {name for pair in web.pairs for name in (pair.a.id, pair.b.id)}
    counts = {"pairs": len(web.pairs), "pinned": len(web.judged.pinned), "forbidden": len(web.judged.forbidden),
              "program": web.proposed, "passages": len(web.documents), "themed": len(web.judged.themes),
              "linked": len(linked)}
    figures = {name: f"{count:,}" for name, count in counts.items()}
    page = site.prose["links"]
    top = head(site, page.title.text, page.title.id, prose.names(site, page))
    return "\n\n".join([top, bar(site), *prose.blocks(site, page, figures)]) + "\n"


def _thread(site: Site, thread: Thread) -> list[str]:
    steps = "".join(f"<li>{_step(site, step)}</li>" for step in thread.steps)
    about = f"<p>{site.markup.both(thread.about, '<br>')} {theme_label(site, thread.theme, '')}</p>"
    return [site.markup.title(2, thread.name, thread.id), about, f'<ol class="thread">{steps}</ol>']


def _step(site: Site, step: Step) -> str:
    """A step: where it stands, what it tells, and its sentence with the words that matter marked."""
    profile, segment = step.profile, step.segment
    place = (f'<a href="{url(segment.id)}">{site.markup.both(profile.short)} {address(segment.id)}</a> '
             f'<time datetime="{profile.date}">{markup.text(profile.date)}</time>')
    told = Both(zh=step.zh_words, en=step.en_words)
    quoted = "".join(f'<div class="cell {language}" lang="{markup.TAGS[language]}">{origins.marked(site, side.origin)}'
                     f"{site.markup.words(language, side.text, 0, _mark(side.text, told.of(language)))}</div>"
                     for language in LANGUAGES if (side := segment.side(language)))
    return (f'<p class="step-place">{place}</p><p class="step-said">{site.markup.both(step.said, "<br>")}</p>'
            f'<div class="row quoted"><span></span>{quoted}</div>')


def _mark(text: str, words: str) -> markup.Marks:
    at = text.find(words) if words else -1
    return ((at, at + len(words), markup.MARKED),) if at >= 0 else ()
