"""The pages of a report: one a chapter, and its front page."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.addresses import page
from corpus.bilingual import LANGUAGES, Both
from corpus.data.report_files.profiles import Profile
from corpus.links.graph import Web
from corpus.model import Heading, Passage, Report, Segment
from corpus.site.context import Site
from corpus.site.pages import scoreboard_pages
from corpus.site.parts import headings, markup, moved, names, origins, related, rows
from corpus.site.parts.figure_marks import FigureMarks
from corpus.site.parts.front_matter import meta
from corpus.site.parts.toolbar import report_bar


def report_pages(site: Site, web: Web, report: Report, figures: FigureMarks) -> Iterator[tuple[str, str]]:
    """`(path below docs/, Markdown)` of every page of a report; `web` has its themes and links, `figures` what its
    figures say."""
    for chapter in report.chapters:
        path = page(report.profile.id, chapter).removesuffix(".html") + ".md"
        made = _front(site, web, report, figures) if chapter == 0 else _chapter(site, web, report, chapter, figures)
        yield path, made
    yield from moved.vanished(site, report)


def _chapter(site: Site, web: Web, report: Report, chapter: int, figures: FigureMarks) -> str:
    passages = [passage for passage in report.passages if passage.chapter == chapter]
    heading = _heading(passages)
    name = _plain(site, heading) if heading else report.profile.title.zh
    short = names.chapter_name(report, chapter)
    here = Both(zh=f"{chapter} {short.zh}", en=f"{chapter} {short.en}", hant=short.hant and f"{chapter} {short.hant}")
    bar = report_bar(site, report.profile, _name(heading, report.profile.title), here, _words(passages))
    sections = headings.heading_names(site, passages)
    head = f"{meta(name, sections, _running(site, report, chapter))}{bar}"
    body = f"{rows.page_body(site, web, report, passages, figures)}{moved.notices(site, report, chapter)}"
    return f"{head}\n\n{_begin(site, report)}{body}"


def _running(site: Site, report: Report, chapter: int) -> dict[str, str]:
    """What every printed sheet of a chapter says: the report, what its texts are, the edition and the address."""
    profile = report.profile
    stated = {f"status-{language}": origins.plain_column(site, profile.origin, language) for language in LANGUAGES}
    cited = f"{site.label('site', 'name').line} {site.edition} · {profile.id}:{chapter}"
    return {"report": profile.short.line, **stated, "edition": cited}


def _heading(passages: list[Passage]) -> Segment | None:
    """The heading of a chapter, from its passages."""
    heading = names.page_heading(passages)
    return heading.segments[0] if heading else None


def _name(heading: Segment | None, title: Both) -> Both:
    """The name of a chapter, from its heading; the report's where a language has none."""
    return Both(zh=heading.zh.text if heading and heading.zh else title.zh,
                en=heading.en.text if heading and heading.en else title.en,
                hant=heading.zh.hant if heading and heading.zh else title.hant)


def _words(passages: list[Passage]) -> Iterator[str]:
    """Every text of a page, which is what its edition is an edition of."""
    return (side.text for passage in passages for segment in passage.segments
            for side in (segment.zh, segment.en) if side)


def _plain(site: Site, heading: Segment) -> str:
    zh, en = heading.zh, heading.en
    origin = Both(zh=zh.origin if zh else "", en=en.origin if en else "")
    return headings.plain_name(site, zh.text if zh else None, en.text if en else None, origin)


def _front(site: Site, web: Web, report: Report, figures: FigureMarks) -> str:
    profile = report.profile
    passages = [passage for passage in report.passages if passage.chapter == 0]
    opening = ""
    if passages:
        title = site.markup.title(2, site.label("page", "opening"), "opening")
        opening = f"{title}\n\n{rows.page_body(site, web, report, passages, figures)}"
    bar = report_bar(site, profile, profile.title, profile.short, _words(passages))
    title = markup.heading(1, names.heading(site, profile.title), profile.id, profile.title.line, "report")
    contents = f"{site.markup.title(2, site.label('page', 'contents'), 'contents')}\n\n{_contents(site, report)}"
    top = (f"{meta(profile.title.line, running=_running(site, report, 0))}{bar}\n\n{title}\n\n"
           f"{_unread(site, profile)}{_facts(site, report)}{_promised(site, profile, figures)}")
    begin = _begin(site, report) if passages else ""
    return f"{top}\n\n{contents}\n\n{begin}{opening}{moved.notices(site, report, 0)}"


