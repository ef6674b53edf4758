"""The pages that are not a report's: the library (home), and what is to be known about the texts."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass

from corpus import ledger, markup
from corpus.labels import label
from corpus.model import Heading, Report, page
from corpus.pages import origins
from corpus.profile import Both, Profile


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What the library keeps of a report once its pages are made."""

    profile: Profile
    chapters: int
    passages: int
    pages: tuple[tuple[str, str], ...]
    ledger: tuple[tuple[str, ...], ...]


def summary(report: Report) -> Summary:
    """A report's entry in the library; `pages` are names for the navigation with paths below docs/."""
    chapters = {h.chapter: h for top in report.headings for h in (top, *top.children) if h.level == "chapter"}
    names = [(_name(chapters[chapter]) if chapter in chapters else "", chapter) for chapter in report.chapters]
    pages = ((name, page(report.profile.id, chapter).removesuffix(".html") + ".md") for name, chapter in names)
    return Summary(profile=report.profile, chapters=len(report.chapters) - 1, passages=len(report.passages),
                   pages=tuple(pages), ledger=tuple(ledger.rows(report)))


def home(summaries: list[Summary]) -> str:
    """The home page: every report, with what it is and what it has."""
    cards = "\n\n".join(_card(own) for own in summaries)
    downloads = " ".join(f'<a href="downloads/{file}" download>{markup.both(label("page", name))} <code>{file}</code></a>'
                         for name, file in (("segments", "segments.jsonl"), ("structure", "structure.json")))
    return (f"# {markup.both(label('site', 'name'))} {{ #home .site-title }}\n\n"
            f'<p class="claim">{markup.both(label("site", "claim"), "<br>")}</p>\n\n{cards}\n\n'
            f'<p class="downloads">{markup.both(label("page", "downloads"))}: {downloads}</p>\n')


def about(summaries: list[Summary]) -> str:
    """About the texts: the sources, the rules, and the ledger of every change."""
    head = f"# {markup.both(label('site', 'about_texts'))} {{ #about-the-texts }}"
    said = "\n\n".join(f"<p>{markup.both(label('ledger', name), '<br>')}</p>" for name in ("intro", "rules"))
    return f"{head}\n\n{said}\n\n" + "\n\n".join(_texts(own) for own in summaries) + "\n"


def nav(summaries: list[Summary]) -> str:
    """`nav.yml`, which `mkdocs.yml` inherits."""
    lines = ["# Written by build_corpus.py: the order of the pages.  Do not edit.", "nav:",
             f"  - {_quoted(_words(label('site', 'library')))}: index.md"]
    for own in summaries:
        lines.append(f"  - {_quoted(_words(own.profile.short))}:")
        lines += [f"      - {_quoted(name) + ': ' if name else ''}{path}" for name, path in own.pages]
    lines.append(f"  - {_quoted(_words(label('site', 'about_texts')))}: about/texts.md")
    return "\n".join(lines) + "\n"


def _name(heading: Heading) -> str:
    """A chapter's name in the languages it has; a translation of ours is marked."""
    mark = f" ({label('mark', 'ours').en})" if "unofficial" in (heading.origin.zh, heading.origin.en) else ""
    return " ".join(part for part in (heading.zh, heading.en) if part) + mark


def _words(pair: Both) -> str:
    return f"{pair.zh} {pair.en}"


def _quoted(name: str) -> str:
    """A name as a YAML string.  Templates print it as it stands, so it is escaped for HTML."""
    return json.dumps(html.escape(markup.plain(name)), ensure_ascii=False)


def _card(own: Summary) -> str:
    profile = own.profile
    count = Both(zh=f"{own.chapters}章，{own.passages:,}段", en=f"{own.chapters} chapters, {own.passages:,} passages")
    return (f'<section class="card"><h2><a href="{page(profile.id, 0)}">{markup.both(profile.title, "<br>")}</a></h2>'
            f'<p>{markup.both(profile.who, "<br>")}<br><time datetime="{profile.date}">{markup.text(profile.date)}</time></p>'
            f'<p class="origins">{origins(profile.origin)}</p><p class="count">{markup.both(count)}</p></section>')


def _texts(own: Summary) -> str:
    profile = own.profile
    sources = "".join(f'<li>{markup.both(source.where)} <code class="file">{markup.text(source.file)}</code> '
                      f'<code class="hash">sha256 {source.sha256}</code></li>' for source in profile.sources)
    columns = "".join(f'<th scope="col">{markup.both(label("ledger", name))}</th>'
                      for name in ("what", "place", "text", "becomes", "why"))
    body = "".join(_ledger_row(row) for row in own.ledger)
    table = (f'<div class="ledger" tabindex="0" role="region" aria-label="{markup.attribute(profile.short.zh)} '
             f'{markup.attribute(profile.short.en)}"><table><thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table></div>')
    return (f"## {markup.both(profile.title)} {{ #{profile.id} }}\n\n<p>{markup.both(profile.about, '<br>')}</p>\n\n"
            f"<ul>{sources}</ul>\n\n{table if own.ledger else '<p>' + markup.both(label('ledger', 'nothing')) + '</p>'}")


def _ledger_row(row: tuple[str, ...]) -> str:
    kind, source, line, start, end, quoted, becomes, why = row
    zh, _, en = why.partition(" · ")
    place = Both(zh=f"{source[:3]}… 第{line}行，字节{start}–{end}", en=f"line {line}, bytes {start}–{end}")
    reason = markup.both(Both(zh=zh, en=en), "<br>") if en else markup.text(why)
    return (f'<tr><td>{markup.both(label("ledger", kind))}</td><td>{markup.both(place, "<br>")}</td>'
            f"<td>{markup.text(quoted)}</td><td>{markup.text(becomes)}</td><td>{reason}</td></tr>")
