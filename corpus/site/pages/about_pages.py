"""The pages that are not a report's: the library (home), and what is to be known about the texts."""

from __future__ import annotations

from corpus.bilingual import Both
from corpus.data.interface import group, label
from corpus.data.notes import Note
from corpus.site.pages.summary import Summary
from corpus.site.parts import markup
from corpus.site.parts.front_matter import meta
from corpus.site.parts.toolbar import bar
from corpus.site.today import edition
from corpus.sources.collation import Variant

LONGEST = 40
"""Characters of a reading that a table shows whole."""


def about(summaries: list[Summary]) -> str:
    """About the texts: the sources, the rules, and the ledger of every change."""
    said = "\n\n".join(f"<p>{markup.both(label('ledger', name), '<br>')}</p>" for name in ("intro", "rules"))
    texts = "\n\n".join(_texts(own) for own in summaries)
    head = _head(label("site", "about_texts"), "about-the-texts")
    return f"{head}\n\n{bar()}\n\n{said}\n\n{texts}\n"


def making(summaries: list[Summary]) -> str:
    """How the texts were made: what is official, what is ours, how it was checked, how to report a slip."""
    used, kept = sum(own.coverage.terms for own in summaries), sum(own.coverage.kept for own in summaries)
    figures = {"terms": f"{used:,}", "kept": f"{kept:,}", "share": f"{kept / used:.1%}" if used else "–",
               "edition": edition()}
    said = []
    for name, both in group("making").items():
        if name.startswith("h_"):
            said.append(markup.title(2, both, name[2:]))
        elif name.startswith("p_"):
            filled = Both(zh=both.zh.format(**figures), en=both.en.format(**figures))
            said.append(f"<p>{markup.both(filled, '<br>')}</p>")
    return "\n\n".join([_head(label("making", "title"), "how-these-texts-were-made"), bar(), *said]) + "\n"


def variants(summaries: list[Summary]) -> str:
    """Every place where two witnesses differ."""
    tables = [_variants(own) for own in summaries if own.variants]
    return _listed("variant", "variant-readings", tables)


def notes(summaries: list[Summary]) -> str:
    """Every note on a published translation."""
    tables = [_notes(own) for own in summaries if own.notes]
    return _listed("notes", "notes-on-the-english", tables)


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
