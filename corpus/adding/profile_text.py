"""The profile of an added report as a file: each guess with a comment on what it was read off."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from corpus.adding import naming
from corpus.adding.guesses import Guess
from corpus.adding.published_files import Added
from corpus.adding.recognised import File, Recognised
from corpus.bilingual import Both
from corpus.data.report_files.profiles import Origin

HEAD = """# Added by program, and not read by anybody yet: behind each guess stands what it was read off, with a
# question mark where it is unsure.  Mend what is wrong; when outline, links and figures have been read, take the line
# `read` away."""
COMMENT = 40
"""The column of comments."""


def text(found: Recognised, added: Sequence[Added], order: int) -> str:
    """The profile of a report; `order` is its place in the library."""
    parts = [HEAD, *_own(found, order), *_names(found), *_origin(found)]
    for file, own in zip(added, found.files, strict=True):
        parts += _source(file, own)
    return "\n".join(parts) + "\n"


def _own(found: Recognised, order: int) -> Iterator[str]:
    yield _line("id", found.id.value, found.id)
    yield _line("kind", found.kind.value, found.kind)
    yield _line("date", found.date.value, found.date)
    yield _line("order", order, "behind the reports that are there")
    place = found.place
    yield _line(
        "place",
        place.value.code if place else "",
        f"GB/T 2260: {place.value.zh} ({_why(place)})" if place and place.value.code else "GB/T 2260: not known?",
    )
    if found.covers:
        yield _line("covers", [found.covers.value.first, found.covers.value.last], found.covers)
    if found.reviews and found.plans:
        yield _line("reviews", found.reviews.value, found.reviews)
        yield _line("plans", found.plans.value, found.plans)
    yield _line("read", False, "nobody has read it yet")


def _names(found: Recognised) -> Iterator[str]:
    place, kind = found.place.value if found.place else None, found.kind.value
    span, year = found.covers.value if found.covers else None, found.given_in
    own = Both(
        zh=found.title.value.text if found.title and found.title.value.chinese else "",
        en=found.title_en.value.text if found.title_en else "",
    )
    named = _why(found.place) if found.place else "no place was recognised?"
    yield from _both(
        "title",
        naming.title(place, kind, own, span, year),
        _why(found.title) if own.zh else f"by rule; {named}",
        _why(found.title_en) if own.en else "by rule",
    )
    yield from _both("short", naming.short(place, kind, span, year, own), "by rule", "by rule")
    yield from _both("brief", naming.brief(place, kind, span, year, own), "by rule", "by rule")
    yield from _both("author", naming.government(place), named, "by rule")
    speaker = found.speaker.value if found.speaker else None
    yield from _both(
        "who",
        naming.who(place, speaker, kind),
        _why(found.speaker) if speaker else "no line names a speaker",
        "pinyin and words by rule" if speaker and speaker.name_zh else "by rule",
    )
    session = found.session.value if found.session else None
    english = found.session_en.value if found.session_en else ""
    yield from _both(
        "where",
        naming.where(place, session, english, kind),
        _why(found.session) if session else "no line names a session",
        _why(found.session_en) if english else "by rule",
    )


def _origin(found: Recognised) -> Iterator[str]:
    tags = {file.language.value for file in found.files}
    zh: Origin = "official" if tags & {"zh-Hans", "zh-Hant", "zh-en"} else "missing"
    english: Origin = "official" if found.place and found.place.value.special else "published-translation"
    yield from (
        "",
        "[origin]",
        _line("zh", zh, "a government’s own text; mend it, if this is a translation"),
        _line("en", english if tags & {"en", "zh-en"} else "missing", "as the files are"),
    )


def _source(file: Added, own: File) -> Iterator[str]:
    yield from ("", "[[source]]", _line("file", file.name, ""), _line("sha256", file.sha256, ""))
    if file.encoding:
        yield _line("encoding", file.encoding, "of the published bytes; the file here is their text as UTF-8")
        yield _line("published_sha256", file.published_sha256, "")
    yield _line("layout", own.layout.value, own.layout)
    yield _line("language", own.language.value, own.language)
    yield _line("where.zh", f"文件{file.name}；发布网址未记", "write where it was published")
    yield _line("where.en", f"The file {file.name}; where it was published is not recorded", "")


def _both(key: str, both: Both, why_zh: str, why_en: str) -> Iterator[str]:
    yield from ("", f"[{key}]", _line("zh", both.zh, why_zh), _line("en", both.en, why_en))


def _line(key: str, value: Any, comment: str | Guess[Any]) -> str:
    """A line of TOML, whose texts are written as those of JSON are."""
    line = f"{key} = {json.dumps(value, ensure_ascii=False)}"
    said = _why(comment) if isinstance(comment, Guess) else comment
    return f"{line:{COMMENT}} # {' '.join(said.split())}" if said else line


def _why(guess: Guess[Any] | None) -> str:
    """What a guess was read off, with a question mark where it is unsure."""
    return f"{guess.why}{'?' if guess.doubt else ''}" if guess else ""
