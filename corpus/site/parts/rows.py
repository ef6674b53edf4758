"""Passages as markup: the rows of a page, Chinese and English next to each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.addresses import address
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.links.graph import Web
from corpus.model import Passage, Report, Segment, Side
from corpus.site.context import Site
from corpus.site.parts import apparatus, markup, origins, related
from corpus.site.parts.apparatus import Apparatus, Entry

DEPTH = {"part": 2, "chapter": 1, "section": 2, "box": 3}
"""Markdown headings feed the table of contents; items stay rows."""


def page_body(site: Site, web: Web, report: Report, passages: list[Passage]) -> str:
    """The Markdown of a page's passages: headings, and one block of HTML a row."""
    rows = _Rows(site, web, report.profile.origin, apparatus.entries(site, passages, report.variants, report.notes))
    return "\n\n".join(block for passage in passages for block in rows.of(passage)) + "\n"


def heading_text(site: Site, zh: str | None, en: str | None, origin: Both) -> str:
    """A heading in the languages it has; a translation of ours is marked."""
    mark = f" {origins.mark(site)}" if "unofficial" in (origin.zh, origin.en) else ""
    parts = [site.markup.in_language("zh", zh, css=_ours(origin.zh)) if zh else "",
             site.markup.in_language("en", en, css=_ours(origin.en)) if en else ""]
    return " ".join(part for part in parts if part) + mark


def plain_name(site: Site, zh: str | None, en: str | None, origin: Both) -> str:
    """A heading as plain text, for a contents list; a translation of ours is marked."""
    mark = f"({site.label('mark', 'ours').en})" if "unofficial" in (origin.zh, origin.en) else ""
    return " ".join(part for part in (zh, en, mark) if part)


def lost_name(site: Site, level: str, number: int) -> Both:
    """What stands in the place of a heading that is lost."""
    name, lost = site.label("level", level).format(n=number), site.label("missing", "lost")
    return Both(zh=f"{name.zh}（{lost.zh}）", en=f"{name.en} ({lost.en})")


def heading_names(site: Site, passages: list[Passage]) -> dict[str, str]:
    """The markup of a page's headings by the id a contents list links to."""
    names: dict[str, str] = {}
    for passage in passages:
        if passage.kind == "lost":
            names[passage.id] = site.markup.both(lost_name(site, passage.level, passage.number))
        elif passage.kind == "heading":
            run_in = "-h" if passage.segments[0].lead else ""
            names[passage.id + run_in] = f'<span class="{_alone(passage)}">{_heading_words(site, passage)}</span>'
    return names


def segment_text(site: Site, segment: Segment, side: Side, language: Language, terms: markup.Marks = ()) -> str:
    """A side of a segment: its words under its address, in Chinese or where there is none, or referring to it."""
    addressed = language == "zh" or segment.zh is None
    place = f'id="{segment.id}"' if addressed else f'data-seg="{segment.id}"'
    css = f"seg {segment.role} {_ours(side.origin)}".strip()
    words = site.markup.words(language, side.text, segment.lead if language == "zh" else 0, terms)
    return f'<span class="{css}" {place} tabindex="-1">{words}</span>'


