"""What a text is, read off it: language, layout, kind, title, place, date, speaker and session, years, id."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus.adding import dates, languages, naming, opening, speakers
from corpus.adding.dates import Span
from corpus.adding.guesses import Guess, Line
from corpus.adding.jurisdictions import Finder, Jurisdiction
from corpus.adding.opening import Session, Title
from corpus.adding.recognised import File, Given, Recognised
from corpus.adding.speakers import Speaker
from corpus.data.inputs import Inputs
from corpus.data.report_files.profiles import Kind, Tag
from corpus.data.vocabularies.adding import AddingWords
from corpus.language.normalization import is_han
from corpus.language.resources import Resources
from corpus.language.script import Script

BODY = 400
"""Lines in which headings may name years, and which tell a plan by its headings."""
ASK = "the text gives no day: add it to 'date', if it is known"


@dataclass(frozen=True, kw_only=True)
class _Text:
    """The lines of a report that say what it is, and what they name."""

    name: Line
    lines: list[Line]
    front: list[Line]
    back: list[Line]
    title: Guess[Title] | None
    title_en: Guess[Title] | None
    session: Guess[Session] | None
    session_en: Guess[str] | None
    speaker: Guess[Speaker] | None

    @property
    def titled(self) -> list[Line]:
        """The title with its line, if there is one."""
        return [Line(_number(self.title), self.title.value.text)] if self.title else []

    @property
    def hints(self) -> list[Line]:
        """What names the place, first what does so most surely."""
        session, speaker = self.session, self.speaker
        said = [Line(_number(session), "全国" if session.value.nation else session.value.place)] if session else []
        said += self.titled
        said += [Line(_number(speaker), speaker.value.before)] if speaker else []
        said += [Line(_number(self.session_en), self.session_en.value)] if self.session_en else []
        return [line for line in said if line.text]


class Recogniser:
    """Recognises reports, with the words and places of a library."""

    def __init__(self, given: Inputs, known: Resources) -> None:
        self._words, self._known, self._edition = given.adding, known, given.edition
        self._finder = Finder(given.places, given.adding, known.pinyin)

    def recognised(self, files: Sequence[Given], id: str) -> Recognised:
        """What the files are, which hold one report; the Chinese one is read for what the report is."""
        told = tuple(_file(file, self._known.script) for file in files)
        first = next((at for at, file in enumerate(told) if file.language.value != "en"), 0)
        english = next((file.text for file, own in zip(files, told, strict=True) if "en" in own.language.value), "")
        return self._report(self._text(files[first], told[first].language.value, english), told, id)

    def _text(self, file: Given, tag: Tag, english: str) -> _Text:
        """The lines that say what a report is: Chinese ones in Simplified, or else English ones."""
        listed = opening.lines(file.text)
        if tag != "en":
            han = [line for line in listed if tag != "zh-en" or is_han(line.text)]
            listed = [Line(line.number, self._known.script.simplified(line.text)) for line in han[:BODY]] + han[BODY:]
        front, back = opening.around(listed)
        front_en, _ = opening.around([line for line in opening.lines(english) if not is_han(line.text)])
        speaker = speakers.speaker(front, self._words, self._known.pinyin) or speakers.speaker_en(front_en, self._words)
        return _Text(
            name=Line(0, file.name.rpartition(".")[0] or file.name),
            lines=listed,
            front=front,
            back=back,
            title=opening.title(front, self._words),
            title_en=opening.title(front_en, self._words),
            session=opening.session(front),
            session_en=opening.session_en(front_en),
            speaker=speaker,
        )

    def _report(self, text: _Text, files: tuple[File, ...], id: str) -> Recognised:
        place, kind = self._place(text), _kind(text)
        speaker = text.speaker
        perhaps = speaker and speaker.value.name_zh and speaker.value.name_zh[0] not in self._words.frequent
        if speaker and perhaps and not speaker.doubt and place and place.value.autonomous:
            speaker = replace(speaker, doubt=speakers.PERHAPS)
        given = dates.date(text.front, text.back)
        spoken = kind.value == "work-report"
        dated = given or dates.year(text.titled)
        reviews, plans = dates.years(text.lines[:BODY], self._words, dated) if spoken else (None, None)
        covers = None if spoken else dates.covers([*text.titled, *text.front], self._words)
        date, said = self._date(given, text, plans, covers)
        year = date.value[:4] if said else ""
        named = naming.id_of(
            place.value if place else None,
            kind.value,
            covers.value if covers else None,
            year,
            _other(text, self._words),
            self._known.pinyin,
        )
        return Recognised(
            id=Guess(id, "given") if id else Guess(named, "place and year"),
            files=files,
            kind=kind,
            title=text.title,
            title_en=text.title_en,
            place=place,
            date=date,
            given_in=year,
            speaker=speaker,
            session=text.session,
            session_en=text.session_en,
            reviews=reviews,
            plans=plans,
            covers=covers,
        )

    def _place(self, text: _Text) -> Guess[Jurisdiction] | None:
        if found := self._finder.named(text.hints, text.front):
            return found
        if named := self._finder.named([text.name], ()):
            alone = "the place is that of the file’s name alone: mend 'place' and the names, if it is another"
            return Guess(named.value, f"the file’s name, {text.name.text}", named.doubt or alone)
        return self._finder.counted("\n".join(line.text for line in text.lines), "how often the text names it")

    def _date(
        self, given: Guess[str] | None, text: _Text, plans: Guess[int] | None, covers: Guess[Span] | None
    ) -> tuple[Guess[str], bool]:
        """The date, and whether anything names it."""
        if given:
            return given, True
        if covers:
            return Guess(str(covers.value.first), covers.why, f"the date is the plan’s first year; {ASK}"), True
        if year := dates.year(text.titled):
            return Guess(year.value, year.why, ASK), True
        if plans:
            return Guess(str(plans.value), plans.why, f"the date is the year that is planned; {ASK}"), True
        if year := dates.year([text.name]):
            why = f"the file’s name, {text.name.text}"
            return Guess(year.value, why, f"the date is that of the file’s name; {ASK}"), True
        return Guess(
            self._edition[:4],
            "the year of this edition, for want of another",
            "no date stands in the text, and the year is that of this edition: mend 'date'",
        ), False


def _file(file: Given, script: Script) -> File:
    """The language and layout of a file."""
    listed = [line for line in file.text.split("\n") if line.strip()]
    tag = languages.language(listed, script)
    return File(name=file.name, language=tag, layout=languages.layout(listed, tag.value))


def _number(guess: Guess[Any] | None) -> int:
    """The line that a guess was read off."""
    return int(guess.why.removeprefix("line ")) if guess else 0


def _kind(text: _Text) -> Guess[Kind]:
    """What kind a report is: by its title, by its headings, or by how it begins."""
    if text.title:
        return Guess(text.title.value.kind, text.title.why)
    short = (line for line in text.lines[:BODY] if len(line.text) < opening.SHORT)
    headings = [line for line in short if opening.PLAN_HEADING.match(line.text)]
    if len(headings) > 1:
        return Guess("plan", f"{headings[0].place} and other headings of chapters")
    spoken = next((line for line in text.lines[: opening.FRONT] if opening.SPOKEN.search(line.text)), None)
    if spoken:
        return Guess("work-report", spoken.place)
    return Guess("work-report", "for want of a title", "no line is a title: mend 'kind' if this is a plan, and 'title'")


def _other(text: _Text, words: AddingWords) -> str:
    """The words of an id where no place is known: of the title what stands before its kind, or the file's name."""
    stem = text.title.value.text if text.title and text.title.value.chinese else ""
    for word in sorted((word for own in words.titles.values() for word in own), key=len, reverse=True):
        stem = stem.removesuffix(word)
    return re.sub(r"(?:19|20)\d\d年?", "", stem) or text.name.text
