"""Headings of passages as markup: on their page, in lists of contents, and in place of one that is lost."""

from __future__ import annotations

from corpus.bilingual import LANGUAGES, Both, Language
from corpus.model import Passage, Segment
from corpus.site.context import Site
from corpus.site.parts import markup, origins

DEPTH = {"part": 2, "chapter": 1, "annex": 1, "section": 2, "box": 3}
"""Markdown headings feed the table of contents; items stay rows."""


def heading_text(site: Site, zh: str | None, en: str | None, origin: Both, report: Both,
                 breaks: markup.Marks = (), hant: str = "") -> str:
    """A heading in the languages it has; a translation of ours in a `report` whose own texts are not is marked.

    `breaks` are the places where its Chinese may break, `hant` is its Traditional where it was published in that.
    """
    marks = {language: f" {origins.mark(site)}" for language in LANGUAGES
             if origin.of(language) == origins.OURS != report.of(language)}
    parts = [
        site.markup.in_language(language, words, origin_class(origin.of(language)),
                                origins.kept_from_translators(report, language),
                                breaks if language == "zh" else (), hant) + marks.get(language, "")
        for language, words in zip(LANGUAGES, (zh, en), strict=True) if words]
    return " ".join(parts)


def plain_name(site: Site, zh: str | None, en: str | None, origin: Both) -> str:
    """A heading as plain text, for a contents list; a translation of ours is marked."""
    mark = f"({site.label('mark', 'ours').en})" if origins.OURS in (origin.zh, origin.en) else ""
    return " ".join(part for part in (zh, en, mark) if part)


def lost_name(site: Site, level: str, number: int) -> Both:
    """What stands in the place of a heading that is lost."""
    name, lost = site.label("level", level).format(n=number), site.label("missing", "lost")
    return Both(zh=f"{name.zh}（{lost.zh}）", en=f"{name.en} ({lost.en})")


def heading_names(site: Site, passages: list[Passage]) -> dict[str, str]:
    """The names of a page's headings, for a list of them, by the id it links to."""
    names: dict[str, str] = {}
    for passage in passages:
        if passage.kind == "lost":
            names[passage.id] = site.markup.both(lost_name(site, passage.level, passage.number))
        elif passage.kind == "heading":
            run_in = "-h" if passage.segments[0].lead else ""
            zh, en, _ = _heading_parts(passage.segments[0])
            names[passage.id + run_in] = _name(site, zh, en, _hant(passage.segments[0]))
    return names


def _name(site: Site, zh: str | None, en: str | None, hant: str) -> str:
    """A heading in the reader's language, or in the one it has."""
    if zh and en:
        return site.markup.both(Both(zh=zh, en=en, hant=hant))
    language: Language = "zh" if zh else "en"
    return f'<span lang="{markup.TAGS[language]}">{site.markup.words(language, zh or en or "", hant=hant)}</span>'


def heading_block(site: Site, passage: Passage, report: Both, *, top: bool = False) -> str:
    """The Markdown heading of a passage; of a run-in heading its lead, whose passage follows as a row.

    `top`: its page has no heading above it, so that a part stands as a chapter does.
    """
    segment = passage.segments[0]
    zh, en, origin = _heading_parts(segment)
    placed = f"{' in-box' if passage.in_box else ''}{' run-in' if segment.lead else ' in-columns'}"
    css = f"head {'chapter ' if top and passage.level != 'chapter' else ''}{passage.level}{placed}"
    name, inner = plain_name(site, zh, en, origin), _heading_words(site, passage, report)
    depth = DEPTH["chapter" if top else passage.level]
    if segment.lead:
        return markup.heading(depth, inner, f"{passage.id}-h", name, css)
    words = f'<span id="{segment.id}" class="seg {_alone(passage)}">{inner}</span>'
    return markup.heading(depth, words, passage.id, name, css)


def lost_block(site: Site, passage: Passage) -> str:
    """A heading that is lost, and why: its Markdown heading, and a row that says so."""
    why = Both.split(passage.why)
    css = f"head {passage.level} {in_box(passage)}lost"
    head = site.markup.title(DEPTH[passage.level], lost_name(site, passage.level, passage.number), passage.id, css)
    cells = "".join(f'<div class="cell {language}" lang="{markup.TAGS[language]}">'
                    f"{site.markup.words(language, why.of(language))}</div>" for language in LANGUAGES)
    return f'{head}\n\n<div class="row {in_box(passage)}lost"><span></span>{cells}</div>'


def _heading_parts(segment: Segment) -> tuple[str | None, str | None, Both]:
    """What a heading has in either language, and where it comes from.  Of a run-in heading it is the Chinese lead."""
    zh = segment.zh.text[:segment.lead or None] if segment.zh else None
    en = segment.en.text if segment.en and not segment.lead else None
    return zh, en, Both(zh=segment.zh.origin if segment.zh else "", en=segment.en.origin if segment.en else "")


def _hant(segment: Segment) -> str:
    """The Chinese of a heading as it was published in Traditional characters, if it was."""
    return segment.zh.hant[:segment.lead or None] if segment.zh else ""


def _heading_words(site: Site, passage: Passage, report: Both) -> str:
    zh, en, origin = _heading_parts(passage.segments[0])
    return heading_text(site, zh, en, origin, report, site.line_breaks.of(zh or ""), _hant(passage.segments[0]))


def _alone(passage: Passage) -> str:
    zh, en, _ = _heading_parts(passage.segments[0])
    return "" if zh and en else "alone-zh" if zh else "alone-en"


def in_box(passage: Passage) -> str:
    """The class of a passage in a box, with a space behind it."""
    return "in-box " if passage.in_box else ""


def origin_class(origin: str) -> str:
    """The class of a text of ours."""
    return origins.OURS if origin == origins.OURS else ""
