"""The front page: the library's reports."""

from __future__ import annotations

from corpus.addresses import page
from corpus.bilingual import Both
from corpus.data.interface import label
from corpus.site.pages.summary import Summary
from corpus.site.parts import markup
from corpus.site.parts.origins import sides
from corpus.site.parts.toolbar import bar
from corpus.site.today import edition
from corpus.translation.glossary_use import Coverage


def home(summaries: list[Summary]) -> str:
    """The home page: every report, with what it is and what it has."""
    cards = "\n\n".join(_card(own) for own in summaries)
    downloads = " ".join(f'<a href="downloads/{file}" download>{markup.both(label("page", name))} <code>{file}</code></a>'
                         for name, file in (("segments", "segments.jsonl"), ("links", "links.jsonl"),
                                          ("structure", "structure.json")))
    claim = f'<p class="claim">{markup.both(label("site", "claim"), "<br>")}</p>'
    ways = "".join(f'<li><a href="{path}.html">{markup.both(label(of, "title"))}</a></li>'
                   for path, of in (("themes/index", "themes"), ("threads", "threads"), ("glossary", "glossary")))
    return (f"{markup.title(1, label('site', 'name'), 'home', 'site-title')}\n\n{bar()}\n\n{claim}\n\n{cards}\n\n"
            f'<ul class="ways">{ways}</ul>\n\n'
            f'<p class="downloads">{markup.both(label("page", "downloads"))}: {downloads}</p>\n\n'
            f'<p class="edition"><a href="about/making.html#edition">{markup.both(label("site", "edition"))} '
            f'<time datetime="{edition()}">{edition()}</time></a></p>\n')


def _card(own: Summary) -> str:
    profile = own.profile
    count = Both(zh=f"{own.chapters}章，{own.passages:,}段", en=f"{own.chapters} chapters, {own.passages:,} passages")
    return (f'<section class="card"><h2><a href="{page(profile.id, 0)}">{markup.both(profile.title, "<br>")}</a></h2>'
            f'<p>{markup.both(profile.who, "<br>")}<br><time datetime="{profile.date}">{markup.text(profile.date)}</time></p>'
            f'<p class="origins">{sides(profile.origin)}</p><p class="count">{markup.both(count, "<br>")}<br>'
            f"{markup.both(_covered(own.coverage), '<br>')}</p></section>")


def _covered(own: Coverage) -> Both:
    """How much of a report stands in both languages, and how much of that is ours."""
    counts = {"all": own.segments, "n": own.both, "ours": own.ours, "missing": own.segments - own.both}
    numbers = {name: f"{count:,}" for name, count in counts.items()}
    names = ["both", *(["ours"] if own.ours else []), *(["missing"] if own.both < own.segments else [])]
    said = [label("coverage", name) for name in names]
    return Both(zh="，".join(one.zh for one in said).format(**numbers) + "。",
                en="; ".join(one.en for one in said).format(**numbers) + ".")
