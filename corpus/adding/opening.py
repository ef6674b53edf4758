"""The lines in which a report says what it is: those around its text, with its title, session and speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.adding.guesses import Guess, Line
from corpus.data.report_files.profiles import Kind
from corpus.data.vocabularies.adding import AddingWords
from corpus.language.normalization import HAN, INVISIBLE
from corpus.language.numbers.ordinals import number

FRONT, BACK = 30, 6
"""Lines looked at before and behind the text."""
SHORT, SHORT_EN = 90, 180
"""Characters from which a Chinese or English line is text."""
ORDINAL = r"(?:\d{1,3}|[一二三四五六七八九十]+)"
SESSION = re.compile(
    rf"(?P<place>[{HAN}]{{2,20}}?)?第(?P<congress>{ORDINAL})届(?P<nation>全国)?(?:人民代表大会|人大)"
    rf"第?(?P<session>{ORDINAL})次(?:全体)?会议"
)
SESSION_EN = re.compile(
    r"(?P<whole>(?:the )?(?P<session>\w+) Session of the (?P<congress>\w+?)(?:st|nd|rd|th)? .*?People['’]s Congress"
    r"(?: of [A-Z][\w’' -]+)?)"
)
PLACE = re.compile(rf"(?:.*[在于日])?(?P<place>[{HAN}]+)$")
"""What stands before a session: the day, 在, and the place."""
TAIL = re.compile(r"[（(〔\[【][^（）()〔〕\[\]【】]*[)）〕\]】]$|[》\s|*#]+$|发布时间.*$")
"""What may stand behind the words of a title: a year or 草案 in brackets, marks, the time of publication."""
YEARS = re.compile(r"(?:19|20)\d\d|[二一][〇○零九]..[年)）]")
MARKS = re.compile(r"^[#>*\s]+|[*\s]+$")
"""Marks of Markdown around a line."""
FIGURES = str.maketrans("０１２３４５６７８９", "0123456789")
QUOTED = re.compile("《([^《》]+)》")
HEAD = re.compile(r"^(?:title:)?[《#*\s]+|^.*会议上的(?=.)")
RUNNING = re.compile(r"[。！？；：，、!?;>›»→]|[.:,]$|^[一二三四五六七八九十]+、|^第.{1,3}[章节篇]|会议上$|^附")
PLAN_HEADING = re.compile("^第[一二三四五六七八九十]+[篇章]")
SPOKEN = re.compile("各位代表|报告(?:政府)?工作|人民代表大会")
"""How a work report begins."""
ON = re.compile("^关于(?!.*(?:政府|施政)).*(?:预算|计划|决算|草案)")
OTHER = "this reports on a plan or a budget, not on the work of a government: mend the English of 'title'"
JOINED = 24
"""Characters of a line that may be the first half of a title, or its second."""


@dataclass(frozen=True, kw_only=True)
class Title:
    """A title without brackets at its end but one with its years, and the kind of report that it names."""

    text: str
    kind: Kind

    @property
    def chinese(self) -> bool:
        """Whether it is in Chinese."""
        return re.search(f"[{HAN}]", self.text) is not None


@dataclass(frozen=True, kw_only=True)
class Session:
    """The session of a people's congress: the place as it is named, its numbers, and the words."""

    zh: str
    place: str
    congress: int
    session: int
    nation: bool


def lines(text: str) -> list[Line]:
    """The lines of a text that have words on them."""
    numbered = enumerate(INVISIBLE.sub("", text).translate(FIGURES).split("\n"), 1)
    return [Line(number, " ".join(MARKS.sub("", line).split())) for number, line in numbered if line.strip()]