def _unread(site: Site, profile: Profile) -> str:
    """What is said of a report that nobody has read."""
    return "" if profile.read else f'<p class="not-read">{site.both("standing", "unread")}</p>\n\n'


def _promised(site: Site, profile: Profile, figures: FigureMarks) -> str:
    """The way to what came of a report's targets, if it has any."""
    if profile.id not in {promising.id for promising in figures.followed.promising}:
        return ""
    return (f'\n\n<p class="score-way"><a href="{related.BASE}{scoreboard_pages.path(profile.id)}">'
            f'{site.both("scoreboard", "way")}</a></p>')


def _begin(site: Site, report: Report) -> str:
    """The heads of the columns, behind a mark for the style sheet: which side of this report has no text at all."""
    origin = report.profile.origin
    bare = "zh" if origin.zh == "missing" else "en" if origin.en == "missing" else ""
    mark = f'<div class="reading{" bare-" + bare if bare else ""}"></div>'
    return f"{mark}\n\n{origins.columns(site, origin, related.BASE)}\n\n"


def _ours(site: Site, origin: Both) -> str:
    """What is said of a text of ours."""
    return "".join(f' <span class="prevails">{site.both("mark", f"ours_{language}")}</span>'
                   for language in LANGUAGES if origin.of(language) == "unofficial")


def _facts(site: Site, report: Report) -> str:
    """What a report is: a list of its facts, by name."""
    profile, both = report.profile, site.markup.both
    sources = "</dd><dd>".join(
        f'{both(source.where)} <code class="file">{markup.text(source.file)}</code> '
        f'<code class="hash">sha256 {source.sha256[:12]}…</code>' for source in profile.sources)
    facts = {"who": both(profile.who), "where": both(profile.where),
             "date": f'<time datetime="{profile.date}">{markup.text(profile.date)}</time>',
             "origin": origins.sides(site, profile.origin) + _ours(site, profile.origin), "sources": sources}
    if script := _script(report):
        facts["script"] = site.both("page", script, "<br>")
    if profile.about.zh or profile.about.en:
        facts["note"] = both(profile.about)
    if profile.bilingual and not profile.read:
        facts["figures"] = site.both("page", "figures_unread")
    lines = "".join(f"<dt>{site.both('page', name)}</dt><dd>{fact}</dd>" for name, fact in facts.items())
    return f'<dl class="facts">{lines}</dl>'


def _script(report: Report) -> str:
    """The label that says how its two scripts came about, where its Chinese was found in Traditional characters."""
    if any(source.converted for source in report.profile.sources):
        return "script_converted"
    sides = (segment.zh for passage in report.passages for segment in passage.segments)
    return "script_published" if any(side and side.hant for side in sides) else ""


def _contents(site: Site, report: Report) -> str:
    entries = "".join(_entry(site, report, heading) for heading in report.headings)
    said = f'<p class="stays">{origins.sides(site, report.profile.origin)}</p>'
    return f'<nav class="contents" aria-label="{site.label("page", "contents").line}">{said}<ol>{entries}</ol></nav>'


def _entry(site: Site, report: Report, heading: Heading) -> str:
    """A heading of the contents with those below it, and with those that are lost."""
    if heading.level == "item" and not heading.zh and not heading.en:
        return ""
    way = page(report.profile.id, heading.chapter).rpartition("/")[2]
    name = headings.heading_text(site, heading.zh, heading.en, heading.origin, report.profile.origin,
                                 hant=heading.hant)
    link = f'<a href="{way}#{heading.id}">{name}</a>'
    below = "".join(_entry(site, report, child) for child in heading.children
                    if child.level in ("chapter", "section", "box"))
    names = [(lost, site.markup.both(headings.lost_name(site, lost.level, lost.number))) for lost in heading.lost]
    below += "".join(f'<li class="{lost.level} lost"><a href="{way}#{lost.id}">{name}</a></li>' for lost, name in names)
    level = "chapter annex" if heading.level == "annex" else heading.level
    return f'<li class="{level}">{link}{f"<ol>{below}</ol>" if below else ""}</li>'
