"""The pages that are not a report's: the library (home), and what is to be known about the texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from corpus import apparatus, coverage, ledger, markup, rows
from corpus.bar import bar
from corpus.coverage import Coverage
from corpus.labels import group, label
from corpus.model import Heading, Report, address, page, url
from corpus.notes import Note
from corpus.occurrences import Occurrences, occurrences
from corpus.origins import sides
from corpus.pages import meta
from corpus.profile import Both, Profile
from corpus.themes import themes
from corpus.variants import Variant

LONGEST = 40
"""Characters of a reading that a table shows whole."""


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What the library keeps of a report once its pages are made."""

    profile: Profile
    chapters: int
    passages: int
    pages: tuple[tuple[str, str], ...]
    ledger: tuple[tuple[str, ...], ...]
    variants: tuple[tuple[Variant, str, str], ...]
    notes: tuple[tuple[Note, str, str], ...]
    coverage: Coverage
    terms: Occurrences


def summary(report: Report) -> Summary:
    """A report's entry in the library; `pages` are names for the navigation with paths below docs/."""
    chapters = {h.chapter: h for top in report.headings for h in (top, *top.children) if h.level == "chapter"}
    short = markup.both(report.profile.short)
    names = [(_name(chapters[chapter]) if chapter in chapters else short, chapter) for chapter in report.chapters]
    pages = ((name, page(report.profile.id, chapter).removesuffix(".html") + ".md") for name, chapter in names)
    return Summary(profile=report.profile, chapters=len(report.chapters) - 1, passages=len(report.passages),
                   pages=tuple(pages), ledger=tuple(ledger.rows(report)), variants=tuple(_placed_variants(report)),
                   notes=tuple((note, *_place(note.segment)) for note in report.notes),
                   coverage=coverage.coverage(report), terms=occurrences(report))


def _placed_variants(report: Report) -> Iterator[tuple[Variant, str, str]]:
    for passage in report.passages:
        for segment in passage.segments:
            for variant in apparatus.within(segment, report.variants):
                yield variant, *_place(segment.id)


def _place(segment: str) -> tuple[str, str]:
    """The address of a segment for a reader, and the way to it from a page of about/."""
    return address(segment), f"../{url(segment)}"


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
            f'<p class="downloads">{markup.both(label("page", "downloads"))}: {downloads}</p>\n')


def about(summaries: list[Summary]) -> str:
    """About the texts: the sources, the rules, and the ledger of every change."""
    said = "\n\n".join(f"<p>{markup.both(label('ledger', name), '<br>')}</p>" for name in ("intro", "rules"))
    texts = "\n\n".join(_texts(own) for own in summaries)
    head = _head(label("site", "about_texts"), "about-the-texts")
    return f"{head}\n\n{bar()}\n\n{said}\n\n{texts}\n"


def making(summaries: list[Summary]) -> str:
    """How the texts were made: what is official, what is ours, how it was checked, how to report a slip."""
    used, kept = sum(own.coverage.terms for own in summaries), sum(own.coverage.kept for own in summaries)
    figures = {"terms": f"{used:,}", "kept": f"{kept:,}", "share": f"{kept / used:.1%}" if used else "–"}
    said = []
    for name, both in group("making").items():
        if name.startswith("h_"):
            said.append(markup.title(2, both, name[2:]))
        elif name.startswith("p_"):
            filled = Both(zh=both.zh.format(**figures), en=both.en.format(**figures))
            said.append(f"<p>{markup.both(filled, '<br>')}</p>")
    return "\n\n".join([_head(label("making", "title"), "how-these-texts-were-made"), bar(), *said]) + "\n"


def search() -> str:
    """The page of the search: its box stands in the template, what it understands stands here."""
    helps = [both for name, both in group("search").items() if name.startswith("help_")]
    said = "".join(f"<li>{markup.both(both, '<br>')}</li>" for both in helps)
    title = label("search", "title")
    head = meta(f"{title.zh} {title.en}", search=True) + markup.title(1, title, "search")
    noscript = f"<noscript><p>{markup.both(label('search', 'noscript'), '<br>')}</p></noscript>"
    return "\n\n".join([head, bar(), search_box(whole=True), noscript,
                        markup.title(2, label("search", "help"), "how-to-search"), f"<ul>{said}</ul>\n"])


