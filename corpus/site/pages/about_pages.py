"""What is to be known about the texts: their sources and ledgers, how they were made, variants, and notes."""

from __future__ import annotations

from corpus.bilingual import LANGUAGES, Both
from corpus.data.report_files.notes import Note
from corpus.site.context import Site
from corpus.site.pages import prose
from corpus.site.pages.standing import Facts
from corpus.site.pages.summary import Summary
from corpus.site.parts import download_list, markup
from corpus.site.parts.front_matter import head
from corpus.sources.collation import Variant

LONGEST = 40
"""Characters of a reading that a table shows whole."""
Columns = tuple[tuple[str, str], ...]
"""The columns of a table, by the group and name of their label."""
VARIANT: Columns = (
    ("variant", "at"),
    ("variant", "base"),
    ("variant", "other"),
    ("variant", "taken"),
    ("ledger", "why"),
)
NOTE: Columns = (("variant", "at"), ("ledger", "what"), ("notes", "words"), ("notes", "said"))
LEDGER: Columns = tuple(("ledger", name) for name in ("what", "place", "text", "becomes", "why"))


def texts(site: Site, summaries: list[Summary]) -> str:
    """The page about the texts: the sources, the rules, the ledger of every change, and the downloads."""
    intro = "\n\n".join(f"<p>{site.both('ledger', name, '<br>')}</p>" for name in ("intro", "rules"))
    reports = "\n\n".join(_texts(site, summary) for summary in summaries)
    top = head(site, site.label("site", "about_texts"), "about-the-texts")
    return f"{top}\n\n{intro}\n\n{reports}\n\n{download_list.listed(site, '../')}\n"


def making(site: Site, summaries: list[Summary], facts: Facts) -> str:
    """How the texts were made: what is official, what is ours, how it was checked, how to report a slip."""
    used = sum(summary.coverage.terms for summary in summaries)
    kept = sum(summary.coverage.kept for summary in summaries)
    figures = {"terms": f"{used:,}", "kept": f"{kept:,}", "share": f"{kept / used:.1%}" if used else "–"}
    page = site.prose["making"]
    top = head(site, page.title.text, page.title.id)
    return "\n\n".join([top, *prose.shown(site, prose.blocks(site, page, facts, figures))]) + "\n"


def variants(site: Site, summaries: list[Summary]) -> str:
    """Every place where two witnesses differ."""
    tables = [_variants(site, summary) for summary in summaries if summary.variants]
    return _listed(site, "variant", "variant-readings", tables)


def notes(site: Site, summaries: list[Summary]) -> str:
    """Every note on a published translation."""
    tables = [_notes(site, summary) for summary in summaries if summary.notes]
    return _listed(site, "notes", "notes-on-the-english", tables)


def _listed(site: Site, of: str, place: str, tables: list[str]) -> str:
    """A page of tables with its introduction, from the labels of a group, or what says that there are none."""
    top = head(site, site.label(of, "title"), place)
    said = f"<p>{site.both(of, 'intro' if tables else 'none', '<br>')}</p>"
    return "\n\n".join([top, said, *tables]) + "\n"


def _variants(site: Site, summary: Summary) -> str:
    parts: list[str] = [site.markup.title(2, summary.profile.title, summary.profile.id)]
    for name, signs in (("words", False), ("signs", True)):
        rows = [_variant(site, *row) for row in summary.variants if (row[0].kind == "signs") == signs]
        title = site.label("variant", name)
        counted = Both(zh=f"{title.zh}（{len(rows)}）", en=f"{title.en} ({len(rows)})")
        parts += [site.markup.title(3, counted, f"{summary.profile.id}-{name}"),
                  _table(site, summary, title, VARIANT, rows)]
    return "\n\n".join(parts)


def _variant(site: Site, variant: Variant, shown: str, way: str) -> list[str]:
    """The cells of a variant; it is `shown` by its address."""
    before, after = markup.text(variant.before[-6:]), markup.text(variant.after[:6])
    readings = [f'<span lang="zh-Hans">{before}<b>{markup.text(_short(words)) or "∅"}</b>{after}</span>'
                for words in (variant.base, variant.other)]
    why = site.markup.both(Both.split(variant.why), "<br>")
    return [f'<a href="{way}">{shown}</a>', *readings, site.both("variant", variant.taken), why]


def _short(words: str) -> str:
    """A reading in a table: of a long passage its two ends and its length."""
    return words if len(words) <= LONGEST else f"{words[:12]}……{words[-8:]}（{len(words)}字）"


def _notes(site: Site, summary: Summary) -> str:
    title = site.markup.title(2, summary.profile.title, summary.profile.id)
    rows = [_note(site, *row) for row in summary.notes]
    return f"{title}\n\n{_table(site, summary, site.label('notes', 'title'), NOTE, rows)}"


def _note(site: Site, note: Note, shown: str, way: str) -> list[str]:
    """The cells of a note; it is `shown` by its address."""
    told = Both(zh=note.zh_words, en=note.en_words)
    words = "<br>".join(site.markup.in_language(language, told.of(language))
                        for language in LANGUAGES if told.of(language))
    return [f'<a href="{way}">{shown}</a>', site.both("note", note.kind), words,
            site.markup.both(Both(zh=note.zh, en=note.en), "<br>")]


def _table(site: Site, summary: Summary, name: Both, columns: Columns, rows: list[list[str]]) -> str:
    """A table about a report, with a name for whoever does not see it."""
    top = "".join(f'<th scope="col">{site.both(*column)}</th>' for column in columns)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    short = summary.profile.short
    label = markup.attribute(Both(zh=f"{name.zh}：{short.zh}", en=f"{name.en}: {short.en}").line)
    return (f'<div class="ledger" tabindex="0" role="region" aria-label="{label}">'
            f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>")


def _texts(site: Site, summary: Summary) -> str:
    """The sources of a report and its ledger."""
    profile = summary.profile
    sources = "".join(f'<li>{site.markup.both(source.where)} <code class="file">{markup.text(source.file)}</code> '
                      f'<code class="hash">sha256 {source.sha256}</code></li>' for source in profile.sources)
    table = f"<p>{site.both('ledger', 'nothing')}</p>"
    if summary.ledger:
        rows = [_ledger_row(site, row) for row in summary.ledger]
        table = _table(site, summary, site.label("page", "ledger"), LEDGER, rows)
    return (f"{site.markup.title(2, profile.title, profile.id)}\n\n<p>{site.markup.both(profile.about, '<br>')}</p>\n\n"
            f"<ul>{sources}</ul>\n\n{table}")


def _ledger_row(site: Site, row: tuple[str, ...]) -> list[str]:
    """The cells of a change, from its row of the ledger."""
    kind, source, line, start, end, quoted, becomes, why = row
    place = Both(zh=f"{source[:3]}… 第{line}行，字节{start}–{end}", en=f"line {line}, bytes {start}–{end}")
    pair = Both.split(why)
    reason = site.markup.both(pair, "<br>") if pair.en else markup.text(why)
    return [site.both("ledger", kind), site.markup.both(place, "<br>"), markup.text(quoted), markup.text(becomes),
            reason]
