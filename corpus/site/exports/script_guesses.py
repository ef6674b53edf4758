"""Characters whose Traditional is a guess: what nobody has read yet, for an editor.

In go a report or the texts of a site; out come its places, as rows of a ledger and as one doubt.  What was published in
Traditional characters is not guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.language.script import Script
from corpus.model import Report
from corpus.project.findings import Findings

PATH = "data/script.toml"
"""The file in which a reader says what is right."""
COLUMNS = ("character", "given", "context", "segment")
AROUND = 6
"""Characters of context on either side."""
SHOWN = 3
"""Contexts that a doubt quotes."""


@dataclass(frozen=True, order=True)
class Guess:
    """A character with several counterparts, the one it was given, its context, and the id of its segment, if any."""

    character: str
    given: str
    context: str
    segment: str = ""


def of_report(script: Script, report: Report) -> list[Guess]:
    """The guesses in a report, in reading order."""
    return [guess for passage in report.passages for segment in passage.segments
            if segment.zh and not segment.zh.hant for guess in _guesses(script, segment.zh.text, segment.id)]


def of_pages(script: Script, reports: Iterable[Report]) -> list[Guess]:
    """The guesses in all other texts that were converted so far: those of the pages; one character alone is none."""
    told = "\n".join(side.text for report in reports for passage in report.passages for segment in passage.segments
                     if (side := segment.zh))
    return [guess for text in script.guessed() if len(text) > 1 and text not in told
            for guess in _guesses(script, text, "")]


def table(guesses: Iterable[Guess]) -> str:
    """The guesses as tab-separated text, those of one character together."""
    rows = ((guess.character, guess.given, guess.context, guess.segment) for guess in sorted(guesses))
    return "".join("\t".join(row) + "\n" for row in (COLUMNS, *rows))


def tell(guesses: list[Guess], where: str, findings: Findings) -> None:
    """Tell the guesses of `where`, if any, as one doubt."""
    if not guesses:
        return
    each = "; ".join(f"‘{guess.context}’ {guess.character} → {guess.given}"
                     for guess in list(dict.fromkeys(guesses))[:SHOWN])
    message = (f"{len(guesses)} place(s) of {where} nobody has read: {each}; add the word that tells the form "
               "to [reading], under that form")
    findings.add_doubt(PATH, "SCRIPT", message)


def _guesses(script: Script, text: str, segment: str) -> Iterator[Guess]:
    other = script.traditional(text)
    for at in script.unread(text):
        context = f"{text[max(0, at - AROUND):at]}[{text[at]}]{text[at + 1:at + 1 + AROUND]}"
        yield Guess(text[at], other[at], " ".join(context.split()), segment)
