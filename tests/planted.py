"""Errors planted in the English of a sentence, one kind at a time: what a slip of a translator or a converter looks like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

Planted = Iterator[str]

QUALIFIERS = re.compile(r"\b(?:about|around|approximately|over|more than|at least|nearly|almost|within|no less than|no fewer than|"
                        r"not less than|less than|fewer than|below|no more than) (?=(?:US\$|RMB ?)?\d)(?![\w.,]+ (?:year|month|day))", re.I)
BEHIND = re.compile(r"(?<=\d) (?:or more|or less|or above|or below)\b")
NUMBER = re.compile(r"(?<![\w.,$-])(?<!Box )(?<!Line )(?<!top )(?<!Chapter )(?<!Section )(?<!May )(?<!March )\d(?:[\d,]*\d)?(?:\.\d+)?(?= (?!percent|and|to|or|,)[a-z]|%)(?!\\S* or )")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ACRONYM = re.compile(r"\b(?!GDP|[IVX]+\b)[A-Z]{3,5}\b(?!-)")
NEXT = {"million": "billion", "billion": "million", "trillion": "billion", "thousand": "million"}


def _each(pattern: re.Pattern[str] | str, text: str, change: Callable[[re.Match[str]], str]) -> Planted:
    for match in re.finditer(pattern, text):
        made = text[:match.start()] + change(match) + text[match.end():]
        if made != text:
            yield made


def digit(text: str, chance: Random) -> Planted:
    """One figure is another; not one of a heading or list."""
    yield from _each(r"(?<![\dA-Za-z.,])(?<!^)\d+(?:,\d{3})*(?:\.\d+)?(?!\d*[).]\s)", text, lambda m: _other_digit(m[0], chance))


def _other_digit(number: str, chance: Random) -> str:
    at = chance.choice([i for i, sign in enumerate(number) if sign.isdigit()])
    return number[:at] + str((int(number[at]) + chance.randint(1, 8)) % 10 or (8 if number[at] == "9" else 9)) + number[at + 1:]


def scale(text: str, chance: Random) -> Planted:
    """Million for billion."""
    yield from _each(r"(?<=\d[ -])(?:thousand|million|billion|trillion)\b", text, lambda m: NEXT[m[0]])


def share(text: str, chance: Random) -> Planted:
    """Per cent for percentage points, and the other way round."""
    yield from _each(r"(?<=\d)%| percentage points?", text, lambda m: " percentage points" if m[0] == "%" else "%")


def qualifier_dropped(text: str, chance: Random) -> Planted:
    """The word that says how exact a figure is, left out."""
    yield from _each(QUALIFIERS, text, lambda m: "")
    yield from _each(BEHIND, text, lambda m: "")


def qualifier_added(text: str, chance: Random) -> Planted:
    """A word that says how exact a figure is, where none stood."""
    for match in NUMBER.finditer(text):
        year = re.fullmatch(r"(?:19|20)\d\d", match[0])
        if not year and not re.search(r"(?:than|least|about|over|within|nearly|almost|below|above|to|exceed\w*|around|some|under|by|Part|No\.) $|[$-]$",
                                      text[:match.start()]):
            yield text[:match.start()] + chance.choice(("about ", "more than ", "nearly ", "over ", "less than ")) + text[match.start():]


def over_for_within(text: str, chance: Random) -> Planted:
    """Over for within, at most for at least."""
    swaps = {"over": "within", "more than": "less than", "at least": "at most", "within": "over", "less than": "more than",
             "below": "above", "about": "at least", "nearly": "over", "almost": "over"}
    yield from _each(rf"\b(?<!no )(?<!not )(?:{'|'.join(swaps)})(?= \d)(?! [\w.,]+ (?:year|month|day))", text, lambda m: swaps[m[0]])


def ordinal(text: str, chance: Random) -> Planted:
    """Fourth for third, 19th for 20th."""
    yield from _each(r"\b(\d+)(?:st|nd|rd|th)\b", text, lambda m: f"{int(m[1]) + 1}th")
    yield from _each(rf"\b(?:{'|'.join(ORDINALS[1:-1])})\b(?! (?:hand|half|class|to))", text, lambda m: ORDINALS[ORDINALS.index(m[0]) + 1])


def year(text: str, chance: Random) -> Planted:
    """Another year."""
    yield from _each(r"(?<![\d-])20[0-4]\d\b", text, lambda m: str(int(m[0]) + chance.choice((-2, -1, 1, 2, 10))))


def figure_dropped(text: str, chance: Random) -> Planted:
    """A figure left out."""
    for match in NUMBER.finditer(text):
        words = "some" if text[match.end()] == " " else "a share of"
        if text[:match.start()].count(match[0]) + text[match.end():].count(match[0]) == 0:
            yield text[:match.start()] + words + re.sub(r"^(?:%| (?:thousand|million|billion|trillion)\b)", "", text[match.end():])


def word(text: str, chance: Random) -> Planted:
    """Four for three."""
    yield from _each(rf"\b(?:{'|'.join(WORDS[1:-1])})\b(?! (?:of|or))", text, lambda m: WORDS[WORDS.index(m[0]) + 1])


def multiple(text: str, chance: Random) -> Planted:
    """Tripled for doubled."""
    swaps = {"doubled": "tripled", "doubling": "tripling", "double": "triple", "twice": "three times", "tripled": "doubled"}
    yield from _each(rf"\b(?:{'|'.join(swaps)})\b", text, lambda m: swaps[m[0]])


def acronym(text: str, chance: Random) -> Planted:
    """Another name in Latin letters."""
    yield from _each(ACRONYM, text, lambda m: m[0][:-1] + ("X" if m[0][-1] != "X" else "Q"))


KINDS: tuple[Callable[[str, Random], Planted], ...] = (
    digit, scale, share, qualifier_dropped, qualifier_added, over_for_within, ordinal, year, figure_dropped, word, multiple, acronym)