@dataclass(frozen=True)
class _Rows:
    """The passages of a page: with the links of the library, the status of the report's texts, and what is said of them."""

    site: Site
    web: Web
    origin: Both
    apparatus: Apparatus

    def of(self, passage: Passage) -> Iterator[str]:
        """The blocks of a passage."""
        if passage.kind == "lost":
            yield _lost(self.site, passage)
        elif passage.kind == "heading":
            yield _heading(self.site, passage)
            if passage.segments[0].lead:
                yield self._row(passage)
            elif under := related.under(self.site, self.web, passage.id):
                yield f'<div class="row {_in_box(passage)}only-related"><span></span>{under}</div>'
        else:
            yield self._row(passage)

    def _row(self, passage: Passage) -> str:
        css = f"row {passage.kind}{' in-box' if passage.in_box else ''}{' goes-on' if passage.goes_on else ''}"
        shown, name = address(passage.id), self.site.label("page", "passage").line
        cells = "".join(self._cell(passage, language) for language in LANGUAGES)
        return (f'<div class="{css}" id="{passage.id}" role="group" aria-label="{name} {shown}">'
                f'<a class="address" href="#{passage.id}" title="{name} {shown}">{shown}</a>'
                f"{cells}{self._notes(passage)}{related.under(self.site, self.web, passage.id)}</div>")

    def _cell(self, passage: Passage, language: Language) -> str:
        """One language of a passage; where all of it is ours, one mark stands for the whole."""
        sides = [(segment, side) for segment in passage.segments if (side := segment.side(language))]
        if not sides:
            return f'<div class="cell {language} missing">{self._nothing(language)}</div>'
        ours = all(side.origin == "unofficial" for _, side in sides)
        seen: set[int] = set()
        parts = [("" if ours else origins.marked(self.site, side.origin))
                 + segment_text(self.site, segment, side, language, self.site.term_marks.of(segment, language, seen))
                 + self._mark(segment, language) for segment, side in sides]
        mark, between = origins.mark(self.site) if ours else "", " " if language == "en" else ""
        return f'<div class="cell {language}" lang="{markup.TAGS[language]}">{mark}{between.join(parts)}</div>'

    def _nothing(self, language: Language) -> str:
        """What an empty cell says: that the report has no text in a language, or that this passage has none."""
        if self.origin.of(language) == "missing":
            return self.site.both("missing", language)
        return self.site.both("missing", "left_out" if language == "en" else "left_out_zh")

    def _mark(self, segment: Segment, language: Language) -> str:
        """A small marker behind a sentence that something is said about: variants behind the Chinese, notes behind both."""
        entries = self.apparatus.get(segment.id, [])
        count = sum(language == "zh" or entry.kind.startswith("note") for entry in entries)
        if not count:
            return ""
        name = self.site.label("note", "marker")
        return (f'<a class="mark" href="#note-{segment.id}" aria-label="{name.line} {count}">'
                f'<sup aria-hidden="true">{name.zh}{count if count > 1 else ""}</sup></a>')

    def _notes(self, passage: Passage) -> str:
        """What is said about a row's sentences, folded under it."""
        told = [(segment.id, entries) for segment in passage.segments if (entries := self.apparatus.get(segment.id))]
        if not told:
            return ""
        name, count = self.site.label("note", "marker"), sum(len(entries) for _, entries in told)
        summary = self.site.markup.both(Both(zh=f"{name.zh} {count}", en=f"{name.en} {count}"))
        listed = "".join(_entries(self.site, segment, entries) for segment, entries in told)
        return f'<details class="notes"><summary>{summary}</summary><dl>{listed}</dl></details>'


def _entries(site: Site, segment: str, entries: list[Entry]) -> str:
    """What is said about the segment with an id."""
    term = f'<dt id="note-{segment}"><a href="#{segment}">{address(segment)}</a></dt>'
    return term + "".join(
        f'<dd class="{entry.kind}"><b>{site.markup.both(entry.name)}</b> {site.markup.both(entry.text, "<br>")}</dd>'
        for entry in entries)


def _heading(site: Site, passage: Passage) -> str:
    segment = passage.segments[0]
    zh, en, origin = _heading_parts(segment)
    css = " ".join(["head", passage.level, *(["in-box"] if passage.in_box else []), *(["run-in"] if segment.lead else [])])
    name, inner, depth = plain_name(site, zh, en, origin), _heading_words(site, passage), DEPTH[passage.level]
    if segment.lead:
        return markup.heading(depth, inner, f"{passage.id}-h", name, css)
    words = f'<span id="{segment.id}" class="seg {_alone(passage)}">{inner}</span>'
    return markup.heading(depth, words, passage.id, name, css)


def _heading_parts(segment: Segment) -> tuple[str | None, str | None, Both]:
    """What a heading has in either language, and where it comes from.  Of a run-in heading it is the Chinese lead."""
    zh = segment.zh.text[:segment.lead or None] if segment.zh else None
    en = segment.en.text if segment.en and not segment.lead else None
    return zh, en, Both(zh=segment.zh.origin if segment.zh else "", en=segment.en.origin if segment.en else "")


def _heading_words(site: Site, passage: Passage) -> str:
    return heading_text(site, *_heading_parts(passage.segments[0]))


def _alone(passage: Passage) -> str:
    zh, en, _ = _heading_parts(passage.segments[0])
    return "" if zh and en else "alone-zh" if zh else "alone-en"


def _lost(site: Site, passage: Passage) -> str:
    """A heading that is lost, and why."""
    why = Both.split(passage.why)
    css = f"head {passage.level} {_in_box(passage)}lost"
    head = site.markup.title(DEPTH[passage.level], lost_name(site, passage.level, passage.number), passage.id, css)
    cells = "".join(f'<div class="cell {language}" lang="{markup.TAGS[language]}">'
                    f"{site.markup.words(language, why.of(language))}</div>" for language in LANGUAGES)
    return f'{head}\n\n<div class="row {_in_box(passage)}lost"><span></span>{cells}</div>'


def _in_box(passage: Passage) -> str:
    return "in-box " if passage.in_box else ""


def _ours(origin: str) -> str:
    return "unofficial" if origin == "unofficial" else ""
