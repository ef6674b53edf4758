"""The pages that are not a report's: the library (home), and what is to be known about the texts."""

from __future__ import annotations

from dataclasses import dataclass

from corpus import ledger, markup
from corpus.labels import label
from corpus.model import Report, page
from corpus.pages import origins
from corpus.profile import Both, Profile


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What the library keeps of a report once its pages are made."""

    profile: Profile
    chapters: int
    passages: int
    pages: tuple[str, ...]
    ledger: tuple[tuple[str, ...], ...]


def summary(report: Report, pages: list[str]) -> Summary:
    """A report's entry in the library."""
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
    """`nav.yml`, which `mkdocs.yml` inherits.  Pages take their names from their first heading."""
    lines = ["# Written by build_corpus.py: the order of the pages.  Do not edit.", "nav:", "  - index.md"]
    for own in summaries:
        lines.append(f"  - {_quoted(own.profile.short)}:")
        lines += [f"      - {path}" for path in own.pages]
    lines += [f"  - {_quoted(label('site', 'about_texts'))}:", "      - about/texts.md"]
    return "\n".join(lines) + "\n"


def _quoted(pair: Both) -> str:
    """A name in both languages as a YAML string; templates print it as it stands, so it is escaped for HTML."""
    words = markup.plain(f"{pair.zh} {pair.en}").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


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
