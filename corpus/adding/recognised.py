"""What a report is recognised as: a guess a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.adding.dates import Span
from corpus.adding.guesses import Guess
from corpus.adding.jurisdictions import Jurisdiction
from corpus.adding.opening import Session, Title
from corpus.adding.speakers import Speaker
from corpus.data.report_files.profiles import Kind, Layout, Tag

NO_PLACE = ("no line names a place that data/places.toml has: write 'place' (its code there), 'author' and 'who', "
            "and the place into the names; without it, links do not know whose report it is")


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
        yield from (guess.doubt for guess in guesses if guess and guess.doubt)
        if self.place is None:
            yield NO_PLACE
