"""Passages as markup: the rows of a page, Chinese and English next to each other."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.addresses import address
from corpus.bilingual import Both
from corpus.data.interface import label
from corpus.model import Passage, Report, Segment, Side
from corpus.site.parts import apparatus, markup, origins, related, term_marks
from corpus.site.parts.apparatus import Entry

Apparatus = dict[str, list[Entry]]

DEPTH = {"part": 2, "chapter": 1, "section": 2, "box": 3}
"""Markdown headings feed the table of contents; items stay rows."""


def page_body(report: Report, passages: list[Passage]) -> str:
    """The Markdown of a page's passages: headings, and one block of HTML a row."""
    own = apparatus.entries(passages, report.variants, report.notes)
    return "\n\n".join(block for passage in passages for block in _passage(report, passage, own)) + "\n"


def heading_text(zh: str | None, en: str | None, origin: Both) -> str:
    """A heading in the languages it has; a translation of ours is marked."""
    mark = f" {origins.mark()}" if "unofficial" in (origin.zh, origin.en) else ""
    parts = [markup.in_language("zh", zh, css=_ours(origin.zh)) if zh else "",
             markup.in_language("en", en, css=_ours(origin.en)) if en else ""]
    return " ".join(part for part in parts if part) + mark


def plain_name(zh: str | None, en: str | None, origin: Both) -> str:
    """A heading as plain text, for a contents list; a translation of ours is marked."""
    mark = f"({label('mark', 'ours').en})" if "unofficial" in (origin.zh, origin.en) else ""
    return " ".join(part for part in (zh, en, mark) if part)


def lost_name(level: str, number: int) -> Both:
    """What stands in the place of a heading that is lost."""
    name, said = label("level", level), label("missing", "lost")
    return Both(zh=f"{name.zh.format(number)}（{said.zh}）", en=f"{name.en.format(number)} ({said.en})")


def _passage(report: Report, passage: Passage, own: Apparatus) -> Iterator[str]:
    if passage.kind == "lost":
        yield _lost(passage)
    elif passage.kind == "heading":
        yield _heading(passage)
        if passage.segments[0].lead:
            yield _row(report, passage, own)
        elif under := related.under(report, passage.id):
            yield f'<div class="row {"in-box " if passage.in_box else ""}only-related"><span></span>{under}</div>'
    else:
        yield _row(report, passage, own)


def _heading(passage: Passage) -> str:
    segment = passage.segments[0]
    zh, en, origin = _heading_parts(segment)
    css = ["head", passage.level, *(["in-box"] if passage.in_box else []), *(["run-in"] if segment.lead else [])]
    name, inner = plain_name(zh, en, origin), _heading_words(passage)
    if segment.lead:
        return markup.heading(DEPTH[passage.level], inner, f"{passage.id}-h", name, " ".join(css))
    seg = f'<span id="{segment.id}" class="seg {_alone(passage)}">{inner}</span>'
    return markup.heading(DEPTH[passage.level], seg, passage.id, name, " ".join(css))


def _heading_parts(segment: Segment) -> tuple[str | None, str | None, Both]:
    """What a heading has in either language, and where it comes from.  Of a run-in heading it is the Chinese lead."""
    zh = segment.zh.text[:segment.lead or None] if segment.zh else None
    en = segment.en.text if segment.en and not segment.lead else None
    return zh, en, Both(zh=segment.zh.origin if segment.zh else "", en=segment.en.origin if segment.en else "")


def _heading_words(passage: Passage) -> str:
    return heading_text(*_heading_parts(passage.segments[0]))


def _alone(passage: Passage) -> str:
    zh, en, _ = _heading_parts(passage.segments[0])
    return "" if zh and en else "alone-zh" if zh else "alone-en"


def heading_names(passages: list[Passage]) -> dict[str, str]:
    """The markup of a page's headings by the id a contents list links to."""
    names = {}
    for passage in passages:
        if passage.kind == "lost":
            names[passage.id] = markup.both(lost_name(passage.level, passage.number))
        elif passage.kind == "heading":
            run_in = "-h" if passage.segments[0].lead else ""
            names[passage.id + run_in] = f'<span class="{_alone(passage)}">{_heading_words(passage)}</span>'
    return names