def search_box(*, whole: bool = False) -> str:
    """The box that every page has in its header (`data-search-…` is what tests and readers' scripts hold on to); the
    page of the search has it among its text."""
    name = markup.attribute(" ".join((label("search", "box").zh, label("search", "box").en)))
    unreached = markup.attribute(" ".join((label("search", "unreached").zh, label("search", "unreached").en)))
    kind = " reader-search--whole" if whole else ""
    return (f'<div class="reader-search{kind}" data-search-box role="search" aria-label="{name}"><input type="search" '
            f'data-search-input placeholder="{name}" data-unreached="{unreached}" aria-label="{name}" '
            f'aria-keyshortcuts="/ Control+K" maxlength="200" '
            f'autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"></div>')


def variants(summaries: list[Summary]) -> str:
    """Every place where two witnesses differ."""
    tables = [_variants(own) for own in summaries if own.variants]
    return _listed("variant", "variant-readings", tables)


def notes(summaries: list[Summary]) -> str:
    """Every note on a published translation."""
    tables = [_notes(own) for own in summaries if own.notes]
    return _listed("notes", "notes-on-the-english", tables)


def nav(summaries: list[Summary]) -> str:
    """`nav.yml`, which `mkdocs.yml` inherits: the order of the pages, and the search box for their headers."""
    lines = ["# Written by build_corpus.py: the order of the pages, and the search box of their headers.  Do not edit.", "nav:",
             f"  - {_quoted(markup.both(label('site', 'library')))}: index.md"]
    for own in summaries:
        lines.append(f"  - {_quoted(markup.both(own.profile.short))}:")
        lines += [f"      - {_quoted(name) + ': ' if name else ''}{path}" for name, path in own.pages]
    lines.append(f"  - {_quoted(markup.both(label('themes', 'title')))}:")
    lines.append("      - themes/index.md")
    lines += [f"      - {_quoted(markup.both(theme.name))}: themes/{theme.id}.md" for theme in themes()]
    lines.append(f"  - {_quoted(markup.both(label('threads', 'title')))}: threads.md")
    lines.append(f"  - {_quoted(markup.both(label('site', 'about_texts')))}:")
    lines += [f"      - {_quoted(markup.both(label(*name)))}: about/{page}.md" for page, name in (
        ("texts", ("site", "about_texts")), ("making", ("making", "title")), ("variants", ("variant", "title")),
        ("notes", ("notes", "title")), ("links", ("method", "title")))]
    lines += [f"  - {_quoted(markup.both(label(name, 'title')))}: {name}.md" for name in ("glossary", "search")]
    lines += ["extra:", f"  search_box: {json.dumps(search_box(), ensure_ascii=False)}"]
    return "\n".join(lines) + "\n"


def _head(name: Both, place: str) -> str:
    return meta(f"{name.zh} {name.en}") + markup.title(1, name, place)


def _listed(of: str, place: str, tables: list[str]) -> str:
    body = "\n\n".join(tables) if tables else f"<p>{markup.both(label(of, 'none'), '<br>')}</p>"
    intro = f"<p>{markup.both(label(of, 'intro'), '<br>')}</p>"
    return f"{_head(label(of, 'title'), place)}\n\n{bar()}\n\n{intro}\n\n{body}\n"


def _variants(own: Summary) -> str:
    parts = [markup.title(2, own.profile.title, own.profile.id)]
    for name, signs in (("words", False), ("signs", True)):
        rows = [row for row in own.variants if (row[0].kind == "signs") == signs]
        both = label("variant", name)
        counted = Both(zh=f"{both.zh}（{len(rows)}）", en=f"{both.en} ({len(rows)})")
        parts += [markup.title(3, counted, f"{own.profile.id}-{name}"),
                  _table(own, both, [("variant", key) for key in ("at", "base", "other", "taken")] + [("ledger", "why")],
                         [_variant(*row) for row in rows])]
    return "\n\n".join(parts)


