"""The bar above a text: views, order, script, copy and keys, with its two dialogs.  Hidden where no script runs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from corpus.bilingual import Both
from corpus.data.interface import group, label
from corpus.data.profiles import Profile
from corpus.site.parts import markup
from corpus.site.today import edition

VIEWS = ("side", "stack", "zh", "en")
COPIES = ("link", "zh", "en", "both", "gbt", "bibtex", "csl", "slip")


def bar(profile: Profile | None = None, chapter: Both | None = None, words: Iterable[str] = ()) -> str:
    """The bar of a page.  With a `profile` it can copy and cite: the page's report, its chapter's name, and the
    edition, which is the corpus's with a hash of the page's `words`."""
    names = {"zh": "only_zh", "en": "only_en"}
    views = "".join(_button("view", view, label("bar", names.get(view, view))) for view in VIEWS)
    tools = _button("order", "", label("bar", "order")) + _button("script", "hans", label("bar", "hans")) \
        + _button("script", "hant", label("bar", "hant"))
    if profile:
        tools += _button("terms", "on", label("bar", "terms"))
        tools += _button("copy", "", label("bar", "copy"))
    tools += _button("help", "", label("bar", "help"))
    name = label("bar", "name")
    data = _data(profile, chapter or profile.title, words) if profile else ""
    dialogs = f"\n\n{_copies()}\n\n{_terms()}" if profile else ""
    return (f'<div class="reader-bar" role="toolbar" aria-label="{name.zh} {name.en}"{data}>{views}<span class="gap"></span>'
            f"{tools}</div>\n\n{_keys()}{dialogs}")


def _button(does: str, value: str, name: Both) -> str:
    pressed = ' aria-pressed="false"' if does in ("view", "order", "script", "terms") else ' aria-haspopup="dialog"'
    words = markup.both(name) if name.zh != name.en else f"<span>{markup.text(name.zh)}</span>"
    return f'<button type="button" data-do="{does}" data-value="{value}"{pressed}>{words}</button>'


def _data(profile: Profile, chapter: Both, words: Iterable[str]) -> str:
    digest = hashlib.sha256("\n".join(words).encode()).hexdigest()[:8]
    exact = f"{edition()}+{digest}"
    own = {"report": profile.id, "date": profile.date, "edition": exact, "title-zh": profile.title.zh,
           "title-en": profile.title.en, "author-zh": profile.author.zh, "author-en": profile.author.en,
           "where-zh": profile.where.zh, "where-en": profile.where.en, "chapter-zh": chapter.zh, "chapter-en": chapter.en,
           **_origins(profile), **_citation(exact), **_slip()}
    return "".join(f' data-{name}="{markup.attribute(value)}"' for name, value in own.items())


def _origins(profile: Profile) -> dict[str, str]:
    """What a citation says of both texts, and what it says where they are ours, in either language."""
    translated = profile.origin.en == "official" and profile.origin.zh != "missing"
    said = {"origin-zh": label("origin", profile.origin.zh), "ours-zh": label("mark", "ours_zh"),
            "origin-en": label("origin", "official-translation" if translated else profile.origin.en),
            "ours-en": label("mark", "ours_en")}
    return {f"{name}-in-{language}": getattr(both, language) for name, both in said.items() for language in ("zh", "en")}


def _citation(exact: str) -> dict[str, str]:
    """The words of citations in the languages they are in: GB/T 7714 in Chinese, BibTeX and CSL-JSON in English."""
    said = {"origins-zh": label("citation", "origins").zh, "origins-en": label("citation", "origins").en,
            "edition-zh": label("citation", "edition").zh, "edition-en": label("citation", "edition").en,
            "type-en": label("citation", "type").en, "site-en": label("citation", "site").en}
    return {f"cite-{name}": words.replace("{edition}", exact) for name, words in said.items()}


def _slip() -> dict[str, str]:
    """The words of a message about a slip."""
    return {f"slip-{name}": f"{both.zh} / {both.en}" for name, both in group("slip").items()}


def _keys() -> str:
    rows = "".join(f"<dt><kbd>{markup.text(key)}</kbd></dt><dd>{markup.both(said)}</dd>"
                   for key, said in group("keys").items() if key not in ("title", "theme"))
    return _dialog("keys", label("keys", "title"), f'<dl>{rows}</dl><p>{markup.both(label("keys", "theme"), "<br>")}</p>')


def _terms() -> str:
    """The terms of a passage, which a script fills in."""
    none = markup.both(label("glossary", "none"), "<br>")
    return _dialog("terms", label("glossary", "here"), f'<div class="terms"></div><p class="none">{none}</p>')


def _copies() -> str:
    names = {scope: markup.both(label("copy", f"scope_{scope}")) for scope in ("passage", "sentence", "range")}
    scopes = "".join(f'<label><input type="radio" name="scope" value="{scope}"> {name}</label>'
                     for scope, name in names.items())
    buttons = "".join(f'<button type="button" data-copy="{what}">{markup.both(label("copy", what))}</button>'
                      for what in COPIES)
    done, failed = label("copy", "done"), label("copy", "failed")
    status = (f'<p class="status" role="status" data-done="{markup.attribute(f"{done.zh} {done.en}")}" '
              f'data-failed="{markup.attribute(f"{failed.zh} {failed.en}")}"></p>')
    mail = f'<p><a class="mail" hidden>{markup.both(label("copy", "mail"))}</a></p>'
    body = f'<fieldset><legend class="where"></legend>{scopes}</fieldset><div class="choices">{buttons}</div>{status}{mail}'
    return _dialog("copy", label("copy", "title"), body + '<pre class="copied" tabindex="0"></pre>')


def _dialog(name: str, title: Both, body: str) -> str:
    close = label("copy", "close")
    return (f'<div><dialog class="reader-dialog" id="dialog-{name}" aria-labelledby="dialog-{name}-title">'
            f'<p class="title" id="dialog-{name}-title">{markup.both(title)}</p>{body}'
            f'<form method="dialog"><button>{markup.both(close)}</button></form></dialog></div>')