def _lost(passage: Passage) -> str:
    zh, _, en = passage.why.partition(" · ")
    box = "in-box " if passage.in_box else ""
    name = lost_name(passage.level, passage.number)
    head = markup.title(DEPTH[passage.level], name, passage.id, f"head {passage.level} {box}lost")
    cells = "".join(f'<div class="cell {language}" lang="{markup.TAGS[language]}">{markup.words(language, said)}</div>'
                    for language, said in (("zh", zh), ("en", en)))
    return f'{head}\n\n<div class="row {box}lost"><span></span>{cells}</div>'


def _row(report: Report, passage: Passage, own: Apparatus) -> str:
    css = " ".join(["row", passage.kind, *(["in-box"] if passage.in_box else []), *(["goes-on"] if passage.goes_on else [])])
    shown = address(passage.id)
    name = label("page", "passage")
    return (f'<div class="{css}" id="{passage.id}" role="group" aria-label="{name.zh} {name.en} {shown}">'
            f'<a class="address" href="#{passage.id}" title="{name.zh} {name.en} {shown}">{shown}</a>'
            f'{_cell(report, passage, "zh", own)}{_cell(report, passage, "en", own)}{_notes(passage, own)}'
            f"{related.under(report, passage.id)}</div>")


def _cell(report: Report, passage: Passage, language: str, own: Apparatus) -> str:
    sides = [(segment, segment.side(language)) for segment in passage.segments]
    if not any(side for _, side in sides):
        return f'<div class="cell {language} missing">{markup.both(_nothing(report, language))}</div>'
    between = " " if language == "en" else ""
    seen: set[int] = set()
    whole = all(side.origin == "unofficial" for _, side in sides if side)
    parts = [("" if whole else origins.marked(side.origin))
             + segment_text(segment, side, language, term_marks.marks(segment, language, seen)) + _mark(segment, language, own)
             for segment, side in sides if side]
    mark = origins.mark() if whole else ""
    return f'<div class="cell {language}" lang="{markup.TAGS[language]}">{mark}{between.join(parts)}</div>'


def _nothing(report: Report, language: str) -> Both:
    whole = (report.profile.origin.zh if language == "zh" else report.profile.origin.en) == "missing"
    return label("missing", language if whole else "left_out" if language == "en" else "left_out_zh")


def segment_text(segment: Segment, side: Side, language: str, terms: markup.Marks = ()) -> str:
    """A side of a segment: its words under its address, in Chinese or where there is none, or referring to it."""
    own = language == "zh" or segment.zh is None
    place = f'id="{segment.id}"' if own else f'data-seg="{segment.id}"'
    css = f"seg {segment.role} {_ours(side.origin)}".strip()
    words = markup.words(language, side.text, segment.lead if language == "zh" else 0, terms)
    return f'<span class="{css}" {place} tabindex="-1">{words}</span>'


def _mark(segment: Segment, language: str, own: Apparatus) -> str:
    """A small marker behind a sentence that something is said about: variants behind the Chinese, notes behind both."""
    about = [entry for entry in own.get(segment.id, []) if language == "zh" or entry.kind.startswith("note")]
    if not about:
        return ""
    name = label("note", "marker")
    return (f'<a class="mark" href="#note-{segment.id}" aria-label="{name.zh} {name.en} {len(about)}">'
            f'<sup aria-hidden="true">{name.zh}{len(about) if len(about) > 1 else ""}</sup></a>')


def _notes(passage: Passage, own: Apparatus) -> str:
    """What is said about a row's sentences, folded under it."""
    count = sum(len(own.get(segment.id, [])) for segment in passage.segments)
    if not count:
        return ""
    name = label("note", "marker")
    said = "".join(_said(segment.id, own[segment.id]) for segment in passage.segments if own.get(segment.id))
    summary = markup.both(Both(zh=f"{name.zh} {count}", en=f"{name.en} {count}"))
    return f'<details class="notes"><summary>{summary}</summary><dl>{said}</dl></details>'


def _said(segment: str, about: list[Entry]) -> str:
    term = f'<dt id="note-{segment}"><a href="#{segment}">{address(segment)}</a></dt>'
    return term + "".join(f'<dd class="{entry.kind}"><b>{markup.both(entry.name)}</b> {markup.both(entry.said, "<br>")}</dd>'
                          for entry in about)


def _ours(origin: str) -> str:
    return "unofficial" if origin == "unofficial" else ""