def _variant(one: Variant, shown: str, link: str) -> list[str]:
    zh, _, en = one.why.partition(" · ")
    before, after = markup.text(one.before[-6:]), markup.text(one.after[:6])
    readings = [f'<span lang="zh-Hans">{before}<b>{markup.text(_short(words)) or "∅"}</b>{after}</span>'
                for words in (one.base, one.other)]
    why = markup.both(Both(zh=zh, en=en), "<br>")
    return [f'<a href="{link}">{shown}</a>', *readings, markup.both(label("variant", one.taken)), why]


def _short(words: str) -> str:
    """A reading in a table: of a long passage its two ends and its length."""
    return words if len(words) <= LONGEST else f"{words[:12]}……{words[-8:]}（{len(words)}字）"


def _notes(own: Summary) -> str:
    head = markup.title(2, own.profile.title, own.profile.id)
    columns = [("variant", "at"), ("ledger", "what"), ("notes", "words"), ("notes", "said")]
    table = _table(own, label("notes", "title"), columns, [_note(*row) for row in own.notes])
    return f"{head}\n\n{table}"


def _note(one: Note, shown: str, link: str) -> list[str]:
    words = [markup.in_language(language, text) for language, text in (("zh", one.zh_words), ("en", one.en_words)) if text]
    return [f'<a href="{link}">{shown}</a>', markup.both(label("note", one.kind)), "<br>".join(words),
            markup.both(Both(zh=one.zh, en=one.en), "<br>")]


def _table(own: Summary, called: Both, columns: list[tuple[str, str]], body: list[list[str]]) -> str:
    head = "".join(f'<th scope="col">{markup.both(label(*name))}</th>' for name in columns)
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body)
    short = own.profile.short
    said = markup.attribute(f"{called.zh} {called.en}: {short.zh} {short.en}")
    return (f'<div class="ledger" tabindex="0" role="region" aria-label="{said}">'
            f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>")


def _name(heading: Heading) -> str:
    """A chapter's name in the languages it has; a translation of ours is marked."""
    alone = "" if heading.zh and heading.en else "alone-zh" if heading.zh else "alone-en"
    return f'<span class="{alone}">{rows.heading_text(heading.zh, heading.en, heading.origin)}</span>'


def _quoted(name: str) -> str:
    """A name's markup as a YAML string, with single quotes inside: templates also print it in attributes."""
    return json.dumps(name.replace('"', "'"), ensure_ascii=False)


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


def _texts(own: Summary) -> str:
    profile = own.profile
    sources = "".join(f'<li>{markup.both(source.where)} <code class="file">{markup.text(source.file)}</code> '
                      f'<code class="hash">sha256 {source.sha256}</code></li>' for source in profile.sources)
    columns = [("ledger", name) for name in ("what", "place", "text", "becomes", "why")]
    table = _table(own, label("page", "ledger"), columns, [_ledger_row(row) for row in own.ledger])
    return (f"{markup.title(2, profile.title, profile.id)}\n\n<p>{markup.both(profile.about, '<br>')}</p>\n\n"
            f"<ul>{sources}</ul>\n\n{table if own.ledger else '<p>' + markup.both(label('ledger', 'nothing')) + '</p>'}")


def _ledger_row(row: tuple[str, ...]) -> list[str]:
    kind, source, line, start, end, quoted, becomes, why = row
    zh, _, en = why.partition(" · ")
    place = Both(zh=f"{source[:3]}… 第{line}行，字节{start}–{end}", en=f"line {line}, bytes {start}–{end}")
    reason = markup.both(Both(zh=zh, en=en), "<br>") if en else markup.text(why)
    return [markup.both(label("ledger", kind)), markup.both(place, "<br>"), markup.text(quoted), markup.text(becomes), reason]
