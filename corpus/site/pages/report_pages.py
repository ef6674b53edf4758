"""The pages of a report: one a chapter, and its front page."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.addresses import page
from corpus.bilingual import Both
from corpus.data.interface import label
from corpus.model import Heading, Passage, Report, Segment
from corpus.site.parts import markup, origins, rows
from corpus.site.parts.front_matter import meta
from corpus.site.parts.toolbar import bar


def report_pages(report: Report) -> Iterator[tuple[str, str]]:
    """`(path below docs/, Markdown)` of every page of a report."""
    for chapter in report.chapters:
        path = page(report.profile.id, chapter).removesuffix(".html") + ".md"
        yield path, _front(report) if chapter == 0 else _chapter(report, chapter)


def _chapter(report: Report, chapter: int) -> str:
    passages = [passage for passage in report.passages if passage.chapter == chapter]
    own = bar(report.profile, _name(passages, report.profile.title), _words(passages))
    heading = _heading(passages)
    name = _plain(heading) if heading else report.profile.title.zh
    head = f"{meta(name, rows.heading_names(passages))}{_banner(report)}\n\n{own}"
    return f"{head}\n\n{_begin(report)}{rows.page_body(report, passages)}"


def _heading(passages: list[Passage]) -> Segment | None:
    """The heading of a chapter, from its passages."""
    return next((passage.segments[0] for passage in passages if passage.level == "chapter" and passage.segments), None)


def _name(passages: list[Passage], title: Both) -> Both:
    """The name of a chapter, from its heading; the report's where a language has none."""
    segment = _heading(passages)
    return Both(zh=segment.zh.text if segment and segment.zh else title.zh,
                en=segment.en.text if segment and segment.en else title.en)


def _words(passages: list[Passage]) -> Iterator[str]:
    """Every text of a page, which is what its edition is an edition of."""
    return (side.text for passage in passages for segment in passage.segments for side in (segment.zh, segment.en) if side)


def _plain(heading: Segment) -> str:
    origin = Both(zh=heading.zh.origin if heading.zh else "", en=heading.en.origin if heading.en else "")
    return rows.plain_name(heading.zh.text if heading.zh else None, heading.en.text if heading.en else None, origin)


def _front(report: Report) -> str:
    profile = report.profile
    passages = [passage for passage in report.passages if passage.chapter == 0]
    title = markup.title(1, profile.title, profile.id, "report")
    opening = ""
    if passages:
        opening = markup.title(2, label("page", "opening"), "opening") + "\n\n" + rows.page_body(report, passages)
    own = bar(profile, None, _words(passages))
    contents = f"{markup.title(2, label('page', 'contents'), 'contents')}\n\n{_contents(report)}"
    top = f"{meta(f'{profile.title.zh} {profile.title.en}')}{title}\n\n{own}\n\n{_facts(report)}"
    return f"{top}\n\n{contents}\n\n{_begin(report)}{opening}"


def _begin(report: Report) -> str:
    """A mark for the style sheet: which side of this report has no text at all."""
    origin = report.profile.origin
    bare = "zh" if origin.zh == "missing" else "en" if origin.en == "missing" else ""
    return f'<div class="reading{" bare-" + bare if bare else ""}"></div>\n\n'


def _banner(report: Report) -> str:
    profile = report.profile
    return (f'<p class="banner"><a href="index.html">{markup.both(profile.short)}</a> '
            f'<span class="origins">{origins.sides(profile.origin)}</span>{ours(profile.origin)}</p>')


def ours(origin: Both) -> str:
    """What is said of a text of ours, on every page that has one."""
    sides = [language for language, own in (("zh", origin.zh), ("en", origin.en)) if own == "unofficial"]
    return "".join(f' <span class="prevails">{markup.both(label("mark", f"ours_{language}"))}</span>' for language in sides)


def _facts(report: Report) -> str:
    profile = report.profile
    said = ours(profile.origin)
    facts = [("who", markup.both(profile.who)), ("where", markup.both(profile.where)),
             ("date", f'<time datetime="{profile.date}">{markup.text(profile.date)}</time>'),
             ("origin", origins.sides(profile.origin) + said)]
    facts.append(("sources", "</dd><dd>".join(
        f'{markup.both(own.where)} <code class="file">{markup.text(own.file)}</code> '
        f'<code class="hash">sha256 {own.sha256[:12]}…</code>' for own in profile.sources)))
    if profile.about.zh or profile.about.en:
        facts.append(("note", markup.both(profile.about)))
    lines = "".join(f"<dt>{markup.both(label('page', name))}</dt><dd>{said}</dd>" for name, said in facts)
    return f'<dl class="facts">{lines}</dl>'


def _contents(report: Report) -> str:
    entries = "".join(_entry(report, heading) for heading in report.headings)
    name = label("page", "contents")
    return f'<nav class="contents" aria-label="{name.zh} {name.en}"><ol>{entries}</ol></nav>'


def _entry(report: Report, heading: Heading) -> str:
    if heading.level == "item" and not heading.zh and not heading.en:
        return ""
    target = page(report.profile.id, heading.chapter).rpartition("/")[2]
    link = f'<a href="{target}#{heading.id}">{rows.heading_text(heading.zh, heading.en, heading.origin)}</a>'
    below = "".join(_entry(report, child) for child in heading.children if child.level in ("chapter", "section", "box"))
    names = [(one, markup.both(rows.lost_name(one.level, one.number))) for one in heading.lost]
    lost = "".join(f'<li class="{one.level} lost"><a href="{target}#{one.id}">{name}</a></li>' for one, name in names)
    return f'<li class="{heading.level}">{link}{f"<ol>{below}{lost}</ol>" if below or lost else ""}</li>'
