"""What a text is, read off it: language, layout, kind, title, place, date, speaker and session, years, id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.adding import dates, jurisdictions, languages, naming, opening, speakers
from corpus.adding.dates import Span
from corpus.adding.guesses import Guess, Line
from corpus.adding.jurisdictions import Finder, Jurisdiction
from corpus.adding.opening import Session, Title
from corpus.adding.speakers import Speaker
from corpus.data.inputs import Inputs
from corpus.data.report_files.profiles import Kind, Layout, Tag
from corpus.data.vocabularies.adding import AddingWords
from corpus.language.normalization import is_han
from corpus.language.resources import Resources

BODY = 400
"""Lines in which headings may name years, and which tell a plan by its headings."""


@dataclass(frozen=True, kw_only=True)
class Given:
    """One file that is added: its name, and its text without what stands before it as a mark of bytes."""

    name: str
    text: str


@dataclass(frozen=True, kw_only=True)
class File:
    """What one file is."""

    name: str
    language: Guess[Tag]
    layout: Guess[Layout]


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """What a report is, a guess a field; nothing where a text does not say and there is nothing to be said."""

    id: Guess[str]
    files: tuple[File, ...]
    kind: Guess[Kind]
    title: Guess[Title] | None
    title_en: Guess[Title] | None
    place: Guess[Jurisdiction] | None
    date: Guess[str]
    given_in: str
    speaker: Guess[Speaker] | None
    session: Guess[Session] | None
    session_en: Guess[str] | None
    reviews: Guess[int] | None
    plans: Guess[int] | None
    covers: Guess[Span] | None

    @property
    def doubts(self) -> Iterator[str]:
        """What is doubtful about the guesses."""
        guesses = (
            self.id,
            self.kind,
            self.title,
            self.place,
            self.date,
            self.speaker,
            self.session,
            self.reviews,
            self.covers,
            *(guess for file in self.files for guess in (file.language, file.layout)),
        )
        return (guess.doubt for guess in guesses if guess and guess.doubt)


class Recogniser:
    """Recognises reports, with the words and places of a library."""

    def __init__(self, given: Inputs, known: Resources) -> None:
        self._words, self._known, self._edition = given.adding, known, given.edition
        self._finder = Finder(given.places, given.adding, known.pinyin)

    def recognised(self, files: Sequence[Given], id: str) -> Recognised:
        """What the files are, which hold one report; the first is read for what the report is."""
        told = tuple(self._file(file) for file in files)
        first = next((at for at, file in enumerate(told) if file.language.value != "en"), 0)
        listed = self._lines(files[first].text, told[first].language.value)
        english = next(
            (_english(file.text) for file, own in zip(files, told, strict=True) if own.language.value[-2:] == "en"), []
        )
        return self._report(files[first], listed, english, told, id)

    def _file(self, file: Given) -> File:
        texts = [line for line in file.text.split("\n") if line.strip()]
        tag = languages.language(texts)
        return File(name=file.name, language=tag, layout=languages.layout(texts, tag.value))

    def _lines(self, text: str, tag: Tag) -> list[Line]:
        """The lines that say what a report is: Chinese ones in Simplified, or English ones."""
        listed = opening.lines(text)
        if tag == "en":
            return listed
        han = [line for line in listed if tag != "zh-en" or is_han(line.text)]
        return [Line(line.number, self._known.script.simplified(line.text)) for line in han[:BODY]] + han[BODY:]

    def _report(
        self, file: Given, listed: list[Line], english: list[Line], files: tuple[File, ...], id: str
    ) -> Recognised:
        words, alone = self._words, all(own.language.value == "en" for own in files)
        front, back = opening.around(listed)
        name = Line(0, file.name.rpartition(".")[0] or file.name)
        title = opening.title(front, words)
        session = opening.session(front)
        speaker = speakers.speaker_en(front, words) if alone else speakers.speaker(front, words, self._known.pinyin)
        place = self._place(listed, front, name, title, session, speaker)
        kind = _kind(listed, title)
        given = dates.date(front, back)
        own = _titled(title)
        dated = given or dates.year(own)
        reviews, plans = dates.years(listed[:BODY], words, dated) if kind.value == "work-report" else (None, None)
        covers = dates.covers([*own, *front], words) if kind.value == "plan" else None
        front_en = opening.around(english)[0]
        date, in_text = self._date(given, own, name, plans, covers)
        named = naming.id_of(
            place.value if place else None,
            kind.value,
            covers.value if covers else None,
            date.value[:4] if in_text else "",
            _other(title, name, words),
            self._known.pinyin,
        )
        return Recognised(
            id=Guess(id, "given") if id else Guess(named, "place and year"),
            files=files,
            kind=kind,
            title=title,
            place=place,
            title_en=opening.title(front_en, words),
            date=date,
            given_in=date.value[:4] if in_text else "",
            speaker=speaker,
            session=session,
            session_en=opening.session_en(front_en),
            reviews=reviews,
            plans=plans,
            covers=covers,
        )

    def _place(
        self,
        listed: list[Line],
        front: list[Line],
        name: Line,
        title: Guess[Title] | None,
        session: Guess[Session] | None,
        speaker: Guess[Speaker] | None,
    ) -> Guess[Jurisdiction] | None:
        said = [Line(_number(session), "全国" if session.value.nation else session.value.place)] if session else []
        said += _titled(title)
        said += [Line(_number(speaker), speaker.value.before)] if speaker else []
        found = self._finder.named(tuple(jurisdictions.hints(*said)), front)
        if found:
            return found
        if named := self._finder.named((name,), ()):
            return Guess(
                named.value,
                f"the file’s name, {name.text}",
                named.doubt
                or "the place is that of the file’s name alone: mend 'place' and the names, if it is another",
            )
        return self._finder.counted("\n".join(line.text for line in listed), "how often the text names it")

    def _date(
        self,
        given: Guess[str] | None,
        title: list[Line],
        name: Line,
        plans: Guess[int] | None,
        covers: Guess[Span] | None,
    ) -> tuple[Guess[str], bool]:
        """The date, and whether anything names it."""
        if given:
            return given, True
        ask = "the text gives no day: add it to 'date', if it is known"
        if year := dates.year(title):
            return Guess(year.value, year.why, ask), True
        if covers:
            return Guess(str(covers.value.first), covers.why, f"the date is the plan’s first year; {ask}"), True
        if plans:
            return Guess(str(plans.value), plans.why, f"the date is the year that is planned; {ask}"), True
        if year := dates.year([name]):
            return Guess(
                year.value, f"the file’s name, {name.text}", f"the date is that of the file’s name; {ask}"
            ), True
        return Guess(
            self._edition[:4],
            "the year of this edition, for want of another",
            "no date stands in the text, and the year is that of this edition: mend 'date'",
        ), False


def _english(text: str) -> list[Line]:
    """The lines of a text that are not Chinese."""
    return [line for line in opening.lines(text) if not is_han(line.text)]


def _titled(title: Guess[Title] | None) -> list[Line]:
    """The title with its line, if there is one."""
    return [Line(_number(title), title.value.text)] if title else []


def _number(guess: Guess[Title] | Guess[Session] | Guess[Speaker] | None) -> int:
    """The line that a guess was read off."""
    return int(guess.why.removeprefix("line ")) if guess else 0


def _kind(listed: Sequence[Line], title: Guess[Title] | None) -> Guess[Kind]:
    """What kind a report is: by its title, by its headings, or by how it begins."""
    if title:
        return Guess(title.value.kind, title.why)
    headings = [line for line in listed[:BODY] if len(line.text) < 60 and opening.PLAN_HEADING.match(line.text)]
    if len(headings) > 1:
        return Guess("plan", f"{headings[0].place} and other headings of chapters")
    spoken = next((line for line in listed[:20] if opening.SPOKEN.search(line.text)), None)
    if spoken:
        return Guess("work-report", spoken.place)
    return Guess("work-report", "for want of a title", "no line is a title: mend 'kind' if this is a plan, and 'title'")


def _other(title: Guess[Title] | None, name: Line, words: AddingWords) -> str:
    """The words of an id where no place is known: of the title what is before its kind, or the file's name."""
    stem = title.value.text if title else ""
    for word in sorted((word for own in words.titles.values() for word in own), key=len, reverse=True):
        stem = stem.removesuffix(word)
    return stem or name.text or (title.value.text if title else "")
