"""The page of the threads, and the page on how links are made and how good they are."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.addresses import address, url
from corpus.bilingual import Both
from corpus.data.interface import group, label
from corpus.data.threads import PAGE, Step, Thread
from corpus.links.graph import Web
from corpus.site.parts import markup, origins
from corpus.site.parts.front_matter import meta
from corpus.site.parts.names import theme_label
from corpus.site.parts.toolbar import bar


def threads(own: Iterable[Thread]) -> str:
    """Every thread with its steps."""
    told = list(own)
    title = label("threads", "title")
    jumps = "".join(f'<li><a href="#{thread.id}">{markup.both(thread.name)}</a></li>' for thread in told)
    name = label("threads", "jumps")
    listed = f'<nav class="jumps" aria-label="{markup.attribute(f"{name.zh} {name.en}")}"><ul>{jumps}</ul></nav>'
    intro = f"<p>{markup.both(label('threads', 'intro' if told else 'none'), '<br>')}</p>"
    names = {thread.id: markup.both(thread.name) for thread in told}
    head = meta(f"{title.zh} {title.en}", names) + markup.title(1, title, PAGE)
    parts = [listed, *(part for thread in told for part in _thread(thread))] if told else []
    return "\n\n".join([head, bar(), intro, *parts]) + "\n"


def _thread(thread: Thread) -> list[str]:
    steps = "".join(f"<li>{_step(step)}</li>" for step in thread.steps)
    about = f"<p>{markup.both(thread.about, '<br>')} {theme_label(thread.theme, '')}</p>"
    return [markup.title(2, thread.name, thread.id), about, f'<ol class="thread">{steps}</ol>']


def _step(step: Step) -> str:
    profile, segment = step.profile, step.segment
    place = (f'<a href="{url(segment.id)}">{markup.both(profile.short)} {address(segment.id)}</a> '
             f'<time datetime="{profile.date}">{markup.text(profile.date)}</time>')
    sides = (("zh", segment.zh, step.zh_words), ("en", segment.en, step.en_words))
    quoted = "".join(f'<div class="cell {language}" lang="{markup.TAGS[language]}">{origins.marked(side.origin)}'
                     f"{markup.words(language, side.text, 0, _mark(side.text, words))}</div>"
                     for language, side, words in sides if side)
    said = f'<p class="step-place">{place}</p><p class="step-said">{markup.both(step.said, "<br>")}</p>'
    return f'{said}<div class="row quoted"><span></span>{quoted}</div>'


def _mark(text: str, words: str) -> markup.Marks:
    at = text.find(words) if words else -1
    return ((at, at + len(words), markup.MARKED),) if at >= 0 else ()


def method(web: Web) -> str:
    """How themes and links are made, how good they are, and how to report a wrong one."""
    counts = {"pairs": len(web.pairs), "pinned": len(web.judged.pinned), "forbidden": len(web.judged.forbidden),
              "program": web.proposed, "passages": len(web.documents), "themed": len(web.judged.themes),
              "linked": len({name for pair in web.pairs for name in (pair.a.id, pair.b.id)})}
    figures = {name: f"{count:,}" for name, count in counts.items()}
    title = label("method", "title")
    said, names = [], {}
    for name, both in group("method").items():
        if name.startswith("h_"):
            said.append(markup.title(2, both, name[2:]))
            names[name[2:]] = markup.both(both)
        elif name.startswith("p_"):
            said.append(f"<p>{markup.both(Both(zh=both.zh.format(**figures), en=both.en.format(**figures)), '<br>')}</p>")
    head = meta(f"{title.zh} {title.en}", names) + markup.title(1, title, "links")
    return "\n\n".join([head, bar(), *said]) + "\n"