def around(listed: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The short lines before the text, with the first of the text, and the last lines."""
    first = next((at for at, line in enumerate(listed[:FRONT]) if runs(line.text)), FRONT)
    return list(listed[: first + 1]), list(listed[max(first + 1, len(listed) - BACK) :])


def runs(text: str) -> bool:
    """Whether a line is so long that it is text."""
    return len(text) > (SHORT if re.search(f"[{HAN}]", text) else SHORT_EN)


def title(front: Iterable[Line], words: AddingWords) -> Guess[Title] | None:
    """The title of a report, where a line of it is one; its second half may stand on the line behind."""
    listed = list(front)
    for at, line in enumerate(listed):
        found = _title(line.text, words)
        if found is None:
            continue
        text = found.text
        if at and _half(listed[at - 1].text) and len(text) < JOINED:
            text = _joined(listed[at - 1].text, text)
        after = _title(listed[at + 1].text, words) if at + 1 < len(listed) else None
        if after and re.match("[和与暨及]", after.text):
            text, found = text + after.text, after
        return Guess(Title(text=text, kind=found.kind), line.place, OTHER if ON.match(text) else "")
    return _quoted(listed, words)


def _quoted(front: Sequence[Line], words: AddingWords) -> Guess[Title] | None:
    """A plan that opening lines name in the marks of a title: they announce it, unless somebody speaks there."""
    if any(SPOKEN.search(line.text) for line in front):
        return None
    for line in front:
        for match in QUOTED.finditer(line.text):
            if (found := _title(match[1], words)) and found.kind == "plan":
                return Guess(
                    found,
                    line.place,
                    f"no line is a title; 《{found.text}》 is named there: mend 'title' and 'kind', if "
                    "the text is another",
                )
    return None


def _joined(before: str, after: str) -> str:
    space = " " if before.isascii() else ""
    return f"{HEAD.sub('', before)}{space}{after}"


def _half(text: str) -> bool:
    """Whether a line may be the first half of a title: a place, a year, or both."""
    return (
        len(text) < JOINED
        and not RUNNING.search(text)
        and re.search(r"(?:[省市县区旗州盟年]|人民政府|国民经济和社会发展)$", text) is not None
    )


def _title(line: str, words: AddingWords) -> Title | None:
    text, years = HEAD.sub("", line), ""
    while tail := TAIL.search(text):
        years = tail[0] if YEARS.search(tail[0]) and tail[0][0] in "（(" else years
        text = text[: tail.start()].strip()
    if not text or len(text) > (160 if text.isascii() else 60) or RUNNING.search(text):
        return None
    plain = re.sub(r"\s+", "", text) if re.search(f"[{HAN}]", text) else text
    kind = _kind(plain.lower(), words)
    return Title(text=plain + years, kind=kind) if kind else None


def _kind(title: str, words: AddingWords) -> Kind | None:
    """The kind that a title names: by its end, or in English anywhere."""
    known = sorted(((word, kind) for kind, own in words.titles.items() for word in own), key=lambda own: -len(own[0]))
    for word, kind in known:
        if title.endswith(word) or (word.isascii() and " " in word and re.search(rf"\b{word}\b", title)):
            return kind
    return None


def session(front: Sequence[Line]) -> Guess[Session] | None:
    """The session before which a report was given; its words may go on over the end of a line."""
    short = [line for line in front if not runs(line.text)]
    pairs = [Line(a.number, a.text + b.text) for a, b in pairwise(short)]
    for line in (*short, *pairs):
        if match := SESSION.search(line.text):
            place = PLACE.match(match["place"] or "")
            named = place["place"].removeprefix("在") if place else ""
            nation = match["nation"] is not None
            return Guess(
                Session(
                    zh=match[0][match[0].rindex(named) if named else match[0].index("第") :],
                    place=named,
                    congress=number(match["congress"]) or 0,
                    session=number(match["session"]) or 0,
                    nation=nation,
                ),
                line.place,
            )
    return None


def session_en(front: Sequence[Line]) -> Guess[str] | None:
    """The session as an English text names it."""
    for line in front:
        if match := SESSION_EN.search(line.text):
            return Guess(match["whole"].removeprefix("the ").replace("'", "’"), line.place)
    return None
