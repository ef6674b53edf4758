"""Passages as markup: the rows of a page, Chinese and English next to each other."""

from __future__ import annotations

from collections.abc import Iterator

from corpus import markup
from corpus.labels import label
from corpus.model import Passage, Report, Segment, Side
from corpus.profile import Both

HEADING_SIGNS = {"part": "##", "chapter": "#", "section": "##", "box": "###"}
"""Markdown headings feed the table of contents; items stay rows."""


def page_body(report: Report, passages: list[Passage]) -> str:
    """The Markdown of a page's passages: headings, and one block of HTML a row."""
    return "\n\n".join(block for passage in passages for block in _passage(report, passage)) + "\n"


def address(passage: Passage) -> str:
    """The part of a passage's id that a reader sees: chapter and number."""
    return passage.id.rpartition(":")[2]


def heading_text(zh: str | None, en: str | None, origin: Both) -> str:
    """A heading in the languages it has; a translation of ours is marked."""
    mark = f" {ours()}" if "unofficial" in (origin.zh, origin.en) else ""
    parts = [markup.in_language("zh", zh, css=_ours(origin.zh)) if zh else "",
             markup.in_language("en", en, css=_ours(origin.en)) if en else ""]
    return " ".join(part for part in parts if part) + mark


def ours() -> str:
    """The mark of a text of ours, in words."""
    return f'<small class="ours">{markup.both(label("mark", "ours"))}</small>'


def lost_name(level: str, number: int) -> Both:
    """What stands in the place of a heading that is lost."""
    name, said = label("level", level), label("missing", "lost")
    return Both(zh=f"{name.zh.format(number)}（{said.zh}）", en=f"{name.en.format(number)} ({said.en})")


def _passage(report: Report, passage: Passage) -> Iterator[str]:
    if passage.kind == "lost":
        yield _lost(passage)
    elif passage.kind == "heading":
        yield _heading(passage)
        if passage.segments[0].lead:
            yield _row(report, passage)
    else:
        yield _row(report, passage)


def _heading(passage: Passage) -> str:
    segment = passage.segments[0]
    zh, en = segment.zh, segment.en
    run_in = segment.lead > 0
    words = heading_text(zh.text[:segment.lead or None] if zh else None, en.text if en and not run_in else None,
                         Both(zh=zh.origin if zh else "", en=en.origin if en else ""))
    inner = words if run_in else f'<span id="{segment.id}" class="seg">{words}</span>'
    css = f".head .{passage.level}" + (" .run-in" if run_in else "") + (" .in-box" if passage.in_box else "")
    place = f"{passage.id}-h" if run_in else passage.id
    return f"{HEADING_SIGNS[passage.level]} {inner} {{ #{place} {css} }}"


def _lost(passage: Passage) -> str:
    zh, _, en = passage.why.partition(" · ")
    box = " .in-box" if passage.in_box else ""
    name = markup.both(lost_name(passage.level, passage.number))
    cells = "".join(f'<div class="cell {language}" lang="{markup.TAGS[language]}">{markup.text(said)}</div>'
                    for language, said in (("zh", zh), ("en", en)))
    return (f"{HEADING_SIGNS[passage.level]} {name} {{ #{passage.id} .head .{passage.level}{box} .lost }}\n\n"
            f'<div class="row{box.replace(".", "")} lost"><span></span>{cells}</div>')


def _row(report: Report, passage: Passage) -> str:
    css = " ".join(["row", passage.kind, *(["in-box"] if passage.in_box else []), *(["goes-on"] if passage.goes_on else [])])
    shown = address(passage)
    name = label("page", "passage")
    return (f'<div class="{css}" id="{passage.id}" role="group" aria-label="{name.zh} {name.en} {shown}">'
            f'<a class="address" href="#{passage.id}" title="{name.zh} {name.en} {shown}">{shown}</a>'
            f'{_cell(report, passage, "zh")}{_cell(report, passage, "en")}</div>')


def _cell(report: Report, passage: Passage, language: str) -> str:
    sides = [(segment, segment.zh if language == "zh" else segment.en) for segment in passage.segments]
    if not any(side for _, side in sides):
        said = _nothing(report, language)
        return f'<div class="cell {language} missing">{markup.both(said)}</div>'
    between = " " if language == "en" else ""
    words = between.join(_segment(segment, side, language) for segment, side in sides if side)
    mark = ours() if any(side and side.origin == "unofficial" for _, side in sides) else ""
    return f'<div class="cell {language}" lang="{markup.TAGS[language]}">{mark}{words}</div>'


def _nothing(report: Report, language: str) -> Both:
    whole = (report.profile.origin.zh if language == "zh" else report.profile.origin.en) == "missing"
    return label("missing", language if whole else "left_out" if language == "en" else "left_out_zh")


def _segment(segment: Segment, side: Side, language: str) -> str:
    own = language == "zh" or segment.zh is None
    place = f'id="{segment.id}"' if own else f'data-seg="{segment.id}"'
    words = markup.text(side.text)
    if segment.lead and language == "zh":
        words = f'<b class="lead">{markup.text(side.text[:segment.lead])}</b>{markup.text(side.text[segment.lead:])}'
    css = f"seg {segment.role} {_ours(side.origin)}".strip()
    return f'<span class="{css}" {place}>{words}</span>'


def _ours(origin: str) -> str:
    return "unofficial" if origin == "unofficial" else ""
